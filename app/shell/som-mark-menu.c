/* What can be done with a mark: the menu of the right button, the Menu key and Shift+F10.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-mark-menu.h"

#include "som-menu.h"

#include <glib/gi18n.h>
#include <math.h>

#define RESOURCE "/org/sommet/Sommet/ui/som-mark-menu.ui"

struct _SomMarkMenu
{
  GtkWidget          *figure; /* (transfer none) */
  GtkWidget          *popover;
  GtkWidget          *before; /* weak: what had the focus when it was opened */
  GSimpleActionGroup *actions;
  SomMarkMenuSelect   select;
  gpointer            data;
  SomDeck            *deck;     /* NULL before it was opened */
  const SomResource  *resource; /* of the deck's dossier; NULL where the mark stands for no row */
  guint               row;
  char               *value, *text;
};

static void
copy (SomMarkMenu *self,
      const char  *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->figure), text);
  gtk_widget_activate_action (self->figure, "win.say", "s", _ ("Copied"));
}

static void
select_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *parameter G_GNUC_UNUSED,
           gpointer       data)
{
  SomMarkMenu *self = data;

  self->select (self->data);
}

static void
details_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter G_GNUC_UNUSED,
            gpointer       data)
{
  SomMarkMenu *self = data;
  GtkRoot     *window = gtk_widget_get_root (self->figure);

  som_deck_set_row (self->deck, self->resource, self->row);
  if (G_IS_ACTION_GROUP (window))
    g_action_group_change_action_state (G_ACTION_GROUP (window), "details", g_variant_new_boolean (TRUE));
}

static void
copy_value_cb (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       data)
{
  SomMarkMenu *self = data;

  copy (self, self->value);
}

static void
copy_text_cb (GSimpleAction *action G_GNUC_UNUSED,
              GVariant      *parameter G_GNUC_UNUSED,
              gpointer       data)
{
  SomMarkMenu *self = data;

  copy (self, self->text);
}

/* The toolkit gives the focus to nothing. */
static void
closed_cb (SomMarkMenu *self)
{
  if (self->before != NULL)
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
}

static const GActionEntry entries[] = {
  { .name = "select", .activate = select_cb },
  { .name = "details", .activate = details_cb },
  { .name = "copy-value", .activate = copy_value_cb },
  { .name = "copy-text", .activate = copy_text_cb },
};

static void
enable (SomMarkMenu *self,
        const char  *name,
        gboolean     enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
forget_mark (SomMarkMenu *self)
{
  g_clear_object (&self->deck);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->text, g_free);
  self->resource = NULL;
}

SomMarkMenu *
som_mark_menu_new (GtkWidget        *figure,
                   SomMarkMenuSelect select,
                   gpointer          data)
{
  SomMarkMenu           *self = g_new0 (SomMarkMenu, 1);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);

  self->figure = figure;
  self->select = select;
  self->data = data;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (figure, "mark", G_ACTION_GROUP (self->actions));
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What to do with the mark"), -1);
  gtk_widget_set_parent (self->popover, figure);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  return self;
}

void
som_mark_menu_free (SomMarkMenu *self)
{
  gtk_widget_insert_action_group (self->figure, "mark", NULL);
  g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_weak_pointer (&self->before);
  som_menu_empty (G_MENU (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->popover))));
  gtk_widget_unparent (self->popover);
  forget_mark (self);
  g_object_unref (self->actions);
  g_free (self);
}

void
som_mark_menu_open (SomMarkMenu         *self,
                    SomDeck             *deck,
                    const SomMarkWords  *words,
                    const SomFigureMark *mark,
                    SomRect              place)
{
  GdkRectangle at = { lround (place.x), lround (place.y), MAX (1, lround (place.width)), MAX (1, lround (place.height)) };

  forget_mark (self);
  g_set_weak_pointer (&self->before, gtk_root_get_focus (gtk_widget_get_root (self->figure)));
  self->deck = g_object_ref (deck);
  if (mark->resource != NULL && mark->n_rows > 0)
    {
      self->resource = mark->resource;
      self->row = mark->rows[0];
    }
  self->value = g_strdup (words->value);
  self->text = som_mark_words_join (words);
  enable (self, "details", self->resource != NULL);
  enable (self, "copy-value", self->value != NULL);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
som_mark_menu_close (SomMarkMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  forget_mark (self);
}

gboolean
som_mark_menu_is_open (SomMarkMenu *self)
{
  return gtk_widget_get_visible (self->popover);
}

gboolean
som_mark_menu_move_focus (SomMarkMenu     *self,
                          GtkDirectionType direction)
{
  return gtk_widget_child_focus (self->popover, direction);
}

void
som_mark_menu_allocate (SomMarkMenu *self)
{
  gtk_popover_present (GTK_POPOVER (self->popover));
}
