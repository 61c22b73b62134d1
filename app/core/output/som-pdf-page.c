/* What a page of a PDF shows: the items of a figure as operators.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-page.h"

#include "output/som-pdf-pen.h"
#include "output/som-pdf-text.h"
#include "output/som-pdf-values.h"
#include "output/som-raw.h"

typedef struct
{
  const SomFigure *figure;
  SomPdfPen        pen;
  guint            title; /* the mark of the title, or SOM_NO_MARK */
  GArray          *parts; /* of SomPdfPart */
} Page;

/* The frame draws the title first; a mark of that name that a plugin draws comes later. */
static guint
find_title (const SomFigure *figure)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role == SOM_MARK_ANNOTATION && mark->parent < 0 && g_strcmp0 (mark->key, "title") == 0)
        return i;
    }
  return SOM_NO_MARK;
}

static void
end_part (Page *page)
{
  if (page->parts->len > 0)
    g_string_append (page->pen.page, "EMC\n");
}

static void
go_to_part (Page      *page,
            SomPdfPart part)
{
  static const char *const names[] = { [SOM_PDF_HEADING] = "H1", [SOM_PDF_FIGURE] = "Figure" };

  if (page->parts->len > 0 && g_array_index (page->parts, SomPdfPart, page->parts->len - 1) == part)
    return;
  end_part (page);
  g_string_append_printf (page->pen.page, "/%s << /MCID %u >> BDC\n", names[part], page->parts->len);
  g_array_append_val (page->parts, part);
}

static void
fill (Page          *page,
      const SomItem *item)
{
  som_pdf_pen_set_fill (&page->pen, item->color);
  som_pdf_pen_add_path (&page->pen, page->figure, &item->path);
  g_string_append (page->pen.page, item->even_odd ? "f*\n" : "f\n");
}

static void
stroke (Page          *page,
        const SomItem *item)
{
  double dashes[2] = { 0, 0 };

  if (!(item->width > 0))
    return;
  if (item->dashed)
    som_item_get_dashes (item, dashes);
  som_pdf_pen_set_stroke (&page->pen, item->color);
  som_pdf_pen_set_width (&page->pen, item->width);
  som_pdf_pen_set_dashes (&page->pen, dashes[0], dashes[1]);
  som_pdf_pen_add_path (&page->pen, page->figure, &item->path);
  g_string_append (page->pen.page, "S\n");
}

static void
put_raw (Page          *page,
         const SomItem *item)
{
  cairo_surface_t *picture = som_raw_render (item);

  if (picture == NULL)
    return;
  som_pdf_pen_put_picture (&page->pen, picture, item->extents);
  cairo_surface_destroy (picture);
}

static void
push_clip (Page          *page,
           const SomItem *item)
{
  som_pdf_pen_save (&page->pen);
  som_pdf_pen_add_rect (&page->pen, item->extents);
  g_string_append (page->pen.page, "W n\n");
}

static void
write_item (Page          *page,
            const SomItem *item)
{
  switch (item->kind)
    {
    case SOM_ITEM_FILL:
      fill (page, item);
      break;
    case SOM_ITEM_STROKE:
      stroke (page, item);
      break;
    case SOM_ITEM_TEXT:
      som_pdf_text_write (&page->pen, item);
      break;
    case SOM_ITEM_RAW:
      put_raw (page, item);
      break;
    case SOM_ITEM_PUSH_CLIP:
      push_clip (page, item);
      break;
    case SOM_ITEM_POP_CLIP:
      som_pdf_pen_restore (&page->pen);
      break;
    default:
      break;
    }
}

/* The ground says nothing: those who do not see the page are not told of it. */
static void
write_ground (Page *page)
{
  SomSize size = som_figure_get_size (page->figure);

  g_string_append (page->pen.page, "/Artifact BMC\n");
  som_pdf_pen_set_fill (&page->pen, som_theme_get_color (som_figure_get_theme (page->figure), SOM_COLOR_SURFACE));
  som_pdf_pen_add_rect (&page->pen, (SomRect) { 0, 0, size.width, size.height });
  g_string_append (page->pen.page, "f\nEMC\n");
}

/* Figures have y downwards; lines are joined round. */
static void
write_head (Page  *page,
            double points)
{
  som_pdf_append_factor (page->pen.page, points);
  g_string_append (page->pen.page, "0 0 ");
  som_pdf_append_factor (page->pen.page, -points);
  g_string_append (page->pen.page, "0 ");
  som_pdf_append_number (page->pen.page, som_figure_get_size (page->figure).height * points);
  g_string_append (page->pen.page, "cm\n1 j\n");
}

GString *
som_pdf_page_write (const SomFigure *figure,
                    gboolean         transparent,
                    double           points,
                    SomPdfResources *resources,
                    GArray          *parts)
{
  Page page = { .figure = figure, .title = find_title (figure), .parts = parts };

  som_pdf_pen_init (&page.pen, resources);
  write_head (&page, points);
  if (!transparent)
    write_ground (&page);
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      go_to_part (&page, item->mark != SOM_NO_MARK && item->mark == page.title ? SOM_PDF_HEADING : SOM_PDF_FIGURE);
      write_item (&page, item);
    }
  while (page.pen.saved->len > 0)
    som_pdf_pen_restore (&page.pen);
  end_part (&page);
  som_pdf_pen_clear (&page.pen);
  return page.pen.page;
}
