/* Where a text may be broken: into lines, into what people see as one character.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"

#include <string.h>

#define YEAR_DIGITS 4

/* Letters of a word that is held to its number: those of the longest month. */
#define MAX_HELD 9

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

/* Numbers and what they count. */

/* The number at whose end `end` points has four digits and no more: it may be a year, which counts nothing. */
static gboolean
is_year (const char *text,
         gsize       end)
{
  gsize start = end;

  while (start > 0 && (g_ascii_isdigit (text[start - 1]) || strchr (".,", text[start - 1]) != NULL))
    start--;
  return end - start == YEAR_DIGITS && strcspn (&text[start], ".,") >= YEAR_DIGITS;
}

/* Whether a word begins here that is short enough to move to the next line with its number: the name of a month, `milliards`. */
static gboolean
is_short_word (const char *text,
               gsize       length)
{
  guint    n = 0;
  gunichar letter = g_utf8_get_char_validated (text, (gssize) length);

  for (; length > 0 && letter < (gunichar) -2 && g_unichar_isalpha (letter) && n <= MAX_HELD; n++)
    {
      gsize step = (gsize) g_unichar_to_utf8 (letter, NULL);

      text += step;
      length -= step;
      letter = length > 0 ? g_utf8_get_char_validated (text, (gssize) length) : 0;
    }
  return n > 0 && n <= MAX_HELD;
}

/* Whether a number begins here, or its currency. */
static gboolean
is_amount (const char *text,
           gsize       length)
{
  gunichar first = g_utf8_get_char_validated (text, (gssize) length);

  return length > 0 && first < (gunichar) -2 && (g_ascii_isdigit (text[0]) || g_unichar_type (first) == G_UNICODE_CURRENCY_SYMBOL);
}

/* UAX #14 breaks after every space and en dash. `11 February`, `65 billion` and `60–65` are read as one. */
static gboolean
is_held (const char *text,
         gsize       length,
         gsize       place)
{
  if (place >= 2 && text[place - 1] == ' ' && g_ascii_isdigit (text[place - 2]))
    return !is_year (text, place - 1) && is_short_word (&text[place], length - place);
  if (place >= 4 && memcmp (&text[place - 3], "–", 3) == 0 && g_ascii_isdigit (text[place - 4]))
    return is_amount (&text[place], length - place);
  return FALSE;
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

/* Takes out the breaks between numbers and what belongs to them; the last is the end. */
static void
hold_numbers (GArray     *breaks,
              const char *text)
{
  gsize length = g_array_index (breaks, guint, breaks->len - 1);
  guint kept = 0;

  for (guint i = 0; i < breaks->len; i++)
    {
      guint place = g_array_index (breaks, guint, i);

      if (place == length || !is_held (text, length, place))
        g_array_index (breaks, guint, kept++) = place;
    }
  g_array_set_size (breaks, kept);
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
 * space is never such a place. Nor is one between a number and a short word after it, as in `11 February`, unless the number may be a year,
 * nor one within a range: `60–65`.
 *
 * Returns: (transfer full) (element-type guint): byte offsets in ascending order, the last of which is the length
 */
GArray *
som_break_lines (const char *text,
                 const char *language)
{
  SomFormatter *formatter = som_formatter_get (language);
  GArray       *breaks;

  g_return_val_if_fail (text != NULL, NULL);

  breaks = find_breaks (get_iterator (&formatter->lines, UBRK_LINE, formatter->locale), text);
  hold_numbers (breaks, text);
  return breaks;
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
