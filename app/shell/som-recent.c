/* The dossiers that were opened last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-recent.h"

#define MAX_RECENT 10

void
som_recent_add (GFile      *file,
                const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *type = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char *mime = g_content_type_get_mime_type (type);
  GtkRecentData    data = { .display_name = (char *) title, .mime_type = mime != NULL ? mime : (char *) "application/json",
                            .app_name = (char *) g_get_application_name (), .app_exec = (char *) "sommet %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* Dossiers of one title are told apart by their folder. (transfer full) */
static char *
name_dossier (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char  *name = folder != NULL ? g_file_get_basename (folder) : NULL;
  g_autofree char  *utf8 = name != NULL ? g_filename_display_name (name) : NULL;

  if (utf8 == NULL)
    return g_strdup (gtk_recent_info_get_display_name (info));
  return g_strdup_printf ("%s — %s", gtk_recent_info_get_display_name (info), utf8);
}

static void
append (GMenu         *menu,
        GtkRecentInfo *info)
{
  g_autofree char      *name = name_dossier (info);
  g_auto (GStrv)        parts = g_strsplit (name, "_", -1); /* an underscore would be taken for the mark of a mnemonic */
  g_autofree char      *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

void
som_recent_fill_menu (GMenu *menu)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare);
  int    n = 0;

  g_menu_remove_all (menu);
  for (GList *info = infos; info != NULL && n < MAX_RECENT; info = info->next)
    if (gtk_recent_info_has_application (info->data, g_get_application_name ()) && gtk_recent_info_exists (info->data))
      {
        append (menu, info->data);
        n++;
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}
