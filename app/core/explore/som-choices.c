/* What somebody chose for a view.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-choices.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* A file of choices is small; anything else is none. */
#define MAX_LENGTH (256 * 1024)
#define MAX_FILES 200

#define SUFFIX ".choices"

GVariant *
som_choices_new (void)
{
  return g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
}

GVariant *
som_choices_set (GVariant   *choices,
                 const char *name,
                 GVariant   *value)
{
  g_autoptr (GVariant)     own = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr (GVariantDict) dict = g_variant_dict_new (choices);

  g_variant_dict_remove (dict, name);
  if (own != NULL)
    g_variant_dict_insert_value (dict, name, own);
  return g_variant_ref_sink (g_variant_dict_end (dict));
}

GVariant *
som_choices_get (GVariant   *choices,
                 const char *name)
{
  return g_variant_lookup_value (choices, name, NULL);
}

gboolean
som_choices_are_empty (GVariant *choices)
{
  return g_variant_n_children (choices) == 0;
}

/* Options. */

static void
free_value (gpointer data)
{
  SomValue *value = data;

  g_clear_pointer (&value->words, som_words_free);
  g_free (value);
}

static gboolean
has_choice (const SomOptionSpec *option,
            const char          *choice)
{
  g_auto (GStrv) choices = g_strsplit (option->choices != NULL ? option->choices : "", "|", -1);

  return g_strv_contains ((const char *const *) choices, choice);
}

/* Options without limits have those that are equal. */
static double
limit (const SomOptionSpec *option,
       double               number)
{
  return option->maximum > option->minimum ? CLAMP (number, option->minimum, option->maximum) : number;
}

/* A value of the option's type; NULL where the choice is of another, as that of another version of the plugin may be. */
static SomValue *
read_value (const SomOptionSpec *option,
            GVariant            *choice)
{
  gboolean  text = g_variant_is_of_type (choice, G_VARIANT_TYPE_STRING);
  SomValue *value = g_new0 (SomValue, 1);

  if (option->type == SOM_OPTION_BOOLEAN && g_variant_is_of_type (choice, G_VARIANT_TYPE_BOOLEAN))
    *value = (SomValue) { .kind = SOM_VALUE_BOOLEAN, .boolean = g_variant_get_boolean (choice) };
  else if (option->type == SOM_OPTION_NUMBER && g_variant_is_of_type (choice, G_VARIANT_TYPE_DOUBLE) && isfinite (g_variant_get_double (choice)))
    *value = (SomValue) { .kind = SOM_VALUE_NUMBER, .number = limit (option, g_variant_get_double (choice)) };
  else if (text && (option->type == SOM_OPTION_WORDS || option->type == SOM_OPTION_COLUMN
                    || (option->type == SOM_OPTION_CHOICE && has_choice (option, g_variant_get_string (choice, NULL)))))
    *value = (SomValue) { .kind = SOM_VALUE_WORDS, .words = som_words_new (g_variant_get_string (choice, NULL)) };
  else
    g_clear_pointer (&value, g_free);
  return value;
}

GHashTable *
som_choices_get_options (GVariant                  *choices,
                         const SomPluginDescriptor *plugin)
{
  GHashTable *options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);

  for (const SomOptionSpec *option = plugin != NULL ? plugin->options : NULL; option != NULL && option->name != NULL; option++)
    {
      g_autoptr (GVariant) choice = som_choices_get (choices, option->name);
      SomValue            *value = choice != NULL ? read_value (option, choice) : NULL;

      if (value != NULL)
        g_hash_table_insert (options, g_strdup (option->name), value);
    }
  return options;
}

/* Hidden series. */

char **
som_choices_get_hidden (GVariant *choices)
{
  g_autoptr (GVariant) hidden = g_variant_lookup_value (choices, SOM_CHOICE_HIDDEN, G_VARIANT_TYPE_STRING_ARRAY);

  return hidden != NULL ? g_variant_dup_strv (hidden, NULL) : g_new0 (char *, 1);
}

GVariant *
som_choices_hide (GVariant   *choices,
                  const char *series,
                  gboolean    hidden)
{
  g_auto (GStrv)            before = som_choices_get_hidden (choices);
  g_autoptr (GStrvBuilder)  builder = g_strv_builder_new ();
  g_auto (GStrv)            after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], series))
      g_strv_builder_add (builder, before[i]);
  if (hidden)
    g_strv_builder_add (builder, series);
  after = g_strv_builder_end (builder);
  return som_choices_set (choices, SOM_CHOICE_HIDDEN, after[0] != NULL ? g_variant_new_strv ((const char *const *) after, -1) : NULL);
}

/* The viewport. */

SomViewport
som_choices_get_viewport (GVariant *choices)
{
  SomViewport viewport = { .zoom = 1 };
  double      zoom, x, y;

  if (g_variant_lookup (choices, SOM_CHOICE_VIEWPORT, "(ddd)", &zoom, &x, &y) && isfinite (zoom) && isfinite (x) && isfinite (y) && zoom > 0)
    viewport = (SomViewport) { .zoom = zoom, .center = { x, y } };
  return viewport;
}

GVariant *
som_choices_set_viewport (GVariant   *choices,
                          SomViewport viewport)
{
  return som_choices_set (choices, SOM_CHOICE_VIEWPORT,
                          viewport.zoom <= 1 ? NULL : g_variant_new ("(ddd)", viewport.zoom, viewport.center.x, viewport.center.y));
}

/* Files. */

/* One file a dossier, named after where it is, with a GVariant as text. */
static char *
get_file (const char *folder,
          const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *name = g_strconcat (sum, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_small (const char *file)
{
  GStatBuf status;

  return g_stat (file, &status) == 0 && S_ISREG (status.st_mode) && status.st_size <= MAX_LENGTH;
}

GVariant *
som_choices_load (const char *folder,
                  const char *path)
{
  g_autofree char *file = get_file (folder, path);
  g_autofree char *text = NULL;
  GVariant        *all = NULL;

  if (is_small (file) && g_file_get_contents (file, &text, NULL, NULL))
    all = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  return all != NULL ? g_variant_take_ref (all) : som_choices_new ();
}

static gint64
get_age (const char *file)
{
  GStatBuf status;

  return g_stat (file, &status) == 0 ? (gint64) status.st_mtime : 0;
}

static int
compare_ages (gconstpointer a,
              gconstpointer b)
{
  gint64 first = get_age (*(const char *const *) a), second = get_age (*(const char *const *) b);

  return first > second ? -1 : first < second;
}

static void
forget_oldest (const char *folder)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  const char           *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  if (files->len <= MAX_FILES)
    return;
  g_ptr_array_sort (files, compare_ages);
  for (guint i = MAX_FILES; i < files->len; i++)
    g_unlink (g_ptr_array_index (files, i));
}

static gboolean
remove_file (const char *file,
             GError    **error)
{
  if (g_unlink (file) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("%s can’t be removed: %s"), file, g_strerror (errno));
  return FALSE;
}

gboolean
som_choices_save (GVariant   *all,
                  const char *folder,
                  const char *path,
                  GError    **error)
{
  g_autofree char *file = get_file (folder, path);
  g_autofree char *text = NULL;

  if (som_choices_are_empty (all))
    return remove_file (file, error);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, SOM_ERROR, SOM_ERROR_SYSTEM, _ ("the folder %s can’t be made: %s"), folder, g_strerror (errno));
      return FALSE;
    }
  text = g_variant_print (all, TRUE);
  if (!g_file_set_contents_full (file, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;
  forget_oldest (folder);
  return TRUE;
}
