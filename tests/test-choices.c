/* Tests of som-choices: what somebody chose for a view, kept between runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "explore/som-choices.h"

#include <math.h>

static const SomOptionSpec options[] = {
  { .name = "log", .type = SOM_OPTION_BOOLEAN, .title = "Log" },
  { .name = "size", .type = SOM_OPTION_NUMBER, .title = "Size", .minimum = 0, .maximum = 10 },
  { .name = "order", .type = SOM_OPTION_CHOICE, .title = "Order", .choices = "up|down" },
  { .name = "words", .type = SOM_OPTION_WORDS, .title = "Words" },
  { .name = "any", .type = SOM_OPTION_NUMBER, .title = "Without limits" },
  { 0 },
};

static const SomPluginDescriptor plugin = { .id = "test", .options = options };

static GVariant *
set (GVariant   *choices,
     const char *name,
     GVariant   *value)
{
  GVariant *changed = som_choices_set (choices, name, value);

  g_variant_unref (choices);
  return changed;
}

static void
test_set (void)
{
  g_autoptr (GVariant) none = som_choices_new ();
  g_autoptr (GVariant) some = som_choices_set (none, "log", g_variant_new_boolean (TRUE));
  g_autoptr (GVariant) again = som_choices_set (some, "log", NULL);
  g_autoptr (GVariant) value = som_choices_get (some, "log");

  g_assert_true (som_choices_are_empty (none));
  g_assert_false (som_choices_are_empty (some));
  g_assert_true (som_choices_are_empty (again));
  g_assert_true (g_variant_get_boolean (value));
}

static void
test_options (void)
{
  g_autoptr (GVariant)   choices = som_choices_new ();
  g_autoptr (GHashTable) values = NULL;
  const SomValue        *order, *size;

  choices = set (choices, "log", g_variant_new_boolean (TRUE));
  choices = set (choices, "size", g_variant_new_double (99));
  choices = set (choices, "order", g_variant_new_string ("down"));
  choices = set (choices, "any", g_variant_new_double (-99));
  choices = set (choices, "gone", g_variant_new_string ("x"));
  values = som_choices_get_options (choices, &plugin);
  order = g_hash_table_lookup (values, "order");
  size = g_hash_table_lookup (values, "size");

  g_assert_cmpuint (g_hash_table_size (values), ==, 4);
  g_assert_cmpfloat (((SomValue *) g_hash_table_lookup (values, "any"))->number, ==, -99);
  g_assert_true (((SomValue *) g_hash_table_lookup (values, "log"))->boolean);
  g_assert_cmpfloat (size->number, ==, 10);
  g_assert_cmpstr (som_words_get (order->words, "fr"), ==, "down");
}

/* What another version of a plugin or somebody else's file says. */
static void
test_wrong_types (void)
{
  g_autoptr (GVariant)   choices = som_choices_new ();
  g_autoptr (GHashTable) values = NULL, without = NULL;

  choices = set (choices, "log", g_variant_new_string ("true"));
  choices = set (choices, "size", g_variant_new_double (NAN));
  choices = set (choices, "order", g_variant_new_string ("sideways"));
  choices = set (choices, "words", g_variant_new_boolean (TRUE));
  values = som_choices_get_options (choices, &plugin);
  without = som_choices_get_options (choices, NULL);

  g_assert_cmpuint (g_hash_table_size (values), ==, 0);
  g_assert_cmpuint (g_hash_table_size (without), ==, 0);
}

static void
test_hidden (void)
{
  g_autoptr (GVariant) none = som_choices_new ();
  g_autoptr (GVariant) one = som_choices_hide (none, "us", TRUE);
  g_autoptr (GVariant) two = som_choices_hide (one, "cn", TRUE);
  g_autoptr (GVariant) same = som_choices_hide (two, "cn", TRUE);
  g_autoptr (GVariant) back = som_choices_hide (two, "us", FALSE);
  g_autoptr (GVariant) nothing = som_choices_hide (back, "cn", FALSE);
  g_auto (GStrv)       hidden = som_choices_get_hidden (same), left = som_choices_get_hidden (back), empty = som_choices_get_hidden (none);

  g_assert_cmpuint (g_strv_length (hidden), ==, 2);
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, "cn");
  g_assert_cmpuint (g_strv_length (empty), ==, 0);
  g_assert_true (som_choices_are_empty (nothing));
}

static void
test_viewport (void)
{
  g_autoptr (GVariant) none = som_choices_new ();
  g_autoptr (GVariant) zoomed = som_choices_set_viewport (none, (SomViewport) { .zoom = 3, .center = { 0.25, 0.5 } });
  g_autoptr (GVariant) broken = som_choices_set (none, SOM_CHOICE_VIEWPORT, g_variant_new ("(ddd)", NAN, 0.0, 0.0));
  g_autoptr (GVariant) whole = som_choices_set_viewport (zoomed, (SomViewport) { .zoom = 1 });

  g_assert_cmpfloat (som_choices_get_viewport (none).zoom, ==, 1);
  g_assert_cmpfloat (som_choices_get_viewport (zoomed).zoom, ==, 3);
  g_assert_cmpfloat (som_choices_get_viewport (zoomed).center.y, ==, 0.5);
  g_assert_cmpfloat (som_choices_get_viewport (broken).zoom, ==, 1);
  g_assert_true (som_choices_are_empty (whole));
}

static void
test_keeps (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char       *below = test_folder_get (folder, "state/choices");
  g_autoptr (GVariant)   choices = som_choices_new ();
  g_autoptr (GVariant)   all = NULL, loaded = NULL, other = NULL, gone = NULL;
  g_autoptr (GVariant)   nothing = som_choices_new ();
  g_autoptr (GError)     error = NULL;

  choices = set (choices, "words", g_variant_new_string ("« d’où »\n"));
  all = som_choices_set (nothing, "view", choices);
  g_assert_true (som_choices_save (all, below, "/tmp/a", &error));
  g_assert_no_error (error);
  loaded = som_choices_load (below, "/tmp/../tmp/a");
  other = som_choices_load (below, "/tmp/b");
  g_assert_true (g_variant_equal (loaded, all));
  g_assert_true (som_choices_are_empty (other));

  g_assert_true (som_choices_save (nothing, below, "/tmp/a", &error));
  gone = som_choices_load (below, "/tmp/a");
  g_assert_true (som_choices_are_empty (gone));
}

static void
test_broken_file (void)
{
  static const char *const texts[] = { "", "{'view': <", "[1, 2]", "\xff\xfe", "'text'" };
  g_autoptr (TestFolder)   folder = test_folder_new ();
  g_autoptr (GVariant)     nothing = som_choices_new ();
  g_autoptr (GVariant)     all = som_choices_set (nothing, "view", g_variant_new_boolean (TRUE));
  g_autoptr (GDir)         dir = NULL;
  g_autofree char         *name = NULL;

  g_assert_true (som_choices_save (all, folder, "/tmp/a", NULL));
  dir = g_dir_open (folder, 0, NULL);
  name = g_strdup (g_dir_read_name (dir));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) loaded = NULL;

      test_folder_write (folder, name, texts[i], -1);
      loaded = som_choices_load (folder, "/tmp/a");
      g_assert_true (som_choices_are_empty (loaded));
    }
}

static void
test_forgets (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GVariant)   nothing = som_choices_new ();
  g_autoptr (GVariant)   all = som_choices_set (nothing, "view", g_variant_new_boolean (TRUE));
  g_autoptr (GDir)       dir = NULL;
  guint                  n = 0;

  for (guint i = 0; i < 210; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u", i);

      g_assert_true (som_choices_save (all, folder, path, NULL));
    }
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choices/set", test_set);
  g_test_add_func ("/choices/options", test_options);
  g_test_add_func ("/choices/wrong-types", test_wrong_types);
  g_test_add_func ("/choices/hidden", test_hidden);
  g_test_add_func ("/choices/viewport", test_viewport);
  g_test_add_func ("/choices/keeps", test_keeps);
  g_test_add_func ("/choices/broken-file", test_broken_file);
  g_test_add_func ("/choices/forgets", test_forgets);
  return g_test_run ();
}
