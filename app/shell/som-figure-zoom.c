/* Zoom and pan of a figure: wheel, pinch, drag, double click, steps.
 *
 * What a hand moves is shown at once, and chosen for the view when it rests: a gesture is one step to undo. What a key or a button asks for is
 * chosen at once, and shown as a short movement towards it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-zoom.h"

#include "plugin/som-render.h"

#include <adwaita.h>
#include <math.h>

/* Milliseconds of a movement, and of rest after which a picture is made that is crisp. */
#define MOVEMENT 200
#define REST 120

/* Turns of the wheel or presses of a key with no longer between them are one step to undo. */
#define ONE_STEP (600 * G_TIME_SPAN_MILLISECOND)

/* How far a notch of the wheel zooms, and how many pixels on a touchpad are one. */
#define NOTCH 1.25
#define PIXELS_A_NOTCH 40

/* How far a double click zooms. */
#define DOUBLE 2

struct _SomFigureZoom
{
  GObject      parent_instance;
  GtkWidget   *figure; /* (transfer none) */
  SomDeck     *deck;
  GSignalGroup *deck_signals;
  gboolean     on;
  SomRect      area;
  SomViewport  shown, target;
  SomViewport  before; /* of the movement or the gesture */
  SomPoint     begun;  /* middle of the pinch when it began */
  SomPoint     pointer;
  AdwAnimation *movement;
  guint        rest_id;
  gboolean     moving, holding; /* something moves it; a hand has hold of it */
  gint64       chosen_time; /* of the last step that may go on */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomFigureZoom, som_figure_zoom, G_TYPE_OBJECT)

static void
emit_changed (SomFigureZoom *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Choosing. */

static void
choose (SomFigureZoom *self,
        gboolean       along)
{
  g_autoptr (GVariant) before = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  g_autoptr (GVariant) after = som_choices_set_viewport (before, self->target);

  self->chosen_time = g_get_monotonic_time ();
  som_deck_set_choices (self->deck, after, along);
}

static gboolean
goes_on (SomFigureZoom *self)
{
  return self->chosen_time > 0 && (self->holding || g_get_monotonic_time () - self->chosen_time < ONE_STEP);
}

/* What a hand moved is chosen. */
static void
settle (SomFigureZoom *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->moving)
    {
      self->moving = FALSE;
      choose (self, goes_on (self));
      emit_changed (self);
    }
}

/* A hand takes hold of the figure, or lets it go: what it moves is a step of its own. */
static void
hold (SomFigureZoom *self,
      gboolean       holding)
{
  settle (self);
  self->holding = holding;
  self->chosen_time = 0;
  self->before = self->shown;
}

static gboolean
rest_cb (gpointer data)
{
  SomFigureZoom *self = data;

  self->rest_id = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* Follows a hand. */
static void
follow (SomFigureZoom *self,
        SomViewport    viewport)
{
  adw_animation_pause (self->movement);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
  if (som_zoom_equal (viewport, self->shown) && som_zoom_equal (viewport, self->target))
    return;
  self->moving = TRUE;
  self->shown = self->target = viewport;
  emit_changed (self);
}

/* Moves towards what is chosen. */
static void
move_to (SomFigureZoom *self,
         SomViewport    viewport)
{
  self->before = self->shown;
  self->target = viewport;
  adw_animation_reset (self->movement);
  adw_animation_play (self->movement);
  emit_changed (self);
}

static void
moved_cb (double   share,
          gpointer data)
{
  SomFigureZoom *self = data;

  self->shown = som_zoom_mix (self->before, self->target, share);
  emit_changed (self);
}

static void
go (SomFigureZoom *self,
    SomViewport    viewport)
{
  settle (self);
  if (som_zoom_equal (viewport, self->target))
    return;
  move_to (self, viewport);
  choose (self, goes_on (self));
}

/* Gestures. */

static gboolean
is_in_area (SomFigureZoom *self,
            double         x,
            double         y)
{
  return self->on && som_rect_contains_point (self->area, (SomPoint) { x, y });
}

static void
pointed_cb (SomFigureZoom *self,
            double         x,
            double         y)
{
  self->pointer = (SomPoint) { x, y };
}

static gboolean
scrolled_cb (GtkEventControllerScroll *controller,
             double                    dx G_GNUC_UNUSED,
             double                    dy,
             SomFigureZoom            *self)
{
  double notches = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE ? dy / PIXELS_A_NOTCH : dy;

  if (!is_in_area (self, self->pointer.x, self->pointer.y))
    return FALSE;
  follow (self, som_zoom_at (self->shown, self->area, self->pointer, pow (NOTCH, -notches)));
  return TRUE;
}

static void
drag_begun_cb (GtkGesture    *gesture,
               double         x,
               double         y,
               SomFigureZoom *self)
{
  if (!is_in_area (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* A drag that has begun is no click any more: claimed, it is nobody else's. */
static void
dragged_cb (GtkGestureDrag *gesture,
            double          x,
            double          y,
            SomFigureZoom  *self)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));

  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) == GTK_EVENT_SEQUENCE_NONE)
    {
      if (!gtk_drag_check_threshold (self->figure, 0, 0, x, y))
        return;
      hold (self, TRUE);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->figure, "grabbing");
    }
  follow (self, som_zoom_pan (self->before, self->area, (SomPoint) { x, y }));
}

static void
drag_ended_cb (GtkGestureDrag *gesture,
               double          x G_GNUC_UNUSED,
               double          y G_GNUC_UNUSED,
               SomFigureZoom  *self)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));

  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    return;
  gtk_widget_set_cursor (self->figure, NULL);
  hold (self, FALSE);
}

static SomPoint
get_middle (GtkGesture *gesture)
{
  SomPoint middle = { 0 };

  gtk_gesture_get_bounding_box_center (gesture, &middle.x, &middle.y);
  return middle;
}

static void
pinch_begun_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                SomFigureZoom    *self)
{
  SomPoint middle = get_middle (gesture);

  hold (self, TRUE);
  self->begun = middle;
  gtk_gesture_set_state (gesture, is_in_area (self, middle.x, middle.y) ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
pinched_cb (GtkGesture    *gesture,
            double         scale,
            SomFigureZoom *self)
{
  SomPoint    middle = get_middle (gesture);
  SomViewport zoomed = som_zoom_at (self->before, self->area, self->begun, scale);

  follow (self, som_zoom_pan (zoomed, self->area, (SomPoint) { middle.x - self->begun.x, middle.y - self->begun.y }));
}

static void
pinch_ended_cb (GtkGesture       *gesture G_GNUC_UNUSED,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                SomFigureZoom    *self)
{
  hold (self, FALSE);
}

static void
clicked_cb (GtkGestureClick *gesture G_GNUC_UNUSED,
            int              n_press,
            double           x,
            double           y,
            SomFigureZoom   *self)
{
  if (n_press == 2 && is_in_area (self, x, y))
    go (self, som_zoom_at (self->target, self->area, (SomPoint) { x, y }, DOUBLE));
}

static void
add_controllers (SomFigureZoom *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture         *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new (), *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (pointed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (pointed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scrolled_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_ended_cb), self, 0);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begun_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinched_cb), self, 0);
  g_signal_connect_object (pinch, "end", G_CALLBACK (pinch_ended_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_add_controller (self->figure, motion);
  gtk_widget_add_controller (self->figure, scroll);
  gtk_widget_add_controller (self->figure, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->figure, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (self->figure, GTK_EVENT_CONTROLLER (click));
}

/* The deck. */

static gboolean
is_zoomable (SomDeck *deck)
{
  const SomDossier          *dossier = som_deck_get_dossier (deck);
  const SomPluginDescriptor *plugin = NULL;

  if (som_dossier_get_n_views (dossier) > 0)
    plugin = som_render_find_plugin (dossier, som_deck_get_view (deck));
  return plugin != NULL && (plugin->flags & SOM_PLUGIN_ZOOMABLE) != 0;
}

static SomViewport
read_choice (SomFigureZoom *self)
{
  g_autoptr (GVariant) choices = NULL;

  if (!self->on)
    return som_zoom_limit ((SomViewport) { .zoom = 1 });
  choices = som_deck_get_choices (self->deck, som_deck_get_view (self->deck));
  return som_zoom_limit (som_choices_get_viewport (choices));
}

/* Another view is shown as it was left. */
static void
begin_view (SomFigureZoom *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  adw_animation_pause (self->movement);
  self->moving = self->holding = FALSE;
  self->chosen_time = 0;
  self->on = self->deck != NULL && is_zoomable (self->deck);
  self->shown = self->target = read_choice (self);
  emit_changed (self);
}

static void
view_changed_cb (SomFigureZoom *self)
{
  begin_view (self);
}

/* What was undone or done again is not what was shown last. */
static void
choices_changed_cb (SomFigureZoom *self)
{
  SomViewport choice = read_choice (self);

  if (self->moving || som_zoom_equal (choice, self->target))
    return;
  self->chosen_time = 0;
  move_to (self, choice);
}

static void
som_figure_zoom_dispose (GObject *object)
{
  SomFigureZoom *self = SOM_FIGURE_ZOOM (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->movement != NULL)
    adw_animation_pause (self->movement);
  g_clear_object (&self->movement);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->deck);
  G_OBJECT_CLASS (som_figure_zoom_parent_class)->dispose (object);
}

static void
som_figure_zoom_class_init (SomFigureZoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = som_figure_zoom_dispose;
  signals[CHANGED] = g_signal_new ("changed", SOM_TYPE_FIGURE_ZOOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_figure_zoom_init (SomFigureZoom *self)
{
  self->shown = self->target = som_zoom_limit ((SomViewport) { .zoom = 1 });
  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  g_signal_group_connect_swapped (self->deck_signals, "notify::view", G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->deck_signals, "notify::dossier", G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->deck_signals, "notify::choices", G_CALLBACK (choices_changed_cb), self);
}

SomFigureZoom *
som_figure_zoom_new (GtkWidget *figure)
{
  SomFigureZoom *self = g_object_new (SOM_TYPE_FIGURE_ZOOM, NULL);

  self->figure = figure;
  self->movement = adw_timed_animation_new (figure, 0, 1, MOVEMENT, adw_callback_animation_target_new (moved_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->movement), ADW_EASE_OUT_CUBIC);
  add_controllers (self);
  return self;
}

void
som_figure_zoom_set_deck (SomFigureZoom *self,
                          SomDeck       *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  begin_view (self);
}

void
som_figure_zoom_set_area (SomFigureZoom *self,
                          SomRect        area)
{
  if (area.x == self->area.x && area.y == self->area.y && area.width == self->area.width && area.height == self->area.height)
    return;
  self->area = area;
  emit_changed (self);
}

SomRect
som_figure_zoom_get_area (SomFigureZoom *self)
{
  return self->area;
}

gboolean
som_figure_zoom_is_on (SomFigureZoom *self)
{
  return self->on;
}

SomViewport
som_figure_zoom_get_shown (SomFigureZoom *self)
{
  return self->shown;
}

SomViewport
som_figure_zoom_get_target (SomFigureZoom *self)
{
  return self->target;
}

gboolean
som_figure_zoom_is_moving (SomFigureZoom *self)
{
  return self->moving;
}

gboolean
som_figure_zoom_can_step (SomFigureZoom *self,
                          double         factor)
{
  return self->on && (factor > 1 ? self->target.zoom < SOM_ZOOM_MAX : self->target.zoom > 1);
}

void
som_figure_zoom_step (SomFigureZoom *self,
                      SomPoint       point,
                      double         factor)
{
  if (self->on)
    go (self, som_zoom_at (self->target, self->area, point, factor));
}

void
som_figure_zoom_reveal (SomFigureZoom *self,
                        SomRect        place)
{
  SomPoint way = { self->area.x + self->area.width / 2 - place.x - place.width / 2,
                   self->area.y + self->area.height / 2 - place.y - place.height / 2 };

  if (!self->on)
    return;
  go (self, som_zoom_pan (self->target, self->area, way));
}
