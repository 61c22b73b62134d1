/* `sommet export`: slides as PNG, SVG and PDF.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "output/som-export.h"
#include "plugin/som-render.h"
#include "source/som-json-writer.h"

#include <glib/gi18n.h>
#include <sommet/som-limits.h>
#include <stdlib.h>
#include <string.h>

/* The options as they were given. */
typedef struct
{
  char   **views, **formats, **languages;
  char    *folder, *size, *theme, *layer;
  gboolean transparent, json;
} Options;

static void
clear_options (Options *options)
{
  g_strfreev (options->views);
  g_strfreev (options->formats);
  g_strfreev (options->languages);
  g_free (options->folder);
  g_free (options->size);
  g_free (options->theme);
  g_free (options->layer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_size (const char *text,
            guint      *width,
            guint      *height)
{
  guint64 number;
  char   *end;

  *width = 1920;
  *height = 1080;
  if (text == NULL)
    return TRUE;
  *width = g_ascii_isdigit (*text) ? MIN (strtoul (text, &end, 10), G_MAXUINT) : 0;
  if (*width == 0 || (*end != 'x' && strncmp (end, "×", strlen ("×")) != 0))
    return FALSE;
  end += *end == 'x' ? 1 : strlen ("×");
  number = g_ascii_isdigit (*end) ? g_ascii_strtoull (end, &end, 10) : 0;
  *height = MIN (number, G_MAXUINT);
  return *height > 0 && *end == '\0' && *width <= SOM_MAX_EXPORT_PIXELS && *height <= SOM_MAX_EXPORT_PIXELS && *width <= 20 * *height
         && *height <= 20 * *width;
}

static gboolean
parse_layer (const char *text,
             SomLayers  *layers)
{
  static const struct
  {
    const char *name;
    SomLayers   layers;
  } names[] = { { "both", SOM_LAYERS_BOTH }, { "article", SOM_LAYERS_ARTICLE }, { "check", SOM_LAYERS_CHECK } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text != NULL ? text : "both", names[i].name))
      {
        *layers = names[i].layers;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_formats (char           **names,
               SomExportFormats *formats)
{
  *formats = names == NULL ? SOM_EXPORT_PNG : 0;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      SomExportFormats format;

      if (!som_export_format_from_name (names[i], &format))
        {
          command_complain (_ ("there is no format “%s”; use png, svg or pdf"), names[i]);
          return FALSE;
        }
      *formats |= format;
    }
  return TRUE;
}

/* What does not depend on the dossier. */
static gboolean
parse_settings (const Options *options,
                SomExport     *export)
{
  if (!parse_size (options->size, &export->width, &export->height))
    {
      command_complain (_ ("“%s” is no size; write it like 1920x1080, with at most %u pixels a side and one side at most 20 times the other"),
                        options->size, SOM_MAX_EXPORT_PIXELS);
      return FALSE;
    }
  if (!som_scheme_from_name (options->theme != NULL ? options->theme : "light", &export->scheme))
    {
      command_complain (_ ("there is no theme “%s”; use light, dark, contrast, contrast-dark or print"), options->theme);
      return FALSE;
    }
  if (!parse_layer (options->layer, &export->layers))
    {
      command_complain (_ ("there is no layer “%s”; use article, check or both"), options->layer);
      return FALSE;
    }
  return parse_formats (options->formats, &export->formats);
}

static gboolean
check_folder (const char *folder)
{
  if (g_strcmp0 (folder, "") != 0)
    return TRUE;
  command_complain (_ ("--output needs the name of a folder, and “.” is the one you are in; see --help"));
  return FALSE;
}

static gboolean
is_wanted (char      **names,
           const char *name)
{
  return names == NULL || g_strv_contains ((const char *const *) names, name);
}

/* The views that are wanted, in the deck's order. */
static gboolean
select_views (const SomDossier *dossier,
              char            **names,
              GArray           *views)
{
  guint n = som_dossier_get_n_views (dossier);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (som_dossier_find_view (dossier, names[i]) < 0)
      {
        command_complain (_ ("the dossier has no view “%s”; “sommet list” names those that it has"), names[i]);
        return FALSE;
      }
  for (guint i = 0; i < n; i++)
    if (is_wanted (names, som_dossier_get_view (dossier, i)->name))
      g_array_append_val (views, i);
  return TRUE;
}

static gboolean
is_language (const char *language)
{
  for (const char *c = language; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-')
      return FALSE;
  return *language != '\0' && strlen (language) <= 35;
}

/* The language that stands for one that is wanted. Where the dossier lacks it, its first: words and numbers of a slide are in one language. */
static const char *
find_language (const SomDossier *dossier,
               const char       *wanted,
               SomProblems      *problems)
{
  const char *own = som_dossier_get_languages (dossier)[0];

  if (som_dossier_has_language (dossier, wanted))
    return wanted;
  som_problems_add (problems, SOM_SEVERITY_WARNING, (SomWhere) { 0 }, NULL, _ ("the dossier has no words in the language “%s”; words and numbers are in “%s”"),
                    wanted, own);
  return own;
}

/* Languages once each. */
static char **
select_languages (const SomDossier *dossier,
                  char            **wanted,
                  SomProblems      *problems)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);

  if (wanted == NULL)
    g_ptr_array_add (languages, g_strdup (som_dossier_get_languages (dossier)[0]));
  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    {
      const char *language;

      if (!is_language (wanted[i]))
        {
          command_complain (_ ("“%s” is no language; write it like fr or en"), wanted[i]);
          return NULL;
        }
      language = find_language (dossier, wanted[i], problems);
      if (!g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
        g_ptr_array_add (languages, g_strdup (language));
    }
  g_ptr_array_add (languages, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&languages), FALSE);
}

static void
write_texts (SomJsonWriter   *writer,
             const char      *name,
             const GPtrArray *texts)
{
  som_json_writer_array (writer, name);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    som_json_writer_text (writer, NULL, g_ptr_array_index (texts, i));
  som_json_writer_stop (writer);
}

/* `exported` is all zeros where there is no dossier to export. */
static void
print_json (const SomExported *exported,
            const SomProblems *problems)
{
  SomJsonWriter   *writer = som_json_writer_new ();
  g_autofree char *text = NULL;

  som_json_writer_object (writer, NULL);
  write_texts (writer, "files", exported->files);
  write_texts (writer, "notices", exported->notices);
  command_write_problems (writer, problems);
  som_json_writer_close (writer);
  text = som_json_writer_end (writer);
  printf ("%s\n", text);
}

static void
print_result (const SomExported *exported,
              const SomProblems *problems,
              gboolean           json)
{
  for (guint i = 0; i < exported->notices->len; i++)
    command_say (stderr, "%s: %s", _ ("notice"), (char *) g_ptr_array_index (exported->notices, i));
  if (json)
    print_json (exported, problems);
  else
    for (guint i = 0; i < exported->files->len; i++)
      command_say (stdout, "%s", (char *) g_ptr_array_index (exported->files, i));
}

static int
run (const SomExport *export,
     SomProblems     *problems,
     gboolean         json)
{
  SomExported        exported;
  g_autoptr (GError) error = NULL;
  int                code = EXIT_GOOD;

  if (!som_export (export, &exported, &error))
    {
      command_complain ("%s", error->message);
      som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "%s", error->message);
      code = command_get_code (error);
    }
  else if (exported.n_failed > 0)
    code = EXIT_INPUT;
  print_result (&exported, problems, json);
  som_exported_clear (&exported);
  return code;
}

/* Whether a view that is wanted has no plugin, or options that its plugin does not take. Drawing needs the plugins, so that a look at them
 * costs nothing. */
static gboolean
has_fault (const SomDossier *dossier,
           char            **names)
{
  g_autoptr (SomProblems) problems = som_problems_new ();

  for (guint i = 0; i < som_dossier_get_n_views (dossier); i++)
    if (is_wanted (names, som_dossier_get_view (dossier, i)->name))
      som_render_check_view (dossier, i, problems);
  return som_problems_get_n (problems) > 0;
}

/* Opens the dossier without a look at plugins that no view needs. Where something is wrong with one, it is opened again, to say in which line. */
static SomDossier *
open_dossier (const char    *path,
              char         **names,
              SomProblems  **problems,
              int           *code)
{
  const char *const *views = (const char *const *) names;
  SomDossier        *dossier;

  *problems = som_problems_new ();
  dossier = command_open (path, views, FALSE, *problems, code);
  if (dossier == NULL || !has_fault (dossier, names))
    return dossier;

  som_dossier_unref (dossier);
  som_problems_unref (*problems);
  *problems = som_problems_new ();
  return command_open (path, views, TRUE, *problems, code);
}

static int
export_dossier (const char    *path,
                const Options *options,
                SomExport     *export)
{
  g_autoptr (SomProblems) problems = NULL;
  g_autoptr (SomDossier)  dossier = NULL;
  g_autoptr (GArray)      views = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv)          languages = NULL;
  int                     code;

  dossier = open_dossier (path, options->views, &problems, &code);
  if (dossier == NULL && options->json)
    print_json (&(SomExported) { 0 }, problems);
  if (dossier == NULL)
    return code;
  languages = select_languages (dossier, options->languages, problems);
  command_report (problems);
  if (languages == NULL || !select_views (dossier, options->views, views))
    return EXIT_USAGE;

  export->dossier = dossier;
  export->render = som_render;
  export->views = (const guint *) views->data;
  export->n_views = views->len;
  export->languages = (const char *const *) languages;
  export->folder = options->folder != NULL ? options->folder : ".";
  export->transparent = options->transparent;
  code = run (export, problems, options->json);
  return code == EXIT_GOOD && som_problems_count (problems, SOM_SEVERITY_ERROR) > 0 ? EXIT_INPUT : code;
}

int
command_export (int   argc,
                char *argv[])
{
  g_auto (Options)   options = { 0 };
  SomExport          export = { 0 };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.views, N_ ("only this view; may be given several times, all by default"), N_ ("NAME") },
    { "format", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.formats, N_ ("png, svg or pdf; may be given several times, png by default"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, N_ ("folder to write to; here by default"), N_ ("FOLDER") },
    { "lang", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.languages, N_ ("language; several go to a folder each, the dossier’s first by default"), N_ ("LANGUAGE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_ ("pixels, 1920x1080 by default"), N_ ("WIDTHxHEIGHT") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_ ("light, dark, contrast, contrast-dark or print; light by default"), N_ ("THEME") },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &options.layer, N_ ("article, check or both; both by default"), N_ ("LAYER") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options.transparent, N_ ("no ground behind the figure"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("write what was done as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const char *path;
  int         code = command_parse (_ ("DOSSIER"), _ ("Writes the views of a dossier as slides: NN-NAME.png, NN-NAME.svg, DOSSIER.pdf."),
                                    entries, &argc, &argv, &path);

  if (code != EXIT_GOOD)
    return code;
  if (!parse_settings (&options, &export) || !check_folder (options.folder))
    return EXIT_USAGE;
  return command_finish (export_dossier (path, &options, &export));
}
