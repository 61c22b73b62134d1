/* Numbers as files have them that people need not read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-fixed.h"

void
som_fixed_append (GString *to,
                  gint64   value,
                  guint    n_decimals)
{
  char    digits[32], *end = digits + sizeof digits, *c = end;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  for (; n_decimals > 0 && rest % 10 == 0; n_decimals--)
    rest /= 10;
  if (n_decimals > 0)
    {
      for (; n_decimals > 0; n_decimals--, rest /= 10)
        *--c = '0' + rest % 10;
      *--c = '.';
    }
  for (; rest > 0; rest /= 10)
    *--c = '0' + rest % 10;
  if (c == end)
    *--c = '0';
  if (value < 0)
    *--c = '-';
  g_string_append_len (to, c, end - c);
}
