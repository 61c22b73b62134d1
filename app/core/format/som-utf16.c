/* Text to and from ICU, which speaks UTF-16.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-utf16.h"

#include <string.h>
#include <unicode/ustring.h>

/* Stands for what is no character. */
#define REPLACEMENT 0xfffd

/**
 * som_utf16_from_utf8:
 * @text: a text; bytes that are not UTF-8 become U+FFFD
 *
 * Returns: (transfer full): the same in UTF-16, ended by 0; free with g_free()
 */
UChar *
som_utf16_from_utf8 (const char *text)
{
  int32_t    length = (int32_t) MIN (strlen (text), G_MAXINT32 / 4);
  UChar     *chars = g_new (UChar, (gsize) length + 1);
  UErrorCode status = U_ZERO_ERROR;

  /* No text has more UTF-16 units than UTF-8 bytes. */
  u_strFromUTF8WithSub (chars, length + 1, NULL, text, length, REPLACEMENT, NULL, &status);
  if (U_FAILURE (status))
    chars[0] = 0;
  return chars;
}

/**
 * som_utf16_to_utf8:
 * @text: (nullable): a text in UTF-16
 * @length: how many units; -1 where it ends with 0
 *
 * Returns: (transfer full): the same in UTF-8
 */
char *
som_utf16_to_utf8 (const UChar *text,
                   int32_t      length)
{
  int32_t    n = text == NULL ? 0 : length < 0 ? u_strlen (text) : length;
  char      *bytes = g_malloc ((gsize) n * 3 + 1);
  UErrorCode status = U_ZERO_ERROR;

  bytes[0] = '\0';
  if (n > 0)
    u_strToUTF8WithSub (bytes, n * 3 + 1, NULL, text, n, REPLACEMENT, NULL, &status);
  return U_FAILURE (status) ? (g_free (bytes), g_strdup ("")) : bytes;
}
