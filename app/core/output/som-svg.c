/* Figures as SVG: written here and not by cairo, whose SVG has glyphs for text and knows nothing of marks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-svg.h"

#include "output/som-fixed.h"
#include "output/som-painter.h"
#include "output/som-png.h"
#include "output/som-raw.h"
#include "output/som-xml.h"

#include <math.h>
#include <string.h>

static const char *const role_names[] = {
  [SOM_MARK_DECORATION] = "decoration", [SOM_MARK_DATUM] = "datum",   [SOM_MARK_SERIES] = "series",
  [SOM_MARK_AXIS] = "axis",             [SOM_MARK_LEGEND] = "legend", [SOM_MARK_ANNOTATION] = "annotation",
};

/* An open group: of a mark, or of a clip. */
typedef struct
{
  gboolean is_clip;
  guint    mark;
} Group;

typedef struct
{
  const SomFigure *figure;
  GString         *svg;
  GArray          *groups; /* of Group */
  guint8          *named;  /* marks whose id is given */
  guint            n_clips;
} Writer;

static void
append_number (GString *svg,
               double   value)
{
  som_fixed_append (svg, llround (CLAMP (value, -1e9, 1e9) * 100), 2);
}

static void
append_attribute (GString    *svg,
                  const char *name,
                  double      value)
{
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_color (GString    *svg,
              const char *name,
              SomColor    color)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name, (guint) lround (color.red * 255), (guint) lround (color.green * 255),
                          (guint) lround (color.blue * 255));
  if (color.alpha < 1)
    {
      g_string_append_printf (svg, " %s-opacity=\"", name);
      append_number (svg, color.alpha);
      g_string_append_c (svg, '"');
    }
}

static void
append_path (Writer        *writer,
             const SomPath *path)
{
  static const struct
  {
    char  letter;
    guint n;
  } kinds[] = { [SOM_VERB_MOVE] = { 'M', 2 }, [SOM_VERB_LINE] = { 'L', 2 }, [SOM_VERB_CURVE] = { 'C', 6 }, [SOM_VERB_CLOSE] = { 'Z', 0 } };
  const guint8 *verbs = som_figure_get_verbs (writer->figure, path);
  const float  *points = som_figure_get_points (writer->figure, path);

  g_string_append (writer->svg, "<path d=\"");
  for (guint i = 0; i < path->n_verbs; i++)
    {
      g_string_append_c (writer->svg, kinds[verbs[i]].letter);
      for (guint k = 0; k < kinds[verbs[i]].n; k++, points++)
        {
          if (k > 0)
            g_string_append_c (writer->svg, k % 2 == 1 ? ',' : ' ');
          append_number (writer->svg, *points);
        }
    }
  g_string_append_c (writer->svg, '"');
}

/* Groups. */

static void
close_group (Writer *writer)
{
  g_string_append (writer->svg, "</g>\n");
  g_array_set_size (writer->groups, writer->groups->len - 1);
}

static gboolean
is_ancestor (const SomFigure *figure,
             guint            ancestor,
             guint            mark)
{
  for (int i = mark == SOM_NO_MARK ? -1 : (int) mark; i >= 0; i = som_figure_get_mark (figure, i)->parent)
    if ((guint) i == ancestor)
      return TRUE;
  return FALSE;
}

static gboolean
is_open (const Writer *writer,
         guint         mark)
{
  for (guint i = 0; i < writer->groups->len; i++)
    {
      const Group *group = &g_array_index (writer->groups, Group, i);

      if (!group->is_clip && group->mark == mark)
        return TRUE;
    }
  return FALSE;
}

static void
append_title (Writer              *writer,
              const SomFigureMark *mark)
{
  if (mark->label == NULL)
    return;
  g_string_append (writer->svg, "<title>");
  som_xml_append (writer->svg, mark->label);
  if (mark->value != NULL)
    {
      g_string_append (writer->svg, "\n");
      som_xml_append (writer->svg, mark->value);
    }
  g_string_append (writer->svg, "</title>");
}

static void
open_mark (Writer *writer,
           guint   index)
{
  const SomFigureMark *mark = som_figure_get_mark (writer->figure, index);
  Group                group = { FALSE, index };

  if (mark->parent >= 0 && !is_open (writer, mark->parent))
    open_mark (writer, mark->parent);
  g_string_append_printf (writer->svg, "<g class=\"%s\"", role_names[mark->role]);
  if (!writer->named[index])
    {
      g_string_append_printf (writer->svg, " id=\"m%u\" data-key=\"", index);
      som_xml_append (writer->svg, mark->key);
      g_string_append_c (writer->svg, '"');
    }
  g_string_append_c (writer->svg, '>');
  if (!writer->named[index])
    append_title (writer, mark);
  g_string_append_c (writer->svg, '\n');
  writer->named[index] = TRUE;
  g_array_append_val (writer->groups, group);
}

/* Closes the groups that `mark` is not in, and opens those that it is in. */
static void
go_to_mark (Writer *writer,
            guint   mark)
{
  while (writer->groups->len > 0)
    {
      const Group *top = &g_array_index (writer->groups, Group, writer->groups->len - 1);

      if (top->is_clip || is_ancestor (writer->figure, top->mark, mark))
        break;
      close_group (writer);
    }
  if (mark != SOM_NO_MARK && !is_open (writer, mark))
    open_mark (writer, mark);
}

static void
push_clip (Writer *writer,
           SomRect clip)
{
  Group group = { TRUE, 0 };

  g_string_append_printf (writer->svg, "<clipPath id=\"c%u\"><rect", writer->n_clips);
  append_attribute (writer->svg, "x", clip.x);
  append_attribute (writer->svg, "y", clip.y);
  append_attribute (writer->svg, "width", clip.width);
  append_attribute (writer->svg, "height", clip.height);
  g_string_append_printf (writer->svg, "/></clipPath><g clip-path=\"url(#c%u)\">\n", writer->n_clips++);
  g_array_append_val (writer->groups, group);
}

static void
pop_clip (Writer *writer)
{
  gboolean was_clip = FALSE;

  while (writer->groups->len > 0 && !was_clip)
    {
      was_clip = g_array_index (writer->groups, Group, writer->groups->len - 1).is_clip;
      close_group (writer);
    }
}

/* Items. */

static void
write_fill (Writer        *writer,
            const SomItem *item)
{
  append_path (writer, &item->path);
  append_color (writer->svg, "fill", item->color);
  if (item->even_odd)
    g_string_append (writer->svg, " fill-rule=\"evenodd\"");
  g_string_append (writer->svg, "/>\n");
}

static void
write_stroke (Writer        *writer,
              const SomItem *item)
{
  double dashes[2];

  append_path (writer, &item->path);
  g_string_append (writer->svg, " fill=\"none\" stroke-linejoin=\"round\"");
  append_color (writer->svg, "stroke", item->color);
  append_attribute (writer->svg, "stroke-width", item->width);
  if (item->dashed)
    {
      som_item_get_dashes (item, dashes);
      g_string_append (writer->svg, " stroke-dasharray=\"");
      append_number (writer->svg, dashes[0]);
      g_string_append_c (writer->svg, ' ');
      append_number (writer->svg, dashes[1]);
      g_string_append_c (writer->svg, '"');
    }
  g_string_append (writer->svg, "/>\n");
}

static void
open_text (Writer        *writer,
           const SomItem *item)
{
  static const int weights[] = { [SOM_WEIGHT_REGULAR] = 400, [SOM_WEIGHT_SEMIBOLD] = 600, [SOM_WEIGHT_BOLD] = 700 };

  g_string_append (writer->svg, "<text");
  append_attribute (writer->svg, "font-size", item->text->size);
  if (item->text->weight != SOM_WEIGHT_REGULAR)
    g_string_append_printf (writer->svg, " font-weight=\"%d\"", weights[item->text->weight]);
  append_color (writer->svg, "fill", item->color);
  if (item->text->tabular)
    g_string_append (writer->svg, " style=\"font-variant-numeric:tabular-nums\"");
  if (item->has_halo)
    {
      append_color (writer->svg, "stroke", item->halo);
      append_attribute (writer->svg, "stroke-width", item->text->size * SOM_HALO_WIDTH);
      g_string_append (writer->svg, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
}

static void
write_line (Writer            *writer,
            const SomItem     *item,
            const SomTextLine *line,
            gboolean           alone)
{
  if (!alone)
    g_string_append (writer->svg, "<tspan");
  append_attribute (writer->svg, "x", item->origin.x + line->x);
  append_attribute (writer->svg, "y", item->origin.y + line->y);
  /* a text that runs from right to left ends at its left edge */
  if (line->rtl)
    g_string_append (writer->svg, " direction=\"rtl\" text-anchor=\"end\"");
  g_string_append_c (writer->svg, '>');
  som_xml_append (writer->svg, line->text);
  if (!alone)
    g_string_append (writer->svg, "</tspan>");
}

/* A space that has no width, so that it moves nothing, and is there for those who search, copy and read aloud. */
#define SPACE "<tspan font-size=\"0\" xml:space=\"preserve\"> </tspan>"

static void
write_text (Writer        *writer,
            const SomItem *item)
{
  const char *rest = item->text->text;
  gboolean alone = item->text->lines->len == 1;

  open_text (writer, item);
  if (!alone)
    g_string_append_c (writer->svg, '>');
  for (guint i = 0; i < item->text->lines->len; i++)
    {
      const SomTextLine *line = &g_array_index (item->text->lines, SomTextLine, i);

      if (som_text_pass_line (&rest, line) && i > 0)
        g_string_append (writer->svg, SPACE);
      write_line (writer, item, line, alone);
    }
  g_string_append (writer->svg, "</text>\n");
}

static void
write_raw (Writer        *writer,
           const SomItem *item)
{
  cairo_surface_t   *surface = som_raw_render (item);
  g_autoptr (GBytes) png = NULL;
  g_autofree char   *encoded = NULL;

  if (surface == NULL)
    return;
  png = som_png_encode_surface (surface, TRUE);
  cairo_surface_destroy (surface);
  encoded = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_string_append (writer->svg, "<image");
  append_attribute (writer->svg, "x", item->extents.x);
  append_attribute (writer->svg, "y", item->extents.y);
  append_attribute (writer->svg, "width", item->extents.width);
  append_attribute (writer->svg, "height", item->extents.height);
  g_string_append_printf (writer->svg, " href=\"data:image/png;base64,%s\"/>\n", encoded);
}

static void
write_item (Writer        *writer,
            const SomItem *item)
{
  if (item->kind == SOM_ITEM_POP_CLIP)
    {
      pop_clip (writer);
      return;
    }
  go_to_mark (writer, item->mark);
  switch (item->kind)
    {
    case SOM_ITEM_FILL:
      write_fill (writer, item);
      break;
    case SOM_ITEM_STROKE:
      write_stroke (writer, item);
      break;
    case SOM_ITEM_TEXT:
      write_text (writer, item);
      break;
    case SOM_ITEM_RAW:
      write_raw (writer, item);
      break;
    case SOM_ITEM_PUSH_CLIP:
      push_clip (writer, item->extents);
      break;
    case SOM_ITEM_POP_CLIP:
    default:
      break;
    }
}

static void
write_head (Writer  *writer,
            guint    width,
            guint    height,
            gboolean transparent)
{
  SomSize size = som_figure_get_size (writer->figure);

  g_string_append (writer->svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_string_append_printf (writer->svg, " width=\"%u\" height=\"%u\" viewBox=\"0 0 ", width, height);
  append_number (writer->svg, size.width);
  g_string_append_c (writer->svg, ' ');
  append_number (writer->svg, size.height);
  g_string_append (writer->svg, "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"Inter, sans-serif\" xml:lang=\"");
  som_xml_append (writer->svg, som_figure_get_language (writer->figure));
  g_string_append (writer->svg, "\">\n<title id=\"title\">");
  som_xml_append (writer->svg, som_figure_get_title (writer->figure));
  g_string_append (writer->svg, "</title>\n<desc id=\"desc\">");
  som_xml_append (writer->svg, som_figure_get_description (writer->figure));
  g_string_append (writer->svg, "</desc>\n");
  if (transparent)
    return;
  g_string_append (writer->svg, "<rect width=\"100%\" height=\"100%\"");
  append_color (writer->svg, "fill", som_theme_get_color (som_figure_get_theme (writer->figure), SOM_COLOR_SURFACE));
  g_string_append (writer->svg, "/>\n");
}

char *
som_svg_write (const SomFigure *figure,
               guint            width,
               guint            height,
               gboolean         transparent,
               gsize           *length)
{
  g_autofree guint8 *named = g_new0 (guint8, MAX (som_figure_get_n_marks (figure), 1));
  Writer             writer = { figure, g_string_sized_new (64 * 1024), g_array_new (FALSE, FALSE, sizeof (Group)), named, 0 };

  write_head (&writer, width, height, transparent);
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    write_item (&writer, som_figure_get_item (figure, i));
  while (writer.groups->len > 0)
    close_group (&writer);
  g_string_append (writer.svg, "</svg>\n");
  g_array_unref (writer.groups);
  *length = writer.svg->len;
  return g_string_free (writer.svg, FALSE);
}
