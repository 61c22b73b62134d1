/* Text of a page: glyphs that can be found and copied as the words that they stand for.
 *
 * Glyphs that stand together for some characters, as a letter with its accents does, are one code of the font, which says those characters.
 * From right to left a code says one character only, and codes that show nothing say the rest: programs that turn such text around turn its
 * codes, and leave what a code says as it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-text.h"

#include "output/som-fixed.h"
#include "output/som-painter.h"
#include "output/som-pdf-values.h"

#include <math.h>

/* The characters that a code says; some programs read no more. */
#define MAX_SAID 8

/* Pixels a unit of glyphs that are pictures. */
#define PICTURE_SCALE 3
#define MAX_PICTURE 4096

/* Glyphs that stand together for some characters. Clusters lie from left to right. */
typedef struct
{
  guint       first_glyph, n_glyphs;
  const char *text;
  guint       length;
} Cluster;

/* A code of the font, and where it is shown, from the start of the line. */
typedef struct
{
  guint  code;
  double x;
} Sign;

/* A run being written. */
typedef struct
{
  SomPdfPen        *pen;
  SomPdfFont       *font;
  const SomTextRun *run;
  SomPoint          origin;
  double            size;
  GArray           *signs;  /* of Sign, from left to right */
} Show;

static gboolean
is_backward (const SomTextRun *run)
{
  return (run->flags & CAIRO_TEXT_CLUSTER_FLAG_BACKWARD) != 0;
}

/* Reading. */

static Cluster
take_cluster (const SomTextRun *run,
              const char       *text,
              guint             index,
              Cluster           last)
{
  const cairo_text_cluster_t *cluster = &run->clusters[is_backward (run) ? run->n_clusters - 1 - index : index];
  guint                       first = last.first_glyph + last.n_glyphs;
  const char                 *start;

  if (is_backward (run))
    start = (last.text != NULL ? last.text : text + run->length) - cluster->num_bytes;
  else
    start = last.text != NULL ? last.text + last.length : text;
  return (Cluster) { first, MIN ((guint) cluster->num_glyphs, run->n_glyphs - first), start, cluster->num_bytes };
}

/* Whether a cluster belongs to the one before it in the text: an accent, or what has no glyph. */
static gboolean
is_attached (const Cluster *cluster)
{
  return cluster->n_glyphs == 0 || (cluster->length > 0 && g_unichar_ismark (g_utf8_get_char (cluster->text)));
}

static Cluster
join (const Cluster *left,
      const Cluster *right)
{
  return (Cluster) { left->first_glyph, left->n_glyphs + right->n_glyphs, MIN (left->text, right->text), left->length + right->length };
}

static GArray *
take_clusters (const SomTextRun *run,
               const char       *text)
{
  GArray  *clusters = g_array_sized_new (FALSE, FALSE, sizeof (Cluster), run->n_clusters);
  Cluster  cluster = { 0 };
  gboolean was_attached = FALSE;

  for (guint i = 0; i < run->n_clusters; i++)
    {
      Cluster *last = clusters->len > 0 ? &g_array_index (clusters, Cluster, clusters->len - 1) : NULL;
      gboolean attached;

      cluster = take_cluster (run, text, i, cluster);
      attached = is_attached (&cluster);
      if (last != NULL && (is_backward (run) ? was_attached : attached))
        *last = join (last, &cluster);
      else
        g_array_append_val (clusters, cluster);
      was_attached = attached;
    }
  return clusters;
}

static double
find_left (const Show    *show,
           const Cluster *cluster)
{
  double left = G_MAXDOUBLE;

  for (guint i = 0; i < cluster->n_glyphs; i++)
    left = MIN (left, show->run->glyphs[cluster->first_glyph + i].x);
  return left;
}

static int
scale_down (const Show *show,
            double      length)
{
  return show->size > 0 ? (int) lrint (CLAMP (length / show->size * SOM_OUTLINE_EM, -16000, 16000)) : 0;
}

static void
add_blank (Show       *show,
           double      x,
           const char *text,
           guint       length)
{
  Sign sign = { som_pdf_font_add (show->font, NULL, 0, text, length), x };

  g_array_append_val (show->signs, sign);
}

/* Adds a sign of all glyphs of a cluster, which says the first `length` bytes. Where it ends. */
static double
add_sign (Show          *show,
          const Cluster *cluster,
          guint          length)
{
  g_autofree SomPdfGlyph *glyphs = g_new (SomPdfGlyph, MAX (cluster->n_glyphs, 1));
  Sign                    sign = { .x = find_left (show, cluster) };

  for (guint i = 0; i < cluster->n_glyphs; i++)
    {
      const cairo_glyph_t *placed = &show->run->glyphs[cluster->first_glyph + i];

      glyphs[i] = (SomPdfGlyph) { placed->index, scale_down (show, placed->x - sign.x), scale_down (show, -placed->y) };
    }
  sign.code = som_pdf_font_add (show->font, glyphs, cluster->n_glyphs, cluster->text, length);
  g_array_append_val (show->signs, sign);
  return sign.x + som_pdf_font_get_outline (show->font, sign.code)->advance * show->size / SOM_OUTLINE_EM;
}

/* The bytes of at most `most` characters of `text`. */
static guint
bound (const char *text,
       guint       length,
       guint       most)
{
  const char *end = text;

  for (guint i = 0; i < most && end < text + length; i++)
    end = g_utf8_next_char (end);
  return MIN ((guint) (end - text), length);
}

static void
add_forward (Show          *show,
             const Cluster *cluster)
{
  guint  taken = bound (cluster->text, cluster->length, MAX_SAID);
  double x = add_sign (show, cluster, taken);

  while (taken < cluster->length)
    {
      guint n = bound (cluster->text + taken, cluster->length - taken, MAX_SAID);

      add_blank (show, x, cluster->text + taken, n);
      taken += n;
    }
}

static void
add_backward (Show          *show,
              const Cluster *cluster)
{
  const char *first_end = cluster->text + bound (cluster->text, cluster->length, 1);

  for (const char *c = cluster->text + cluster->length; c > first_end;)
    {
      const char *end = c;

      c = g_utf8_prev_char (c);
      add_blank (show, find_left (show, cluster), c, end - c);
    }
  add_sign (show, cluster, first_end - cluster->text);
}

static void
add_signs (Show       *show,
           const char *text)
{
  g_autoptr (GArray) clusters = take_clusters (show->run, text);

  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);

      if (cluster->n_glyphs == 0)
        continue;
      if (is_backward (show->run))
        add_backward (show, cluster);
      else
        add_forward (show, cluster);
    }
}

/* Adds a space behind the run that shows nothing: who reads the text as it stands in the file, without a look at where, finds words apart that
 * stand below one another. */
static void
add_space (Show *show)
{
  const Sign *last = &g_array_index (show->signs, Sign, show->signs->len - 1);

  add_blank (show, last->x + som_pdf_font_get_outline (show->font, last->code)->advance * show->size / SOM_OUTLINE_EM, " ", 1);
}

/* Writing. */

/* The rim is drawn, not written: as text it would be found twice. */
static void
draw_halo (Show    *show,
           SomColor color)
{
  SomPdfPen *pen = show->pen;
  double     x = 0, scale = show->size / SOM_OUTLINE_EM;

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
  for (guint i = 0; i < show->signs->len; i++)
    {
      const Sign    *sign = &g_array_index (show->signs, Sign, i);
      const GString *path = som_pdf_font_get_path (show->font, sign->code);

      if (path->len == 0)
        continue;
      g_string_append (pen->page, "1 0 0 1 ");
      som_pdf_append_number (pen->page, (sign->x - x) / scale);
      g_string_append (pen->page, "0 cm\n");
      g_string_append_len (pen->page, path->str, path->len);
      g_string_append (pen->page, "S\n");
      x = sign->x;
    }
  som_pdf_pen_restore (pen);
}

/* Where the ink of a run is, from the start of the line. */
static SomRect
measure_ink (const Show *show,
             cairo_t    *cr)
{
  cairo_text_extents_t ink;

  cairo_glyph_extents (cr, show->run->glyphs, show->run->n_glyphs, &ink);
  return (SomRect) { show->run->glyphs[0].x + ink.x_bearing, show->run->glyphs[0].y + ink.y_bearing, ink.width, ink.height };
}

static cairo_t *
begin_picture (const Show *show,
               int         width,
               int         height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CLAMP (width, 1, MAX_PICTURE), CLAMP (height, 1, MAX_PICTURE));
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_font_face (cr, som_face_get_cairo (show->run->face));
  cairo_set_font_size (cr, show->size);
  return cr;
}

/* Glyphs that are pictures are put as one, below text that has nothing to show. */
static void
draw_picture (const Show *show)
{
  cairo_t *cr = begin_picture (show, 1, 1);
  SomRect  ink = measure_ink (show, cr);

  cairo_destroy (cr);
  if (!(ink.width > 0 && ink.height > 0))
    return;
  cr = begin_picture (show, ceil (ink.width * PICTURE_SCALE), ceil (ink.height * PICTURE_SCALE));
  cairo_scale (cr, cairo_image_surface_get_width (cairo_get_target (cr)) / ink.width,
               cairo_image_surface_get_height (cairo_get_target (cr)) / ink.height);
  cairo_translate (cr, -ink.x, -ink.y);
  cairo_show_glyphs (cr, show->run->glyphs, show->run->n_glyphs);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    som_pdf_pen_put_picture (show->pen, cairo_get_target (cr),
                             (SomRect) { show->origin.x + ink.x, show->origin.y + ink.y, ink.width, ink.height });
  cairo_destroy (cr);
}

static void
append_code (GString *page,
             guint    code)
{
  static const char digits[] = "0123456789abcdef";
  const char        text[4] = { digits[code >> 12 & 15], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15] };

  g_string_append_len (page, text, sizeof text);
}

/* Signs follow one another by their widths; where they do not, a step of thousandths of the size lies between. What steps are rounded by
 * does not add up. */
static void
show_signs (const Show *show)
{
  GString *page = show->pen->page;
  double   x = g_array_index (show->signs, Sign, 0).x;

  g_string_append (page, "BT\n1 0 0 -1 ");
  som_pdf_append_number (page, show->origin.x + x);
  som_pdf_append_number (page, show->origin.y);
  g_string_append (page, "Tm\n[<");
  for (guint i = 0; i < show->signs->len; i++)
    {
      const Sign *sign = &g_array_index (show->signs, Sign, i);
      int         step = scale_down (show, x - sign->x);

      if (step != 0)
        {
          g_string_append_c (page, '>');
          som_fixed_append (page, step, 0);
          g_string_append_c (page, '<');
          x -= step * show->size / SOM_OUTLINE_EM;
        }
      append_code (page, sign->code);
      x += som_pdf_font_get_outline (show->font, sign->code)->advance * show->size / SOM_OUTLINE_EM;
    }
  g_string_append (page, ">]TJ\nET\n");
}

static void
write_run (SomPdfPen        *pen,
           const SomItem    *item,
           const SomTextRun *run,
           const char       *text,
           SomPoint          origin,
           gboolean          parted)
{
  SomPdfFont        *font = som_pdf_fonts_get (som_pdf_resources_get_fonts (pen->resources), run->face);
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  Show               show = { pen, font, run, origin, item->text->size, signs };

  add_signs (&show, text);
  if (signs->len == 0)
    return;
  if (parted && !is_backward (run))
    add_space (&show);
  if (som_pdf_font_is_picture (font))
    draw_picture (&show);
  else if (item->has_halo)
    draw_halo (&show, item->halo);
  som_pdf_pen_set_fill (pen, item->color);
  som_pdf_pen_set_font (pen, font, item->text->size);
  show_signs (&show);
}

void
som_pdf_text_write (SomPdfPen     *pen,
                    const SomItem *item)
{
  const char *rest = item->text->text;
  guint       n_lines = item->text->lines->len;

  for (guint i = 0; i < n_lines; i++)
    {
      const SomTextLine *line = &g_array_index (item->text->lines, SomTextLine, i);
      SomPoint           origin = { item->origin.x + line->x, item->origin.y + line->y };
      gboolean           parted;

      som_text_pass_line (&rest, line);
      parted = i + 1 == n_lines || g_ascii_isspace (*rest);

      for (guint k = 0; k < line->runs->len; k++)
        {
          const SomTextRun *run = &g_array_index (line->runs, SomTextRun, k);

          if (run->n_glyphs > 0)
            write_run (pen, item, run, line->text + run->start, origin, parted && k + 1 == line->runs->len);
        }
    }
}
