/* The pane of details: what stands behind the mark that was chosen last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-details-pane.h"

#include "explore/som-details.h"

#include <glib/gi18n.h>

struct _SomDetailsPane
{
  GtkWidget     parent_instance;
  GtkStack     *stack;
  GtkBox       *rows;
  SomDeck      *deck;
  GSignalGroup *deck_signals;
};

G_DEFINE_FINAL_TYPE (SomDetailsPane, som_details_pane, GTK_TYPE_WIDGET)

/* Text on the clipboard. */

static void
copy_cb (GtkWidget  *button,
         const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
}

static void
free_closure_data (gpointer  data,
                   GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

static GtkWidget *
make_copy_button (const char *title,
                  const char *text)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Copy: %s"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), g_strdup (text), free_closure_data, 0);
  return button;
}

/* Sources. */

/* Only what the desktop opens in a browser or a mail program; an address of a dossier starts no program. */
static gboolean
may_open (const char *link)
{
  g_autofree char *scheme = link != NULL ? g_uri_parse_scheme (link) : NULL;

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
                            || g_ascii_strcasecmp (scheme, "mailto") == 0);
}

static void
open_source_cb (AdwActionRow *row,
                const char   *link)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row))), link, GDK_CURRENT_TIME);
}

static GtkWidget *
make_action_row (const char *title,
                 const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      /* a subtitle is markup in this version, whatever the row says */
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
    }
  return row;
}

static GtkWidget *
make_source (const SomDetailSource *source)
{
  gboolean   opens = may_open (source->link);
  GtkWidget *row = make_action_row (source->title, source->link);

  if (!opens)
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_copy_button (source->title, source->link));
  gtk_widget_set_tooltip_text (row, source->link);
  g_signal_connect_data (row, "activated", G_CALLBACK (open_source_cb), g_strdup (source->link), free_closure_data, 0);
  return row;
}

/* Rows. */

static GtkWidget *
make_field (const SomDetail *detail)
{
  GtkWidget *row = make_action_row (detail->title, detail->value);

  gtk_widget_add_css_class (row, "field");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_copy_button (detail->title, detail->value));
  return row;
}

static void
append_label (GtkBox     *box,
              const char *text,
              const char *style)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
append_group (GtkBox     *box,
              const char *title,
              GPtrArray  *items,
              GtkWidget  *(*make) (gconstpointer item))
{
  GtkWidget *group;

  if (items->len == 0)
    return;
  group = adw_preferences_group_new ();
  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < items->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make (g_ptr_array_index (items, i)));
  gtk_box_append (box, group);
}

static GtkWidget *
make_field_of (gconstpointer item)
{
  return make_field (item);
}

static GtkWidget *
make_source_of (gconstpointer item)
{
  return make_source (item);
}

static GtkWidget *
make_section (const SomDetailRow *row,
              gboolean            told_apart)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_add_css_class (GTK_WIDGET (box), "details");
  if (row->layer == SOM_LAYER_CHECK)
    gtk_widget_add_css_class (GTK_WIDGET (box), "check");
  if (told_apart || row->layer == SOM_LAYER_CHECK)
    append_label (box, row->layer == SOM_LAYER_CHECK ? _ ("Found by the check") : _ ("What the article says"), "heading");
  append_label (box, row->label, "title-3");
  append_label (box, row->value, "title-1");
  append_group (box, NULL, row->fields, make_field_of);
  append_group (box, ngettext ("Source", "Sources", row->sources->len), row->sources, make_source_of);
  return GTK_WIDGET (box);
}

static void
clear_rows (SomDetailsPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static void
update (SomDetailsPane *self)
{
  const SomResource    *resource = NULL;
  guint                 row;
  SomRequest            request;
  g_autoptr (GPtrArray) rows = NULL;

  clear_rows (self);
  if (self->deck == NULL || !som_deck_get_row (self->deck, &resource, &row))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  request = som_deck_get_request (self->deck);
  rows = som_details_new (&request, resource, row);
  for (guint i = 0; i < rows->len; i++)
    gtk_box_append (self->rows, make_section (g_ptr_array_index (rows, i), rows->len > 1));
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "rows" : "empty");
}

/* The widget. */

static void
som_details_pane_dispose (GObject *object)
{
  SomDetailsPane *self = SOM_DETAILS_PANE (object);
  GtkWidget      *child;

  som_details_pane_set_deck (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_details_pane_parent_class)->dispose (object);
}

static void
som_details_pane_finalize (GObject *object)
{
  g_clear_object (&SOM_DETAILS_PANE (object)->deck_signals);
  G_OBJECT_CLASS (som_details_pane_parent_class)->finalize (object);
}

static void
som_details_pane_class_init (SomDetailsPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = som_details_pane_dispose;
  object_class->finalize = som_details_pane_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-details-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SomDetailsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SomDetailsPane, rows);
}

static void
som_details_pane_init (SomDetailsPane *self)
{
  static const char *const changes[] = { "notify::row", "notify::language", "notify::dossier" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (update), self);
}

void
som_details_pane_set_deck (SomDetailsPane *self,
                           SomDeck        *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  if (self->stack != NULL && gtk_widget_get_root (GTK_WIDGET (self->stack)) != NULL)
    update (self);
}
