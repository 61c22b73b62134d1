/* Asks for a dossier to open.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-open-dialog.h"

#include <glib/gi18n.h>

static void
response_cb (GtkWindow            *parent,
             int                   response,
             GtkFileChooserNative *dialog)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char  *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-uri", "s", uri);
  g_object_unref (dialog);
}

void
som_open_dialog_present (GtkWindow *parent)
{
  static const char *const  patterns[] = { "*.json", "*.csv", "*.tsv" };
  GtkFileChooserNative     *dialog = gtk_file_chooser_native_new (_ ("Open a Dossier"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                                                  _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Dossiers and tables"));
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), parent, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
