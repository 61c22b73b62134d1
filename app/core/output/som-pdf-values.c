/* Numbers and texts as PDF writes them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-values.h"

#include "output/som-fixed.h"

#include <math.h>
#include <string.h>

/* Beyond, readers of PDF differ. */
#define LARGEST 1e6

static void
append_rounded (GString *to,
                double   value,
                double   power,
                guint    n_decimals)
{
  som_fixed_append (to, isnan (value) ? 0 : llrint (CLAMP (value, -LARGEST, LARGEST) * power), n_decimals);
  g_string_append_c (to, ' ');
}

void
som_pdf_append_number (GString *to,
                       double   value)
{
  append_rounded (to, value, 1e2, 2);
}

void
som_pdf_append_factor (GString *to,
                       double   value)
{
  append_rounded (to, value, 1e6, 6);
}

static void
append_unit (GString *to,
             guint    unit)
{
  static const char digits[] = "0123456789ABCDEF";

  for (int shift = 12; shift >= 0; shift -= 4)
    g_string_append_c (to, digits[unit >> shift & 15]);
}

void
som_pdf_append_utf16 (GString    *to,
                      const char *text,
                      gsize       length)
{
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character >= 0x10000)
        append_unit (to, 0xd800 + ((character - 0x10000) >> 10));
      append_unit (to, character >= 0x10000 ? 0xdc00 + (character & 0x3ff) : character);
    }
}

static gboolean
is_plain (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (*c < ' ' || *c > '~')
      return FALSE;
  return TRUE;
}

static void
append_plain (GString    *to,
              const char *text)
{
  g_string_append_c (to, '(');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("()\\", *c) != NULL)
        g_string_append_c (to, '\\');
      g_string_append_c (to, *c);
    }
  g_string_append_c (to, ')');
}

char *
som_pdf_make_text (const char *text)
{
  GString *string = g_string_new (NULL);

  if (is_plain (text))
    append_plain (string, text);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      g_string_append (string, "<FEFF");
      som_pdf_append_utf16 (string, valid, strlen (valid));
      g_string_append_c (string, '>');
    }
  return g_string_free (string, FALSE);
}

char *
som_pdf_make_date (SomTime time)
{
  g_autoptr (GDateTime) date = fabs (time.seconds) < 1e12 ? g_date_time_new_from_unix_utc (time.seconds) : NULL;

  return date != NULL ? g_date_time_format (date, "(D:%Y%m%d%H%M%SZ)") : g_strdup ("()");
}
