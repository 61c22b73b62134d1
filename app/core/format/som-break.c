/* Where a text may be broken: into lines, into what people see as one character.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"

#include <string.h>

/* A break iterator of its own type, kept by the formatter, or NULL. */
static UBreakIterator *
get_iterator (UBreakIterator   **kept,
              UBreakIteratorType type,
              const char        *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  if (*kept == NULL)
    *kept = ubrk_open (type, locale, NULL, 0, &status);
  if (U_FAILURE (status))
    g_clear_pointer (kept, ubrk_close);
  return *kept;
}

static void
append_breaks (GArray         *breaks,
               UBreakIterator *iterator,
               const char     *text,
               gsize           length)
{
  UErrorCode status = U_ZERO_ERROR;
  /* Through UText offsets are bytes, and the text is not copied. */
  UText      utext = UTEXT_INITIALIZER;

  utext_openUTF8 (&utext, text, (int64_t) length, &status);
  ubrk_setUText (iterator, &utext, &status);
  if (U_SUCCESS (status))
    for (int32_t offset = ubrk_next (iterator); offset != UBRK_DONE; offset = ubrk_next (iterator))
      {
        guint place = (guint) offset;

        if (place < length)
          g_array_append_val (breaks, place);
      }
  utext_close (&utext);
}

static GArray *
find_breaks (UBreakIterator *iterator,
             const char     *text)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize   length = MIN (strlen (text), G_MAXINT32);
  guint   end = (guint) length;

  if (iterator != NULL && length > 0)
    append_breaks (breaks, iterator, text, length);
  g_array_append_val (breaks, end);
  return breaks;
}

/**
 * som_break_lines:
 * @text: a text in UTF-8
 * @language: (nullable): a BCP 47 tag
 *
 * Where a text may be broken into lines, by the rules of UAX #14 (https://www.unicode.org/reports/tr14/). A no-break
 * space is never such a place.
 *
 * Returns: (transfer full) (element-type guint): byte offsets in ascending order, the last of which is the length
 */
GArray *
som_break_lines (const char *text,
                 const char *language)
{
  SomFormatter *formatter = som_formatter_get (language);

  g_return_val_if_fail (text != NULL, NULL);

  return find_breaks (get_iterator (&formatter->lines, UBRK_LINE, formatter->locale), text);
}

/**
 * som_break_graphemes:
 * @text: a text in UTF-8
 *
 * Where what people see as one character ends (https://www.unicode.org/reports/tr29/): a text is never cut elsewhere.
 *
 * Returns: (transfer full) (element-type guint): byte offsets in ascending order, the last of which is the length
 */
GArray *
som_break_graphemes (const char *text)
{
  /* The rules are the same for all languages. */
  SomFormatter *formatter = som_formatter_get (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  return find_breaks (get_iterator (&formatter->graphemes, UBRK_CHARACTER, formatter->locale), text);
}
