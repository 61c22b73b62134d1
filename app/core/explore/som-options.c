/* The options of a view's plugin, as a person reads and sets them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-options.h"

#include "draw/som-catalog.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What options are made from. */
typedef struct
{
  const SomPluginDescriptor *plugin;
  const SomDossier          *dossier;
  const SomViewSpec         *view;
  const char *const         *interface;
  const char                *language;
} Making;

static void
option_free (gpointer data)
{
  SomOption *option = data;

  g_free (option->title);
  g_strfreev (option->ids);
  g_strfreev (option->titles);
  g_variant_unref (option->own);
  g_variant_unref (option->value);
  g_free (option);
}

/* Words. */

static gboolean
is_english (const char *language)
{
  return g_str_equal (language, "C") || som_language_equal (language, "en");
}

/* In the plugin's words, else in the program's own. */
static const char *
translate (const Making *making,
           const char   *msgid)
{
  const char *domain = making->plugin->domain;

  for (guint i = 0; making->interface[i] != NULL && !is_english (making->interface[i]); i++)
    {
      const char *found = domain != NULL ? som_catalog_find (making->interface[i], domain, NULL, msgid) : NULL;

      if (found == NULL)
        found = som_catalog_find (making->interface[i], GETTEXT_PACKAGE, NULL, msgid);
      if (found != NULL)
        return found;
    }
  return msgid;
}

/* Values. */

static GVariant *
make_default (const SomOptionSpec *spec)
{
  const char *value = spec->value != NULL ? spec->value : "";
  double      number = g_ascii_strtod (value, NULL);

  if (spec->type == SOM_OPTION_BOOLEAN)
    return g_variant_new_boolean (g_str_equal (value, "true"));
  if (spec->type == SOM_OPTION_NUMBER)
    return g_variant_new_double (isfinite (number) ? number : 0);
  return g_variant_new_string (value);
}

/* NULL where the value is of another type than the option. */
static GVariant *
convert (const Making        *making,
         const SomOptionSpec *spec,
         const SomValue      *value)
{
  const char *words = value->kind == SOM_VALUE_WORDS ? som_words_get (value->words, making->language) : NULL;

  if (spec->type == SOM_OPTION_BOOLEAN)
    return value->kind == SOM_VALUE_BOOLEAN ? g_variant_new_boolean (value->boolean) : NULL;
  if (spec->type == SOM_OPTION_NUMBER)
    return value->kind == SOM_VALUE_NUMBER ? g_variant_new_double (value->number) : NULL;
  return words != NULL ? g_variant_new_string (words) : NULL;
}

/* What the option has as long as nothing is chosen. A choice that is not on the list is the default, as it is to the plugin. */
static GVariant *
make_own (const Making        *making,
          const SomOptionSpec *spec)
{
  const SomValue      *value = som_view_spec_get_option (making->view, spec->name);
  g_autoptr (GVariant) own = value != NULL ? convert (making, spec, value) : NULL;
  g_auto (GStrv)       ids = g_strsplit (spec->choices != NULL ? spec->choices : "", "|", -1);

  if (own == NULL || (spec->type == SOM_OPTION_CHOICE && !g_strv_contains ((const char *const *) ids, g_variant_get_string (own, NULL))))
    return g_variant_ref_sink (make_default (spec));
  return g_variant_ref_sink (g_steal_pointer (&own));
}

/* Choices and columns. */

static void
list_choices (SomOption    *option,
              const Making *making)
{
  const char    *words = option->spec->titles != NULL ? translate (making, option->spec->titles) : "";
  g_auto (GStrv) titles = g_strsplit (words, "|", -1);
  guint          n_titles = g_strv_length (titles), n;

  option->ids = g_strsplit (option->spec->choices != NULL ? option->spec->choices : "", "|", -1);
  n = g_strv_length (option->ids);
  option->titles = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    option->titles[i] = g_strdup (i < n_titles && *titles[i] != '\0' ? titles[i] : option->ids[i]);
}

static const char *
get_title (const SomColumn *column,
           const char      *language)
{
  const char *title = som_words_get (column->title, language);

  return title != NULL ? title : column->name;
}

/* The columns of the view's first table; before them, what the plugin does on its own, where that is none of them. */
static void
list_columns (SomOption    *option,
              const Making *making)
{
  const char             *first = making->view->resources != NULL ? making->view->resources[0] : NULL;
  const SomResource      *resource = first != NULL ? som_dossier_find_resource (making->dossier, first) : NULL;
  const char             *own = g_variant_get_string (option->own, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new (), titles = g_strv_builder_new ();

  if (resource == NULL || som_resource_find_column (resource, own) < 0)
    {
      g_strv_builder_add (ids, own);
      g_strv_builder_add (titles, C_ ("column", "Automatic"));
    }
  for (guint i = 0; resource != NULL && i < resource->columns->len; i++)
    {
      const SomColumn *column = g_ptr_array_index (resource->columns, i);

      g_strv_builder_add (ids, column->name);
      g_strv_builder_add (titles, get_title (column, making->language));
    }
  option->ids = g_strv_builder_end (ids);
  option->titles = g_strv_builder_end (titles);
}

/* The choice, where it is one that the option still has. */
static GVariant *
get_value (const SomOption *option,
           const SomValue  *chosen,
           const Making    *making)
{
  g_autoptr (GVariant) value = chosen != NULL ? convert (making, option->spec, chosen) : NULL;

  if (value == NULL || (option->ids != NULL && !g_strv_contains ((const char *const *) option->ids, g_variant_get_string (value, NULL))))
    return g_variant_ref (option->own);
  return g_variant_ref_sink (g_steal_pointer (&value));
}

static SomOption *
make_option (const SomOptionSpec *spec,
             const Making        *making,
             GHashTable          *chosen)
{
  SomOption *option = g_new0 (SomOption, 1);

  option->spec = spec;
  option->title = g_strdup (spec->title != NULL ? translate (making, spec->title) : spec->name);
  option->own = make_own (making, spec);
  if (spec->type == SOM_OPTION_CHOICE)
    list_choices (option, making);
  else if (spec->type == SOM_OPTION_COLUMN)
    list_columns (option, making);
  option->value = get_value (option, g_hash_table_lookup (chosen, spec->name), making);
  return option;
}

GPtrArray *
som_options_new (const SomPluginDescriptor *plugin,
                 const SomDossier          *dossier,
                 guint                      view,
                 const char *const         *interface,
                 const char                *language,
                 GVariant                  *choices)
{
  GPtrArray             *options = g_ptr_array_new_with_free_func (option_free);
  g_autoptr (GHashTable) chosen = som_choices_get_options (choices, plugin);
  Making                 making = { plugin, dossier, som_dossier_get_view (dossier, view), interface, language };

  for (const SomOptionSpec *spec = plugin != NULL ? plugin->options : NULL; spec != NULL && spec->name != NULL; spec++)
    g_ptr_array_add (options, make_option (spec, &making, chosen));
  return options;
}

GVariant *
som_option_choose (const SomOption *option,
                   GVariant        *choices,
                   GVariant        *value)
{
  g_autoptr (GVariant) own = g_variant_ref_sink (value);

  return som_choices_set (choices, option->spec->name, g_variant_equal (own, option->own) ? NULL : own);
}

static gboolean
is_whole (double number)
{
  return number == floor (number);
}

gboolean
som_option_is_integer (const SomOption *option)
{
  const SomOptionSpec *spec = option->spec;

  return spec->type == SOM_OPTION_NUMBER && spec->maximum - spec->minimum > 1 && is_whole (spec->minimum) && is_whole (spec->maximum)
         && is_whole (g_variant_get_double (option->own));
}

gboolean
som_options_are_chosen (GPtrArray *options)
{
  for (guint i = 0; i < options->len; i++)
    {
      const SomOption *option = g_ptr_array_index (options, i);

      if (!g_variant_equal (option->own, option->value))
        return TRUE;
    }
  return FALSE;
}

GVariant *
som_options_reset (GPtrArray *options,
                   GVariant  *choices)
{
  GVariant *left = g_variant_ref (choices);

  for (guint i = 0; i < options->len; i++)
    {
      GVariant *fewer = som_choices_set (left, ((SomOption *) g_ptr_array_index (options, i))->spec->name, NULL);

      g_variant_unref (left);
      left = fewer;
    }
  return left;
}
