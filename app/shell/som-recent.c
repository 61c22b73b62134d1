/* The dossiers that were opened last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-recent.h"

#include <string.h>

#define MAX_RECENT 10

/* What tells dossiers from other files of the program that toolkits remember: slides that were printed, folders that were exported to. */
#define GROUP "sommet-dossiers"

void
som_recent_add (GFile      *file,
                const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *type = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char *mime = g_content_type_get_mime_type (type);
  char            *groups[] = { (char *) GROUP, NULL };
  GtkRecentData    data = { .display_name = (char *) title, .mime_type = mime != NULL ? mime : (char *) "application/json",
                            .app_name = (char *) g_get_application_name (), .app_exec = (char *) "sommet %u",
                            .groups = groups };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
free_recent (gpointer data)
{
  SomRecent *recent = data;

  g_free (recent->uri);
  g_free (recent->title);
  g_free (recent->folder);
  g_free (recent);
}

/* As people write it: from their home folder. (transfer full) */
static char *
shorten_folder (GFile *folder)
{
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char  *below = g_file_get_relative_path (home, folder), *utf8 = below != NULL ? g_filename_display_name (below) : NULL;

  if (utf8 != NULL)
    return g_strconcat ("~/", utf8, NULL);
  return g_file_equal (home, folder) ? g_strdup ("~") : g_file_get_parse_name (folder);
}

static SomRecent *
make_recent (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  SomRecent        *recent = g_new0 (SomRecent, 1);

  recent->uri = g_strdup (gtk_recent_info_get_uri (info));
  recent->title = g_strdup (gtk_recent_info_get_display_name (info));
  recent->folder = folder != NULL ? shorten_folder (folder) : NULL;
  return recent;
}

GPtrArray *
som_recent_list (guint n)
{
  GList     *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare);
  GPtrArray *list = g_ptr_array_new_with_free_func (free_recent);

  for (GList *info = infos; info != NULL && list->len < n; info = info->next)
    if (gtk_recent_info_has_group (info->data, GROUP) && gtk_recent_info_exists (info->data))
      g_ptr_array_add (list, make_recent (info->data));
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return list;
}

/* Dossiers of one title are told apart by their folder. */
static void
append (GMenu           *menu,
        const SomRecent *recent)
{
  const char           *last = recent->folder != NULL ? strrchr (recent->folder, G_DIR_SEPARATOR) : NULL;
  g_autofree char      *name = last != NULL ? g_strdup_printf ("%s — %s", recent->title, last + 1) : g_strdup (recent->title);
  g_auto (GStrv)        parts = g_strsplit (name, "_", -1); /* an underscore would be taken for the mark of a mnemonic */
  g_autofree char      *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", recent->uri);
  g_menu_append_item (menu, item);
}

void
som_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GPtrArray) list = som_recent_list (MAX_RECENT);

  g_menu_remove_all (menu);
  for (guint i = 0; i < list->len; i++)
    append (menu, g_ptr_array_index (list, i));
}
