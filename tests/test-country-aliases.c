/* Tests of som-country-aliases: every name leads to one country that there is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-country-aliases.h"
#include "format/som-formatter.h"

static void
test_codes (void)
{
  SomFormatter *formatter = som_formatter_get ("en");
  guint         n = 0;

  for (const SomCountryAlias *alias = som_country_aliases; alias->name != NULL; alias++, n++)
    {
      g_autofree char *name = NULL;

      g_test_message ("%s", alias->name);
      g_assert_true (g_utf8_validate (alias->name, -1, NULL));
      name = som_formatter_country (formatter, alias->code);
      g_assert_nonnull (name);
      g_assert_cmpstr (name, !=, alias->code);
    }
  g_assert_cmpuint (n, >, 100);
}

static void
test_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const SomCountryAlias *alias = som_country_aliases; alias->name != NULL; alias++)
    g_assert_true (g_hash_table_add (seen, g_utf8_casefold (alias->name, -1)));
}

/* As tables write them: in capitals, without accents. */
static void
test_found (void)
{
  SomFormatter *formatter = som_formatter_get ("en");

  for (const SomCountryAlias *alias = som_country_aliases; alias->name != NULL; alias++)
    {
      g_autofree char *capitals = g_utf8_strup (alias->name, -1);

      g_test_message ("%s", alias->name);
      g_assert_cmpstr (som_formatter_find_country (formatter, alias->name), ==, alias->code);
      g_assert_cmpstr (som_formatter_find_country (formatter, capitals), ==, alias->code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-aliases/codes", test_codes);
  g_test_add_func ("/country-aliases/once", test_once);
  g_test_add_func ("/country-aliases/found", test_found);
  return g_test_run ();
}
