/* Tests of som-place-names: codes to names, and all the ways people write names to codes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter.h"

#include <string.h>

static void
test_codes (void)
{
  static const char *const cases[][2] = {
    { "FR", "FR" }, { "fr", "FR" },  { "FRA", "FR" }, { "usa", "US" }, { "XK", "XK" }, { "EL", "GR" }, { "uk", "GB" },
    { "ZZ", NULL }, { "ZZZ", NULL }, { "", NULL },    { "F", NULL },   { "FRAN", NULL }, { "F1", NULL }, { "F\xc3", NULL },
    { "éa", NULL }, { "SU", NULL },
  };

  g_assert_null (som_country_code (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (som_country_code (cases[i][0]), ==, cases[i][1]);
}

static void
assert_country (const char *language,
                const char *code,
                const char *expected)
{
  g_autofree char *name = som_formatter_country (som_formatter_get (language), code);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  assert_country ("fr", "US", "États-Unis");
  assert_country ("en", "USA", "United States");
  assert_country ("de", "FR", "Frankreich");
  assert_country ("ar", "FR", "فرنسا");
  assert_country ("fr", "EL", "Grèce");
  assert_country ("fr", "HK", "Hong Kong");
  assert_country ("en", "MO", "Macao");
  assert_country ("xx", "FR", "France");
  assert_country ("fr", "ZZ", NULL);
  assert_country ("fr", NULL, NULL);
}

static void
test_find_aliases (void)
{
  static const char *const cases[][2] = {
    { "USA", "US" }, { "U.S.", "US" }, { "u.s.a.", "US" }, { "UNITED STATES OF AMERICA", "US" }, { "États-Unis", "US" },
    { "etats unis", "US" }, { "UK", "GB" }, { "Great Britain", "GB" }, { "Royaume-Uni", "GB" }, { "Russia", "RU" },
    { "Russian Federation", "RU" }, { "RUSSIAN FEDERATION", "RU" }, { "South Korea", "KR" }, { "Korea, Rep.", "KR" },
    { "REPUBLIC OF KOREA", "KR" }, { "North Korea", "KP" }, { "Korea, Dem. People's Rep.", "KP" }, { "Czech Republic", "CZ" },
    { "Czechia", "CZ" }, { "Ivory Coast", "CI" }, { "Côte d'Ivoire", "CI" }, { "COTE D IVOIRE", NULL }, { "Côte d’Ivoire", "CI" },
    { "Vatican", "VA" }, { "Egypt, Arab Rep.", "EG" }, { "Iran, Islamic Rep.", "IR" }, { "ISLAMIC REPUBLIC OF IRAN", "IR" },
    { "Congo, Dem. Rep.", "CD" }, { "Congo, Rep.", "CG" }, { "Slovak Republic", "SK" }, { "Viet Nam", "VN" },
    { "Vietnam", "VN" }, { "Turkiye", "TR" }, { "Türkiye", "TR" }, { "Turkey", "TR" }, { "Bahamas, The", "BS" },
    { "The Bahamas", "BS" }, { "Gambia, The", "GM" }, { "CHINA (MAINLAND)", "CN" }, { "China", "CN" },
    { "Chine", "CN" }, { "Inde", "IN" }, { "St. Lucia", "LC" }, { "Saint Lucia", "LC" }, { "Sainte-Lucie", "LC" },
    { "Bosnia and Herzegovina", "BA" }, { "Bosnia & Herzegovina", "BA" }, { "Bosnie-Herzégovine", "BA" },
    { "Trinidad and Tobago", "TT" }, { "Yemen, Rep.", "YE" }, { "Venezuela, RB", "VE" }, { "Micronesia, Fed. Sts.", "FM" },
    { "Hong Kong SAR, China", "HK" }, { "Macao SAR, China", "MO" }, { "Lao PDR", "LA" }, { "Kyrgyz Republic", "KG" },
    { "Curaçao", "CW" }, { "Somalia, Fed. Rep.", "SO" }, { "West Bank and Gaza", "PS" }, { "Cabo Verde", "CV" },
    { "Puerto Rico", "PR" }, { "FRANCE (INCLUDING MONACO)", "FR" }, { "  france ", "FR" }, { "fra", "FR" },
    { "Korea", NULL }, { "Europe", NULL }, { "World", NULL }, { "", NULL }, { "...", NULL }, { "42", NULL },
    { "\xff\xfe", NULL }, { "Frence", NULL },
  };

  g_assert_null (som_formatter_find_country (som_formatter_get ("fr"), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (som_formatter_find_country (som_formatter_get ("fr"), cases[i][0]), ==, cases[i][1]);
}

static void
test_find_own_language (void)
{
  g_assert_cmpstr (som_formatter_find_country (som_formatter_get ("de"), "Frankreich"), ==, "FR");
  g_assert_cmpstr (som_formatter_find_country (som_formatter_get ("ar"), "فرنسا"), ==, "FR");
  g_assert_cmpstr (som_formatter_find_country (som_formatter_get ("ar"), "Allemagne"), ==, "DE");
  g_assert_null (som_formatter_find_country (som_formatter_get ("fr"), "Frankreich"));
}

/* Folding merges no two countries. */
static void
test_every_name_is_found (void)
{
  static const char *const languages[] = { "en", "fr", "de", "es", "it", "ar", "ru", "zh", "ja", "hi", "sr" };
  guint                    n_countries = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (char first = 'A'; first <= 'Z'; first++)
      for (char second = 'A'; second <= 'Z'; second++)
        {
          char             code[] = { first, second, '\0' };
          SomFormatter    *formatter = som_formatter_get (languages[i]);
          g_autofree char *name = som_formatter_country (formatter, code);

          if (name == NULL || strcmp (code, som_country_code (code)) != 0)
            continue;
          n_countries++;
          g_assert_cmpstr (som_formatter_find_country (formatter, name), ==, code);
        }
  g_assert_cmpuint (n_countries, >, 240 * G_N_ELEMENTS (languages));
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (100000, 'a');

  g_assert_null (som_formatter_find_country (som_formatter_get ("fr"), text));
  g_assert_null (som_country_code (text));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-names/codes", test_codes);
  g_test_add_func ("/place-names/names", test_names);
  g_test_add_func ("/place-names/find-aliases", test_find_aliases);
  g_test_add_func ("/place-names/find-own-language", test_find_own_language);
  g_test_add_func ("/place-names/every-name-is-found", test_every_name_is_found);
  g_test_add_func ("/place-names/long-text", test_long_text);
  return g_test_run ();
}
