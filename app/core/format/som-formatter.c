/* The formatters of a thread, one a language.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"
#include "format/som-number-words.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

/* What is spoken where ICU does not know the language. */
#define FALLBACK_LOCALE "en"
/* How many ways of writing a language a thread remembers before it forgets them all. */
#define MAX_TAGS 64

typedef struct
{
  GHashTable *by_tag;    /* language as it was asked for → SomFormatter, borrowed */
  GHashTable *by_locale; /* ICU locale → SomFormatter; there are no more than ICU has locales */
} SomFormatters;

static void
close_number (gpointer data)
{
  unumf_close (data);
}

static void
close_date (gpointer data)
{
  udat_close (data);
}

static void
close_span (gpointer data)
{
  udtitvfmt_close (data);
}

static SomFormatter *
som_formatter_new (const char *locale)
{
  SomFormatter *formatter = g_new0 (SomFormatter, 1);

  formatter->locale = g_strdup (locale);
  formatter->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_number);
  formatter->words = som_number_words_new ();
  formatter->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_date);
  formatter->spans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_span);
  return formatter;
}

static void
som_formatter_free (SomFormatter *formatter)
{
  g_hash_table_unref (formatter->numbers);
  g_hash_table_unref (formatter->words);
  g_hash_table_unref (formatter->dates);
  g_hash_table_unref (formatter->spans);
  g_clear_pointer (&formatter->countries, g_hash_table_unref);
  g_clear_pointer (&formatter->number, unumf_closeResult);
  g_clear_pointer (&formatter->patterns, udatpg_close);
  g_clear_pointer (&formatter->calendars[0], ucal_close);
  g_clear_pointer (&formatter->calendars[1], ucal_close);
  g_clear_pointer (&formatter->lines, ubrk_close);
  g_clear_pointer (&formatter->graphemes, ubrk_close);
  g_free (formatter->locale);
  g_free (formatter);
}

static void
som_formatters_free (gpointer data)
{
  SomFormatters *formatters = data;

  g_hash_table_unref (formatters->by_tag);
  g_hash_table_unref (formatters->by_locale);
  g_free (formatters);
}

static GPrivate thread_formatters = G_PRIVATE_INIT (som_formatters_free);

static SomFormatters *
get_formatters (void)
{
  SomFormatters *formatters = g_private_get (&thread_formatters);

  if (formatters == NULL)
    {
      formatters = g_new0 (SomFormatters, 1);
      formatters->by_tag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      formatters->by_locale = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) som_formatter_free);
      g_private_set (&thread_formatters, formatters);
    }
  return formatters;
}

/* The ICU name of a BCP 47 tag, or of a POSIX locale such as `fr_FR.UTF-8`, without its extensions. */
static gboolean
read_tag (const char *language,
          char        locale[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t    n_read = 0;
  char       name[ULOC_FULLNAME_CAPACITY] = "";

  if (strlen (language) >= ULOC_FULLNAME_CAPACITY)
    return FALSE;

  uloc_forLanguageTag (language, name, sizeof name, &n_read, &status);
  if (U_FAILURE (status) || n_read < (int32_t) strlen (language))
    {
      status = U_ZERO_ERROR;
      uloc_canonicalize (language, name, sizeof name, &status);
    }
  uloc_getBaseName (name, locale, ULOC_FULLNAME_CAPACITY, &status);
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING && locale[0] != '\0';
}

/* ICU answers an unknown language with the system's, so that a figure would depend on the machine: look what it has. */
static char *
find_locale (const char *language)
{
  char             locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode       status = U_ZERO_ERROR;
  UResourceBundle *bundle;
  const char      *actual;
  char            *result = NULL;

  if (!read_tag (language, locale))
    return g_strdup (FALLBACK_LOCALE);

  bundle = ures_open (NULL, locale, &status);
  if (U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING)
    {
      status = U_ZERO_ERROR;
      actual = ures_getLocaleByType (bundle, ULOC_ACTUAL_LOCALE, &status);
      if (U_SUCCESS (status) && strcmp (actual, "root") != 0)
        result = g_strdup (actual);
    }
  ures_close (bundle);
  return result != NULL ? result : g_strdup (FALLBACK_LOCALE);
}

static SomFormatter *
get_by_locale (SomFormatters *formatters,
               const char    *language)
{
  g_autofree char *locale = find_locale (language);
  SomFormatter    *formatter = g_hash_table_lookup (formatters->by_locale, locale);

  if (formatter == NULL)
    {
      formatter = som_formatter_new (locale);
      g_hash_table_insert (formatters->by_locale, formatter->locale, formatter);
    }
  return formatter;
}

/**
 * som_formatter_get:
 * @language: (nullable): a BCP 47 tag; what ICU does not know falls back to its language, then to English, on every
 *   machine alike
 *
 * The formatter of this thread for a language. Extensions of the tag are ignored.
 *
 * Returns: (transfer none): the formatter, which lives as long as the thread
 */
SomFormatter *
som_formatter_get (const char *language)
{
  SomFormatters *formatters = get_formatters ();
  SomFormatter  *formatter;

  if (language == NULL)
    language = FALLBACK_LOCALE;
  formatter = g_hash_table_lookup (formatters->by_tag, language);
  if (formatter != NULL)
    return formatter;

  formatter = get_by_locale (formatters, language);
  if (g_hash_table_size (formatters->by_tag) >= MAX_TAGS)
    g_hash_table_remove_all (formatters->by_tag);
  g_hash_table_insert (formatters->by_tag, g_strdup (language), formatter);
  return formatter;
}

/* Whether the formatter speaks a language, whatever its country: `fr` for `fr_CA`. */
gboolean
som_formatter_has_language (SomFormatter *formatter,
                            const char   *language)
{
  gsize length = strlen (language);

  return strncmp (formatter->locale, language, length) == 0
         && (formatter->locale[length] == '\0' || formatter->locale[length] == '_');
}
