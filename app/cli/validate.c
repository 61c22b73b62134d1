/* `sommet validate`: what is wrong in a dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "source/som-json-writer.h"

#include <glib/gi18n.h>

static void
print_json (const char        *path,
            const SomProblems *problems)
{
  SomJsonWriter   *writer = som_json_writer_new ();
  g_autofree char *text = NULL;

  som_json_writer_object (writer, NULL);
  som_json_writer_text (writer, "dossier", path);
  som_json_writer_number (writer, "errors", som_problems_count (problems, SOM_SEVERITY_ERROR));
  som_json_writer_number (writer, "warnings", som_problems_count (problems, SOM_SEVERITY_WARNING));
  command_write_problems (writer, problems);
  som_json_writer_close (writer);
  text = som_json_writer_end (writer);
  printf ("%s\n", text);
}

static void
print_summary (const char        *path,
               const SomProblems *problems)
{
  guint            n_errors = som_problems_count (problems, SOM_SEVERITY_ERROR);
  guint            n_warnings = som_problems_count (problems, SOM_SEVERITY_WARNING);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);

  if (n_errors == 0 && n_warnings == 0)
    command_say (stdout, _ ("%s: nothing is wrong"), path);
  else
    command_say (stdout, _ ("%s: %s, %s"), path, errors, warnings);
}

int
command_validate (int   argc,
                  char *argv[])
{
  gboolean                 json = FALSE;
  const GOptionEntry       entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("write what is found as JSON to stdout"), NULL },
                                         G_OPTION_ENTRY_NULL };
  const char              *path;
  g_autoptr (SomProblems)  problems = som_problems_new ();
  g_autoptr (SomDossier)   dossier = NULL;
  int                      code = command_parse (_ ("DOSSIER"), _ ("Says what is wrong in a dossier, with file, line, column and what to do."),
                                                 entries, &argc, &argv, &path);

  if (code != EXIT_GOOD)
    return code;
  dossier = command_open (path, NULL, TRUE, problems, &code);
  if (dossier == NULL && !json)
    return code;
  if (code == EXIT_GOOD && som_problems_count (problems, SOM_SEVERITY_ERROR) > 0)
    code = EXIT_INPUT;
  if (json)
    print_json (path, problems);
  else
    {
      command_report (problems);
      print_summary (path, problems);
    }
  return command_finish (code);
}
