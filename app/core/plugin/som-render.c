/* From a view of a dossier to its figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plugin/som-render.h"

#include "plugin/som-registry.h"

#include <glib/gi18n-lib.h>

/* Below this, a plugin's suggestion is no better than a table. */
#define FAIR_FIT 20

/* What is wrong with a view type that is none of Sommet's. (transfer full) */
static char *
describe_type_fault (const SomViewSpec *spec)
{
  if (*spec->type == '\0')
    return g_strdup (_ ("the view has no “specType”; the table is shown"));
  if (spec->is_own)
    return g_strdup_printf (_ ("the view type “%s” names no plugin; the table is shown"), spec->type);
  return g_strdup_printf (_ ("the view type “%s” is none of Sommet’s; the table is shown"), spec->type);
}

const SomPluginDescriptor *
som_render_find_plugin (const SomDossier *dossier,
                        guint             view)
{
  const SomViewSpec   *spec = som_dossier_get_view (dossier, view);
  const SomPluginFile *file = spec->plugin != NULL ? som_registry_find (spec->plugin, NULL) : NULL;

  return file != NULL ? file->descriptor : NULL;
}

char *
som_render_check (const SomDossier *dossier,
                  guint             view)
{
  const SomViewSpec *spec = som_dossier_get_view (dossier, view);
  g_autoptr (GError) error = NULL;

  if (spec->plugin == NULL)
    return describe_type_fault (spec);
  if (som_registry_find (spec->plugin, &error) == NULL)
    return g_strdup (error->message);
  return NULL;
}

SomFigure *
som_render (const SomRequest *request)
{
  const SomViewSpec   *spec = som_dossier_get_view (request->dossier, request->view);
  g_autofree char     *notice = som_render_check (request->dossier, request->view);
  g_autoptr (GError)   error = NULL;
  const SomPluginFile *file = som_registry_find (notice == NULL ? spec->plugin : SOM_TABLE_PLUGIN, &error);
  SomRequest           own = *request;

  own.plugin = file != NULL ? file->descriptor : NULL;
  own.notice = notice != NULL ? notice : request->notice;
  own.stand_in = notice != NULL;
  return som_draw (&own, file != NULL && file->trusted, file == NULL ? error->message : NULL);
}

/* The plugin that says that it fits a view best; the table where none does well. One that does not answer is not asked again. */
static const char *
find_best (SomDossier *dossier,
           guint       view,
           GPtrArray  *files)
{
  SomRequest  request = { .dossier = dossier, .view = view, .language = som_dossier_get_languages (dossier)[0], .size = { 1600, 900 },
                          .slide = TRUE };
  const char *best = SOM_TABLE_PLUGIN;
  int         fit = FAIR_FIT;

  for (guint i = files->len; i-- > 0;)
    {
      const SomPluginFile *file = g_ptr_array_index (files, i);
      int                  own;

      request.plugin = file->descriptor;
      own = file->descriptor != NULL ? som_suggest (&request, file->trusted) : 0;
      if (own == SOM_SUGGEST_TOO_LATE)
        g_ptr_array_remove_index (files, i);
      /* of two that fit as well, the one that is found first */
      if (own > FAIR_FIT && own >= fit)
        {
          fit = own;
          best = file->id;
        }
    }
  return best;
}

static gboolean
is_referred_to (GPtrArray  *resources,
                const char *name)
{
  for (guint i = 0; i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);

      for (guint k = 0; k < resource->foreign_keys->len; k++)
        if (g_str_equal (g_array_index (resource->foreign_keys, SomForeignKey, k).resource, name) && !g_str_equal (resource->name, name))
          return TRUE;
    }
  return FALSE;
}

/* Whether a table only says who or what the rows of others are of: names of entities, sources. It is no view, but beside others. */
static gboolean
is_lookup (GPtrArray         *resources,
           const SomResource *resource)
{
  return som_resource_find_role (resource, SOM_ROLE_VALUE) < 0 && is_referred_to (resources, resource->name);
}

/* Views for a dossier that has none: one for each table that has something to show, of its title. */
static void
suggest (SomDossier *dossier)
{
  GPtrArray            *resources = som_dossier_get_resources (dossier);
  g_autoptr (GPtrArray) files = NULL;

  files = som_registry_list ();
  for (guint i = 0; i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);
      SomViewSpec       *spec;

      if (is_lookup (resources, resource))
        continue;
      spec = som_view_spec_new (resource->name, SOM_TABLE_PLUGIN);
      spec->title = som_words_copy (resource->title);
      som_dossier_add_view (dossier, spec);
      som_view_spec_set_plugin (spec, find_best (dossier, som_dossier_get_n_views (dossier) - 1, files));
    }
}

typedef struct
{
  const SomViewSpec         *spec;
  const SomPluginDescriptor *plugin;
  SomWhere                   where;
  SomProblems               *problems;
} Check;

static const SomOptionSpec *
find_option (const SomPluginDescriptor *plugin,
             const char                *name)
{
  for (const SomOptionSpec *option = plugin->options; option != NULL && option->name != NULL; option++)
    if (g_str_equal (option->name, name))
      return option;
  return NULL;
}

/* What to write instead of an option that a plugin does not have. (transfer full) */
static char *
list_options (const SomPluginDescriptor *plugin)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *list = NULL;

  for (const SomOptionSpec *option = plugin->options; option != NULL && option->name != NULL; option++)
    g_ptr_array_add (names, (gpointer) option->name);
  if (names->len == 0)
    return g_strdup (_ ("remove it"));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  return g_strdup_printf (_ ("write one of: %s"), list);
}

static gboolean
is_choice (const SomOptionSpec *option,
           const SomValue      *value)
{
  g_auto (GStrv) choices = g_strsplit (option->choices, "|", -1);

  return value->kind == SOM_VALUE_WORDS && g_strv_contains ((const char *const *) choices, som_words_get (value->words, ""));
}

static gboolean
is_of_type (const SomOptionSpec *option,
            const SomValue      *value)
{
  switch (option->type)
    {
    case SOM_OPTION_BOOLEAN:
      return value->kind == SOM_VALUE_BOOLEAN;
    case SOM_OPTION_NUMBER:
      return value->kind == SOM_VALUE_NUMBER;
    case SOM_OPTION_CHOICE:
      return is_choice (option, value);
    case SOM_OPTION_WORDS:
    case SOM_OPTION_COLUMN:
    default:
      return value->kind == SOM_VALUE_WORDS;
    }
}

/* What an option takes, as advice. (transfer full) */
static char *
describe_type (const SomOptionSpec *option)
{
  g_auto (GStrv)   choices = g_strsplit (option->choices != NULL ? option->choices : "", "|", -1);
  g_autofree char *list = g_strjoinv (", ", choices);

  switch (option->type)
    {
    case SOM_OPTION_BOOLEAN:
      return g_strdup (_ ("write true or false"));
    case SOM_OPTION_NUMBER:
      return g_strdup (_ ("write a number"));
    case SOM_OPTION_CHOICE:
      return g_strdup_printf (_ ("write one of: %s"), list);
    case SOM_OPTION_COLUMN:
      return g_strdup (_ ("write the name of a column"));
    case SOM_OPTION_WORDS:
    default:
      return g_strdup (_ ("write a text"));
    }
}

static void
check_option (gpointer key,
              gpointer data,
              gpointer user_data)
{
  const char          *name = key;
  const SomValue      *value = data;
  Check               *check = user_data;
  const SomOptionSpec *option = find_option (check->plugin, name);
  g_autofree char     *pointer = NULL, *mend = NULL;
  SomWhere             where = check->where;

  if (option != NULL && is_of_type (option, value))
    return;
  where.pointer = pointer = g_strdup_printf ("%s/spec/%s", check->spec->pointer, name);
  if (option == NULL)
    som_problems_add (check->problems, SOM_SEVERITY_WARNING, where, mend = list_options (check->plugin),
                      _ ("the plugin “%s” has no option “%s”"), check->plugin->id, name);
  else
    som_problems_add (check->problems, SOM_SEVERITY_ERROR, where, mend = describe_type (option),
                      _ ("the option “%s” of the plugin “%s” can’t be this"), name, check->plugin->id);
}

/* What to write instead of a type that names no plugin. (transfer full) */
static char *
advise_type (const SomViewSpec *spec)
{
  g_autofree char *meant = som_view_spec_guess_plugin (spec), *type = g_strconcat ("sommet:", meant, NULL);

  if (meant != NULL && som_registry_find (meant, NULL) != NULL)
    return g_strdup_printf (_ ("write \"%s\""), type);
  return g_strdup (_ ("write it like \"sommet:bars\""));
}

/* What other programs draw is no fault of the dossier; what is meant to be Sommet's and is nothing, is. */
static void
report_type (const SomViewSpec *spec,
             SomWhere           where,
             SomProblems       *problems)
{
  g_autofree char *fault = describe_type_fault (spec), *mend = advise_type (spec);

  som_problems_add (problems, spec->is_own ? SOM_SEVERITY_ERROR : SOM_SEVERITY_WARNING, where, mend, "%s", fault);
}

void
som_render_check_view (const SomDossier *dossier,
                       guint             view,
                       SomProblems      *problems)
{
  const SomViewSpec   *spec = som_dossier_get_view (dossier, view);
  g_autoptr (GError)   error = NULL;
  const SomPluginFile *file;
  SomWhere             where = { .file = som_dossier_get_file (dossier), .pointer = spec->pointer };
  Check                check;

  if (spec->plugin == NULL)
    {
      report_type (spec, where, problems);
      return;
    }
  file = som_registry_find (spec->plugin, &error);
  if (file == NULL)
    {
      som_problems_add (problems, SOM_SEVERITY_ERROR, where, NULL, "%s", error->message);
      return;
    }
  check = (Check) { spec, file->descriptor, where, problems };
  g_hash_table_foreach (spec->options, check_option, &check);
}

static void
check_views (SomDossier        *dossier,
             const char *const *views,
             SomProblems       *problems)
{
  for (guint i = 0; i < som_dossier_get_n_views (dossier); i++)
    if (views == NULL || g_strv_contains (views, som_dossier_get_view (dossier, i)->name))
      som_render_check_view (dossier, i, problems);
}

SomDossier *
som_render_open (const char        *path,
                 const char *const *views,
                 gboolean           check,
                 SomProblems       *problems,
                 GError           **error)
{
  SomDossier *dossier = som_dossier_load (path, views, check ? check_views : NULL, problems, error);

  if (dossier != NULL && som_dossier_get_n_views (dossier) == 0)
    suggest (dossier);
  return dossier;
}
