/* Text of a page: glyphs that can be found and copied as the words that they stand for.
 *
 * A glyph that stands for some characters by itself has a code that says which. Where several glyphs stand for some together, the first has
 * that code, the others have codes that say nothing, and the page says beside them what they are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-text.h"

#include "output/som-painter.h"
#include "output/som-pdf-values.h"

#include <math.h>

/* The bytes of text that a code may say. */
#define MAX_SAID 32

/* Pixels a unit of glyphs that are pictures. */
#define PICTURE_SCALE 3
#define MAX_PICTURE 4096

/* Glyphs that stand together for some characters, from left to right. */
typedef struct
{
  guint       first_glyph, n_glyphs;
  const char *text;
  guint       length;
} Cluster;

/* A run being written. */
typedef struct
{
  SomPdfPen        *pen;
  SomPdfFont       *font;
  const SomTextRun *run;
  SomPoint          origin;
  double            size;
  guint            *codes;    /* of each glyph */
  double            x, y;     /* where the next glyph would be */
  gboolean          is_open;  /* in an array of strings */
  gboolean          in_string;
} Show;

static Cluster
take_cluster (const SomTextRun *run,
              const char       *text,
              guint             index,
              Cluster           last)
{
  gboolean                    backward = (run->flags & CAIRO_TEXT_CLUSTER_FLAG_BACKWARD) != 0;
  const cairo_text_cluster_t *cluster = &run->clusters[backward ? run->n_clusters - 1 - index : index];
  guint                       first = last.first_glyph + last.n_glyphs;
  const char                 *start;

  if (backward)
    start = (last.text != NULL ? last.text : text + run->length) - cluster->num_bytes;
  else
    start = last.text != NULL ? last.text + last.length : text;
  return (Cluster) { first, MIN ((guint) cluster->num_glyphs, run->n_glyphs - first), start, cluster->num_bytes };
}

static void
close_string (Show *show)
{
  if (show->in_string)
    g_string_append_c (show->pen->page, '>');
  show->in_string = FALSE;
}

static void
close_array (Show *show)
{
  close_string (show);
  if (show->is_open)
    g_string_append (show->pen->page, "]TJ\n");
  show->is_open = FALSE;
}

static void
open_array (Show *show)
{
  if (!show->is_open)
    g_string_append_c (show->pen->page, '[');
  show->is_open = TRUE;
}

/* To another line, within which glyphs follow one another by their widths. */
static void
go_to (Show  *show,
       double x,
       double y)
{
  close_array (show);
  g_string_append (show->pen->page, "1 0 0 -1 ");
  som_pdf_append_number (show->pen->page, x);
  som_pdf_append_number (show->pen->page, y);
  g_string_append (show->pen->page, "Tm\n");
  show->x = x;
  show->y = y;
}

/* Steps are thousandths of the size; what they are rounded by does not add up. */
static void
step_to (Show  *show,
         double x)
{
  gint64 step = show->size > 0 ? llrint (CLAMP ((show->x - x) / show->size * 1000, -1e6, 1e6)) : 0;

  if (step == 0)
    return;
  close_string (show);
  open_array (show);
  som_pdf_append_fixed (show->pen->page, step, 0);
  show->x -= step * show->size / 1000;
}

static void
append_code (GString *page,
             guint    code)
{
  static const char digits[] = "0123456789abcdef";
  const char        text[4] = { digits[code >> 12 & 15], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15] };

  g_string_append_len (page, text, sizeof text);
}

static void
show_glyph (Show *show,
            guint index)
{
  const cairo_glyph_t *glyph = &show->run->glyphs[index];
  double               x = show->origin.x + glyph->x, y = show->origin.y + glyph->y;

  if (fabs (y - show->y) > 0.005)
    go_to (show, x, y);
  else
    step_to (show, x);
  open_array (show);
  if (!show->in_string)
    g_string_append_c (show->pen->page, '<');
  show->in_string = TRUE;
  append_code (show->pen->page, show->codes[index]);
  show->x += som_pdf_font_get_outline (show->font, show->codes[index])->advance * show->size / SOM_OUTLINE_EM;
}

static gboolean
says_itself (const Cluster *cluster)
{
  return cluster->n_glyphs == 1 && cluster->length <= MAX_SAID;
}

static void
show_cluster (Show          *show,
              const Cluster *cluster)
{
  gboolean told = !says_itself (cluster) && cluster->n_glyphs > 0;

  if (told)
    {
      close_array (show);
      g_string_append (show->pen->page, "/Span << /ActualText <FEFF");
      som_pdf_append_utf16 (show->pen->page, cluster->text, cluster->length);
      g_string_append (show->pen->page, "> >> BDC\n");
    }
  for (guint i = 0; i < cluster->n_glyphs; i++)
    show_glyph (show, cluster->first_glyph + i);
  if (told)
    {
      close_array (show);
      g_string_append (show->pen->page, "EMC\n");
    }
}

static GArray *
take_clusters (const SomTextRun *run,
               const char       *text)
{
  GArray *clusters = g_array_sized_new (FALSE, FALSE, sizeof (Cluster), run->n_clusters);
  Cluster cluster = { 0 };

  for (guint i = 0; i < run->n_clusters; i++)
    {
      cluster = take_cluster (run, text, i, cluster);
      g_array_append_val (clusters, cluster);
    }
  return clusters;
}

static void
find_codes (Show         *show,
            const GArray *clusters)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);

      for (guint k = cluster->first_glyph; k < cluster->first_glyph + cluster->n_glyphs; k++)
        show->codes[k] = som_pdf_font_add (show->font, show->run->glyphs[k].index, cluster->text,
                                           k == cluster->first_glyph && cluster->length <= MAX_SAID ? cluster->length : 0);
    }
}

/* The rim is drawn, not written: as text it would be found twice. */
static void
draw_halo (Show    *show,
           SomColor color)
{
  SomPdfPen *pen = show->pen;
  SomPoint   last = { 0, 0 };
  double     scale = show->size / SOM_OUTLINE_EM;

  som_pdf_pen_set_stroke (pen, color);
  som_pdf_pen_save (pen);
  som_pdf_append_factor (pen->page, scale);
  g_string_append (pen->page, "0 0 ");
  som_pdf_append_factor (pen->page, -scale);
  som_pdf_append_number (pen->page, show->origin.x);
  som_pdf_append_number (pen->page, show->origin.y);
  g_string_append (pen->page, "cm\n");
  som_pdf_pen_set_width (pen, SOM_HALO_WIDTH * SOM_OUTLINE_EM);
  som_pdf_pen_set_dashes (pen, 0, 0);
  for (guint i = 0; i < show->run->n_glyphs; i++)
    {
      const GString *path = som_pdf_font_get_path (show->font, show->codes[i]);
      SomPoint       place = { show->run->glyphs[i].x / scale, -show->run->glyphs[i].y / scale };

      if (path->len == 0)
        continue;
      g_string_append (pen->page, "1 0 0 1 ");
      som_pdf_append_number (pen->page, place.x - last.x);
      som_pdf_append_number (pen->page, place.y - last.y);
      g_string_append (pen->page, "cm\n");
      g_string_append_len (pen->page, path->str, path->len);
      g_string_append (pen->page, "S\n");
      last = place;
    }
  som_pdf_pen_restore (pen);
}

/* Glyphs that are pictures are put as one, below text that has nothing to show. */
static void
draw_picture (Show *show)
{
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t             *cr = cairo_create (surface);
  cairo_text_extents_t ink;

  cairo_set_font_face (cr, som_face_get_cairo (show->run->face));
  cairo_set_font_size (cr, show->size);
  cairo_glyph_extents (cr, show->run->glyphs, show->run->n_glyphs, &ink);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!(ink.width > 0 && ink.height > 0))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CLAMP (ceil (ink.width * PICTURE_SCALE), 1, MAX_PICTURE),
                                        CLAMP (ceil (ink.height * PICTURE_SCALE), 1, MAX_PICTURE));
  cr = cairo_create (surface);
  cairo_scale (cr, cairo_image_surface_get_width (surface) / ink.width, cairo_image_surface_get_height (surface) / ink.height);
  cairo_translate (cr, -ink.x_bearing, -ink.y_bearing);
  cairo_set_font_face (cr, som_face_get_cairo (show->run->face));
  cairo_set_font_size (cr, show->size);
  cairo_show_glyphs (cr, show->run->glyphs, show->run->n_glyphs);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    som_pdf_pen_put_picture (show->pen, surface,
                             (SomRect) { show->origin.x + ink.x_bearing, show->origin.y + ink.y_bearing, ink.width, ink.height });
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
write_run (SomPdfPen        *pen,
           const SomItem    *item,
           const SomTextRun *run,
           const char       *text,
           SomPoint          origin)
{
  SomPdfFont         *font = som_pdf_fonts_get (som_pdf_resources_get_fonts (pen->resources), run->face);
  g_autofree guint   *codes = g_new0 (guint, MAX (run->n_glyphs, 1));
  g_autoptr (GArray)  clusters = take_clusters (run, text);
  Show                show = { .pen = pen, .font = font, .run = run, .origin = origin, .size = item->text->size, .codes = codes };

  find_codes (&show, clusters);
  if (som_pdf_font_is_picture (font))
    draw_picture (&show);
  else if (item->has_halo)
    draw_halo (&show, item->halo);
  som_pdf_pen_set_fill (pen, item->color);
  som_pdf_pen_set_font (pen, font, item->text->size);
  g_string_append (pen->page, "BT\n");
  go_to (&show, origin.x, origin.y);
  for (guint i = 0; i < clusters->len; i++)
    show_cluster (&show, &g_array_index (clusters, Cluster, i));
  close_array (&show);
  g_string_append (pen->page, "ET\n");
}

void
som_pdf_text_write (SomPdfPen     *pen,
                    const SomItem *item)
{
  for (guint i = 0; i < item->text->lines->len; i++)
    {
      const SomTextLine *line = &g_array_index (item->text->lines, SomTextLine, i);
      SomPoint           origin = { item->origin.x + line->x, item->origin.y + line->y };

      for (guint k = 0; k < line->runs->len; k++)
        {
          const SomTextRun *run = &g_array_index (line->runs, SomTextRun, k);

          if (run->n_glyphs > 0)
            write_run (pen, item, run, line->text + run->start, origin);
        }
    }
}
