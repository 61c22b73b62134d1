/* What the commands share: options, messages, exit codes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "plugin/som-render.h"
#include "source/som-escape.h"

#include <errno.h>
#include <glib/gi18n.h>

/* Whether a program reads stdout. */
static gboolean is_json;

void
command_say (FILE       *stream,
             const char *format,
             ...)
{
  va_list          arguments;
  g_autofree char *text = NULL, *visible = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  visible = som_escape_controls (text);
  fprintf (stream, "%s\n", visible);
}

void
command_complain (const char *format,
                  ...)
{
  va_list          arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command_say (stderr, "sommet: %s", text);
}

static gboolean
has_flag (const GOptionEntry *entries,
          const char         *name)
{
  for (guint i = 0; entries[i].long_name != NULL; i++)
    if (g_str_equal (entries[i].long_name, name))
      return *(const gboolean *) entries[i].arg_data;
  return FALSE;
}

int
command_parse (const char         *usage,
               const char         *summary,
               const GOptionEntry *entries,
               int                *argc,
               char             ***argv,
               const char        **dossier)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError)         error = NULL;
  g_autofree char           *name = g_strconcat ("sommet ", (*argv)[0], NULL);
  int                        wanted = dossier != NULL ? 2 : 1;

  g_set_prgname (name); /* as the usage has it */
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      command_complain (_ ("%s; see --help"), error->message);
      return EXIT_USAGE;
    }
  is_json = has_flag (entries, "json");
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)++;
      (*argc)--;
    }
  if (*argc != wanted)
    {
      command_complain ("%s", *argc < wanted ? _ ("which dossier? Name its folder or file; see --help")
                              : dossier != NULL ? _ ("one dossier at a time; see --help") : _ ("this command takes no argument; see --help"));
      return EXIT_USAGE;
    }
  if (dossier != NULL)
    *dossier = (*argv)[1];
  return EXIT_GOOD;
}

int
command_get_code (const GError *error)
{
  if (error->domain == SOM_ERROR && error->code == SOM_ERROR_SYSTEM)
    return EXIT_SYSTEM;
  return EXIT_INPUT;
}

static const char *
get_severity (SomSeverity severity)
{
  switch (severity)
    {
    case SOM_SEVERITY_ERROR:
      return _ ("error");
    case SOM_SEVERITY_WARNING:
      return _ ("warning");
    case SOM_SEVERITY_NOTICE:
    default:
      return _ ("notice");
    }
}

void
command_report (const SomProblems *problems)
{
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    {
      const SomProblem *problem = som_problems_get (problems, i);
      g_autofree char  *text = som_problem_to_string (problem);

      command_say (stderr, "%s: %s", get_severity (problem->severity), text);
    }
  if (som_problems_get_n_more (problems) > 0)
    command_say (stderr, ngettext ("… and %u more", "… and %u more", som_problems_get_n_more (problems)), som_problems_get_n_more (problems));
}

static void
write_problem (SomJsonWriter    *writer,
               const SomProblem *problem)
{
  static const char *const severities[] = { "notice", "warning", "error" };

  som_json_writer_object (writer, NULL);
  som_json_writer_text (writer, "severity", severities[problem->severity]);
  som_json_writer_text (writer, "file", problem->where.file);
  if (problem->where.line > 0)
    som_json_writer_number (writer, "line", problem->where.line);
  if (problem->where.column > 0)
    som_json_writer_number (writer, "column", problem->where.column);
  som_json_writer_text (writer, "pointer", problem->where.pointer);
  som_json_writer_text (writer, "table", problem->where.table);
  if (problem->where.row > 0)
    som_json_writer_number (writer, "row", problem->where.row);
  som_json_writer_text (writer, "field", problem->where.field);
  som_json_writer_text (writer, "message", problem->what);
  som_json_writer_text (writer, "mend", problem->mend);
  som_json_writer_close (writer);
}

void
command_write_problems (SomJsonWriter     *writer,
                        const SomProblems *problems)
{
  som_json_writer_array (writer, "problems");
  for (guint i = 0; i < som_problems_get_n (problems); i++)
    write_problem (writer, som_problems_get (problems, i));
  som_json_writer_stop (writer);
}

void
command_end (const char *fault)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  SomJsonWriter          *writer;
  g_autofree char        *text = NULL;

  command_complain ("%s", fault);
  if (!is_json)
    return;
  som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "%s", fault);
  writer = som_json_writer_new ();
  som_json_writer_object (writer, NULL);
  command_write_problems (writer, problems);
  som_json_writer_close (writer);
  text = som_json_writer_end (writer);
  printf ("%s\n", text);
  fflush (stdout);
}

SomDossier *
command_open (const char        *path,
              const char *const *views,
              gboolean           check,
              SomProblems       *problems,
              int               *code)
{
  g_autoptr (GError) error = NULL;
  SomDossier        *dossier = som_render_open (path, views, check, problems, &error);

  *code = EXIT_GOOD;
  if (dossier != NULL)
    return dossier;
  if (som_problems_get_n (problems) > 0)
    command_report (problems);
  else
    {
      command_complain ("%s", error->message);
      som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { 0 }, NULL, "%s", error->message);
    }
  *code = command_get_code (error);
  return NULL;
}

int
command_finish (int code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  command_complain (_ ("stdout can’t be written: %s"), g_strerror (errno));
  return EXIT_SYSTEM;
}
