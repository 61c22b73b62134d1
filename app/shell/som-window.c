/* A window: the deck's views at the side, the figure in the rest.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-window-private.h"

#include "som-figure-drag.h"
#include "som-menu.h"
#include "som-place.h"
#include "som-presenter.h"
#include "som-recent.h"
#include "som-slide-actions.h"
#include "som-welcome.h"

G_DEFINE_FINAL_TYPE (SomWindow, som_window, ADW_TYPE_APPLICATION_WINDOW)

static void
found_cb (SomWindow   *self,
          SomResource *resource,
          guint        row)
{
  som_figure_view_reveal (self->figure, resource, row);
}

/* Nothing but the figure, which says in its notes what the bar beneath it does; afterwards all is as it was. */
static void
fullscreened_cb (SomWindow *self)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (self));

  if (full)
    {
      self->before.views = adw_flap_get_reveal_flap (self->flap);
      self->before.details = adw_flap_get_reveal_flap (self->details_flap);
      self->before.table = gtk_widget_get_visible (GTK_WIDGET (self->table));
    }
  som_zoom_buttons_set_hidden (self->zoom_buttons, full);
  gtk_widget_set_visible (self->header, !full);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), !full);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_bar), !full);
  adw_flap_set_reveal_flap (self->flap, !full && self->before.views);
  adw_flap_set_reveal_flap (self->details_flap, !full && self->before.details);
  gtk_widget_set_visible (GTK_WIDGET (self->table), !full && self->before.table);
}

static gboolean
drop_cb (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         SomWindow     *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  som_window_open (self, files->data);
  return TRUE;
}

static void
accept_drops (SomWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
recent_changed_cb (SomWindow *self)
{
  som_recent_fill_menu (self->recent_menu);
}

/* The toolkit keeps the actions of a window that is gone, and these their panes. */
static void
remove_pane_actions (SomWindow *self)
{
  g_action_map_remove_action (G_ACTION_MAP (self), "details");
  g_action_map_remove_action (G_ACTION_MAP (self), "table");
}

static void
som_window_dispose (GObject *object)
{
  SomWindow *self = SOM_WINDOW (object);

  remove_pane_actions (self);
  /* a list that has the focus and is just being folded away would be kept with all that is in it */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->main_menu != NULL)
    som_menu_empty (self->main_menu);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_weak_pointer (&self->problems);
  g_clear_object (&self->document);
  g_clear_object (&self->deck_signals);
  if (self->views != NULL)
    som_view_list_set_deck (self->views, NULL);
  if (self->figure != NULL)
    som_figure_view_set_deck (self->figure, NULL);
  g_clear_object (&self->deck);
  G_OBJECT_CLASS (som_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SomWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, views);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, details);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, table);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, find);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, language_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, layers_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, layers_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_menu);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, switches);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, all_switches);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, options_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, options);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_options_button);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, squeezed_options);
  gtk_widget_class_bind_template_child (widget_class, SomWindow, zoom_buttons);
  gtk_widget_class_bind_template_callback (widget_class, som_window_switches_squeezed_cb);
}

/* Arrows lead from view to view where nothing needs them: from button to button of the header bar, there is the Tab key. */
static gboolean
needs_arrows (SomWindow *self,
              GtkWidget *focus)
{
  return focus != NULL && (gtk_widget_get_native (focus) != GTK_NATIVE (self) || !gtk_widget_is_ancestor (focus, self->header));
}

static void
som_window_move_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  static const char *const actions[] = { [GTK_DIR_UP] = "win.previous-view", [GTK_DIR_DOWN] = "win.next-view",
                                         [GTK_DIR_LEFT] = "win.previous-view", [GTK_DIR_RIGHT] = "win.next-view" };
  SomWindow               *self = SOM_WINDOW (widget);

  if (self->deck == NULL || actions[direction] == NULL || needs_arrows (self, gtk_window_get_focus (GTK_WINDOW (self))))
    GTK_WIDGET_CLASS (som_window_parent_class)->move_focus (widget, direction);
  else
    gtk_widget_activate_action (widget, actions[direction], NULL);
}

static void
som_window_class_init (SomWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_window_dispose;
  widget_class->move_focus = som_window_move_focus;
  g_type_ensure (SOM_TYPE_VIEW_LIST);
  g_type_ensure (SOM_TYPE_WELCOME);
  g_type_ensure (SOM_TYPE_FIGURE_VIEW);
  g_type_ensure (SOM_TYPE_DETAILS_PANE);
  g_type_ensure (SOM_TYPE_DATA_TABLE);
  g_type_ensure (SOM_TYPE_SELECTION_BAR);
  g_type_ensure (SOM_TYPE_NOTICE_BAR);
  g_type_ensure (SOM_TYPE_PROBLEMS_BANNER);
  g_type_ensure (SOM_TYPE_FIND_POPOVER);
  g_type_ensure (SOM_TYPE_OPTIONS_POPOVER);
  g_type_ensure (SOM_TYPE_ZOOM_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-window.ui");
  bind_children (widget_class);
  som_window_bind_keys (widget_class);
}

/* Steps of the zoom, by key and by button. */
static void
connect_zoom (SomWindow *self)
{
  SomFigureZoom *zoom = som_figure_view_get_zoom (self->figure);

  som_zoom_buttons_set_zoom (self->zoom_buttons, zoom);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (som_window_zoom_changed_cb), self, G_CONNECT_SWAPPED);
  som_window_zoom_changed_cb (self, zoom);
}

static void
som_window_init (SomWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  som_window_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  som_menu_fit (self->menu_button);
  som_slide_actions_add (GTK_WINDOW (self), self->toasts);
  som_figure_drag_add (self->figure);
  som_presenter_add (ADW_APPLICATION_WINDOW (self), self->figure);
  som_place_keep_pane (self->flap, "list");
  som_place_keep_pane (self->details_flap, "details");
  som_place_keep_state (G_OBJECT (self->table), "visible", "table");
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify", G_CALLBACK (som_window_deck_changed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (som_window_update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (som_window_update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  accept_drops (self);
  som_window_update_actions (self);
  som_window_update_steps (self);
  connect_zoom (self);
}
