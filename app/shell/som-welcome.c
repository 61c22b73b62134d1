/* The page of a window without a dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-welcome.h"

#include "model/som-words.h"
#include "som-recent.h"
#include "source/som-file.h"
#include "source/som-json.h"
#include "source/som-paths.h"

#include <glib/gi18n.h>
#include <sommet/som-limits.h>

struct _SomWelcome
{
  GtkWidget   parent_instance;
  GtkWidget  *recent_group, *own_group;
  GtkListBox *recent, *own;
};

G_DEFINE_FINAL_TYPE (SomWelcome, som_welcome, GTK_TYPE_WIDGET)

#define MAX_RECENT 5

/* A row that opens a dossier. */
static void
append (GtkListBox *list,
        const char *title,
        const char *subtitle,
        const char *uri)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_list_box_append (list, row);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
fill_recent (SomWelcome *self)
{
  g_autoptr (GPtrArray) recent = som_recent_list (MAX_RECENT);

  clear (self->recent);
  gtk_widget_set_visible (self->recent_group, recent->len > 0);
  for (guint i = 0; i < recent->len; i++)
    {
      const SomRecent *dossier = g_ptr_array_index (recent, i);

      append (self->recent, dossier->title, dossier->folder, dossier->uri);
    }
}

/* Words of a package in the language of the interface where it has it. (transfer full) (nullable) */
static char *
read_words (SomJsonNode *package,
            const char  *key)
{
  const char *first = som_json_get_string (som_json_get_element (som_json_get_member (package, "languages"), 0));
  SomWords   *words = som_words_from_json (package, key, first != NULL ? first : "en");
  char       *found = g_strdup (som_words_get (words, g_get_language_names ()[0]));

  som_words_free (words);
  return found;
}

static void
append_own (SomWelcome *self,
            const char *folder,
            const char *name)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autofree char        *path = g_build_filename (folder, name, "datapackage.json", NULL);
  g_autofree char        *uri = g_filename_to_uri (path, NULL, NULL), *title = NULL, *description = NULL;
  g_autoptr (GBytes)      bytes = som_file_read (path, SOM_MAX_JSON_BYTES, NULL);
  g_autoptr (SomJson)     json = bytes != NULL ? som_json_parse (bytes, path, problems) : NULL;

  if (json == NULL || uri == NULL)
    return;
  title = read_words (som_json_get_root (json), "title");
  description = read_words (som_json_get_root (json), "description");
  append (self->own, title != NULL ? title : name, description, uri);
}

static void
fill_own (SomWelcome *self)
{
  g_autofree char *folder = som_paths_get_data ("dossiers");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    append_own (self, folder, name);
  gtk_widget_set_visible (self->own_group, gtk_widget_get_first_child (GTK_WIDGET (self->own)) != NULL);
}

/* Once it is to be seen: a window that opens a dossier shows none of it. */
static void
mapped_cb (SomWelcome *self)
{
  fill_recent (self);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->own)) == NULL)
    fill_own (self);
}

static void
recent_changed_cb (SomWelcome *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_recent (self);
}

static void
som_welcome_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_welcome_parent_class)->dispose (object);
}

static void
som_welcome_class_init (SomWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_welcome_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, SomWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SomWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, SomWelcome, own_group);
  gtk_widget_class_bind_template_child (widget_class, SomWelcome, own);
}

static void
som_welcome_init (SomWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}
