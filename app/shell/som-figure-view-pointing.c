/* What a figure's widget does with the pointer: highlights, selects, opens the menu of a mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view-private.h"

#include "output/som-pick.h"
#include "som-series-click.h"

/* How near to a mark the pointer must be. */
#define REACH 6

/* The mark at a place on the widget; -1 where there is none, or nothing to be relied on. */
static int
pick (SomFigureView *self,
      double         x,
      double         y)
{
  if (!som_figure_stage_is_settled (self->stage))
    return -1;
  return som_pick (som_figure_stage_get_picture (self->stage)->figure, som_figure_stage_to_figure (self->stage, x, y), REACH);
}

static const SomFigureMark *
get_mark (SomFigureView *self,
          int            mark)
{
  return som_figure_get_mark (som_figure_stage_get_picture (self->stage)->figure, mark);
}

/* The key to shapes and fills is only read. */
static gboolean
is_clickable (const SomFigureMark *mark)
{
  return mark->role == SOM_MARK_DATUM || mark->is_series || mark->entity != NULL;
}

/* Toolkits tell of motion too where what lies under the pointer changes: who goes on by keys points at nothing of the next view. */
static gboolean
is_pointed (SomFigureView *self,
            SomPoint       point)
{
  if (point.x != self->pointed.x || point.y != self->pointed.y)
    self->is_unpointed = FALSE;
  self->pointed = point;
  return !self->is_unpointed;
}

static void
motion_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           SomFigureView            *self)
{
  int mark = is_pointed (self, (SomPoint) { x, y }) ? pick (self, x, y) : -1;

  if (mark == som_tip_card_get_mark (self->card))
    return;
  if (mark < 0)
    {
      som_figure_view_hide_card (self);
      return;
    }
  som_figure_view_show_card (self, mark, (SomPoint) { x, y });
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_clickable (get_mark (self, mark)) ? "pointer" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          SomFigureView            *self)
{
  som_figure_view_hide_card (self);
}

/* Choosing. */

void
som_figure_view_choose (SomFigureView *self,
                        int            mark,
                        gboolean       add)
{
  SomSelection        *selection = som_deck_get_selection (self->deck);
  const SomFigureMark *chosen;

  if (mark < 0)
    {
      som_selection_clear (selection);
      return;
    }
  chosen = get_mark (self, mark);
  if (chosen->is_series)
    {
      som_series_choose (self->deck, som_figure_stage_get_picture (self->stage)->figure, chosen->series, add);
      return;
    }
  if (chosen->resource != NULL && chosen->n_rows > 0)
    som_deck_set_row (self->deck, chosen->resource, chosen->rows[0]);
  som_selection_take (selection, som_chosen_toggle_mark (som_selection_get (selection), chosen, add));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             SomFigureView   *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  SomFigure      *figure;
  int             mark;

  if (!som_figure_stage_is_current (self->stage))
    return;
  figure = som_figure_stage_get_picture (self->stage)->figure;
  mark = pick (self, x, y);
  /* the second press zooms, or is the legend's */
  if (!som_series_click (self->deck, figure, mark, n_press, &self->pressed) && (n_press == 1 || !som_figure_zoom_is_on (self->zoom)))
    som_figure_view_choose (self, mark, (state & GDK_CONTROL_MASK) != 0);
}

/* The menu of a mark that stands for data. */

static void
select_cb (gpointer data)
{
  SomFigureView *self = data;

  som_figure_view_choose (self, self->menu_mark, FALSE);
}

gboolean
som_figure_view_open_menu (SomFigureView *self,
                           int            mark,
                           SomRect        place)
{
  SomRequest               request;
  const SomFigureMark     *own;
  g_autoptr (SomMarkWords) words = NULL;

  if (mark < 0 || !som_figure_stage_is_current (self->stage))
    return FALSE;
  own = get_mark (self, mark);
  if (own->is_series || !is_clickable (own))
    return FALSE;
  request = som_figure_view_get_request (self);
  words = som_mark_words_new (&request, own);
  self->menu_mark = mark;
  som_figure_view_hide_card (self);
  som_mark_menu_open (self->menu, self->deck, words, own, place);
  return TRUE;
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press G_GNUC_UNUSED,
                 double           x,
                 double           y,
                 SomFigureView   *self)
{
  if (som_figure_view_open_menu (self, pick (self, x, y), (SomRect) { x, y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
som_figure_view_add_pointing (SomFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new ();

  self->menu = som_mark_menu_new (GTK_WIDGET (self), select_cb, self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}
