/* What a window has open: it is opened, read again, or can't be.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-window-private.h"

#include "som-place.h"
#include "som-recent.h"
#include "som-toast.h"

#include <glib/gi18n.h>

/* Milliseconds: opening that takes longer takes the place of what is open. */
#define PATIENCE 500

/* Says over the figure what is wrong in the files, and in the list of it, if that is open. */
static void
show_problems (SomWindow *self)
{
  SomProblems     *problems = som_document_get_problems (self->document);
  g_autofree char *folder = som_document_get_folder (self->document);

  som_problems_banner_set_problems (self->banner, problems, som_document_get_fault (self->document));
  if (self->problems != NULL)
    som_problems_dialog_set_problems (self->problems, problems, folder);
}

static void
take_deck (SomWindow *self,
           SomDeck   *deck)
{
  g_set_object (&self->deck, deck);
  g_signal_group_set_target (self->deck_signals, deck);
  som_window_update_scheme (self);
  som_window_fill_language_menu (self);
  som_window_deck_changed_cb (self, NULL);
  som_view_list_set_deck (self->views, deck);
  som_figure_view_set_deck (self->figure, deck);
  som_details_pane_set_deck (self->details, deck);
  som_data_table_set_deck (self->table, deck);
  som_selection_bar_set_deck (self->selection_bar, deck);
  som_notice_bar_set_deck (self->notice_bar, deck);
  som_find_popover_set_deck (self->find, deck);
  som_options_popover_set_deck (self->options, deck);
  som_options_popover_set_deck (self->squeezed_options, deck);
  som_window_update_actions (self);
  /* what is opened is there at once */
  gtk_stack_set_visible_child_full (self->stack, "deck", GTK_STACK_TRANSITION_TYPE_NONE);
}

/* No dossier is being opened any more: what was there before, if anything. */
static void
go_back (SomWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, self->deck != NULL ? "deck" : "welcome");
}

/* The dossier that was open stays. */
static void
failed_cb (SomWindow    *self,
           GFile        *file,
           const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” can’t be opened"), name);
  g_autofree char *markup = g_markup_escape_text (error->message, -1);
  AdwToast        *toast;

  go_back (self);
  if (self->deck == NULL)
    {
      adw_status_page_set_description (self->error_page, markup);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  toast = som_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Details"));
  adw_toast_set_action_name (toast, "win.failure");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
opened_cb (SomWindow *self)
{
  SomDeck          *deck = som_document_get_deck (self->document);
  g_autoptr (GFile) file = g_file_new_for_path (som_dossier_get_path (som_deck_get_dossier (deck)));

  som_recent_add (file, som_dossier_get_title (som_deck_get_dossier (deck), som_deck_get_language (deck)));
  g_clear_handle_id (&self->patience_id, g_source_remove);
  som_place_keep_deck (deck);
  show_problems (self);
  take_deck (self, deck);
  gtk_widget_grab_focus (GTK_WIDGET (self->views));
}

/* The deck tells the rest itself. */
static void
read_again_cb (SomWindow *self)
{
  show_problems (self);
  if (som_document_get_fault (self->document) == NULL)
    som_window_fill_language_menu (self);
  som_window_update_actions (self);
}

static gboolean
show_loading_cb (gpointer data)
{
  SomWindow *self = data;

  self->patience_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

void
som_window_open (SomWindow *self,
                 GFile     *file)
{
  if (g_file_peek_path (file) == NULL)
    {
      som_toast_show (self->toasts, _ ("Only files on this computer can be opened"));
      return;
    }
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->deck == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  else
    self->patience_id = g_timeout_add (PATIENCE, show_loading_cb, self);
  som_document_open (self->document, file);
}

gboolean
som_window_is_used (SomWindow *self)
{
  return self->deck != NULL || som_document_is_loading (self->document);
}

static void
open_uri_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  som_window_open (data, file);
}

static void
stop_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  SomWindow *self = data;

  som_document_stop (self->document);
  go_back (self);
}

/* The others need nothing of what is here. */
static const GActionEntry loading_actions[] = {
  { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
  { .name = "stop", .activate = stop_cb },
};

static SomWindow *
make (GtkApplication *application,
      SomDocument    *document)
{
  SomWindow *self = g_object_new (SOM_TYPE_WINDOW, "application", application, NULL);

  /* the construction of a window ends with it not maximised */
  som_place_keep_window (GTK_WINDOW (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), loading_actions, G_N_ELEMENTS (loading_actions), self);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "read-again", G_CALLBACK (read_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
som_window_new (AdwApplication *application)
{
  g_autoptr (SomDocument) document = som_document_new ();

  return GTK_WIDGET (make (GTK_APPLICATION (application), document));
}

GtkWidget *
som_window_new_with (AdwApplication *application,
                     GFile          *file)
{
  g_autoptr (SomDocument) document = som_document_new ();
  SomWindow              *self;

  if (g_file_peek_path (file) != NULL)
    som_document_open (document, file);
  self = make (GTK_APPLICATION (application), document);
  if (som_document_is_loading (document))
    gtk_stack_set_visible_child_name (self->stack, "loading");
  else
    som_window_open (self, file);
  return GTK_WIDGET (self);
}

/* What the loader said is said again, in the words of now. */
GtkWidget *
som_window_new_like (SomWindow *other)
{
  SomWindow *self = make (gtk_window_get_application (GTK_WINDOW (other)), other->document);
  SomDeck   *deck = som_document_get_deck (self->document);

  if (deck == NULL)
    return GTK_WIDGET (self);
  show_problems (self);
  take_deck (self, deck);
  som_document_reload (self->document);
  return GTK_WIDGET (self);
}
