/* What lies over a figure and changes often.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-overlay.h"

struct _SomFigureOverlay
{
  GtkWidget   parent_instance;
  SomPicture *picture; /* (nullable) */
  int         hovered, focused;
};

G_DEFINE_FINAL_TYPE (SomFigureOverlay, som_figure_overlay, GTK_TYPE_WIDGET)

/* Room between a mark and the ring about it. */
#define RING_GAP 4

/* Outlines of the mark under the pointer, and of its mates: not of more than these. */
#define HOVERED_ALPHA 0.85
#define MATE_ALPHA 0.5
#define MAX_MATES 200

static void
set_color (SomFigureOverlay *self,
           cairo_t          *cr,
           double            alpha)
{
  SomColor color = som_theme_get_color (som_figure_get_theme (self->picture->figure), SOM_COLOR_TEXT);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

/* Whether an item lies on an earlier shape of its mark: bullets and badges on a card, but not a country between the ends of another. */
static gboolean
lies_on_another (SomFigureOverlay *self,
                 cairo_t          *cr,
                 guint             first,
                 guint             nth)
{
  SomRect  rect = som_figure_get_item (self->picture->figure, nth)->extents;
  gboolean found = FALSE;

  for (guint i = first; i < nth && !found; i++)
    {
      const SomItem *item = som_figure_get_item (self->picture->figure, i);

      if (item->kind != SOM_ITEM_FILL || !som_rect_contains (item->extents, rect))
        continue;
      som_figure_trace (self->picture->figure, &item->path, cr);
      found = cairo_in_fill (cr, rect.x + rect.width / 2, rect.y + rect.height / 2);
      cairo_new_path (cr);
    }
  return found;
}

/* The shapes of a mark, outlined; its words are left as they are. */
static void
draw_outline (SomFigureOverlay *self,
              cairo_t          *cr,
              guint             nth,
              double            alpha)
{
  const SomFigureMark *mark = som_figure_get_mark (self->picture->figure, nth);
  SomRect              seen = self->picture->seen[nth];

  /* half of the line is outside */
  cairo_save (cr);
  cairo_rectangle (cr, seen.x - 1, seen.y - 1, seen.width + 2, seen.height + 2);
  cairo_clip (cr);
  set_color (self, cr, alpha);
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = mark->first_item; i < mark->end_item; i++)
    {
      const SomItem *item = som_figure_get_item (self->picture->figure, i);

      if (item->kind != SOM_ITEM_FILL || lies_on_another (self, cr, mark->first_item, i))
        continue;
      som_figure_trace (self->picture->figure, &item->path, cr);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static gboolean
is_mate (SomFigureOverlay *self,
         guint             nth)
{
  const SomFigureMark *mark = som_figure_get_mark (self->picture->figure, nth), *hovered = som_figure_get_mark (self->picture->figure, self->hovered);

  return (int) nth != self->hovered && mark->role == SOM_MARK_DATUM && hovered->entity != NULL && g_strcmp0 (mark->entity, hovered->entity) == 0;
}

/* What is of the same entity. Very many would be no hint any more. */
static void
draw_mates (SomFigureOverlay *self,
            cairo_t          *cr)
{
  guint n_marks = som_figure_get_n_marks (self->picture->figure), n = 0;

  for (guint i = 0; i < n_marks; i++)
    n += is_mate (self, i);
  for (guint i = 0; n <= MAX_MATES && i < n_marks; i++)
    if (is_mate (self, i))
      draw_outline (self, cr, i, MATE_ALPHA);
}

static void
draw_ring (SomFigureOverlay *self,
           cairo_t          *cr)
{
  SomRect rect = self->picture->seen[self->focused];

  if (rect.width <= 0 && rect.height <= 0)
    return;
  cairo_rectangle (cr, rect.x - RING_GAP, rect.y - RING_GAP, rect.width + 2 * RING_GAP, rect.height + 2 * RING_GAP);
  set_color (self, cr, 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

static gboolean
is_mark (SomFigureOverlay *self,
         int               mark)
{
  return self->picture != NULL && mark >= 0 && mark < (int) som_figure_get_n_marks (self->picture->figure);
}

static void
som_figure_overlay_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SomFigureOverlay *self = SOM_FIGURE_OVERLAY (widget);
  cairo_t          *cr;

  if (!is_mark (self, self->hovered) && !is_mark (self, self->focused))
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (is_mark (self, self->hovered))
    {
      draw_mates (self, cr);
      draw_outline (self, cr, self->hovered, HOVERED_ALPHA);
    }
  if (is_mark (self, self->focused))
    draw_ring (self, cr);
  cairo_destroy (cr);
}

static void
som_figure_overlay_finalize (GObject *object)
{
  SomFigureOverlay *self = SOM_FIGURE_OVERLAY (object);

  g_clear_pointer (&self->picture, som_picture_unref);
  G_OBJECT_CLASS (som_figure_overlay_parent_class)->finalize (object);
}

static void
som_figure_overlay_class_init (SomFigureOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_figure_overlay_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = som_figure_overlay_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
som_figure_overlay_init (SomFigureOverlay *self)
{
  self->hovered = self->focused = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
som_figure_overlay_new (void)
{
  return g_object_new (SOM_TYPE_FIGURE_OVERLAY, NULL);
}

void
som_figure_overlay_set_picture (SomFigureOverlay *self,
                                SomPicture       *picture)
{
  SomFigure *before = self->picture != NULL ? self->picture->figure : NULL, *figure = picture != NULL ? picture->figure : NULL;

  if (picture != NULL)
    som_picture_ref (picture);
  g_clear_pointer (&self->picture, som_picture_unref);
  self->picture = picture;
  /* a figure that was only painted anew has the same marks */
  if (figure == before)
    return;
  self->hovered = self->focused = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_mark (SomFigureOverlay *self,
          int              *place,
          int               mark)
{
  if (*place == mark)
    return;
  *place = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
som_figure_overlay_set_hovered (SomFigureOverlay *self,
                                int               mark)
{
  set_mark (self, &self->hovered, mark);
}

void
som_figure_overlay_set_focused (SomFigureOverlay *self,
                                int               mark)
{
  set_mark (self, &self->focused, mark);
}
