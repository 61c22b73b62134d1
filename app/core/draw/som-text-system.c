/* Text with glyphs that Inter lacks: laid out by Pango with the fonts of the system, Inter first.
 *
 * The fonts live in a configuration of their own, never the current one: a window's toolkit keeps its fonts, and a
 * thread here has a font map of its own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"

#include "source/som-paths.h"

#include <sommet/som-plugin.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#define ELLIPSIS "…"

/* How often a line that is too wide is laid out again, and how much wider than asked for it may be. */
#define MAX_TRIES 4
#define TOLERANCE 0.25

static gpointer
load_fonts (gpointer data G_GNUC_UNUSED)
{
  FcConfig        *config = FcInitLoadConfigAndFonts ();
  g_autofree char *folder = som_paths_get_data ("fonts");

  FcConfigAppFontAddDir (config, (const FcChar8 *) folder);
  return config;
}

static PangoContext *
make_context (void)
{
  static GOnce             once = G_ONCE_INIT;
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  cairo_font_options_t    *options = cairo_font_options_create ();
  PangoContext            *context;

  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), g_once (&once, load_fonts, NULL));
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static PangoContext *
get_context (void)
{
  static GPrivate private = G_PRIVATE_INIT (g_object_unref);
  PangoContext   *context = g_private_get (&private);

  if (context == NULL)
    {
      context = make_context ();
      g_private_set (&private, context);
    }
  return context;
}

static PangoFontDescription *
describe (const SomTextSpec *spec)
{
  static const PangoWeight weights[SOM_N_WEIGHTS] = {
    [SOM_WEIGHT_REGULAR] = PANGO_WEIGHT_NORMAL,
    [SOM_WEIGHT_SEMIBOLD] = PANGO_WEIGHT_SEMIBOLD,
    [SOM_WEIGHT_BOLD] = PANGO_WEIGHT_BOLD,
  };
  PangoFontDescription *description = pango_font_description_from_string ("Inter, sans-serif");

  pango_font_description_set_weight (description, weights[spec->weight]);
  pango_font_description_set_absolute_size (description, spec->size * PANGO_SCALE);
  return description;
}

static PangoLayout *
make_layout (const SomTextSpec *spec,
             const char        *text)
{
  PangoLayout               *layout = pango_layout_new (get_context ());
  PangoFontDescription      *description = describe (spec);
  g_autoptr (PangoAttrList)  attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (spec->language)));
  /* a hyphen is no glyph of the text */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, spec->max_lines == 1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) spec->max_lines);
  if (spec->max_width > 0)
    pango_layout_set_width (layout, MIN (spec->max_width, G_MAXINT / PANGO_SCALE - 1) * PANGO_SCALE);
  pango_font_description_free (description);
  return layout;
}

static guint
count_glyphs (const PangoGlyphString *glyphs,
              int                     from,
              int                     to)
{
  guint n = 0;

  for (int i = from; i > to; i--)
    n += glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return n;
}

/* Which bytes belong to which glyphs, so that text can be copied out of a PDF. Clusters are in logical order; from right
 * to left, their glyphs run backwards (end_glyph is then one before the first). */
static void
add_clusters (SomTextRun     *run,
              PangoGlyphItem *item,
              const char     *text)
{
  PangoGlyphItemIter cluster;

  for (gboolean more = pango_glyph_item_iter_init_start (&cluster, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&cluster))
    {
      gboolean backward = cluster.end_glyph < cluster.start_glyph;
      guint    n = backward ? count_glyphs (item->glyphs, cluster.start_glyph, cluster.end_glyph)
                            : count_glyphs (item->glyphs, cluster.end_glyph - 1, cluster.start_glyph - 1);

      run->clusters[run->n_clusters++] = (cairo_text_cluster_t) { cluster.end_index - cluster.start_index, n };
    }
}

static void
add_glyphs (SomTextRun             *run,
            const PangoGlyphString *glyphs,
            double                 *x)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        run->glyphs[run->n_glyphs++] = (cairo_glyph_t) {
          info->glyph & PANGO_GLYPH_UNKNOWN_FLAG ? 0 : info->glyph, *x + (double) info->geometry.x_offset / PANGO_SCALE,
          (double) info->geometry.y_offset / PANGO_SCALE
        };
      *x += (double) info->geometry.width / PANGO_SCALE;
    }
}

static gboolean
is_ellipsis (const PangoGlyphItem *item)
{
  return (item->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0;
}

static void
add_run (SomTextLine    *line,
         PangoGlyphItem *item,
         const char     *text,
         int             line_start,
         double         *x)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (item->item->analysis.font));
  SomTextRun run = { .face = som_face_get_system (pattern), .start = item->item->offset - line_start,
                     .length = is_ellipsis (item) ? (int) strlen (ELLIPSIS) : item->item->length };

  run.glyphs = g_new (cairo_glyph_t, MAX (item->glyphs->num_glyphs, 1));
  run.clusters = g_new (cairo_text_cluster_t, MAX (item->item->length, 1));
  if (item->item->analysis.level % 2 == 1)
    run.flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD;
  add_glyphs (&run, item->glyphs, x);
  if (is_ellipsis (item))
    run.clusters[run.n_clusters++] = (cairo_text_cluster_t) { run.length, run.n_glyphs };
  else
    add_clusters (&run, item, text);
  g_array_append_val (line->runs, run);
}

/* What a line says: its text, up to the ellipsis where it has one. */
static char *
get_line_text (PangoLayoutLine *line,
               const char      *text)
{
  for (GSList *run = line->runs; run != NULL; run = run->next)
    if (is_ellipsis (run->data))
      {
        int              length = ((PangoGlyphItem *) run->data)->item->offset - line->start_index;
        g_autofree char *shown = g_strndup (text + line->start_index, MAX (length, 0));

        return g_strconcat (shown, ELLIPSIS, NULL);
      }
  return g_strndup (text + line->start_index, line->length);
}

/* The width of a line without the space that it was broken at. From right to left that space is at the left, and stays. */
static double
measure_line (PangoLayoutLine *line,
              const char      *shown,
              double           width)
{
  gsize length = strlen (shown), trimmed = length;
  int   x;

  while (trimmed > 0 && shown[trimmed - 1] == ' ')
    trimmed--;
  if (trimmed == length || line->resolved_dir == PANGO_DIRECTION_RTL)
    return width;
  pango_layout_line_index_to_x (line, line->start_index + trimmed, FALSE, &x);
  return MIN (width, (double) x / PANGO_SCALE);
}

static void
add_line (SomTextBlock    *block,
          PangoLayoutLine *line,
          const char      *text)
{
  g_autofree char *shown = get_line_text (line, text);
  SomTextLine     *added = som_text_block_add_line (block, shown, strlen (shown));
  double           x = 0;

  added->rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
  for (GSList *run = line->runs; run != NULL; run = run->next)
    add_run (added, run->data, text, line->start_index, &x);
  added->width = measure_line (line, shown, x);
}

static void
add_lines (SomTextBlock *block,
           PangoLayout  *layout,
           guint         max_lines)
{
  g_array_set_size (block->lines, 0);
  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL && block->lines->len < max_lines; line = line->next)
    add_line (block, line->data, block->text);
  block->cut = pango_layout_is_ellipsized (layout);
}

/* By how much the widest line is wider than it may be. */
static double
get_excess (const SomTextBlock *block,
            double              max_width)
{
  double widest = 0;

  for (guint i = 0; i < block->lines->len; i++)
    widest = MAX (widest, g_array_index (block->lines, SomTextLine, i).width);
  return max_width > 0 ? widest - max_width : 0;
}

/* Pango sometimes cuts a line of several scripts too late: then it is asked for that much less. */
SOM_EXPORT void
som_text_layout_system (SomTextBlock      *block,
                        const SomTextSpec *spec)
{
  g_autoptr (PangoLayout) layout = make_layout (spec, block->text);
  double                  width = spec->max_width, excess;

  add_lines (block, layout, spec->max_lines);
  for (guint i = 0; i < MAX_TRIES && (excess = get_excess (block, spec->max_width)) > TOLERANCE && excess < width; i++)
    {
      width -= excess;
      pango_layout_set_width (layout, width * PANGO_SCALE);
      add_lines (block, layout, spec->max_lines);
    }
}
