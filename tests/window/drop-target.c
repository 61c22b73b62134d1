/* A window to drop something on: writes what it is given to a file. Arguments: a MIME type, the file.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <gtk/gtk.h>

/* The file is there once it is whole. */
static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      path)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0)
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      path)
{
  g_autoptr (GInputStream)  input = gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (input != NULL)
    g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb, path);
  gdk_drop_finish (GDK_DROP (source), input != NULL ? GDK_ACTION_COPY : 0);
}

static gboolean
drop_cb (GtkDropTargetAsync *target,
         GdkDrop            *drop,
         double              x G_GNUC_UNUSED,
         double              y G_GNUC_UNUSED,
         gpointer            path)
{
  const char *const *types = gdk_content_formats_get_mime_types (gtk_drop_target_async_get_formats (target), NULL);

  gdk_drop_read_async (drop, (const char **) types, G_PRIORITY_DEFAULT, NULL, read_cb, path);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  const char         *types[] = { argc == 3 ? argv[1] : "", NULL };
  GtkWidget          *window, *label;
  GtkDropTargetAsync *target;

  g_return_val_if_fail (argc == 3, 1);
  g_set_prgname ("drop-target");
  gtk_init ();
  window = gtk_window_new ();
  label = gtk_label_new ("Drop here");
  target = gtk_drop_target_async_new (gdk_content_formats_new (types, 1), GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), argv[2]);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (target));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_present (GTK_WINDOW (window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
