/* The figure of the deck's view, laid out anew for the room that it has.
 *
 * One picture is made at a time, on another thread; what is asked for meanwhile is made next. Until then the last picture is shown, stretched to the
 * room. The figure is one image in the widget's node; what changes with the pointer lies over it in a widget of its own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view.h"

#include "draw/som-mark-words.h"
#include "output/som-pick.h"
#include "som-figure-overlay.h"
#include "som-mark-proxy.h"
#include "som-picture.h"
#include "som-tip-card.h"

#include <glib/gi18n.h>
#include <math.h>

/* More marks than this are not walked with the keyboard one by one: 1,000 widgets take 4 MB. */
#define MAX_PROXIES 1000

/* How near to a mark the pointer must be, and how far the card stays from it. */
#define REACH 6
#define CARD_GAP 12

struct _SomFigureView
{
  GtkWidget     parent_instance;
  SomDeck      *deck;
  GSignalGroup *deck_signals, *selection_signals;
  SomPicture   *picture;
  guint         picture_view; /* the view that `picture` shows */
  GCancellable *cancellable;  /* of the job that runs, or NULL */
  gboolean      layout_wanted, paint_wanted;
  GtkWidget    *overlay, *card;
  GPtrArray    *proxies; /* of GtkWidget, in the order of the marks */
  int           hovered;
  int           focused; /* the mark that had the focus last */
};

G_DEFINE_FINAL_TYPE (SomFigureView, som_figure_view, GTK_TYPE_WIDGET)

static void start_job (SomFigureView *self);

/* Figures. */

static SomRequest
get_request (SomFigureView *self)
{
  SomRequest request = som_deck_get_request (self->deck);

  request.view = self->picture_view;
  return request;
}

static void
remove_proxies (SomFigureView *self)
{
  for (guint i = 0; i < self->proxies->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->proxies, i));
  g_ptr_array_set_size (self->proxies, 0);
}

static void
add_proxies (SomFigureView *self)
{
  SomFigure *figure = self->picture->figure;
  SomRequest request = get_request (self);

  for (guint i = 0; i < som_figure_get_n_marks (figure) && self->proxies->len < MAX_PROXIES; i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);
      g_autoptr (SomMarkWords) words = NULL;
      g_autofree char         *sentence = NULL;
      GtkWidget               *proxy;

      if (mark->role != SOM_MARK_DATUM)
        continue;
      words = som_mark_words_new (&request, mark);
      sentence = som_mark_words_join (words);
      proxy = som_mark_proxy_new (i, sentence);
      gtk_widget_set_parent (proxy, GTK_WIDGET (self));
      g_ptr_array_add (self->proxies, proxy);
    }
}

static GtkWidget *
find_proxy (SomFigureView *self,
            int            mark)
{
  for (guint i = 0; i < self->proxies->len; i++)
    if ((int) som_mark_proxy_get_mark (g_ptr_array_index (self->proxies, i)) == mark)
      return g_ptr_array_index (self->proxies, i);
  return NULL;
}

/* The mark with `key` in the figure; -1 where there is none. */
static int
find_mark (SomFigure  *figure,
           const char *key)
{
  for (guint i = 0; key != NULL && i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return i;
  return -1;
}

static void
hide_card (SomFigureView *self)
{
  self->hovered = -1;
  gtk_widget_set_visible (self->card, FALSE);
  som_figure_overlay_set_hovered (SOM_FIGURE_OVERLAY (self->overlay), -1);
}

/* Marks of the new figure take the place of those of the old one; the focus stays on the mark that it was on. */
static void
replace_marks (SomFigureView *self,
               SomFigure     *before)
{
  gboolean         had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_autofree char *key = before != NULL && self->focused >= 0 ? g_strdup (som_figure_get_mark (before, self->focused)->key) : NULL;
  GtkWidget       *proxy;

  hide_card (self);
  remove_proxies (self);
  add_proxies (self);
  som_figure_overlay_set_figure (SOM_FIGURE_OVERLAY (self->overlay), self->picture->figure);
  self->focused = find_mark (self->picture->figure, key);
  proxy = find_proxy (self, self->focused);
  if (had_focus && proxy != NULL)
    gtk_widget_grab_focus (proxy);
}

static void
take_picture (SomFigureView *self,
              SomPicture    *picture,
              guint          view)
{
  g_autoptr (SomPicture) before = g_steal_pointer (&self->picture);

  self->picture = som_picture_ref (picture);
  self->picture_view = view;
  if (before == NULL || before->figure != picture->figure)
    {
      replace_marks (self, before != NULL ? before->figure : NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, som_figure_get_title (picture->figure),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, som_figure_get_description (picture->figure), -1);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

typedef struct
{
  SomFigureView *self; /* strong */
  SomDeck       *deck;
  guint          view;
} Pending;

static void
picture_made_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autofree Pending    *pending = data;
  SomFigureView         *self = pending->self;
  g_autoptr (SomPicture) picture = som_picture_finish (result, NULL);

  g_clear_object (&self->cancellable);
  if (picture != NULL && self->deck == pending->deck)
    take_picture (self, picture, pending->view);
  if (self->deck != NULL && (self->layout_wanted || self->paint_wanted))
    start_job (self);
  g_object_unref (pending->deck);
  g_object_unref (pending->self);
}

static double
get_text_scale (SomFigureView *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 0.5, 3) : 1;
}

static void
start_job (SomFigureView *self)
{
  SomSize    size = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  SomFigure *figure = !self->layout_wanted && self->picture != NULL ? self->picture->figure : NULL;
  Pending   *pending;

  if (self->cancellable != NULL || self->deck == NULL || size.width < 1 || size.height < 1
      || som_dossier_get_n_views (som_deck_get_dossier (self->deck)) == 0)
    return;
  self->layout_wanted = self->paint_wanted = FALSE;
  self->cancellable = g_cancellable_new ();
  pending = g_new0 (Pending, 1);
  *pending = (Pending) { g_object_ref (self), g_object_ref (self->deck), som_deck_get_view (self->deck) };
  som_picture_make (self->deck, pending->view, size, FALSE, get_text_scale (self), gtk_widget_get_scale_factor (GTK_WIDGET (self)), figure,
                    self->cancellable, picture_made_cb, pending);
}

static void
want_layout_cb (SomFigureView *self)
{
  self->layout_wanted = TRUE;
  start_job (self);
}

static void
want_paint_cb (SomFigureView *self)
{
  self->paint_wanted = TRUE;
  start_job (self);
}

/* Pointing. */

static SomPoint
to_figure (SomFigureView *self,
           double         x,
           double         y)
{
  SomSize size = som_figure_get_size (self->picture->figure);

  return (SomPoint) { x * size.width / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                      y * size.height / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) };
}

static void
show_card (SomFigureView *self,
           int            mark)
{
  SomRequest               request = get_request (self);
  g_autoptr (SomMarkWords) words = som_mark_words_new (&request, som_figure_get_mark (self->picture->figure, mark));

  self->hovered = mark;
  som_tip_card_set_words (SOM_TIP_CARD (self->card), words);
  gtk_widget_set_visible (self->card, words->label != NULL || words->value != NULL);
  som_figure_overlay_set_hovered (SOM_FIGURE_OVERLAY (self->overlay), mark);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           SomFigureView            *self)
{
  int mark = self->picture != NULL ? som_pick (self->picture->figure, to_figure (self, x, y), REACH) : -1;

  if (mark == self->hovered)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark >= 0 ? "pointer" : NULL);
  if (mark >= 0)
    show_card (self, mark);
  else
    hide_card (self);
}

static void
leave_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          SomFigureView            *self)
{
  hide_card (self);
}

static void
choose (SomFigureView *self,
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
  chosen = som_figure_get_mark (self->picture->figure, mark);
  if (chosen->resource != NULL && chosen->n_rows > 0)
    som_deck_set_row (self->deck, chosen->resource, chosen->rows[0]);
  som_selection_take (selection, som_chosen_toggle_mark (som_selection_get (selection), chosen, add));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press G_GNUC_UNUSED,
             double           x,
             double           y,
             SomFigureView   *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->picture != NULL && self->deck != NULL)
    choose (self, som_pick (self->picture->figure, to_figure (self, x, y), REACH), (state & GDK_CONTROL_MASK) != 0);
}

/* Walking. */

static void
focus_mark (SomFigureView *self,
            int            mark)
{
  GtkWidget *proxy = find_proxy (self, mark);

  if (proxy == NULL)
    return;
  gtk_widget_grab_focus (proxy);
  self->focused = mark;
  som_figure_overlay_set_focused (SOM_FIGURE_OVERLAY (self->overlay), mark);
  show_card (self, mark);
}

static gboolean
som_figure_view_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  static const SomWalk walks[] = {
    [GTK_DIR_UP] = SOM_WALK_UP, [GTK_DIR_DOWN] = SOM_WALK_DOWN, [GTK_DIR_LEFT] = SOM_WALK_LEFT, [GTK_DIR_RIGHT] = SOM_WALK_RIGHT
  };
  SomFigureView *self = SOM_FIGURE_VIEW (widget);
  gboolean       inside = gtk_widget_get_focus_child (widget) != NULL;
  gboolean       tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (self->picture == NULL || self->proxies->len == 0 || (tab && inside) || (!tab && !inside))
    return FALSE;
  if (tab)
    focus_mark (self, self->focused >= 0 ? self->focused : som_walk (self->picture->figure, -1, SOM_WALK_FIRST));
  else
    focus_mark (self, som_walk (self->picture->figure, self->focused, walks[direction]));
  return TRUE;
}

static void
focus_left_cb (GtkEventControllerFocus *controller G_GNUC_UNUSED,
               SomFigureView           *self)
{
  som_figure_overlay_set_focused (SOM_FIGURE_OVERLAY (self->overlay), -1);
  hide_card (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  key,
                guint                  code G_GNUC_UNUSED,
                GdkModifierType        state,
                SomFigureView         *self)
{
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_End:
      focus_mark (self, som_walk (self->picture->figure, self->focused, key == GDK_KEY_Home ? SOM_WALK_FIRST : SOM_WALK_LAST));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      choose (self, self->focused, (state & GDK_CONTROL_MASK) != 0);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The widget. */

/* Beside the mark: right, left, below or above, wherever there is room; never on it as long as there is any. */
static GtkAllocation
place_card (SomFigureView *self,
            int            width,
            int            height)
{
  SomRect       mark = som_figure_get_mark (self->picture->figure, self->hovered)->extents;
  SomSize       size = som_figure_get_size (self->picture->figure);
  int           room_x = gtk_widget_get_width (GTK_WIDGET (self)), room_y = gtk_widget_get_height (GTK_WIDGET (self));
  double        sx = room_x / size.width, sy = room_y / size.height;
  GtkAllocation place = { 0, 0, MIN (width, room_x), MIN (height, room_y) };
  double        left = mark.x * sx, right = (mark.x + mark.width) * sx, top = mark.y * sy, bottom = (mark.y + mark.height) * sy;

  place.x = CLAMP (left, 0, MAX (room_x - place.width, 0));
  place.y = CLAMP (top, 0, MAX (room_y - place.height, 0));
  if (right + CARD_GAP + place.width <= room_x)
    place.x = right + CARD_GAP;
  else if (left - CARD_GAP - place.width >= 0)
    place.x = left - CARD_GAP - place.width;
  else if (bottom + CARD_GAP + place.height <= room_y)
    place.y = bottom + CARD_GAP;
  else if (top - CARD_GAP - place.height >= 0)
    place.y = top - CARD_GAP - place.height;
  return place;
}

static void
allocate_card (SomFigureView *self)
{
  int           width, height;
  GtkAllocation place;

  if (!gtk_widget_get_visible (self->card) || self->hovered < 0)
    return;
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1));
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place = place_card (self, width, height);
  gtk_widget_size_allocate (self->card, &place, -1);
}

static void
allocate_proxies (SomFigureView *self)
{
  SomSize size = self->picture != NULL ? som_figure_get_size (self->picture->figure) : (SomSize) { 1, 1 };
  double  sx = gtk_widget_get_width (GTK_WIDGET (self)) / size.width, sy = gtk_widget_get_height (GTK_WIDGET (self)) / size.height;

  for (guint i = 0; i < self->proxies->len; i++)
    {
      GtkWidget    *proxy = g_ptr_array_index (self->proxies, i);
      SomRect       rect = som_figure_get_mark (self->picture->figure, som_mark_proxy_get_mark (SOM_MARK_PROXY (proxy)))->extents;
      GtkAllocation place = { lround (rect.x * sx), lround (rect.y * sy), MAX (1, lround (rect.width * sx)), MAX (1, lround (rect.height * sy)) };

      gtk_widget_measure (proxy, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (proxy, &place, -1);
    }
}

static void
som_figure_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline G_GNUC_UNUSED)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);
  SomSize        size = self->picture != NULL ? som_figure_get_size (self->picture->figure) : (SomSize) { 0, 0 };

  gtk_widget_measure (self->overlay, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, 0, width, height }, -1);
  allocate_proxies (self);
  allocate_card (self);
  if (size.width != width || size.height != height)
    want_layout_cb (self);
}

static void
som_figure_view_measure (GtkWidget     *widget G_GNUC_UNUSED,
                         GtkOrientation orientation,
                         int            for_size G_GNUC_UNUSED,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
  *minimum_baseline = *natural_baseline = -1;
}

static void
snapshot_picture (SomFigureView *self,
                  GtkSnapshot   *snapshot)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  double   pixel_width = cairo_image_surface_get_width (self->picture->surface);
  double   pixel_height = cairo_image_surface_get_height (self->picture->surface);

  cairo_scale (cr, width / pixel_width, height / pixel_height);
  cairo_set_source_surface (cr, self->picture->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
som_figure_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);

  if (self->picture != NULL)
    snapshot_picture (self, snapshot);
  for (guint i = 0; i < self->proxies->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->proxies, i), snapshot);
  gtk_widget_snapshot_child (widget, self->overlay, snapshot);
  if (gtk_widget_get_visible (self->card))
    gtk_widget_snapshot_child (widget, self->card, snapshot);
}

static void
som_figure_view_dispose (GObject *object)
{
  SomFigureView *self = SOM_FIGURE_VIEW (object);

  som_figure_view_set_deck (self, NULL);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  remove_proxies (self);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  G_OBJECT_CLASS (som_figure_view_parent_class)->dispose (object);
}

static void
som_figure_view_finalize (GObject *object)
{
  SomFigureView *self = SOM_FIGURE_VIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->deck_signals);
  g_clear_object (&self->selection_signals);
  g_clear_pointer (&self->picture, som_picture_unref);
  g_ptr_array_unref (self->proxies);
  G_OBJECT_CLASS (som_figure_view_parent_class)->finalize (object);
}

static void
som_figure_view_class_init (SomFigureViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = som_figure_view_dispose;
  object_class->finalize = som_figure_view_finalize;
  widget_class->measure = som_figure_view_measure;
  widget_class->size_allocate = som_figure_view_size_allocate;
  widget_class->snapshot = som_figure_view_snapshot;
  widget_class->focus = som_figure_view_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
add_controllers (SomFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
som_figure_view_init (SomFigureView *self)
{
  static const char *const changes[]
    = { "notify::view", "notify::language", "notify::layers", "notify::scheme", "notify::choices", "notify::dossier" };

  self->hovered = self->focused = -1;
  self->proxies = g_ptr_array_new ();
  self->overlay = som_figure_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->card = som_tip_card_new ();
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_can_target (self->card, FALSE);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);

  self->deck_signals = g_signal_group_new (SOM_TYPE_DECK);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->deck_signals, changes[i], G_CALLBACK (want_layout_cb), self);
  self->selection_signals = g_signal_group_new (SOM_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (want_paint_cb), self);
}

void
som_figure_view_set_deck (SomFigureView *self,
                          SomDeck       *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  g_signal_group_set_target (self->deck_signals, deck);
  g_signal_group_set_target (self->selection_signals, deck != NULL ? som_deck_get_selection (deck) : NULL);
  hide_card (self);
  remove_proxies (self);
  som_figure_overlay_set_figure (SOM_FIGURE_OVERLAY (self->overlay), NULL);
  g_clear_pointer (&self->picture, som_picture_unref);
  self->focused = -1;
  if (deck != NULL)
    want_layout_cb (self);
}

gboolean
som_figure_view_leave (SomFigureView *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    return FALSE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_BACKWARD);
  return TRUE;
}

SomFigure *
som_figure_view_get_figure (SomFigureView *self)
{
  return self->picture != NULL ? self->picture->figure : NULL;
}
