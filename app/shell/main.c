/* `sommet-desktop`: the window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-application.h"

#include "som-interface.h"
#include "som-memory.h"
#include "som-renderer.h"
#include "som-state.h"

#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  int                        status;

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
