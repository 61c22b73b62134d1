/* A window to drag a file from: its argument.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <gtk/gtk.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source G_GNUC_UNUSED,
            double         x G_GNUC_UNUSED,
            double         y G_GNUC_UNUSED,
            const char    *path)
{
  g_autoptr (GFile)   file = g_file_new_for_path (path);
  GdkFileList        *files = gdk_file_list_new_from_array (&file, 1);
  GdkContentProvider *content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);

  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  return content;
}

int
main (int   argc,
      char *argv[])
{
  GtkWidget     *window, *label;
  GtkDragSource *source = gtk_drag_source_new ();

  g_set_prgname ("drag-source");
  gtk_init ();
  window = gtk_window_new ();
  label = gtk_label_new ("Drag me");
  g_return_val_if_fail (argc == 2, 1);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), argv[1]);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_present (GTK_WINDOW (window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
