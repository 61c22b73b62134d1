/* `sommet-desktop`: the window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-application.h"

#include "source/som-paths.h"

#include <glib/gi18n.h>
#include <locale.h>

static void
set_language (void)
{
  g_autofree char *folder = som_paths_get_locale ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SomApplication) application = NULL;

  set_language ();
  g_set_prgname ("sommet-desktop");
  g_set_application_name ("Sommet");
  application = som_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
