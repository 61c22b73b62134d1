/* The drawing kit: labelled bands for bars and dots, in rows or in columns.
 *
 * Rows are laid out at the most generous of a list of densities that the room allows, then stretched to fill it. What does not fit at the
 * densest is left out and counted, as a figure can't be scrolled.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-bands-private.h"

static void
clear_band (gpointer data)
{
  SomBandPlace *band = data;

  g_free (band->label);
  g_free (band->detail);
  g_free (band->group);
}

SomBands *
som_bands_new (SomCanvas *canvas,
               SomRect    area,
               gboolean   vertical)
{
  SomBands *bands;

  g_return_val_if_fail (canvas != NULL, NULL);

  bands = g_new0 (SomBands, 1);
  bands->canvas = canvas;
  bands->area = area;
  bands->vertical = vertical;
  bands->scale = som_view_get_scale (som_canvas_get_view (canvas));
  bands->bands = g_array_new (FALSE, TRUE, sizeof (SomBandPlace));
  g_array_set_clear_func (bands->bands, clear_band);
  return bands;
}

void
som_bands_free (SomBands *bands)
{
  g_return_if_fail (bands != NULL);

  g_array_unref (bands->bands);
  g_free (bands);
}

guint
som_bands_add (SomBands      *bands,
               const SomBand *band)
{
  SomBandPlace  added = { 0 };
  SomBandPlace *last;

  g_return_val_if_fail (bands != NULL && band != NULL, 0);

  bands->n_added++;
  if (som_bands_is_full (bands))
    return bands->n_added - 1;
  last = bands->bands->len > 0 ? &g_array_index (bands->bands, SomBandPlace, bands->bands->len - 1) : NULL;
  added.label = g_strdup (band->label != NULL ? band->label : "");
  added.detail = g_strdup (band->detail);
  added.group = g_strdup (band->group);
  added.layer = band->layer;
  added.n_lanes = MAX (band->n_lanes, 1);
  added.heads = band->group != NULL && (last == NULL || g_strcmp0 (last->group, band->group) != 0);
  bands->has_groups |= band->group != NULL;
  bands->has_details[band->group != NULL] |= band->detail != NULL;
  g_array_append_val (bands->bands, added);
  return bands->n_added - 1;
}

gboolean
som_bands_is_full (SomBands *bands)
{
  g_return_val_if_fail (bands != NULL, TRUE);

  if (bands->vertical)
    return bands->bands->len > bands->area.width / (MIN_COLUMN * bands->scale);
  return bands->bands->len > bands->area.height / MAX (som_bands_get_size (bands, (SomBandType) AXIS (0.9)), 1);
}

void
som_bands_skip (SomBands *bands,
                guint     n_bands)
{
  g_return_if_fail (bands != NULL);

  bands->n_added += n_bands;
}

/* A group that the check found wholly has one panel and one badge; elsewhere each of its rows has a badge. */
static void
find_check_groups (SomBands *bands)
{
  for (guint first = 0; first < bands->bands->len;)
    {
      const char *group = som_bands_peek (bands, first)->group;
      gboolean    in_check = group != NULL;
      guint       end = first;

      for (; end < bands->bands->len && g_strcmp0 (som_bands_peek (bands, end)->group, group) == 0; end++)
        in_check &= som_bands_peek (bands, end)->layer == SOM_LAYER_CHECK;
      for (; first < end; first++)
        {
          som_bands_peek (bands, first)->in_check = in_check;
          bands->has_badges |= !in_check && som_bands_peek (bands, first)->layer == SOM_LAYER_CHECK;
        }
    }
}

/* Badges hang in the margin, so that labels stay in line with the title; where the margin is too thin, labels make room. */
static void
set_indent (SomBands *bands)
{
  double badge = som_bands_get_size (bands, (SomBandType) AXIS (1)) + BADGE_GAP * bands->scale;

  bands->indent = bands->has_badges && bands->area.x < badge + PANEL_PADDING * bands->scale ? badge : 0;
}

void
som_bands_layout (SomBands *bands)
{
  g_return_if_fail (bands != NULL);

  if (bands->bands->len == 0)
    return;
  find_check_groups (bands);
  set_indent (bands);
  if (bands->vertical)
    som_bands_lay_out_columns (bands);
  else
    som_bands_lay_out_rows (bands);
}

guint
som_bands_get_n_shown (SomBands *bands)
{
  g_return_val_if_fail (bands != NULL, 0);

  return bands->n_shown;
}

SomRect
som_bands_get_plot (SomBands *bands)
{
  g_return_val_if_fail (bands != NULL, (SomRect) { 0 });

  return bands->plot;
}

SomRect
som_bands_get_rect (SomBands *bands,
                    guint     band)
{
  g_return_val_if_fail (bands != NULL, (SomRect) { 0 });

  return band < bands->n_shown ? som_bands_peek (bands, band)->rect : (SomRect) { 0 };
}

SomColor
som_bands_get_ground (SomBands *bands,
                      guint     band)
{
  SomView *view;

  g_return_val_if_fail (bands != NULL, (SomColor) { 0 });

  view = som_canvas_get_view (bands->canvas);
  return som_view_get_theme_color (view, som_bands_peek (bands, band) != NULL && som_bands_peek (bands, band)->layer == SOM_LAYER_CHECK ? SOM_COLOR_CHECK_PANEL
                                                                                                                         : SOM_COLOR_SURFACE);
}

double
som_bands_get_type (SomBands     *bands,
                    guint         band,
                    SomTextStyle *style)
{
  const SomBandPlace *shown;
  SomBandType         type = VALUE (1);

  g_return_val_if_fail (bands != NULL && style != NULL, 1);

  shown = som_bands_peek (bands, band);
  if (shown != NULL && bands->density != NULL)
    type = som_bands_get_form (bands, bands->density, shown)->value;
  *style = type.style;
  return type.size;
}

/* What the check found from `first` on, with its heading: one panel, which hangs over on both sides alike, wide enough for badges. */
static SomRect
get_panel (SomBands *bands,
           guint     first,
           guint    *end)
{
  const SomBandPlace *band = som_bands_peek (bands, first);
  SomRect             panel = band->heads && band->in_check ? som_rect_union (band->heading, band->slot) : band->slot;
  double              padding = PANEL_PADDING * bands->scale, margin = bands->area.x;
  double              overhang = MIN (som_bands_get_size (bands, (SomBandType) AXIS (1)) + BADGE_GAP * bands->scale + padding, margin - 1);

  for (*end = first + 1; *end < bands->n_shown && som_bands_peek (bands, *end)->layer == SOM_LAYER_CHECK && !som_bands_peek (bands, *end)->heads; (*end)++)
    panel = som_rect_union (panel, som_bands_peek (bands, *end)->slot);
  if (bands->vertical)
    return panel;
  if (bands->indent > 0)
    overhang = MIN (padding, margin);
  panel = som_rect_inset (panel, -MAX (overhang, 0), 0, -MAX (overhang, 0), 0);
  return band->in_check ? som_rect_inset (panel, 0, -padding * 0.6, 0, -padding) : panel;
}

static void
draw_remainder (SomBands *bands)
{
  SomView         *view = som_canvas_get_view (bands->canvas);
  SomColor         muted = som_view_get_theme_color (view, SOM_COLOR_MUTED), surface = som_view_get_theme_color (view, SOM_COLOR_SURFACE);
  const SomMark    mark = { .role = SOM_MARK_ANNOTATION, .key = "remainder" };
  g_autofree char *text = NULL;
  double           y = (bands->vertical ? bands->area.y + bands->area.height : bands->plot.y + bands->plot.height - som_bands_get_remainder_height (bands))
             + som_bands_get_remainder_height (bands) / 2;

  if (bands->n_shown >= bands->n_added)
    return;
  text = som_format_count (view,
                           som_view_translate (view, "{n, plural, one {# more has no room here} other {# more have no room here}}"),
                           bands->n_added - bands->n_shown);
  som_canvas_notice (bands->canvas, text);
  som_canvas_begin_mark (bands->canvas, &mark);
  som_canvas_text (bands->canvas, SOM_TEXT_AXIS, text,
                   &(SomPlace) { .point = { bands->area.x, y }, .anchor = SOM_ANCHOR_MIDDLE, .color = &muted, .halo = &surface, .max_width = bands->area.width });
  som_canvas_end_mark (bands->canvas);
}

static gboolean
has_loose_detail (const SomBands     *bands,
                  const SomBandPlace *band)
{
  return !bands->vertical && band->detail != NULL && som_bands_get_form (bands, bands->density, band)->mode == SOM_BAND_NO_DETAIL;
}

static double
measure_loose_detail (SomBands           *bands,
                      const SomBandPlace *band)
{
  const SomBandForm *form = som_bands_get_form (bands, bands->density, band);

  return som_canvas_measure (bands->canvas, SOM_TEXT_AXIS, band->detail, &(SomPlace) { .size = form->detail.size }).width
         + COLUMN_GAP * 0.7 * bands->scale;
}

void
som_bands_place_details (SomBands       *bands,
                         const SomRange *taken)
{
  gboolean after = TRUE, before = TRUE, any = FALSE;

  g_return_if_fail (bands != NULL && (taken != NULL || bands->n_shown == 0));

  for (guint i = 0; i < bands->n_shown; i++)
    {
      SomBandPlace *band = som_bands_peek (bands, i);
      double        width = has_loose_detail (bands, band) ? measure_loose_detail (bands, band) : 0;

      band->end = taken[i].max;
      any |= width > 0;
      after &= width == 0 || taken[i].max + width <= bands->area.x + bands->area.width;
      before &= width == 0 || bands->plot.x + width < taken[i].min;
    }
  bands->details = after ? SOM_BAND_DETAILS_AFTER : before ? SOM_BAND_DETAILS_BEFORE : SOM_BAND_DETAILS_NOWHERE;
  if (any && bands->details == SOM_BAND_DETAILS_NOWHERE)
    som_bands_notice_details (bands);
}

/* From where to where a band may be cleared about a place without touching its neighbours, nor its other lanes. */
static SomRange
get_heights (const SomBands     *bands,
             const SomBandPlace *band,
             const SomPlace     *place)
{
  double lane = band->slot.height / MAX (band->n_lanes, 1) / 2;

  if (band->n_lanes > 1 && !bands->vertical)
    return (SomRange) { place->point.y - lane, place->point.y + lane };
  return (SomRange) { band->slot.y, band->slot.y + band->slot.height };
}

void
som_bands_draw_detail (SomBands *bands,
                       guint     band)
{
  const SomBandPlace *drawn;
  SomColor            muted, ground;
  SomPlace            place;
  SomView            *view;

  g_return_if_fail (bands != NULL);

  drawn = band < bands->n_shown ? som_bands_peek (bands, band) : NULL;
  if (drawn == NULL || !has_loose_detail (bands, drawn) || bands->details == SOM_BAND_DETAILS_NOWHERE)
    return;
  view = som_canvas_get_view (bands->canvas);
  ground = som_bands_get_ground (bands, band);
  muted = som_view_get_text_color_on (view, som_view_get_theme_color (view, SOM_COLOR_MUTED), ground);
  place = (SomPlace) { .point = { bands->plot.x, drawn->slot.y + drawn->slot.height / 2 }, .anchor = SOM_ANCHOR_MIDDLE, .color = &muted,
                       .halo = &ground, .size = som_bands_get_form (bands, bands->density, drawn)->detail.size };
  if (bands->details == SOM_BAND_DETAILS_AFTER)
    place.point.x = drawn->end + COLUMN_GAP * 0.7 * bands->scale;
  som_canvas_text_on_ground (bands->canvas, SOM_TEXT_AXIS, drawn->detail, &place, get_heights (bands, drawn, &place));
}

void
som_bands_draw_value (SomBands       *bands,
                      guint           band,
                      SomTextStyle    style,
                      const char     *text,
                      const SomPlace *place)
{
  g_return_if_fail (bands != NULL && place != NULL);

  if (band < bands->n_shown)
    som_canvas_text_on_ground (bands->canvas, style, text, place, get_heights (bands, som_bands_peek (bands, band), place));
}

void
som_bands_draw_grounds (SomBands *bands)
{
  const SomMark mark = { .role = SOM_MARK_DECORATION, .key = "grounds" };
  SomColor      ground;

  g_return_if_fail (bands != NULL);

  ground = som_view_get_theme_color (som_canvas_get_view (bands->canvas), SOM_COLOR_CHECK_PANEL);
  som_canvas_begin_mark (bands->canvas, &mark);
  for (guint i = 0, end; i < bands->n_shown; i = end)
    {
      end = i + 1;
      if (som_bands_peek (bands, i)->layer != SOM_LAYER_CHECK)
        continue;
      som_canvas_get_cairo (bands->canvas);
      som_canvas_rounded (bands->canvas, get_panel (bands, i, &end), 10 * bands->scale);
      som_canvas_fill (bands->canvas, ground);
    }
  som_canvas_end_mark (bands->canvas);
  draw_remainder (bands);
}

/* Draws the badge of a line of text, and returns where the text begins. */
static double
draw_badge (SomBands *bands,
            double    x,
            double    y,
            double    size)
{
  double gap = BADGE_GAP * bands->scale;
  double room = som_bands_get_size (bands, (SomBandType) AXIS (1));
  double badge = MIN (size, room);

  if (bands->vertical || bands->area.x < room + gap)
    {
      som_check_badge (bands->canvas, (SomPoint) { x + badge / 2, y }, badge);
      return x + badge + gap;
    }
  som_check_badge (bands->canvas, (SomPoint) { x - gap - badge / 2, y }, badge);
  return x;
}

void
som_bands_draw_heading (SomBands *bands,
                        guint     band)
{
  const SomBandPlace *head;
  SomView            *view;
  SomColor            color, ground;
  SomPlace            place;
  SomBandType         type;

  g_return_if_fail (bands != NULL);

  head = band < bands->n_shown ? som_bands_peek (bands, band) : NULL;
  if (head == NULL || !head->heads)
    return;
  view = som_canvas_get_view (bands->canvas);
  type = bands->density->heading;
  color = som_view_get_theme_color (view, head->in_check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);
  ground = som_bands_get_ground (bands, band);
  place = (SomPlace) { .point = { head->heading.x, head->heading.y + head->heading.height / 2 }, .anchor = SOM_ANCHOR_MIDDLE,
                       .color = &color, .halo = &ground, .size = type.size };
  som_canvas_begin_mark (bands->canvas, &(SomMark) { .role = SOM_MARK_ANNOTATION, .key = head->group, .label = head->group });
  if (bands->vertical)
    place.point.x += PANEL_PADDING * bands->scale;
  if (head->in_check)
    place.point.x = draw_badge (bands, place.point.x, place.point.y, som_bands_get_size (bands, type));
  place.max_width = MAX (head->heading.x + head->heading.width - place.point.x, 1);
  som_canvas_text_on_ground (bands->canvas, type.style, head->group, &place,
                             (SomRange) { head->heading.y, head->heading.y + head->heading.height });
  som_canvas_end_mark (bands->canvas);
}

void
som_bands_draw_label (SomBands *bands,
                      guint     band)
{
  const SomBandPlace *drawn;
  SomView            *view;
  gboolean            check;
  SomColor            color, muted;

  g_return_if_fail (bands != NULL);

  drawn = band < bands->n_shown ? som_bands_peek (bands, band) : NULL;
  if (drawn == NULL)
    return;
  view = som_canvas_get_view (bands->canvas);
  check = drawn->layer == SOM_LAYER_CHECK;
  color = som_view_get_theme_color (view, check ? SOM_COLOR_CHECK : SOM_COLOR_TEXT);
  muted = som_view_get_text_color_on (view, som_view_get_theme_color (view, SOM_COLOR_MUTED), som_bands_get_ground (bands, band));
  if (bands->vertical)
    {
      if (check && !drawn->in_check)
        som_check_badge (bands->canvas, (SomPoint) { drawn->slot.x + drawn->slot.width / 2, bands->area.y + 9 * bands->scale }, 16 * bands->scale);
      som_bands_draw_column_label (bands, drawn, color, muted);
      return;
    }
  if (check && !drawn->in_check)
    draw_badge (bands, bands->area.x, drawn->slot.y + drawn->slot.height / 2, som_bands_get_size (bands, (SomBandType) AXIS (1)) * 0.95);
  som_bands_draw_row_label (bands, drawn, color, muted);
}
