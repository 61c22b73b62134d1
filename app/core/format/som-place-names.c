/* Countries: codes to names, and names as people write them to codes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-country-aliases.h"
#include "format/som-formatter-private.h"
#include "format/som-utf16.h"

#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

/* Codes in use that ISO 3166 does not give these countries: those of the European Union. */
static const struct
{
  const char *used, *iso;
} code_aliases[] = {
  { "EL", "GR" },
  { "UK", "GB" },
};

/* Words of names that come and go. */
static const char *const noise_words[] = { "and", "et", "the", NULL };

static const char *
find_alpha2 (const char *code)
{
  const char *const *codes = uloc_getISOCountries ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (strcmp (codes[i], code) == 0)
      return codes[i];
  for (guint i = 0; i < G_N_ELEMENTS (code_aliases); i++)
    if (strcmp (code_aliases[i].used, code) == 0)
      return find_alpha2 (code_aliases[i].iso);
  return NULL;
}

static const char *
find_alpha3 (const char *code)
{
  char       locale[8], country[ULOC_COUNTRY_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  g_snprintf (locale, sizeof locale, "und_%s", code);
  uloc_getCountry (locale, country, sizeof country, &status);
  return U_SUCCESS (status) && strlen (country) == 2 ? find_alpha2 (country) : NULL;
}

/**
 * som_country_code:
 * @code: (nullable): an ISO 3166 code of two or three letters, in any case; EL and UK are understood
 *
 * Checks and shortens a country code.
 *
 * Returns: (nullable) (transfer none): the alpha-2 code, or %NULL where it is none
 */
const char *
som_country_code (const char *code)
{
  char  upper[4] = "";
  gsize length = code != NULL ? strlen (code) : 0;

  if (length != 2 && length != 3)
    return NULL;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalpha (code[i]))
        return NULL;
      upper[i] = g_ascii_toupper (code[i]);
    }
  return length == 2 ? find_alpha2 (upper) : find_alpha3 (upper);
}

/* Hong Kong and Macao: their long names are those of an administration. */
static gboolean
has_short_name (const char *code)
{
  return strcmp (code, "HK") == 0 || strcmp (code, "MO") == 0;
}

static char *
get_short_name (SomFormatter *formatter,
                const char   *code)
{
  UErrorCode           status = U_ZERO_ERROR;
  UDisplayContext      contexts[] = { UDISPCTX_LENGTH_SHORT };
  ULocaleDisplayNames *names = uldn_openForContext (formatter->locale, contexts, G_N_ELEMENTS (contexts), &status);
  UChar                name[128];
  int32_t              length;

  if (U_FAILURE (status))
    return NULL;
  length = uldn_regionDisplayName (names, code, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);
  return U_SUCCESS (status) ? som_utf16_to_utf8 (name, length) : NULL;
}

static char *
get_name (const char *locale,
          const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  char       region[8];
  UChar      name[128];
  int32_t    length;

  g_snprintf (region, sizeof region, "und_%s", code);
  length = uloc_getDisplayCountry (region, locale, name, G_N_ELEMENTS (name), &status);
  return U_SUCCESS (status) && length <= (int32_t) G_N_ELEMENTS (name) ? som_utf16_to_utf8 (name, length) : NULL;
}

/**
 * som_formatter_country:
 * @formatter: a formatter
 * @code: (nullable): an ISO 3166 code, as som_country_code() takes it
 *
 * The name of a country.
 *
 * Returns: (nullable) (transfer full): the name, or %NULL where the code is unknown
 */
char *
som_formatter_country (SomFormatter *formatter,
                       const char   *code)
{
  const char *alpha2 = som_country_code (code);

  g_return_val_if_fail (formatter != NULL, NULL);

  if (alpha2 == NULL)
    return NULL;
  return has_short_name (alpha2) ? get_short_name (formatter, alpha2) : get_name (formatter->locale, alpha2);
}

/* A word of a name, unless it is noise. */
static void
append_word (GString *key,
             GString *word)
{
  const char *text = strcmp (word->str, "st") == 0 ? "saint" : word->str;

  if (word->len > 0 && !g_strv_contains (noise_words, word->str))
    {
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, text);
    }
  g_string_truncate (word, 0);
}

/* Accents, and what stands within a word. The marks of other scripts are vowels. */
static gboolean
is_silent (gunichar c)
{
  return c == '.' || c == '\'' || c == 0x2019 || (c >= 0x300 && c <= 0x36f);
}

/* What is left of a name without case, accents and punctuation: `Egypt, Arab Rep.` is `egypt arab rep`. */
static char *
fold_name (const char *name)
{
  g_autofree char    *valid = g_utf8_make_valid (name, -1);
  g_autofree char    *folded = g_utf8_casefold (valid, -1);
  g_autofree char    *letters = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) word = g_string_new (NULL);
  GString            *key = g_string_new (NULL);

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_silent (c))
        continue;
      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (word, c);
      else
        append_word (key, word);
    }
  append_word (key, word);
  return g_string_free (key, FALSE);
}

/* The first claim to a name holds. */
static void
add_name (GHashTable *countries,
          const char *name,
          const char *code)
{
  char *key = fold_name (name);

  if (key[0] == '\0' || g_hash_table_contains (countries, key))
    g_free (key);
  else
    g_hash_table_insert (countries, key, (gpointer) code);
}

static void
add_names (GHashTable   *countries,
           SomFormatter *formatter)
{
  const char *const *codes = uloc_getISOCountries ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = get_name (formatter->locale, codes[i]);
      g_autofree char *short_name = has_short_name (codes[i]) ? get_short_name (formatter, codes[i]) : NULL;

      if (name != NULL)
        add_name (countries, name, codes[i]);
      if (short_name != NULL)
        add_name (countries, short_name, codes[i]);
    }
}

static void
add_aliases (GHashTable *countries)
{
  for (const SomCountryAlias *alias = som_country_aliases; alias->name != NULL; alias++)
    add_name (countries, alias->name, alias->code);
}

static GHashTable *
get_countries (SomFormatter *formatter)
{
  static const char *const languages[] = { "en", "fr" };

  if (formatter->countries != NULL)
    return formatter->countries;

  formatter->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_names (formatter->countries, formatter);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i], formatter->locale) != 0)
      add_names (formatter->countries, som_formatter_get (languages[i]));
  add_aliases (formatter->countries);
  return formatter->countries;
}

/**
 * som_formatter_find_country:
 * @formatter: a formatter
 * @name: (nullable): a country's name in English, French or the formatter's language, as CLDR, the World Bank, the United
 *   Nations or people write it, or a code; case, accents and punctuation do not count
 *
 * Finds the country that a text names. The first search of a language takes a millisecond or two, the others are quick.
 *
 * Returns: (nullable) (transfer none): its alpha-2 code, or %NULL where it names none
 */
const char *
som_formatter_find_country (SomFormatter *formatter,
                            const char   *name)
{
  g_autofree char *key = NULL;
  const char      *code;

  g_return_val_if_fail (formatter != NULL, NULL);

  /* Longer ones are prose: not worth folding. */
  if (name == NULL || strlen (name) > 256)
    return NULL;

  key = fold_name (name);
  code = som_country_code (key);
  return code != NULL ? code : g_hash_table_lookup (get_countries (formatter), key);
}
