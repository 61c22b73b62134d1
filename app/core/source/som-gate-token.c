/* Reads what stands between the brackets, commas and colons: blanks, comments, words and strings.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-gate-private.h"

#include "source/som-escape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

/* What ends the plain run of a string; the apostrophe for those that JSON has not. */
static const guint8 string_stops[256] = { [0x00 ... 0x1f] = 1, ['"'] = 1, ['\''] = 1, ['\\'] = 1 };

/* What numbers, names and unquoted keys are made of. */
static const guint8 word_bytes[256] = {
  ['0' ... '9'] = 1, ['a' ... 'z'] = 1, ['A' ... 'Z'] = 1, ['_'] = 1, ['$'] = 1, ['+'] = 1, ['-'] = 1, ['.'] = 1,
};

static const guint8 blank_bytes[256] = { [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\r'] = 1 };

static gboolean
starts_comment (SomGate *gate)
{
  const char *at = gate->text + gate->offset;
  gsize       rest = gate->length - gate->offset;

  return at[0] == '#' || (at[0] == '/' && rest > 1 && (at[1] == '/' || at[1] == '*'));
}

/* The offset behind the comment; past the text where it is never closed. */
static gsize
find_comment_end (SomGate *gate)
{
  const char *from = gate->text + gate->offset;
  gsize       rest = gate->length - gate->offset;
  const char *end;

  if (from[0] == '/' && from[1] == '*')
    {
      end = rest > 2 ? memmem (from + 2, rest - 2, "*/", 2) : NULL;
      return end != NULL ? (gsize) (end - gate->text) + 2 : gate->length + 1;
    }
  end = memchr (from, '\n', rest);
  return end != NULL ? (gsize) (end - gate->text) : gate->length;
}

static void
drop_comment (SomGate *gate)
{
  gsize       end = find_comment_end (gate);
  const char *mend = end > gate->length ? N_("close the comment, or remove it")
                                        : N_("remove the comment, or make it a key of its own");

  report_error (gate, gate->offset, mend, N_("JSON has no comments"));
  end = MIN (end, gate->length);
  som_gate_check_utf8 (gate, gate->offset, end);
  som_mend_replace (&gate->mend, gate->offset, end - gate->offset, "");
  gate->offset = end;
}

static void
skip_spaces (SomGate *gate)
{
  const guint8 *at = (const guint8 *) gate->text + gate->offset;
  const guint8 *end = (const guint8 *) gate->text + gate->length;

  while (at < end && blank_bytes[*at])
    at++;
  gate->offset = (gsize) (at - (const guint8 *) gate->text);
}

gboolean
som_gate_skip_blank (SomGate *gate)
{
  skip_spaces (gate);
  while (gate->offset < gate->length && starts_comment (gate))
    {
      drop_comment (gate);
      skip_spaces (gate);
    }
  return gate->offset < gate->length;
}

/* The text of a string up to what has a meaning in it; FALSE at the end of the text. */
static gboolean
skip_plain (SomGate *gate)
{
  const guint8 *from = (const guint8 *) gate->text + gate->offset;
  const guint8 *end = (const guint8 *) gate->text + gate->length;
  const guint8 *at = from;
  guint8        seen = 0;

  while (at < end && !string_stops[*at])
    seen |= *at++;
  if (seen & 0x80)
    som_gate_check_utf8 (gate, gate->offset, gate->offset + (gsize) (at - from));

  gate->offset += (gsize) (at - from);
  return at < end;
}

static void
read_escape (SomGate *gate,
             char     closes)
{
  static const struct
  {
    const char *with; /* what stands for it; NULL: nothing need */
    gsize       length;
    const char *what;
    const char *mend;
  } faults[SOM_N_ESCAPE_FAULTS] = {
    [SOM_ESCAPE_UNKNOWN] = { "\\\\", 1, N_("“%s” is no escape of JSON"), N_("write a backslash as \\\\") },
    [SOM_ESCAPE_APOSTROPHE] = { "'", 2, N_("“%s” is no escape of JSON"), N_("write the apostrophe without a backslash") },
    [SOM_ESCAPE_LONE] = { REPLACEMENT, 6, N_("“%s” is half a character"),
                          N_("write both halves of the surrogate pair, or the character itself") },
    [SOM_ESCAPE_ZERO] = { REPLACEMENT, 6, N_("“%s” would end the text"), N_("remove it") },
  };
  gsize            taken, rest = gate->length - gate->offset;
  gunichar         character;
  SomEscapeFault   fault = som_escape_read (gate->text + gate->offset, rest, &taken, &character);
  g_autofree char *quoted = NULL;

  if (fault != SOM_ESCAPE_OK)
    {
      quoted = som_gate_quote (gate->text + gate->offset, MIN (rest, MAX (taken, 2)));
      if (fault != SOM_ESCAPE_APOSTROPHE || closes != '\'')
        report_error (gate, gate->offset, faults[fault].mend, faults[fault].what, quoted);
      som_mend_replace (&gate->mend, gate->offset, faults[fault].length, faults[fault].with);
    }
  gate->offset += taken;
  gate->has_escapes = TRUE;
}

static void
read_control (SomGate *gate)
{
  static const char digits[] = "0123456789abcdef";
  guint8            byte = (guint8) gate->text[gate->offset];
  const char        escape[] = { '\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15], '\0' };

  if (byte == '\n' || byte == '\r')
    report_error (gate, gate->offset, N_("write it as \\n, or close the text with a double quote before it"),
                  N_("a line break stands inside of text"));
  else if (byte == '\t')
    report_error (gate, gate->offset, N_("write it as \\t"), N_("a tab stands inside of text"));
  else
    report_error (gate, gate->offset, N_("remove it"), N_("the control character 0x%02X stands inside of text"), byte);

  som_mend_replace (&gate->mend, gate->offset, 1, byte != 0 ? escape : REPLACEMENT);
  gate->has_escapes = gate->has_escapes || byte == 0;
  gate->offset++;
}

/* What ends a plain run; FALSE where it is the string's end. */
static gboolean
read_special (SomGate *gate,
              char     closes)
{
  char byte = gate->text[gate->offset];

  if (byte == '\\')
    read_escape (gate, closes);
  else if ((guint8) byte < 0x20)
    read_control (gate);
  else if (byte == closes)
    return FALSE;
  else
    {
      if (byte == '"')
        som_mend_replace (&gate->mend, gate->offset, 1, "\\\"");
      gate->offset++;
    }
  return TRUE;
}

gboolean
som_gate_read_string (SomGate *gate)
{
  gsize opened = gate->offset;
  char  closes = gate->text[opened];

  if (closes == '\'')
    {
      report_error (gate, opened, N_("use double quotes"), N_("text stands in single quotes"));
      som_mend_replace (&gate->mend, opened, 1, "\"");
    }
  gate->offset++;
  gate->has_escapes = FALSE;
  while (skip_plain (gate))
    if (!read_special (gate, closes))
      {
        if (closes == '\'')
          som_mend_replace (&gate->mend, gate->offset, 1, "\"");
        gate->offset++;
        return TRUE;
      }

  report_error (gate, opened, N_("close it with a double quote"), N_("the text that begins here never ends"));
  som_gate_fail (gate);
  return FALSE;
}

gboolean
som_gate_starts_word (const SomGate *gate)
{
  return gate->offset < gate->length && word_bytes[(guint8) gate->text[gate->offset]];
}

gsize
som_gate_skip_word (SomGate *gate)
{
  const guint8 *from = (const guint8 *) gate->text + gate->offset;
  const guint8 *end = (const guint8 *) gate->text + gate->length;
  const guint8 *at = from;

  while (at < end && word_bytes[*at])
    at++;
  gate->offset += (gsize) (at - from);
  return (gsize) (at - from);
}
