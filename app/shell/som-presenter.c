/* Presenting in the full screen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-presenter.h"

#include <glib/gi18n.h>

/* How long a pointer that rests is to be seen, in seconds. */
#define REST 2

#define PRESENTER_KEY "som-presenter"

/* As long as the window. */
typedef struct
{
  GtkWindow     *window;
  SomFigureView *figure;
  GtkWidget     *curtain;   /* over all, while the screen is black */
  guint          rest_id;   /* runs until the pointer is hidden */
  gboolean       hidden;    /* the pointer */
  GdkCursor     *before;    /* of the figure, while the pointer is hidden, or NULL */
  double         x, y;      /* where the pointer was last */
} Presenter;

/* The pointer. */

static void
show_pointer (Presenter *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (!self->hidden)
    return;
  self->hidden = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self->window), NULL);
  gtk_widget_set_cursor (GTK_WIDGET (self->figure), self->before);
  g_clear_object (&self->before);
}

/* The figure may show a hand of its own. */
static gboolean
hide_pointer_cb (gpointer data)
{
  Presenter *self = data;
  GdkCursor *before = gtk_widget_get_cursor (GTK_WIDGET (self->figure));

  self->rest_id = 0;
  self->hidden = TRUE;
  self->before = before != NULL ? g_object_ref (before) : NULL;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->window), "none");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->figure), "none");
  return G_SOURCE_REMOVE;
}

static void
watch_pointer (Presenter *self)
{
  show_pointer (self);
  if (gtk_window_is_fullscreen (self->window))
    self->rest_id = g_timeout_add_seconds (REST, hide_pointer_cb, self);
}

/* Toolkits tell of motion too where what lies under the pointer moves. */
static void
motion_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           Presenter                *self)
{
  if (x == self->x && y == self->y)
    return;
  self->x = x;
  self->y = y;
  watch_pointer (self);
}

/* Keys. */

static void
set_black (Presenter *self,
           gboolean   black)
{
  gtk_widget_set_visible (self->curtain, black);
}

static void
go_on (Presenter *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.next-view", NULL);
}

static void
go_back (Presenter *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.previous-view", NULL);
}

static void
go_first (Presenter *self)
{
  som_deck_set_view (som_figure_view_get_deck (self->figure), 0);
}

static void
go_last (Presenter *self)
{
  SomDeck *deck = som_figure_view_get_deck (self->figure);
  guint    n = som_dossier_get_n_views (som_deck_get_dossier (deck));

  som_deck_set_view (deck, MAX (n, 1) - 1);
}

static void
go_black (Presenter *self)
{
  set_black (self, TRUE);
}

static const struct
{
  guint key;
  void (*run) (Presenter *self);
} keys[] = {
  { GDK_KEY_Right, go_on },      { GDK_KEY_Left, go_back },         { GDK_KEY_Page_Down, go_on },  { GDK_KEY_Page_Up, go_back },
  { GDK_KEY_space, go_on },      { GDK_KEY_BackSpace, go_back },    { GDK_KEY_KP_Space, go_on },   { GDK_KEY_KP_Page_Down, go_on },
  { GDK_KEY_KP_Right, go_on },   { GDK_KEY_KP_Page_Up, go_back },   { GDK_KEY_KP_Left, go_back },  { GDK_KEY_Home, go_first },
  { GDK_KEY_End, go_last },      { GDK_KEY_KP_Home, go_first },     { GDK_KEY_KP_End, go_last },   { GDK_KEY_b, go_black },
  { GDK_KEY_B, go_black },       { GDK_KEY_period, go_black },      { GDK_KEY_KP_Decimal, go_black },
};

static gboolean
is_modifier (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return event != NULL && gdk_key_event_is_modifier (event);
}

/* While the screen is black, any key ends that, and does nothing else. */
static gboolean
black_key_cb (GtkEventControllerKey *controller,
              guint                  key G_GNUC_UNUSED,
              guint                  code G_GNUC_UNUSED,
              GdkModifierType        state G_GNUC_UNUSED,
              Presenter             *self)
{
  if (!gtk_widget_get_visible (self->curtain) || is_modifier (GTK_EVENT_CONTROLLER (controller)))
    return FALSE;
  set_black (self, FALSE);
  return TRUE;
}

/* Keys that nothing which has the focus takes. */
static gboolean
key_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
        guint                  key,
        guint                  code G_GNUC_UNUSED,
        GdkModifierType        state,
        Presenter             *self)
{
  if (!gtk_window_is_fullscreen (self->window) || som_figure_view_get_deck (self->figure) == NULL
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      {
        keys[i].run (self);
        return TRUE;
      }
  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press G_GNUC_UNUSED,
            double           x G_GNUC_UNUSED,
            double           y G_GNUC_UNUSED,
            Presenter       *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  set_black (self, FALSE);
}

/* What had the focus beside the figure is gone with it. */
static void
fullscreened_cb (Presenter *self)
{
  set_black (self, FALSE);
  watch_pointer (self);
  if (gtk_window_is_fullscreen (self->window) && gtk_widget_get_focus_child (GTK_WIDGET (self->figure)) == NULL)
    gtk_window_set_focus (self->window, NULL);
}

/* The widgets. */

static void
add_controllers (Presenter *self)
{
  GtkEventController *black = gtk_event_controller_key_new (), *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (black, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (black, "key-pressed", G_CALLBACK (black_key_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->window), black);
  gtk_widget_add_controller (GTK_WIDGET (self->window), key);
  gtk_widget_add_controller (GTK_WIDGET (self->window), motion);
  gtk_widget_add_controller (self->curtain, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
make_curtain (void)
{
  GtkWidget *curtain = g_object_new (GTK_TYPE_BOX, "visible", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_widget_add_css_class (curtain, "curtain");
  gtk_accessible_update_property (GTK_ACCESSIBLE (curtain), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The screen is black; any key shows the figure again"),
                                  -1);
  return curtain;
}

/* The window's content, with the curtain over it. */
static void
hang_curtain (AdwApplicationWindow *window,
              GtkWidget            *curtain)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_application_window_get_content (window));
  GtkWidget            *overlay = gtk_overlay_new ();

  adw_application_window_set_content (window, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), content);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), curtain);
  adw_application_window_set_content (window, overlay);
}

static void
free_presenter (gpointer data)
{
  Presenter *self = data;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->before);
  g_free (self);
}

/* The timer would reach widgets that are gone. */
static void
destroyed_cb (Presenter *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
}

void
som_presenter_add (AdwApplicationWindow *window,
                   SomFigureView        *figure)
{
  Presenter *self = g_new0 (Presenter, 1);

  self->window = GTK_WINDOW (window);
  self->figure = figure;
  self->curtain = make_curtain ();
  hang_curtain (window, self->curtain);
  add_controllers (self);
  g_object_set_data_full (G_OBJECT (window), PRESENTER_KEY, self, free_presenter);
  g_signal_connect_swapped (window, "notify::fullscreened", G_CALLBACK (fullscreened_cb), self);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (destroyed_cb), self);
}
