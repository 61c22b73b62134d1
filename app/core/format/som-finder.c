/* Words in texts: string search by collation (UTS #10, section 11, https://www.unicode.org/reports/tr10/#Searching).
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-finder.h"

#include "format/som-formatter-private.h"
#include "format/som-utf16.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/usearch.h>
#include <unicode/ustring.h>

/* Longer texts are searched this far, and nobody looks for longer words. */
#define MAX_TEXT (1024 * 1024)
#define MAX_WANTED 400

struct _SomFinder
{
  UCollator     *collator;
  UStringSearch *search;
  UChar         *wanted; /* ICU keeps it */
};

static UCollator *
open_collator (const char        *language,
               UCollationStrength strength)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (som_formatter_get (language)->locale, &status);

  if (U_FAILURE (status))
    {
      ucol_close (collator);
      return NULL;
    }
  ucol_setStrength (collator, strength);
  return collator;
}

SomFinder *
som_finder_new (const char *language,
                const char *wanted)
{
  static const UChar nothing[] = { ' ', 0 };
  g_autofree char   *stripped = g_strstrip (g_strndup (wanted, strnlen (wanted, MAX_WANTED)));
  SomFinder         *finder;
  UErrorCode         status = U_ZERO_ERROR;

  if (*stripped == '\0')
    return NULL;
  finder = g_new0 (SomFinder, 1);
  finder->collator = open_collator (language, UCOL_PRIMARY);
  finder->wanted = som_utf16_from_utf8 (stripped);
  if (finder->collator != NULL)
    finder->search = usearch_openFromCollator (finder->wanted, -1, nothing, -1, finder->collator, NULL, &status);
  if (finder->search != NULL && U_SUCCESS (status))
    return finder;
  som_finder_free (finder);
  return NULL;
}

void
som_finder_free (SomFinder *finder)
{
  g_clear_pointer (&finder->search, usearch_close);
  g_clear_pointer (&finder->collator, ucol_close);
  g_free (finder->wanted);
  g_free (finder);
}

/* Bytes of the first `n` units of a text. */
static guint
count_bytes (const UChar *text,
             int32_t      n)
{
  int32_t    length = 0;
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8WithSub (NULL, 0, &length, text, n, 0xfffd, NULL, &status);
  return length;
}

gboolean
som_finder_find (SomFinder  *finder,
                 const char *text,
                 guint      *start,
                 guint      *length)
{
  g_autofree char  *shortened = strlen (text) > MAX_TEXT ? g_strndup (text, MAX_TEXT) : NULL;
  g_autofree UChar *chars = som_utf16_from_utf8 (shortened != NULL ? shortened : text);
  UErrorCode        status = U_ZERO_ERROR;
  int32_t           place;

  if (chars[0] == 0)
    return FALSE;
  usearch_setText (finder->search, chars, -1, &status);
  place = U_SUCCESS (status) ? usearch_first (finder->search, &status) : USEARCH_DONE;
  if (U_FAILURE (status) || place == USEARCH_DONE)
    return FALSE;
  if (start != NULL)
    *start = count_bytes (chars, place);
  if (length != NULL)
    *length = count_bytes (chars + place, usearch_getMatchedLength (finder->search));
  return TRUE;
}

static void
close_collator (gpointer data)
{
  ucol_close (data);
}

/* The collators of a thread, by ICU locale. */
static UCollator *
get_order (const char *language)
{
  static GPrivate private = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  const char     *locale = som_formatter_get (language)->locale;
  GHashTable     *orders = g_private_get (&private);
  UCollator      *order;
  UErrorCode      status = U_ZERO_ERROR;

  if (orders == NULL)
    {
      orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_collator);
      g_private_set (&private, orders);
    }
  order = g_hash_table_lookup (orders, locale);
  if (order == NULL && (order = open_collator (language, UCOL_TERTIARY)) != NULL)
    {
      ucol_setAttribute (order, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      g_hash_table_insert (orders, g_strdup (locale), order);
    }
  return order;
}

int
som_finder_compare (const char *language,
                    const char *a,
                    const char *b)
{
  UCollator *order = get_order (language);
  UErrorCode status = U_ZERO_ERROR;
  int        result = order != NULL ? ucol_strcollUTF8 (order, a, -1, b, -1, &status) : strcmp (a, b);

  return U_SUCCESS (status) ? result : strcmp (a, b);
}

char *
som_finder_make_key (const char *language,
                     const char *text)
{
  UCollator        *order = get_order (language);
  g_autofree UChar *chars = som_utf16_from_utf8 (text);
  int32_t           size = order != NULL ? ucol_getSortKey (order, chars, -1, NULL, 0) : 0;
  char             *key;

  if (size == 0)
    return g_strdup (text);
  key = g_malloc (size);
  ucol_getSortKey (order, chars, -1, (uint8_t *) key, size);
  return key;
}
