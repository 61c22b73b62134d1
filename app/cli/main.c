/* `sommet`: the headless command. Without a command it starts the desktop.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "command.h"

#include "draw/som-at-work.h"
#include "source/som-paths.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const Command commands[] = {
  { "export", N_ ("write slides as PNG, SVG or PDF"), command_export },
  { "list", N_ ("list the views and tables of a dossier"), command_list },
  { "plugins", N_ ("list the plugins, and why some can’t be used"), command_plugins },
  { "validate", N_ ("say what is wrong in a dossier"), command_validate },
};

static void
print_help (void)
{
  printf ("%s\n\n", _ ("Usage:\n  sommet COMMAND …\n  sommet [DOSSIER]   open it in the window"));
  printf ("%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  printf ("\n%s\n", _ ("“sommet COMMAND --help” says more. Exit codes: 0 good, 1 the input is wrong, 2 the command line is wrong, "
                       "3 the system failed."));
}

/* Becomes the desktop; comes back only where that can't be started. */
static int
start_desktop (char *argv[])
{
  g_autofree char *program = som_paths_get_program ("sommet-desktop");

  argv[0] = program;
  execv (program, argv);
  command_complain (_ ("%s can’t be started: %s; the commands work without it, see --help"), program, g_strerror (errno));
  return EXIT_SYSTEM;
}

static void
set_language (void)
{
  g_autofree char *folder = som_paths_get_locale ();

  /* nothing is read or written as the other categories of a locale say, each of which is a file to open */
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A plugin that ends the program must not pass for an end that is good. The thread that ends it is in its code. */
static void
name_culprit (void)
{
  g_autofree char *fault = som_at_work_blame ();

  if (fault == NULL)
    return;
  command_end (fault);
  _exit (EXIT_INPUT);
}

/* What plugins and the machine do to a program: it says so, and ends with a code. */
static void
set_ends (void)
{
  atexit (name_culprit);
  at_quick_exit (name_culprit);
  signal (SIGXFSZ, SIG_IGN); /* a file that grows too large can't be written, and that is said */
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return &commands[i];
  return NULL;
}

/* `sommet help export` is `sommet export --help`. */
static int
help (const char *name)
{
  const Command *command = name != NULL ? find_command (name) : NULL;
  char          *argv[] = { (char *) name, (char *) "--help", NULL };

  if (command != NULL)
    return command->run (2, argv);
  if (name != NULL)
    {
      command_complain (_ ("there is no command “%s”; see --help"), name);
      return EXIT_USAGE;
    }
  print_help ();
  return command_finish (EXIT_GOOD);
}

static int
print_version (const char *more)
{
  if (more != NULL)
    {
      command_complain (_ ("%s takes no argument; see --help"), "--version");
      return EXIT_USAGE;
    }
  printf ("sommet %s\n", SOMMET_VERSION);
  return command_finish (EXIT_GOOD);
}

int
main (int   argc,
      char *argv[])
{
  const char    *first = argc > 1 ? argv[1] : NULL;
  const Command *command = first != NULL ? find_command (first) : NULL;

  set_language ();
  set_ends ();
  g_set_prgname ("sommet");
  if (command != NULL)
    return command->run (argc - 1, argv + 1);
  if (g_strcmp0 (first, "--help") == 0 || g_strcmp0 (first, "-h") == 0 || g_strcmp0 (first, "help") == 0)
    return help (argv[2]);
  if (g_strcmp0 (first, "--version") == 0)
    return print_version (argv[2]);
  if (first != NULL && first[0] == '-')
    {
      command_complain (_ ("there is no option %s; see --help"), first);
      return EXIT_USAGE;
    }
  if (first != NULL && !g_file_test (first, G_FILE_TEST_EXISTS))
    {
      command_complain (_ ("“%s” is neither a command nor a file; see --help"), first);
      return EXIT_USAGE;
    }
  return start_desktop (argv);
}
