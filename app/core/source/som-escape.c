/* Reads the escapes of JSON strings (RFC 8259, section 7), knows what to make of wrong ones, and writes them for people.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-escape.h"

#include <string.h>

#define REPLACEMENT 0xfffd

/* Reads \uXXXX; FALSE where there is none. */
static gboolean
read_unit (const char *text,
           gsize       length,
           gunichar   *unit)
{
  *unit = 0;
  if (length < 6 || text[0] != '\\' || text[1] != 'u')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (gunichar) digit;
    }
  return TRUE;
}

static SomEscapeFault
read_unicode (const char *text,
              gsize       length,
              gsize      *taken,
              gunichar   *character)
{
  gunichar high, low;

  if (!read_unit (text, length, &high))
    return SOM_ESCAPE_UNKNOWN;

  *taken = 6;
  *character = REPLACEMENT;
  if (high == 0)
    return SOM_ESCAPE_ZERO;
  if (high >= 0xd800 && high < 0xdc00 && read_unit (text + 6, length - 6, &low) && low >= 0xdc00 && low < 0xe000)
    {
      *taken = 12;
      *character = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
      return SOM_ESCAPE_OK;
    }
  if (high >= 0xd800 && high < 0xe000)
    return SOM_ESCAPE_LONE;
  *character = high;
  return SOM_ESCAPE_OK;
}

SomEscapeFault
som_escape_read (const char *text,
                 gsize       length,
                 gsize      *taken,
                 gunichar   *character)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char       *letter;

  *taken = 1;
  *character = '\\';
  if (length < 2 || text[1] == '\0')
    return SOM_ESCAPE_UNKNOWN;
  if (text[1] == 'u')
    return read_unicode (text, length, taken, character);

  letter = strchr (letters, text[1]);
  if (letter == NULL && text[1] != '\'')
    return SOM_ESCAPE_UNKNOWN;
  *taken = 2;
  *character = letter != NULL ? (gunichar) meanings[letter - letters] : '\'';
  return letter != NULL ? SOM_ESCAPE_OK : SOM_ESCAPE_APOSTROPHE;
}

void
som_escape_decode (const char *text,
                   gsize       length,
                   GString    *into)
{
  gsize at = 0, taken;

  while (at < length)
    {
      gunichar character = REPLACEMENT;

      if (text[at] == '\\')
        {
          som_escape_read (text + at, length - at, &taken, &character);
          g_string_append_unichar (into, character);
          at += taken;
        }
      else if (text[at] == '\0')
        {
          g_string_append_unichar (into, character);
          at++;
        }
      else
        g_string_append_c (into, text[at++]);
    }
}

char *
som_escape_controls (const char *text)
{
  GString *string = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gunichar    character = g_utf8_get_char_validated (text, -1);
      gboolean    is_text = character < (gunichar) -2;
      const char *next = is_text ? g_utf8_next_char (text) : text + 1;

      if (!is_text)
        g_string_append_printf (string, "\\x%02x", (guint8) *text);
      else if (g_unichar_iscntrl (character))
        g_string_append_printf (string, "\\u%04x", character);
      else
        g_string_append_len (string, text, next - text);
      text = next;
    }
  return g_string_free (string, FALSE);
}
