/* `sommet list`: the views and tables of a dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "source/som-json-writer.h"

#include <glib/gi18n.h>

static const char *
get_title (const SomWords *title,
           const char     *language)
{
  const char *text = som_words_get (title, language);

  return text != NULL ? text : "";
}

static void
print_text (const SomDossier *dossier,
            const char       *language)
{
  GPtrArray *resources = som_dossier_get_resources (dossier);

  command_say (stdout, "%s", som_dossier_get_title (dossier, language));
  printf ("\n%s\n", _ ("Views:"));
  for (guint i = 0; i < som_dossier_get_n_views (dossier); i++)
    {
      const SomViewSpec *view = som_dossier_get_view (dossier, i);

      command_say (stdout, "  %2u  %-16s %-10s %s", i + 1, view->name, view->plugin != NULL ? view->plugin : view->type,
                   get_title (view->title, language));
    }
  printf ("\n%s\n", _ ("Tables:"));
  for (guint i = 0; i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);
      g_autofree char   *rows = g_strdup_printf (ngettext ("%u row", "%u rows", resource->n_rows), resource->n_rows);
      g_autofree char   *columns = g_strdup_printf (ngettext ("%u column", "%u columns", resource->columns->len), resource->columns->len);

      command_say (stdout, "      %-16s %s, %s  %s", resource->name, rows, columns, get_title (resource->title, language));
    }
}

static void
write_views (SomJsonWriter    *writer,
             const SomDossier *dossier,
             const char       *language)
{
  som_json_writer_array (writer, "views");
  for (guint i = 0; dossier != NULL && i < som_dossier_get_n_views (dossier); i++)
    {
      const SomViewSpec *view = som_dossier_get_view (dossier, i);

      som_json_writer_object (writer, NULL);
      som_json_writer_number (writer, "number", i + 1);
      som_json_writer_text (writer, "name", view->name);
      som_json_writer_text (writer, "type", view->type);
      som_json_writer_text (writer, "title", som_words_get (view->title, language));
      som_json_writer_array (writer, "tables");
      for (guint k = 0; view->resources[k] != NULL; k++)
        som_json_writer_text (writer, NULL, view->resources[k]);
      som_json_writer_stop (writer);
      som_json_writer_close (writer);
    }
  som_json_writer_stop (writer);
}

static void
write_tables (SomJsonWriter    *writer,
              const SomDossier *dossier,
              const char       *language)
{
  GPtrArray *resources = dossier != NULL ? som_dossier_get_resources (dossier) : NULL;

  som_json_writer_array (writer, "tables");
  for (guint i = 0; resources != NULL && i < resources->len; i++)
    {
      const SomResource *resource = g_ptr_array_index (resources, i);

      som_json_writer_object (writer, NULL);
      som_json_writer_text (writer, "name", resource->name);
      som_json_writer_text (writer, "title", som_words_get (resource->title, language));
      som_json_writer_number (writer, "rows", resource->n_rows);
      som_json_writer_number (writer, "columns", resource->columns->len);
      som_json_writer_close (writer);
    }
  som_json_writer_stop (writer);
}

/* Without a dossier, what is wrong is all there is to say. */
static void
print_json (const SomDossier  *dossier,
            const char        *language,
            const SomProblems *problems)
{
  SomJsonWriter     *writer = som_json_writer_new ();
  g_autofree char   *text = NULL;
  const char *const *languages = dossier != NULL ? som_dossier_get_languages (dossier) : NULL;

  som_json_writer_object (writer, NULL);
  som_json_writer_text (writer, "title", dossier != NULL ? som_dossier_get_title (dossier, language) : NULL);
  som_json_writer_array (writer, "languages");
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    som_json_writer_text (writer, NULL, languages[i]);
  som_json_writer_stop (writer);
  write_views (writer, dossier, language);
  write_tables (writer, dossier, language);
  command_write_problems (writer, problems);
  som_json_writer_close (writer);
  text = som_json_writer_end (writer);
  printf ("%s\n", text);
}

int
command_list (int   argc,
              char *argv[])
{
  gboolean                json = FALSE;
  g_autofree char        *language = NULL;
  const GOptionEntry      entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("language of the titles"), N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("write it as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const char             *path;
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (SomDossier)  dossier = NULL;
  int                     code = command_parse (_ ("DOSSIER"), _ ("Lists the views and tables of a dossier."), entries, &argc, &argv, &path);

  if (code != EXIT_GOOD)
    return code;
  dossier = command_open (path, NULL, FALSE, problems, &code);
  if (dossier == NULL && !json)
    return code;
  if (dossier != NULL)
    command_report (problems);
  if (dossier != NULL && language == NULL)
    language = g_strdup (som_dossier_get_languages (dossier)[0]);
  if (json)
    print_json (dossier, language, problems);
  else
    print_text (dossier, language);
  return command_finish (code == EXIT_GOOD && som_problems_count (problems, SOM_SEVERITY_ERROR) > 0 ? EXIT_INPUT : code);
}
