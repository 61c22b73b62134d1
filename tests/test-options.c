/* Tests of som-options: the options of a plugin as a person reads and sets them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model.h"

#include "explore/som-options.h"

#define DOSSIER                                                                                                                               \
  "{\"name\": \"d\", \"languages\": [\"en\", \"fr\"], \"resources\": [{\"name\": \"t\", \"data\": [{\"label\": \"x\", \"value\": 1}], "        \
  "\"schema\": {\"fields\": [{\"name\": \"label\", \"type\": \"string\", \"title\": \"Name\", \"title@fr\": \"Nom\"}, {\"name\": \"value\", " \
  "\"type\": \"number\"}]}}], \"views\": [{\"name\": \"plain\", \"resources\": [\"t\"], \"specType\": \"sommet:test\"}, {\"name\": \"set\", " \
  "\"resources\": [\"t\"], \"specType\": \"sommet:test\", \"spec\": {\"log\": true, \"size\": 2, \"order\": \"down\", \"words\": \"Hello\", "  \
  "\"words@fr\": \"Bonjour\", \"column\": \"value\"}}, {\"name\": \"wrong\", \"resources\": [\"t\"], \"specType\": \"sommet:test\", "          \
  "\"spec\": {\"log\": 1, \"size\": \"big\", \"order\": \"sideways\", \"words\": true, \"column\": \"gone\"}}]}"

enum
{
  LOG,
  SIZE,
  ORDER,
  WORDS,
  COLUMN,
  SHARE
};

static const SomOptionSpec specs[] = {
  { .name = "log", .type = SOM_OPTION_BOOLEAN, .title = "Scale" },
  { .name = "size", .type = SOM_OPTION_NUMBER, .title = "Size", .value = "3", .minimum = 0, .maximum = 10 },
  { .name = "order", .type = SOM_OPTION_CHOICE, .title = "Order", .value = "up", .choices = "up|down", .titles = "Upwards" },
  { .name = "words", .type = SOM_OPTION_WORDS },
  { .name = "column", .type = SOM_OPTION_COLUMN, .title = "Values" },
  { .name = "share", .type = SOM_OPTION_NUMBER, .title = "Share", .value = "0.25", .minimum = 0.1, .maximum = 0.5 },
  { 0 },
};

static const SomPluginDescriptor plugin = { .id = "test", .options = specs };

static const char *const english[] = { "en", NULL };

typedef struct
{
  SomDossier *dossier;
  GVariant   *choices;
  GPtrArray  *options;
} Fixture;

static void
read_options (Fixture    *fixture,
              guint       view,
              const char *language)
{
  g_clear_pointer (&fixture->options, g_ptr_array_unref);
  fixture->options = som_options_new (&plugin, fixture->dossier, view, english, language, fixture->choices);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TestFolder)  folder = test_folder_new ();
  g_autofree char        *path = test_folder_get (folder, PACKAGE);
  g_autoptr (SomProblems) problems = som_problems_new ();

  test_folder_write (folder, PACKAGE, DOSSIER, -1);
  fixture->dossier = som_dossier_load (path, NULL, NULL, problems, NULL);
  fixture->choices = som_choices_new ();
  read_options (fixture, 0, "en");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_ptr_array_unref (fixture->options);
  g_variant_unref (fixture->choices);
  som_dossier_unref (fixture->dossier);
}

static const SomOption *
get (const Fixture *fixture,
     guint          option)
{
  return g_ptr_array_index (fixture->options, option);
}

static const char *
get_text (const Fixture *fixture,
          guint          option)
{
  return g_variant_get_string (get (fixture, option)->value, NULL);
}

static void
choose (Fixture  *fixture,
        guint     option,
        GVariant *value)
{
  GVariant *choices = som_option_choose (get (fixture, option), fixture->choices, value);

  g_variant_unref (fixture->choices);
  fixture->choices = choices;
}

static void
test_defaults (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (fixture->options->len, ==, 6);
  g_assert_false (g_variant_get_boolean (get (fixture, LOG)->value));
  g_assert_cmpfloat (g_variant_get_double (get (fixture, SIZE)->value), ==, 3);
  g_assert_cmpstr (get_text (fixture, ORDER), ==, "up");
  g_assert_cmpstr (get_text (fixture, WORDS), ==, "");
  g_assert_cmpstr (get_text (fixture, COLUMN), ==, "");
  g_assert_cmpstr (get (fixture, SIZE)->title, ==, "Size");
  g_assert_cmpstr (get (fixture, WORDS)->title, ==, "words");
  g_assert_true (som_option_is_integer (get (fixture, SIZE)));
  g_assert_false (som_option_is_integer (get (fixture, SHARE)));
  g_assert_false (som_option_is_integer (get (fixture, LOG)));
}

static void
test_of_the_dossier (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  read_options (fixture, 1, "fr");
  g_assert_true (g_variant_get_boolean (get (fixture, LOG)->value));
  g_assert_cmpfloat (g_variant_get_double (get (fixture, SIZE)->value), ==, 2);
  g_assert_cmpstr (get_text (fixture, ORDER), ==, "down");
  g_assert_cmpstr (get_text (fixture, WORDS), ==, "Bonjour");
  g_assert_cmpstr (get_text (fixture, COLUMN), ==, "value");
  g_assert_false (som_options_are_chosen (fixture->options));
}

/* What a dossier says that the option can't be is the default, as it is to the plugin. */
static void
test_of_a_wrong_dossier (Fixture      *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  read_options (fixture, 2, "en");
  g_assert_false (g_variant_get_boolean (get (fixture, LOG)->value));
  g_assert_cmpfloat (g_variant_get_double (get (fixture, SIZE)->value), ==, 3);
  g_assert_cmpstr (get_text (fixture, ORDER), ==, "up");
  g_assert_cmpstr (get_text (fixture, WORDS), ==, "");
  g_assert_cmpstr (get_text (fixture, COLUMN), ==, "gone");
  g_assert_cmpstr (get (fixture, COLUMN)->ids[0], ==, "gone");
}

static void
test_choices_have_titles (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  const SomOption *order = get (fixture, ORDER);

  g_assert_cmpuint (g_strv_length (order->ids), ==, 2);
  g_assert_cmpstr (order->titles[0], ==, "Upwards");
  g_assert_cmpstr (order->titles[1], ==, "down");
  g_assert_null (get (fixture, LOG)->ids);
}

static void
test_columns_have_titles (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  const SomOption *column = get (fixture, COLUMN);

  g_assert_cmpuint (g_strv_length (column->ids), ==, 3);
  g_assert_cmpstr (column->ids[0], ==, "");
  g_assert_cmpstr (column->titles[0], ==, "Automatic");
  g_assert_cmpstr (column->titles[1], ==, "Name");
  g_assert_cmpstr (column->titles[2], ==, "value");
  read_options (fixture, 1, "fr");
  column = get (fixture, COLUMN);
  g_assert_cmpuint (g_strv_length (column->ids), ==, 2);
  g_assert_cmpstr (column->titles[0], ==, "Nom");
}

static void
test_choosing (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  choose (fixture, LOG, g_variant_new_boolean (TRUE));
  choose (fixture, SIZE, g_variant_new_double (7));
  choose (fixture, COLUMN, g_variant_new_string ("value"));
  read_options (fixture, 0, "en");
  g_assert_true (g_variant_get_boolean (get (fixture, LOG)->value));
  g_assert_cmpfloat (g_variant_get_double (get (fixture, SIZE)->value), ==, 7);
  g_assert_cmpstr (get_text (fixture, COLUMN), ==, "value");
  g_assert_true (som_options_are_chosen (fixture->options));

  /* what the option has anyway is no choice */
  choose (fixture, LOG, g_variant_new_boolean (FALSE));
  choose (fixture, SIZE, g_variant_new_double (3));
  choose (fixture, COLUMN, g_variant_new_string (""));
  g_assert_true (som_choices_are_empty (fixture->choices));
}

/* A column that the table has no more, and a choice of another version of the plugin. */
static void
test_unknown_choices (Fixture      *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  choose (fixture, COLUMN, g_variant_new_string ("gone"));
  choose (fixture, ORDER, g_variant_new_string ("sideways"));
  read_options (fixture, 0, "en");
  g_assert_cmpstr (get_text (fixture, COLUMN), ==, "");
  g_assert_cmpstr (get_text (fixture, ORDER), ==, "up");
  g_assert_false (som_options_are_chosen (fixture->options));
}

static void
test_reset (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GVariant) zoomed = NULL, left = NULL;

  choose (fixture, LOG, g_variant_new_boolean (TRUE));
  choose (fixture, SHARE, g_variant_new_double (0.5));
  zoomed = som_choices_set_viewport (fixture->choices, (SomViewport) { .zoom = 2, .center = { 0.5, 0.5 } });
  left = som_options_reset (fixture->options, zoomed);
  g_assert_cmpuint (g_variant_n_children (left), ==, 1);
  g_assert_cmpfloat (som_choices_get_viewport (left).zoom, ==, 2);
}

static void
test_no_plugin (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) options = som_options_new (NULL, fixture->dossier, 0, english, "en", fixture->choices);

  g_assert_cmpuint (options->len, ==, 0);
  g_assert_false (som_options_are_chosen (options));
}

/* The program's own words for plugins without a catalogue; English as soon as it comes. */
static void
test_languages (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  static const char *const french[] = { "fr_FR.UTF-8", "fr", "C", NULL }, *const later[] = { "en_GB.UTF-8", "fr", NULL };
  g_autoptr (GPtrArray)    first = som_options_new (&plugin, fixture->dossier, 0, french, "en", fixture->choices);
  g_autoptr (GPtrArray)    second = som_options_new (&plugin, fixture->dossier, 0, later, "en", fixture->choices);

  g_assert_cmpstr (((SomOption *) g_ptr_array_index (first, LOG))->title, ==, "Échelle");
  g_assert_cmpstr (((SomOption *) g_ptr_array_index (second, LOG))->title, ==, "Scale");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/options/defaults", test_defaults },
    { "/options/of-the-dossier", test_of_the_dossier },
    { "/options/of-a-wrong-dossier", test_of_a_wrong_dossier },
    { "/options/choices-have-titles", test_choices_have_titles },
    { "/options/columns-have-titles", test_columns_have_titles },
    { "/options/choosing", test_choosing },
    { "/options/unknown-choices", test_unknown_choices },
    { "/options/reset", test_reset },
    { "/options/no-plugin", test_no_plugin },
    { "/options/languages", test_languages },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
