/* Short messages over a window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-toast.h"

#include <glib/gi18n.h>

/* Seconds that a button is there: time to reach it from the keyboard. */
#define REACHABLE 15

AdwToast *
som_toast_new (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

void
som_toast_show (AdwToastOverlay *overlay,
                const char      *text)
{
  adw_toast_overlay_add_toast (overlay, som_toast_new (text));
}

static void
show_folder_cb (AdwToast   *toast G_GNUC_UNUSED,
                const char *folder)
{
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
free_closure_data (gpointer  data,
                   GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

void
som_toast_show_folder (AdwToastOverlay *overlay,
                       const char      *text,
                       const char      *folder)
{
  AdwToast *toast = som_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Show in Folder"));
  adw_toast_set_timeout (toast, REACHABLE);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_folder_cb), g_strdup (folder), free_closure_data, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}
