/* How marks are walked with the keyboard.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view-private.h"

#include "output/som-pick.h"

/* Goes from the focused mark to another; from none to the first. */
static void
walk (SomFigureView *self,
      SomWalk        way)
{
  som_figure_view_focus_mark (self, som_walk (som_figure_stage_get_picture (self->stage)->figure, self->focused, way));
}

gboolean
som_figure_view_move_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  static const SomWalk walks[] = {
    [GTK_DIR_UP] = SOM_WALK_UP, [GTK_DIR_DOWN] = SOM_WALK_DOWN, [GTK_DIR_LEFT] = SOM_WALK_LEFT, [GTK_DIR_RIGHT] = SOM_WALK_RIGHT
  };
  SomFigureView *self = SOM_FIGURE_VIEW (widget);
  gboolean       inside = gtk_widget_get_focus_child (widget) != NULL;
  gboolean       tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (som_mark_menu_is_open (self->menu))
    return som_mark_menu_move_focus (self->menu, direction);
  if (som_mark_proxies_get_n (self->proxies) == 0 || (tab && inside) || (!tab && !inside))
    return FALSE;
  if (tab && self->focused >= 0)
    som_figure_view_focus_mark (self, self->focused);
  else
    walk (self, tab ? SOM_WALK_FIRST : walks[direction]);
  return TRUE;
}

static void
focus_left_cb (GtkEventControllerFocus *controller G_GNUC_UNUSED,
               SomFigureView           *self)
{
  som_figure_overlay_set_focused (self->overlay, -1);
  som_figure_view_hide_card (self);
}

/* The window has the keyboard again, as after a popover: the mark that had it before shows it. */
static void
focus_entered_cb (GtkEventControllerFocus *controller G_GNUC_UNUSED,
                  SomFigureView           *self)
{
  GtkWidget *proxy = som_mark_proxies_find (self->proxies, self->focused);

  if (proxy == NULL || !gtk_widget_is_focus (proxy))
    return;
  som_figure_overlay_set_focused (self->overlay, self->focused);
  som_figure_view_show_card_of (self, self->focused);
}

static gboolean
open_menu_of_focused (SomFigureView *self)
{
  if (self->focused < 0 || som_figure_stage_get_picture (self->stage) == NULL)
    return FALSE;
  return som_figure_view_open_menu (self, self->focused, som_figure_stage_get_place (self->stage, self->focused));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  key,
                guint                  code G_GNUC_UNUSED,
                GdkModifierType        state,
                SomFigureView         *self)
{
  if (som_mark_menu_is_open (self->menu))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_End:
      walk (self, key == GDK_KEY_Home ? SOM_WALK_FIRST : SOM_WALK_LAST);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      som_figure_view_choose (self, self->focused, (state & GDK_CONTROL_MASK) != 0);
      return TRUE;
    case GDK_KEY_Menu:
      return open_menu_of_focused (self);
    case GDK_KEY_F10:
      return (state & GDK_SHIFT_MASK) != 0 && open_menu_of_focused (self);
    default:
      return FALSE;
    }
}

void
som_figure_view_add_keys (SomFigureView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

gboolean
som_figure_view_leave (SomFigureView *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    return FALSE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_BACKWARD);
  return TRUE;
}
