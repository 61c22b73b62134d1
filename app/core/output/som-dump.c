/* Figures as plain text: marks with their words, and what they are made of, rounded to whole units.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-dump.h"

#include <math.h>

static const char *const role_names[] = { "decoration", "datum", "series", "axis", "legend", "annotation" };

static void
append_rect (GString *text,
             SomRect  rect)
{
  g_string_append_printf (text, " %ld,%ld %ldx%ld", lround (rect.x), lround (rect.y), lround (rect.width), lround (rect.height));
}

static void
append_color (GString *text,
              SomColor color)
{
  g_string_append_printf (text, " #%02lx%02lx%02lx", lround (color.red * 255), lround (color.green * 255), lround (color.blue * 255));
  if (color.alpha < 1)
    g_string_append_printf (text, "/%ld%%", lround (color.alpha * 100));
}

static void
append_item (GString       *text,
             const SomItem *item)
{
  switch (item->kind)
    {
    case SOM_ITEM_FILL:
      g_string_append_printf (text, "  fill %u", item->path.n_points);
      append_color (text, item->color);
      break;
    case SOM_ITEM_STROKE:
      g_string_append_printf (text, "  stroke%s %u %.1f", item->dashed ? " dashed" : "", item->path.n_points, item->width);
      append_color (text, item->color);
      break;
    case SOM_ITEM_TEXT:
      g_string_append_printf (text, "  text %.1f", item->text->size);
      append_color (text, item->color);
      for (guint i = 0; i < item->text->lines->len; i++)
        g_string_append_printf (text, " “%s”", g_array_index (item->text->lines, SomTextLine, i).text);
      break;
    case SOM_ITEM_RAW:
      g_string_append (text, "  raw");
      break;
    case SOM_ITEM_PUSH_CLIP:
      g_string_append (text, "  clip");
      break;
    case SOM_ITEM_POP_CLIP:
    default:
      g_string_append (text, "  unclip\n");
      return;
    }
  append_rect (text, item->extents);
  g_string_append_c (text, '\n');
}

static void
append_mark (GString             *text,
             const SomFigureMark *mark)
{
  g_string_append_printf (text, "%s %s", role_names[mark->role], mark->key);
  if (mark->label != NULL)
    g_string_append_printf (text, " “%s”", mark->label);
  if (mark->value != NULL)
    g_string_append_printf (text, " = “%s”", mark->value);
  if (mark->entity != NULL)
    g_string_append_printf (text, " @%s", mark->entity);
  if (mark->series != NULL)
    g_string_append_printf (text, " ~%s", mark->series);
  append_rect (text, mark->extents);
  g_string_append_c (text, '\n');
}

char *
som_dump (const SomFigure *figure)
{
  GString *text = g_string_new (NULL);
  SomSize  size = som_figure_get_size (figure);
  guint    item = 0, n_items = som_figure_get_n_items (figure);

  g_string_append_printf (text, "figure %s %s %gx%g\n%s\n", som_figure_get_name (figure), som_figure_get_language (figure), size.width,
                          size.height, som_figure_get_description (figure));
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      for (; item < mark->first_item && item < n_items; item++)
        append_item (text, som_figure_get_item (figure, item));
      append_mark (text, mark);
    }
  for (; item < n_items; item++)
    append_item (text, som_figure_get_item (figure, item));
  for (guint i = 0; i < som_figure_get_n_notices (figure); i++)
    g_string_append_printf (text, "notice %s\n", som_figure_get_notice (figure, i));
  return g_string_free (text, FALSE);
}
