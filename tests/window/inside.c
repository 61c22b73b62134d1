/* Drives the program from inside.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "inside.h"

#include "som-figure-view.h"
#include "som-renderer.h"
#include "som-state.h"
#include "som-window.h"
#include "tree.h"

SomApplication *
inside_start (int        *argc,
              char     ***argv,
              const char *folder)
{
  SomApplication *application;

  g_test_init (argc, argv, NULL);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_set_application_name ("Sommet");
  som_renderer_choose ();
  application = som_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));
  return application;
}

void
inside_forget (const char *folder)
{
  som_state_flush ();
  tree_remove (folder);
}

GtkWidget *
inside_open (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget        *window = som_window_new_with (ADW_APPLICATION (g_application_get_default ()), file);
  SomFigureView    *figure;

  gtk_window_present (GTK_WINDOW (window));
  figure = SOM_FIGURE_VIEW (inside_find (window, SOM_TYPE_FIGURE_VIEW));
  while (som_figure_view_get_deck (figure) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

GtkWidget *
inside_find (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = inside_find (child, type);
  return found;
}

gboolean
inside_has_label (GtkWidget  *widget,
                  const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); !found && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = inside_has_label (child, text);
  return found;
}

void
inside_run_for (gint64 time)
{
  gint64 end = g_get_monotonic_time () + time;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (G_TIME_SPAN_MILLISECOND);
}
