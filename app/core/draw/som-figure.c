/* A figure: a view drawn once, as a display list of marks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-figure-private.h"

static void
clear_mark (gpointer data)
{
  SomFigureMark *mark = data;

  g_free (mark->key);
  g_free (mark->label);
  g_free (mark->value);
  g_free (mark->series);
  g_free (mark->entity);
  g_free (mark->rows);
}

static void
clear_item (gpointer data)
{
  SomItem *item = data;

  g_clear_pointer (&item->text, som_text_block_unref);
  g_clear_pointer (&item->raw, cairo_surface_destroy);
}

SomFigure *
som_figure_alloc (void)
{
  SomFigure *figure = g_new0 (SomFigure, 1);

  g_atomic_ref_count_init (&figure->ref_count);
  figure->marks = g_array_new (FALSE, TRUE, sizeof (SomFigureMark));
  g_array_set_clear_func (figure->marks, clear_mark);
  figure->items = g_array_new (FALSE, TRUE, sizeof (SomItem));
  g_array_set_clear_func (figure->items, clear_item);
  figure->verbs = g_byte_array_new ();
  figure->points = g_array_new (FALSE, FALSE, sizeof (float));
  figure->notices = g_ptr_array_new_with_free_func (g_free);
  return figure;
}

SomFigure *
som_figure_ref (SomFigure *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);

  g_atomic_ref_count_inc (&figure->ref_count);
  return figure;
}

void
som_figure_unref (SomFigure *figure)
{
  g_return_if_fail (figure != NULL);

  if (!g_atomic_ref_count_dec (&figure->ref_count))
    return;
  g_array_unref (figure->marks);
  g_array_unref (figure->items);
  g_byte_array_unref (figure->verbs);
  g_array_unref (figure->points);
  g_ptr_array_unref (figure->notices);
  if (figure->release_owner != NULL)
    figure->release_owner (figure->owner);
  g_free (figure->name);
  g_free (figure->language);
  g_free (figure->title);
  g_free (figure->description);
  g_free (figure);
}

SomSize
som_figure_get_size (const SomFigure *figure)
{
  return figure->size;
}

const SomTheme *
som_figure_get_theme (const SomFigure *figure)
{
  return &figure->theme;
}

const char *
som_figure_get_language (const SomFigure *figure)
{
  return figure->language;
}

const char *
som_figure_get_name (const SomFigure *figure)
{
  return figure->name;
}

const char *
som_figure_get_title (const SomFigure *figure)
{
  return figure->title;
}

const char *
som_figure_get_description (const SomFigure *figure)
{
  return figure->description;
}

gboolean
som_figure_has_failed (const SomFigure *figure)
{
  return figure->failed;
}

guint
som_figure_get_n_marks (const SomFigure *figure)
{
  return figure->marks->len;
}

const SomFigureMark *
som_figure_get_mark (const SomFigure *figure,
                     guint            mark)
{
  g_return_val_if_fail (mark < figure->marks->len, NULL);

  return &g_array_index (figure->marks, SomFigureMark, mark);
}

guint
som_figure_get_n_items (const SomFigure *figure)
{
  return figure->items->len;
}

const SomItem *
som_figure_get_item (const SomFigure *figure,
                     guint            item)
{
  g_return_val_if_fail (item < figure->items->len, NULL);

  return &g_array_index (figure->items, SomItem, item);
}

const guint8 *
som_figure_get_verbs (const SomFigure *figure,
                      const SomPath   *path)
{
  return figure->verbs->data + path->first_verb;
}

const float *
som_figure_get_points (const SomFigure *figure,
                       const SomPath   *path)
{
  return &g_array_index (figure->points, float, path->first_point * 2);
}

guint
som_figure_get_n_notices (const SomFigure *figure)
{
  return figure->notices->len;
}

const char *
som_figure_get_notice (const SomFigure *figure,
                       guint            notice)
{
  g_return_val_if_fail (notice < figure->notices->len, NULL);

  return g_ptr_array_index (figure->notices, notice);
}

void
som_item_get_dashes (const SomItem *item,
                     double         dashes[2])
{
  double share = MAX (item->extents.width, item->extents.height) < 10 * item->width ? 0.55 : 1;

  dashes[0] = 3.2 * item->width * share;
  dashes[1] = 2.2 * item->width * share;
}

void
som_figure_trace (const SomFigure *figure,
                  const SomPath   *path,
                  cairo_t         *cr)
{
  const guint8 *verbs = som_figure_get_verbs (figure, path);
  const float  *p = som_figure_get_points (figure, path);

  cairo_new_path (cr);
  for (guint i = 0; i < path->n_verbs; i++)
    switch ((SomVerb) verbs[i])
      {
      case SOM_VERB_MOVE:
        cairo_move_to (cr, p[0], p[1]);
        p += 2;
        break;
      case SOM_VERB_LINE:
        cairo_line_to (cr, p[0], p[1]);
        p += 2;
        break;
      case SOM_VERB_CURVE:
        cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
        p += 6;
        break;
      case SOM_VERB_CLOSE:
        cairo_close_path (cr);
        break;
      default:
        break;
      }
}
