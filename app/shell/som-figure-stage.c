/* The picture that a figure's widget shows.
 *
 * Until there is a new picture the last one is shown, stretched to the room. While a hand zooms, the layers that stay are kept as they are, so that
 * only what moves is painted.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-stage.h"

#include "som-figure-motion.h"

#include <math.h>

struct _SomFigureStage
{
  GtkWidget       *figure; /* (transfer none) */
  SomFigureZoom   *zoom;
  SomFigureMotion *motion;
  SomDeck         *deck;    /* (nullable) */
  SomPicture      *picture; /* NULL before the first */
  SomPicture      *passing; /* shown while a hand moves the figure, or NULL */
  GskRenderNode   *below, *above; /* the layers that stay while the figure is zoomed, or NULL */
  GPtrArray       *leaving; /* of SomPicture: replaced, but perhaps still in the last frame */
  guint            leaving_id; /* until they may go, or 0 */
};

/* Of pictures that come faster than frames only the first is in one. */
#define MAX_LEAVING 2

/* Places. */

SomPoint
som_figure_stage_get_stretch (SomFigureStage *self)
{
  SomSize size = self->picture != NULL ? som_figure_get_size (self->picture->figure) : (SomSize) { 1, 1 };

  return (SomPoint) { gtk_widget_get_width (self->figure) / size.width, gtk_widget_get_height (self->figure) / size.height };
}

SomRect
som_figure_stage_to_widget (SomFigureStage *self,
                            SomRect         rect)
{
  SomPoint stretch = som_figure_stage_get_stretch (self);

  return (SomRect) { rect.x * stretch.x, rect.y * stretch.y, rect.width * stretch.x, rect.height * stretch.y };
}

SomPoint
som_figure_stage_to_figure (SomFigureStage *self,
                            double          x,
                            double          y)
{
  SomPoint stretch = som_figure_stage_get_stretch (self);

  return (SomPoint) { x / MAX (stretch.x, 1e-6), y / MAX (stretch.y, 1e-6) };
}

SomRect
som_figure_stage_get_place (SomFigureStage *self,
                            guint           mark)
{
  return som_figure_stage_to_widget (self, self->picture->seen[mark]);
}

/* States. */

gboolean
som_figure_stage_is_settled (SomFigureStage *self)
{
  if (self->picture == NULL || self->deck == NULL)
    return FALSE;
  /* the last picture of another view stays as it is until there is one of this */
  if (self->picture->layers == NULL || self->picture->view != som_deck_get_view (self->deck))
    return TRUE;
  return !som_figure_zoom_is_moving (self->zoom) && som_zoom_equal (self->picture->viewport, som_figure_zoom_get_shown (self->zoom));
}

gboolean
som_figure_stage_is_current (SomFigureStage *self)
{
  return som_figure_stage_is_settled (self) && self->picture->view == som_deck_get_view (self->deck);
}

static void
zoomed_cb (SomFigureStage *self)
{
  if (!som_figure_stage_is_settled (self))
    som_figure_motion_stop (self->motion);
  gtk_widget_queue_draw (self->figure);
}

SomFigureStage *
som_figure_stage_new (GtkWidget     *figure,
                      SomFigureZoom *zoom)
{
  SomFigureStage *self = g_new0 (SomFigureStage, 1);

  self->figure = figure;
  self->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify) som_picture_unref);
  self->zoom = g_object_ref (zoom);
  g_signal_connect_swapped (zoom, "changed", G_CALLBACK (zoomed_cb), self);
  self->motion = som_figure_motion_new (figure);
  g_signal_connect_object (self->motion, "changed", G_CALLBACK (gtk_widget_queue_draw), figure, G_CONNECT_SWAPPED);
  return self;
}

static void
forget_layers (SomFigureStage *self)
{
  g_clear_pointer (&self->below, gsk_render_node_unref);
  g_clear_pointer (&self->above, gsk_render_node_unref);
}

static void
forget_pictures (SomFigureStage *self)
{
  forget_layers (self);
  g_clear_handle_id (&self->leaving_id, g_source_remove);
  g_ptr_array_set_size (self->leaving, 0);
  g_clear_pointer (&self->passing, som_picture_unref);
  g_clear_pointer (&self->picture, som_picture_unref);
}

void
som_figure_stage_free (SomFigureStage *self)
{
  forget_pictures (self);
  g_ptr_array_unref (self->leaving);
  g_signal_handlers_disconnect_by_data (self->zoom, self);
  g_object_unref (self->zoom);
  g_object_unref (self->motion);
  g_clear_object (&self->deck);
  g_free (self);
}

void
som_figure_stage_set_deck (SomFigureStage *self,
                           SomDeck        *deck)
{
  g_set_object (&self->deck, deck);
  som_figure_motion_stop (self->motion);
  forget_pictures (self);
}

void
som_figure_stage_resize (SomFigureStage *self)
{
  forget_layers (self);
}

SomPicture *
som_figure_stage_get_picture (SomFigureStage *self)
{
  return self->picture;
}

/* A new picture. */

/* Whether marks of one picture go to their places in the other: not where the window, the view, the light or the map changed beneath them. */
static gboolean
can_move (SomFigureStage *self,
          SomPicture     *from,
          SomPicture     *to)
{
  SomSize before = som_figure_get_size (from->figure), after = som_figure_get_size (to->figure);

  return from->view == to->view && before.width == after.width && before.height == after.height && from->scale == to->scale
         && som_figure_get_theme (from->figure)->scheme == som_figure_get_theme (to->figure)->scheme
         && som_zoom_equal (from->viewport, to->viewport) && som_zoom_equal (to->viewport, som_figure_zoom_get_shown (self->zoom));
}

static void
begin_motion (SomFigureStage *self,
              SomPicture     *before)
{
  if (before != NULL && before->figure == self->picture->figure)
    som_figure_motion_retarget (self->motion, self->picture);
  else if (before != NULL && can_move (self, before, self->picture))
    som_figure_motion_start (self->motion, before, self->picture);
  else
    som_figure_motion_stop (self->motion);
}

/* Pixels that go while the toolkit keeps a frame with them are copied for it first. */
static void
let_go (SomFigureStage *self,
        SomPicture     *picture)
{
  if (picture != NULL && self->leaving->len < MAX_LEAVING && gtk_widget_get_mapped (self->figure))
    g_ptr_array_add (self->leaving, som_picture_ref (picture));
}

static gboolean
left_cb (gpointer data)
{
  SomFigureStage *self = data;

  self->leaving_id = 0;
  g_ptr_array_set_size (self->leaving, 0);
  return G_SOURCE_REMOVE;
}

gboolean
som_figure_stage_show (SomFigureStage *self,
                       SomPicture     *picture)
{
  g_autoptr (SomPicture) before = NULL;

  gtk_widget_queue_draw (self->figure);
  let_go (self, self->passing);
  g_clear_pointer (&self->passing, som_picture_unref);
  if (som_figure_zoom_is_moving (self->zoom) && self->picture != NULL && self->picture->view == picture->view)
    {
      self->passing = som_picture_ref (picture);
      return FALSE;
    }
  forget_layers (self);
  before = g_steal_pointer (&self->picture);
  let_go (self, before);
  self->picture = som_picture_ref (picture);
  begin_motion (self, before);
  if (picture->layers != NULL)
    som_figure_zoom_set_area (self->zoom, som_figure_stage_to_widget (self, picture->layers->area));
  return TRUE;
}

/* Drawing. */

/* The widget's rectangle, and a context in which a unit is a device pixel of a picture. */
static GskRenderNode *
make_node (SomFigureStage  *self,
           cairo_surface_t *surface)
{
  int            width = gtk_widget_get_width (self->figure), height = gtk_widget_get_height (self->figure);
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
snapshot_surface (SomFigureStage  *self,
                  GtkSnapshot     *snapshot,
                  cairo_surface_t *surface)
{
  GskRenderNode *node = make_node (self, surface);

  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

/* What of a picture is zoomed, where it is to be seen now. A shift is by whole pixels: it blurs nothing, and is fast. */
static void
snapshot_within (SomFigureStage *self,
                 GtkSnapshot    *snapshot,
                 SomPicture     *picture)
{
  SomPoint    stretch = som_figure_stage_get_stretch (self);
  SomRect     area = som_figure_stage_to_widget (self, self->picture->layers->area);
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

static void
snapshot_zoomed (SomFigureStage *self,
                 GtkSnapshot    *snapshot)
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

void
som_figure_stage_snapshot (SomFigureStage *self,
                           GtkSnapshot    *snapshot)
{
  cairo_surface_t *moment = som_figure_motion_get_surface (self->motion);

  if (self->picture == NULL)
    return;
  /* once this frame is painted, nothing is left of the one before */
  if (self->leaving->len > 0 && self->leaving_id == 0)
    self->leaving_id = g_idle_add (left_cb, self);
  if (som_figure_stage_is_settled (self))
    snapshot_surface (self, snapshot, moment != NULL ? moment : self->picture->surface);
  else if (self->picture->layers != NULL)
    snapshot_zoomed (self, snapshot);
  else
    snapshot_surface (self, snapshot, self->picture->surface);
}
