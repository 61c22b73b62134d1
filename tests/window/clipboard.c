/* What another program finds on the clipboard: writes it to a file. Arguments: a MIME type, the file.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <gtk/gtk.h>

typedef struct
{
  const char *path;
  gboolean    done, good;
} Reading;

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Reading *reading = data;

  reading->good = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) > 0;
  reading->done = TRUE;
}

/* What comes from another program comes through the main loop. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading                  *reading = data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GInputStream)  input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GFile)         file = g_file_new_for_path (reading->path);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL)
    {
      g_printerr ("%s\n", error->message);
      reading->done = TRUE;
      return;
    }
  output = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL));
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb, reading);
}

int
main (int   argc,
      char *argv[])
{
  const char *types[] = { argc == 3 ? argv[1] : "", NULL };
  Reading     reading = { .path = argc == 3 ? argv[2] : "" };

  gtk_init ();
  gdk_clipboard_read_async (gdk_display_get_clipboard (gdk_display_get_default ()), types, G_PRIORITY_DEFAULT, NULL, read_cb, &reading);
  while (!reading.done)
    g_main_context_iteration (NULL, TRUE);
  return reading.good ? 0 : 1;
}
