/* The outline of a glyph, of whatever font it comes from: by HarfBuzz from Inter, by cairo from the fonts of the system.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-outline.h"

#include <cairo-ft.h>
#include <hb-ot.h>
#include <math.h>

/* Draws in units of the font, which `scale` brings to those of the outline, about (x, y). */
typedef struct
{
  SomOutline *outline;
  double      scale;
  int         x, y;
} Pen;

static void
add_verb (SomOutline *outline,
          SomVerb     verb)
{
  const guint8 byte = verb;

  g_byte_array_append (outline->verbs, &byte, 1);
}

/* Where a broken font says NaN or beyond what a glyph can be, the point is at the edge. */
static int
round_point (double value)
{
  return isnan (value) ? 0 : (int) lrint (CLAMP (value, -16000, 16000));
}

static void
add_point (Pen   *pen,
           double x,
           double y)
{
  const int point[2] = { round_point (x * pen->scale + pen->x), round_point (y * pen->scale + pen->y) };

  g_array_append_vals (pen->outline->points, point, 2);
}

static void
take_room (Pen   *pen,
           double advance)
{
  pen->outline->advance = MAX (pen->outline->advance, advance * pen->scale + pen->x);
}

static void
move_cb (hb_draw_funcs_t *funcs G_GNUC_UNUSED,
         void            *data,
         hb_draw_state_t *state G_GNUC_UNUSED,
         float            x,
         float            y,
         void            *user_data G_GNUC_UNUSED)
{
  Pen *pen = data;

  add_verb (pen->outline, SOM_VERB_MOVE);
  add_point (pen, x, y);
}

static void
line_cb (hb_draw_funcs_t *funcs G_GNUC_UNUSED,
         void            *data,
         hb_draw_state_t *state G_GNUC_UNUSED,
         float            x,
         float            y,
         void            *user_data G_GNUC_UNUSED)
{
  Pen *pen = data;

  add_verb (pen->outline, SOM_VERB_LINE);
  add_point (pen, x, y);
}

static void
curve_cb (hb_draw_funcs_t *funcs G_GNUC_UNUSED,
          void            *data,
          hb_draw_state_t *state G_GNUC_UNUSED,
          float            x1,
          float            y1,
          float            x2,
          float            y2,
          float            x3,
          float            y3,
          void            *user_data G_GNUC_UNUSED)
{
  Pen *pen = data;

  add_verb (pen->outline, SOM_VERB_CURVE);
  add_point (pen, x1, y1);
  add_point (pen, x2, y2);
  add_point (pen, x3, y3);
}

static void
close_cb (hb_draw_funcs_t *funcs G_GNUC_UNUSED,
          void            *data,
          hb_draw_state_t *state G_GNUC_UNUSED,
          void            *user_data G_GNUC_UNUSED)
{
  Pen *pen = data;

  add_verb (pen->outline, SOM_VERB_CLOSE);
}

/* Curves of the second degree, which HarfBuzz has where no function is given, become such of the third. */
static gpointer
make_funcs (gpointer data G_GNUC_UNUSED)
{
  hb_draw_funcs_t *funcs = hb_draw_funcs_create ();

  hb_draw_funcs_set_move_to_func (funcs, move_cb, NULL, NULL);
  hb_draw_funcs_set_line_to_func (funcs, line_cb, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func (funcs, curve_cb, NULL, NULL);
  hb_draw_funcs_set_close_path_func (funcs, close_cb, NULL, NULL);
  hb_draw_funcs_make_immutable (funcs);
  return funcs;
}

static void
read_font (Pen       *pen,
           hb_font_t *font,
           guint      glyph)
{
  static GOnce once = G_ONCE_INIT;

  hb_font_get_glyph_shape (font, glyph, g_once (&once, make_funcs, NULL), pen);
  take_room (pen, hb_font_get_glyph_h_advance (font, glyph));
}

static cairo_scaled_font_t *
scale_face (const SomFace *face)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t        size, identity;
  cairo_scaled_font_t  *font;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_matrix_init_scale (&size, SOM_OUTLINE_EM, SOM_OUTLINE_EM);
  cairo_matrix_init_identity (&identity);
  font = cairo_scaled_font_create (som_face_get_cairo (face), &size, &identity, options);
  cairo_font_options_destroy (options);
  return font;
}

static void
add_path (Pen                *pen,
          const cairo_path_t *path)
{
  static const struct
  {
    SomVerb verb;
    int     n_points;
  } kinds[] = { [CAIRO_PATH_MOVE_TO] = { SOM_VERB_MOVE, 1 },
                [CAIRO_PATH_LINE_TO] = { SOM_VERB_LINE, 1 },
                [CAIRO_PATH_CURVE_TO] = { SOM_VERB_CURVE, 3 },
                [CAIRO_PATH_CLOSE_PATH] = { SOM_VERB_CLOSE, 0 } };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      /* cairo moves after every ring, to where it began */
      if (data->header.type == CAIRO_PATH_MOVE_TO
          && (i + data->header.length >= path->num_data || path->data[i + data->header.length].header.type == CAIRO_PATH_MOVE_TO))
        continue;
      add_verb (pen->outline, kinds[data->header.type].verb);
      for (int k = 1; k <= kinds[data->header.type].n_points; k++)
        add_point (pen, data[k].point.x, -data[k].point.y);
    }
}

static void
read_face (Pen           *pen,
           const SomFace *face,
           guint          glyph)
{
  const cairo_glyph_t   placed = { glyph, 0, 0 };
  cairo_scaled_font_t  *font = scale_face (face);
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t              *cr = cairo_create (surface);
  cairo_text_extents_t  extents = { 0 };
  cairo_path_t         *path;

  cairo_set_scaled_font (cr, font);
  cairo_scaled_font_glyph_extents (font, &placed, 1, &extents);
  if (!som_outline_is_picture (face))
    cairo_glyph_path (cr, &placed, 1);
  path = cairo_copy_path (cr);
  if (path->status == CAIRO_STATUS_SUCCESS)
    add_path (pen, path);
  take_room (pen, extents.x_advance);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_scaled_font_destroy (font);
}

SomOutline *
som_outline_new (void)
{
  SomOutline *outline = g_new0 (SomOutline, 1);

  outline->verbs = g_byte_array_new ();
  outline->points = g_array_new (FALSE, FALSE, sizeof (int));
  return outline;
}

void
som_outline_add (SomOutline    *outline,
                 const SomFace *face,
                 guint          glyph,
                 int            x,
                 int            y)
{
  hb_font_t *font = som_face_get_hb (face);

  if (font != NULL)
    read_font (&(Pen) { outline, SOM_OUTLINE_EM / som_face_get_upem (face), x, y }, font, glyph);
  else
    read_face (&(Pen) { outline, 1, x, y }, face, glyph);
}

void
som_outline_free (SomOutline *outline)
{
  g_byte_array_unref (outline->verbs);
  g_array_unref (outline->points);
  g_free (outline);
}

/* Calls `read` with FreeType's face of a system face. */
static gpointer
ask_freetype (const SomFace *face,
              gpointer       (*read) (FT_Face))
{
  cairo_scaled_font_t *font = scale_face (face);
  FT_Face              ft_face = cairo_ft_scaled_font_lock_face (font);
  gpointer             answer = NULL;

  if (ft_face != NULL)
    {
      answer = read (ft_face);
      cairo_ft_scaled_font_unlock_face (font);
    }
  cairo_scaled_font_destroy (font);
  return answer;
}

static gpointer
read_is_picture (FT_Face face)
{
  return GINT_TO_POINTER (!FT_IS_SCALABLE (face) || FT_HAS_COLOR (face));
}

gboolean
som_outline_is_picture (const SomFace *face)
{
  return som_face_get_hb (face) == NULL && GPOINTER_TO_INT (ask_freetype (face, read_is_picture));
}

static gpointer
read_name (FT_Face face)
{
  return g_strdup (FT_Get_Postscript_Name (face));
}

static char *
read_inter_name (const SomFace *face)
{
  char  name[64];
  guint length = sizeof name;

  hb_ot_name_get_utf8 (hb_font_get_face (som_face_get_hb (face)), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  return g_strdup (name);
}

char *
som_outline_get_name (const SomFace *face)
{
  char *name = som_face_get_hb (face) != NULL ? read_inter_name (face) : ask_freetype (face, read_name);

  if (name == NULL || *name == '\0')
    {
      g_free (name);
      return g_strdup ("Unnamed");
    }
  return g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');
}
