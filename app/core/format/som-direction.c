/* Which way a text is written.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-direction.h"

#include <unicode/uchar.h>

/* What the first letter says; figures and signs say nothing. https://www.unicode.org/reports/tr9/#P2 */
gboolean
som_text_is_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (u_charDirection ((UChar32) g_utf8_get_char (p)))
      {
      case U_LEFT_TO_RIGHT:
        return FALSE;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}
