/* `sommet-desktop`: the window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-application.h"

#include "som-interface.h"
#include "som-renderer.h"
#include "som-state.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Bytes. Pictures and tables are larger. */
#define LARGE (64 * 1024)

/* What is large goes back to the system as soon as it is freed: else each thread that painted a picture keeps the room of a few. */
static void
return_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, LARGE);
  mallopt (M_ARENA_MAX, 2);
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;
  int                        status;

  return_memory ();
  som_interface_start ();
  som_renderer_choose ();
  g_set_prgname ("sommet-desktop");
  g_set_application_name ("Sommet");
  application = som_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  som_state_flush ();
  return status;
}
