/* What the menus, buttons and keys of a window do.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-window-private.h"

#include "som-export-dialog.h"
#include "som-open-dialog.h"
#include "som-toast.h"

static void
open_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  som_open_dialog_present (data);
}

static void
next_view_cb (GSimpleAction *action G_GNUC_UNUSED,
              GVariant      *parameter G_GNUC_UNUSED,
              gpointer       data)
{
  SomWindow *self = data;

  som_deck_set_view (self->deck, som_deck_get_view (self->deck) + 1);
}

static void
previous_view_cb (GSimpleAction *action G_GNUC_UNUSED,
                  GVariant      *parameter G_GNUC_UNUSED,
                  gpointer       data)
{
  SomWindow *self = data;

  if (som_deck_get_view (self->deck) > 0)
    som_deck_set_view (self->deck, som_deck_get_view (self->deck) - 1);
}

static void
language_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *state,
             gpointer       data)
{
  SomWindow *self = data;

  som_deck_set_language (self->deck, g_variant_get_string (state, NULL));
}

static void
layers_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *state,
           gpointer       data)
{
  SomWindow  *self = data;
  const char *name = g_variant_get_string (state, NULL);

  som_deck_set_layers (self->deck, g_str_equal (name, "article") ? SOM_LAYERS_ARTICLE
                                   : g_str_equal (name, "check") ? SOM_LAYERS_CHECK
                                                                 : SOM_LAYERS_BOTH);
}

static void
fullscreen_cb (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       data)
{
  SomWindow *self = data;

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

/* A pane that lies over the figure goes before anything else does. */
static gboolean
close_folded_pane (SomWindow *self)
{
  AdwFlap *panes[] = { self->details_flap, self->flap };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (adw_flap_get_folded (panes[i]) && adw_flap_get_reveal_flap (panes[i]))
      {
        adw_flap_set_reveal_flap (panes[i], FALSE);
        return TRUE;
      }
  return FALSE;
}

static void
leave_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       data)
{
  SomWindow    *self = data;
  SomSelection *selection = self->deck != NULL ? som_deck_get_selection (self->deck) : NULL;

  if (close_folded_pane (self))
    return;
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else if (selection != NULL && !som_chosen_is_empty (som_selection_get (selection)))
    som_selection_clear (selection);
  else if (selection != NULL)
    som_figure_view_leave (self->figure);
}

/* In the full screen there is no header to open it from. */
static void
find_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  SomWindow *self = data;

  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_widget_set_visible (self->header, TRUE);
  gtk_menu_button_popup (self->find_button);
}

static void
export_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *parameter G_GNUC_UNUSED,
           gpointer       data)
{
  SomWindow *self = data;

  som_export_dialog_present (self->deck, GTK_WINDOW (self), self->toasts);
}

static void
list_problems (SomWindow   *self,
               SomProblems *problems,
               const char  *folder)
{
  if (problems == NULL)
    return;
  if (self->problems == NULL)
    g_set_weak_pointer (&self->problems, som_problems_dialog_new (GTK_WINDOW (self)));
  som_problems_dialog_set_problems (self->problems, problems, folder);
  gtk_window_present (GTK_WINDOW (self->problems));
}

static void
undo_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  som_deck_undo (((SomWindow *) data)->deck);
}

static void
redo_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  som_deck_redo (((SomWindow *) data)->deck);
}

/* Of the two buttons, the header has room for one. */
static void
options_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter G_GNUC_UNUSED,
            gpointer       data)
{
  SomWindow *self = data;

  gtk_menu_button_popup (gtk_widget_get_mapped (GTK_WIDGET (self->options_button)) ? self->options_button : self->squeezed_options_button);
}

static void
zoom_in_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter G_GNUC_UNUSED,
            gpointer       data)
{
  som_figure_view_zoom (((SomWindow *) data)->figure, SOM_ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *parameter G_GNUC_UNUSED,
             gpointer       data)
{
  som_figure_view_zoom (((SomWindow *) data)->figure, 1 / SOM_ZOOM_STEP);
}

static void
zoom_reset_cb (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       data)
{
  som_figure_view_zoom (((SomWindow *) data)->figure, 0);
}

static void
problems_cb (GSimpleAction *action G_GNUC_UNUSED,
             GVariant      *parameter G_GNUC_UNUSED,
             gpointer       data)
{
  SomWindow       *self = data;
  g_autofree char *folder = som_document_get_folder (self->document);

  list_problems (self, som_document_get_problems (self->document), folder);
}

static void
say_cb (GSimpleAction *action G_GNUC_UNUSED,
        GVariant      *parameter,
        gpointer       data)
{
  som_toast_show (((SomWindow *) data)->toasts, g_variant_get_string (parameter, NULL));
}

static void
failure_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter G_GNUC_UNUSED,
            gpointer       data)
{
  SomWindow       *self = data;
  g_autofree char *folder = som_document_get_failed_folder (self->document);

  list_problems (self, som_document_get_failure (self->document), folder);
}

static void
reload_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *parameter G_GNUC_UNUSED,
           gpointer       data)
{
  som_document_reload (((SomWindow *) data)->document);
}

static const GActionEntry actions[] = {
  { .name = "say", .activate = say_cb, .parameter_type = "s" },
  { .name = "open", .activate = open_cb },
  { .name = "next-view", .activate = next_view_cb },
  { .name = "previous-view", .activate = previous_view_cb },
  { .name = "language", .state = "''", .parameter_type = "s", .change_state = language_cb },
  { .name = "layers", .state = "'both'", .parameter_type = "s", .change_state = layers_cb },
  { .name = "fullscreen", .activate = fullscreen_cb },
  { .name = "leave", .activate = leave_cb },
  { .name = "find", .activate = find_cb },
  { .name = "export", .activate = export_cb },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "options", .activate = options_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-reset", .activate = zoom_reset_cb },
  { .name = "problems", .activate = problems_cb },
  { .name = "failure", .activate = failure_cb },
  { .name = "reload", .activate = reload_cb },
};

void
som_window_add_actions (SomWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
