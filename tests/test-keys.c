/* Tests of som-keys: slips of the pen in the keys that are Sommet's.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-keys.h"

#include <string.h>

static const SomKnownKey known[] = {
  { "sommet:role", SOM_JSON_STRING },
  { "sommet:any", SOM_JSON_MISSING },
  { "spec", SOM_JSON_OBJECT },
};

static char *
check (const char *text)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GBytes)      bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SomJson)     json = som_json_parse (bytes, "f.json", problems);
  GString                *list = g_string_new (NULL);

  som_keys_check (som_json_get_root (json), known, G_N_ELEMENTS (known), "f.json", problems);
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    {
      const SomProblem *problem = som_problems_get (problems, i);

      g_string_append_printf (list, "%s%s %s", i > 0 ? "|" : "", problem->severity == SOM_SEVERITY_ERROR ? "error" : "warning",
                              problem->where.pointer);
    }
  return g_string_free (list, FALSE);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text, *problems;
  } cases[] = {
    { "{}", "" },
    { "{\"sommet:role\": \"value\", \"sommet:any\": [1], \"spec\": {}, \"title\": 5, \"other:key\": 1}", "" },
    { "{\"sommet:role\": null}", "" },
    { "{\"sommet:rôle\": \"value\"}", "warning /sommet:rôle" },
    { "{\"sommet:role\": 5}", "error /sommet:role" },
    { "{\"spec\": [1], \"sommet:x/y\": 1}", "error /spec|warning /sommet:x~1y" },
    { "[1]", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = check (cases[i].text);

      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keys/keys", test_keys);
  return g_test_run ();
}
