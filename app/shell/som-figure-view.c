/* The figure of the deck's view, laid out anew for the room that it has.
 *
 * Until there is a new picture the last one is shown, stretched to the room. The figure is one image in the widget's node; what changes with the
 * pointer lies over it in a widget of its own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view.h"

#include "draw/som-mark-words.h"
#include "explore/som-total.h"
#include "output/som-pick.h"
#include "som-figure-maker.h"
#include "som-figure-motion.h"
#include "som-figure-overlay.h"
#include "som-mark-menu.h"
#include "som-mark-proxies.h"
#include "som-series-click.h"
#include "som-text-scale.h"
#include "som-tip-card.h"
#include "som-tip-place.h"

#include <glib/gi18n.h>
#include <math.h>

/* How near to a mark the pointer must be. */
#define REACH 6

/* Pixels; with less than its natural width the figure has the list of views over it, no longer beside it. */
#define MINIMUM_WIDTH 240
#define MINIMUM_HEIGHT 160
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 360

struct _SomFigureView
{
  GtkWidget       parent_instance;
  SomDeck        *deck;
  SomFigureMaker *maker;
  SomPicture     *picture; /* NULL before the first */
  SomPicture     *passing; /* shown while a hand moves the figure, or NULL */
  SomFigureZoom  *zoom;
  SomFigureMotion *motion;
  GskRenderNode  *below, *above; /* the layers that stay while the figure is zoomed, or NULL */
  GtkWidget      *overlay, *card;
  SomMarkProxies *proxies;
  SomMarkMenu    *menu;
  int             menu_mark; /* the mark that the menu was opened on */
  int             hovered; /* the mark that the card is about, or -1 */
  SomPoint        pointed; /* where it is pointed at, in pixels */
  int             focused; /* the mark that had the focus last, or -1 */
  char           *pressed; /* the series whose legend entry was clicked last, or NULL */
  SomRowRef       wanted;  /* the row that is shown in the next picture of the deck's view, if any */
};

G_DEFINE_FINAL_TYPE (SomFigureView, som_figure_view, GTK_TYPE_WIDGET)

/* Marks. */

static SomRequest
get_request (SomFigureView *self)
{
  SomRequest request = som_deck_get_request (self->deck);

  request.view = self->picture->view;
  return request;
}

/* Pixels for each unit of the figure: 1 unless a resized window still waits for its new figure. */
static SomPoint
get_stretch (SomFigureView *self)
{
  SomSize size = self->picture != NULL ? som_figure_get_size (self->picture->figure) : (SomSize) { 1, 1 };

  return (SomPoint) { gtk_widget_get_width (GTK_WIDGET (self)) / size.width, gtk_widget_get_height (GTK_WIDGET (self)) / size.height };
}

/* Whether the picture shows what it is to show: else a place on it is not where the pointer is. */
static gboolean
is_settled (SomFigureView *self)
{
  if (self->picture == NULL || self->deck == NULL)
    return FALSE;
  /* the last picture of another view stays as it is until there is one of this */
  if (self->picture->layers == NULL || self->picture->view != som_deck_get_view (self->deck))
    return TRUE;
  return !som_figure_zoom_is_moving (self->zoom) && som_zoom_equal (self->picture->viewport, som_figure_zoom_get_shown (self->zoom));
}

/* Where on the widget the zoomed part of the picture lies. */
static SomRect
get_area (SomFigureView *self)
{
  SomPoint stretch = get_stretch (self);
  SomRect  area = self->picture->layers->area;

  return (SomRect) { area.x * stretch.x, area.y * stretch.y, area.width * stretch.x, area.height * stretch.y };
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
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  som_figure_overlay_set_hovered (SOM_FIGURE_OVERLAY (self->overlay), -1);
}

static void
show_card (SomFigureView *self,
           int            mark,
           SomPoint       pointed)
{
  SomRequest               request = get_request (self);
  g_autoptr (SomMarkWords) words = NULL;

  /* the files may have been read anew, and the picture be of a view that is gone */
  if (request.view >= som_dossier_get_n_views (request.dossier))
    return;
  words = som_mark_words_new (&request, som_figure_get_mark (self->picture->figure, mark));
  self->hovered = mark;
  self->pointed = pointed;
  som_series_add_words (words, som_figure_get_mark (self->picture->figure, mark));
  som_tip_card_set_words (SOM_TIP_CARD (self->card), words);
  gtk_widget_set_visible (self->card, words->label != NULL || words->value != NULL);
  som_figure_overlay_set_hovered (SOM_FIGURE_OVERLAY (self->overlay), mark);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Puts the focus on a mark, where it has a proxy. */
static gboolean
grab_focus (SomFigureView *self,
            int            mark)
{
  GtkWidget *proxy = som_mark_proxies_find (self->proxies, mark);

  if (proxy == NULL || !gtk_widget_grab_focus (proxy))
    return FALSE;
  self->focused = mark;
  som_figure_overlay_set_focused (SOM_FIGURE_OVERLAY (self->overlay), mark);
  return TRUE;
}

/* Zoomed, a mark may lie beyond the edge. */
static void
reveal (SomFigureView *self,
        int            mark)
{
  SomRect  seen = self->picture->seen[mark], place = som_figure_get_mark (self->picture->figure, mark)->extents;
  SomPoint stretch = get_stretch (self);

  if (self->picture->layers != NULL && seen.width <= 0 && seen.height <= 0 && is_settled (self))
    som_figure_zoom_reveal (self->zoom,
                            (SomRect) { place.x * stretch.x, place.y * stretch.y, place.width * stretch.x, place.height * stretch.y });
}

static void
show_card_of (SomFigureView *self,
              int            mark)
{
  SomPoint stretch = get_stretch (self);
  SomRect  place = self->picture->seen[mark];

  show_card (self, mark, (SomPoint) { place.x * stretch.x, place.y * stretch.y });
}

static void
focus_mark (SomFigureView *self,
            int            mark)
{
  if (!grab_focus (self, mark))
    return;
  reveal (self, mark);
  show_card_of (self, mark);
}

/* Pictures. */

static void
give_picture (SomFigureView *self)
{
  SomRequest request = get_request (self);

  som_mark_proxies_set_picture (self->proxies, self->picture, &request);
  som_figure_overlay_set_picture (SOM_FIGURE_OVERLAY (self->overlay), self->picture);
}

/* Marks of the new figure take the place of those of the old one; the focus stays on the mark that it was on. */
static void
replace_marks (SomFigureView *self,
               SomFigure     *before)
{
  SomFigure       *figure = self->picture->figure;
  gboolean         had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL, had_card = self->hovered >= 0;
  g_autofree char *key = before != NULL && self->focused >= 0 ? g_strdup (som_figure_get_mark (before, self->focused)->key) : NULL;

  hide_card (self);
  som_mark_menu_close (self->menu);
  give_picture (self);
  self->focused = find_mark (figure, key);
  if (had_focus && had_card && self->focused >= 0)
    focus_mark (self, self->focused);
  else if (had_focus && !(self->focused >= 0 && grab_focus (self, self->focused)))
    grab_focus (self, som_walk (figure, -1, SOM_WALK_FIRST));
}

static void
forget_layers (SomFigureView *self)
{
  g_clear_pointer (&self->below, gsk_render_node_unref);
  g_clear_pointer (&self->above, gsk_render_node_unref);
}

/* Whether marks of one picture go to their places in the other: not where the window, the view, the light or the map changed beneath them. */
static gboolean
can_move (SomFigureView *self,
          SomPicture    *from,
          SomPicture    *to)
{
  SomSize before = som_figure_get_size (from->figure), after = som_figure_get_size (to->figure);

  return from->view == to->view && before.width == after.width && before.height == after.height && from->scale == to->scale
         && som_figure_get_theme (from->figure)->scheme == som_figure_get_theme (to->figure)->scheme
         && som_zoom_equal (from->viewport, to->viewport) && som_zoom_equal (to->viewport, som_figure_zoom_get_shown (self->zoom));
}

static void
begin_motion (SomFigureView *self,
              SomPicture    *before)
{
  if (before != NULL && before->figure == self->picture->figure)
    som_figure_motion_retarget (self->motion, self->picture);
  else if (before != NULL && can_move (self, before, self->picture))
    som_figure_motion_start (self->motion, before, self->picture);
  else
    som_figure_motion_stop (self->motion);
}

/* The mark that stands for a row, and for the fewest others; -1 where there is none. */
static int
find_row (SomFigure *figure,
          SomRowRef  wanted)
{
  int   found = -1;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      for (guint k = 0; mark->role == SOM_MARK_DATUM && mark->resource == wanted.resource && mark->n_rows < fewest && k < mark->n_rows; k++)
        if (mark->rows[k] == wanted.row)
          {
            found = i;
            fewest = mark->n_rows;
          }
    }
  return found;
}

/* Selects what somebody looked for, and puts the focus on it. */
static void
reveal_wanted (SomFigureView *self)
{
  g_autoptr (SomChosen) none = som_chosen_new ();
  SomSelection         *selection;
  SomRowRef             wanted = self->wanted;
  int                   mark;

  if (wanted.resource == NULL || self->picture == NULL || self->picture->view != som_deck_get_view (self->deck))
    return;
  self->wanted.resource = NULL;
  /* the dossier may have been read anew meanwhile */
  if (!g_ptr_array_find (som_dossier_get_resources (som_deck_get_dossier (self->deck)), wanted.resource, NULL))
    return;
  selection = som_deck_get_selection (self->deck);
  mark = find_row (self->picture->figure, wanted);
  som_deck_set_row (self->deck, wanted.resource, wanted.row);
  som_selection_take (selection, mark >= 0 ? som_chosen_toggle_mark (none, som_figure_get_mark (self->picture->figure, mark), FALSE)
                                           : som_chosen_set_row (none, wanted.resource, wanted.row, TRUE));
  if (mark >= 0)
    {
      /* of very many marks the last can't have the focus, but all have their card */
      grab_focus (self, mark);
      show_card_of (self, mark);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _ ("The view shows no mark for this row now"));
}

static void
picture_made_cb (SomFigureView *self,
                 SomPicture    *picture)
{
  g_autoptr (SomPicture) before = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_pointer (&self->passing, som_picture_unref);
  if (som_figure_zoom_is_moving (self->zoom) && self->picture != NULL && self->picture->view == picture->view)
    {
      self->passing = som_picture_ref (picture);
      return;
    }
  forget_layers (self);
  before = g_steal_pointer (&self->picture);
  self->picture = som_picture_ref (picture);
  begin_motion (self, before);
  if (before == NULL || before->figure != picture->figure)
    {
      replace_marks (self, before != NULL ? before->figure : NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, som_figure_get_title (picture->figure),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, som_figure_get_description (picture->figure), -1);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  else
    give_picture (self);
  if (self->picture->layers != NULL)
    som_figure_zoom_set_area (self->zoom, get_area (self));
  reveal_wanted (self);
}

static void
zoomed_cb (SomFigureView *self)
{
  SomViewport target = som_figure_zoom_get_target (self->zoom);
  gboolean    moving = som_figure_zoom_is_moving (self->zoom);

  if (!is_settled (self))
    {
      som_figure_motion_stop (self->motion);
      hide_card (self);
    }
  som_figure_maker_follow (self->maker, moving ? &target : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Pointing. */

static SomPoint
to_figure (SomFigureView *self,
           double         x,
           double         y)
{
  SomPoint stretch = get_stretch (self);

  return (SomPoint) { x / MAX (stretch.x, 1e-6), y / MAX (stretch.y, 1e-6) };
}

/* The key to shapes and fills is only read. */
static gboolean
is_clickable (const SomFigureMark *mark)
{
  return mark->role == SOM_MARK_DATUM || mark->is_series || mark->entity != NULL;
}

static void
motion_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           SomFigureView            *self)
{
  int mark = is_settled (self) ? som_pick (self->picture->figure, to_figure (self, x, y), REACH) : -1;

  if (mark == self->hovered)
    return;
  if (mark < 0)
    {
      hide_card (self);
      return;
    }
  show_card (self, mark, (SomPoint) { x, y });
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_clickable (som_figure_get_mark (self->picture->figure, mark)) ? "pointer" : NULL);
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
  if (chosen->is_series)
    {
      som_series_choose (self->deck, self->picture->figure, chosen->series, add);
      return;
    }
  if (chosen->resource != NULL && chosen->n_rows > 0)
    som_deck_set_row (self->deck, chosen->resource, chosen->rows[0]);
  som_selection_take (selection, som_chosen_toggle_mark (som_selection_get (selection), chosen, add));
}

/* The menu of a mark that stands for data. */

static void
select_cb (gpointer data)
{
  SomFigureView *self = data;

  choose (self, self->menu_mark, FALSE);
}

static gboolean
open_menu (SomFigureView *self,
           int            mark,
           SomRect        place)
{
  SomRequest               request;
  const SomFigureMark     *own;
  g_autoptr (SomMarkWords) words = NULL;

  if (mark < 0 || !is_settled (self) || self->picture->view != som_deck_get_view (self->deck))
    return FALSE;
  own = som_figure_get_mark (self->picture->figure, mark);
  if (own->is_series || !is_clickable (own))
    return FALSE;
  request = get_request (self);
  words = som_mark_words_new (&request, own);
  self->menu_mark = mark;
  hide_card (self);
  som_mark_menu_open (self->menu, self->deck, words, own, place);
  return TRUE;
}

static gboolean
open_menu_of_focused (SomFigureView *self)
{
  SomPoint stretch = get_stretch (self);
  SomRect  place;

  if (self->focused < 0 || self->picture == NULL)
    return FALSE;
  place = self->picture->seen[self->focused];
  return open_menu (self, self->focused, (SomRect) { place.x * stretch.x, place.y * stretch.y, place.width * stretch.x, place.height * stretch.y });
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press G_GNUC_UNUSED,
                 double           x,
                 double           y,
                 SomFigureView   *self)
{
  int mark = is_settled (self) ? som_pick (self->picture->figure, to_figure (self, x, y), REACH) : -1;

  if (open_menu (self, mark, (SomRect) { x, y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             SomFigureView   *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int             mark;

  /* the second press zooms, or is the legend's */
  if (!is_settled (self) || self->deck == NULL || self->picture->view != som_deck_get_view (self->deck))
    return;
  mark = som_pick (self->picture->figure, to_figure (self, x, y), REACH);
  if (!som_series_click (self->deck, self->picture->figure, mark, n_press, &self->pressed) && (n_press == 1 || !som_figure_zoom_is_on (self->zoom)))
    choose (self, mark, (state & GDK_CONTROL_MASK) != 0);
}

/* Walking. */

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

  if (som_mark_menu_is_open (self->menu))
    return som_mark_menu_move_focus (self->menu, direction);
  if (self->picture == NULL || som_mark_proxies_get_n (self->proxies) == 0 || (tab && inside) || (!tab && !inside))
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

/* The window has the keyboard again, as after a popover: the mark that had it before shows it. */
static void
focus_entered_cb (GtkEventControllerFocus *controller G_GNUC_UNUSED,
                  SomFigureView           *self)
{
  GtkWidget *proxy = som_mark_proxies_find (self->proxies, self->focused);

  if (proxy == NULL || !gtk_widget_is_focus (proxy))
    return;
  som_figure_overlay_set_focused (SOM_FIGURE_OVERLAY (self->overlay), self->focused);
  show_card_of (self, self->focused);
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
      focus_mark (self, som_walk (self->picture->figure, self->focused, key == GDK_KEY_Home ? SOM_WALK_FIRST : SOM_WALK_LAST));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      choose (self, self->focused, (state & GDK_CONTROL_MASK) != 0);
      return TRUE;
    case GDK_KEY_Menu:
      return open_menu_of_focused (self);
    case GDK_KEY_F10:
      return (state & GDK_SHIFT_MASK) != 0 && open_menu_of_focused (self);
    default:
      return FALSE;
    }
}

/* The widget. */

static void
allocate_card (SomFigureView *self)
{
  int      room_x = gtk_widget_get_width (GTK_WIDGET (self)), room_y = gtk_widget_get_height (GTK_WIDGET (self)), width, height;
  SomPoint stretch = get_stretch (self), place;
  SomRect  mark;

  if (!gtk_widget_get_visible (self->card) || self->hovered < 0)
    return;
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = CLAMP (width, 1, room_x);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  mark = self->picture->seen[self->hovered];
  mark = (SomRect) { mark.x * stretch.x, mark.y * stretch.y, mark.width * stretch.x, mark.height * stretch.y };
  /* the entries beside one of a legend are not covered */
  if (som_figure_get_mark (self->picture->figure, self->hovered)->role == SOM_MARK_LEGEND)
    mark = (SomRect) { 0, mark.y, room_x, mark.height };
  place = som_tip_place (mark, self->pointed, (SomSize) { width, height }, (SomSize) { room_x, room_y });
  gtk_widget_size_allocate (self->card, &(GtkAllocation) { lround (place.x), lround (place.y), width, height }, -1);
}

static void
som_figure_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline G_GNUC_UNUSED)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);
  SomPoint       stretch = get_stretch (self);

  gtk_widget_measure (self->overlay, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, 0, width, height }, -1);
  som_mark_proxies_allocate (self->proxies, stretch.x, stretch.y);
  som_mark_menu_allocate (self->menu);
  allocate_card (self);
  forget_layers (self);
  som_figure_maker_set_room (self->maker,
                             (SomRoom) { { width, height }, som_text_scale_get (widget), gtk_widget_get_scale_factor (widget) });
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
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

/* The widget's rectangle, and a context in which a unit is a device pixel of a picture. */
static GskRenderNode *
make_node (SomFigureView   *self,
           cairo_surface_t *surface)
{
  int            width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_t       *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, (double) width / cairo_image_surface_get_width (surface), (double) height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  /* stretched, it stands for the next one, which is on its way: for so short a time only speed counts */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static void
snapshot_surface (SomFigureView   *self,
                  GtkSnapshot     *snapshot,
                  cairo_surface_t *surface)
{
  GskRenderNode *node = make_node (self, surface);

  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

/* What of a picture is zoomed, where it is to be seen now. A shift is by whole pixels: it blurs nothing, and is fast. */
static void
snapshot_within (SomFigureView *self,
                 GtkSnapshot   *snapshot,
                 SomPicture    *picture)
{
  SomPoint    stretch = get_stretch (self);
  SomRect     area = get_area (self);
  SomZoomMove move = som_zoom_get_move (picture->viewport, som_figure_zoom_get_shown (self->zoom), picture->layers->area);
  SomPoint    offset = { move.offset.x * picture->scale, move.offset.y * picture->scale };
  cairo_t    *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height));

  cairo_scale (cr, stretch.x / picture->scale, stretch.y / picture->scale);
  if (move.scale == 1)
    offset = (SomPoint) { round (offset.x), round (offset.y) };
  cairo_translate (cr, offset.x, offset.y);
  cairo_scale (cr, move.scale, move.scale);
  cairo_set_source_surface (cr, picture->layers->within, picture->layers->x, picture->layers->y);
  cairo_pattern_set_filter (cairo_get_source (cr), move.scale == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* The layers that stay are kept as they are, so that only what moves is painted. */
static void
snapshot_zoomed (SomFigureView *self,
                 GtkSnapshot   *snapshot)
{
  SomPicture *picture = self->passing != NULL ? self->passing : self->picture;

  if (self->below == NULL)
    self->below = make_node (self, self->picture->layers->below);
  if (self->above == NULL && self->picture->layers->above != NULL)
    self->above = make_node (self, self->picture->layers->above);
  gtk_snapshot_append_node (snapshot, self->below);
  snapshot_within (self, snapshot, picture);
  if (self->above != NULL)
    gtk_snapshot_append_node (snapshot, self->above);
}

static void
snapshot_picture (SomFigureView *self,
                  GtkSnapshot   *snapshot)
{
  cairo_surface_t *moment = som_figure_motion_get_surface (self->motion);

  if (is_settled (self))
    snapshot_surface (self, snapshot, moment != NULL ? moment : self->picture->surface);
  else if (self->picture->layers != NULL)
    snapshot_zoomed (self, snapshot);
  else
    snapshot_surface (self, snapshot, self->picture->surface);
}

static void
som_figure_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);

  if (self->picture != NULL)
    snapshot_picture (self, snapshot);
  som_mark_proxies_snapshot (self->proxies, snapshot);
  if (is_settled (self))
    gtk_widget_snapshot_child (widget, self->overlay, snapshot);
  if (gtk_widget_get_visible (self->card))
    gtk_widget_snapshot_child (widget, self->card, snapshot);
}

static void
som_figure_view_dispose (GObject *object)
{
  SomFigureView *self = SOM_FIGURE_VIEW (object);

  if (self->zoom != NULL)
    som_figure_view_set_deck (self, NULL);
  g_clear_object (&self->maker);
  g_clear_object (&self->zoom);
  g_clear_object (&self->motion);
  g_clear_pointer (&self->proxies, som_mark_proxies_free);
  g_clear_pointer (&self->menu, som_mark_menu_free);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->pressed, g_free);
  G_OBJECT_CLASS (som_figure_view_parent_class)->dispose (object);
}

static void
som_figure_view_class_init (SomFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_figure_view_dispose;
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
  GtkGesture         *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
som_figure_view_init (SomFigureView *self)
{
  self->hovered = self->focused = -1;
  self->proxies = som_mark_proxies_new (GTK_WIDGET (self));
  self->overlay = som_figure_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->card = som_tip_card_new ();
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_can_target (self->card, FALSE);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  self->menu = som_mark_menu_new (GTK_WIDGET (self), select_cb, self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  self->zoom = som_figure_zoom_new (GTK_WIDGET (self));
  g_signal_connect_object (self->zoom, "changed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  self->motion = som_figure_motion_new (GTK_WIDGET (self));
  g_signal_connect_object (self->motion, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->maker = som_figure_maker_new ();
  g_signal_connect_object (self->maker, "made", G_CALLBACK (picture_made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

void
som_figure_view_set_deck (SomFigureView *self,
                          SomDeck       *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  hide_card (self);
  som_mark_menu_close (self->menu);
  som_mark_proxies_set_picture (self->proxies, NULL, NULL);
  som_figure_overlay_set_picture (SOM_FIGURE_OVERLAY (self->overlay), NULL);
  forget_layers (self);
  som_figure_motion_stop (self->motion);
  g_clear_pointer (&self->passing, som_picture_unref);
  g_clear_pointer (&self->picture, som_picture_unref);
  self->focused = -1;
  self->wanted.resource = NULL;
  som_figure_zoom_set_deck (self->zoom, deck);
  som_figure_maker_set_deck (self->maker, deck);
}

SomDeck *
som_figure_view_get_deck (SomFigureView *self)
{
  return self->deck;
}

void
som_figure_view_reveal (SomFigureView     *self,
                        const SomResource *resource,
                        guint              row)
{
  self->wanted = (SomRowRef) { resource, row };
  reveal_wanted (self);
}

void
som_figure_view_zoom (SomFigureView *self,
                      double         factor)
{
  SomRect  area = som_figure_zoom_get_area (self->zoom), place = area;
  SomPoint stretch = get_stretch (self);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->focused >= 0 && self->picture != NULL)
    {
      place = self->picture->seen[self->focused];
      place = (SomRect) { place.x * stretch.x, place.y * stretch.y, place.width * stretch.x, place.height * stretch.y };
    }
  som_figure_zoom_step (self->zoom, (SomPoint) { place.x + place.width / 2, place.y + place.height / 2 }, factor);
}

SomFigureZoom *
som_figure_view_get_zoom (SomFigureView *self)
{
  return self->zoom;
}

gboolean
som_figure_view_leave (SomFigureView *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    return FALSE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_BACKWARD);
  return TRUE;
}
