/* `sommet-desktop`: the window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-application.h"

#include "som-interface.h"
#include "som-memory.h"
#include "som-renderer.h"
#include "som-state.h"

#include "draw/som-at-work.h"
#include "source/som-escape.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* The code that the commands end with, too, where the input is wrong. */
#define EXIT_INPUT 1

/* A window must not vanish without a word: a plugin that ends the program is named. */
static void
name_culprit (void)
{
  g_autofree char *fault = som_at_work_blame ();
  g_autofree char *visible = fault != NULL ? som_escape_controls (fault) : NULL;

  if (visible == NULL)
    return;
  g_printerr ("sommet: %s\n", visible);
  _exit (EXIT_INPUT);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  int                        status;

  atexit (name_culprit);
  at_quick_exit (name_culprit);
  signal (SIGXFSZ, SIG_IGN); /* a file that grows too large can't be written, and that is said */
  som_memory_start ();
  som_interface_start ();
  som_renderer_choose ();
  g_set_prgname ("sommet-desktop");
  g_set_application_name ("Sommet");
  application = som_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  som_state_flush ();
  return status;
}
