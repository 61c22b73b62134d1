/* The drawing kit: bands in rows, at the density that the room allows.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-bands-private.h"

/* Of the width: what one text beside another may take, and all labels together, at best and at most. */
#define MAX_TEXT 0.4
#define GOOD_LABELS 0.42
#define MAX_LABELS 0.54

/* The same for labels with their details below, which may take two lines. */
#define MAX_TWO_LINES 0.42

/* How far rows are stretched, and a lone one squeezed. */
#define MAX_STRETCH 3
#define MIN_STRETCH 0.2

/* How many densities have room for details, but for the one that is tried before they are left out. */
#define N_DETAILED 10

/* From the most generous to the densest. */
static const SomBandDensity densities[] = {
  { { SOM_BAND_TWO_LINES, LABEL (1.5), AXIS (1.35), VALUE (1.6), 2 }, { SOM_BAND_TWO_LINES, BODY (1.4), AXIS (1.25), VALUE (1.3), 1.6 }, HEADING (1) },
  { { SOM_BAND_TWO_LINES, LABEL (1.25), AXIS (1.2), VALUE (1.4), 1.8 }, { SOM_BAND_TWO_LINES, BODY (1.2), AXIS (1.1), VALUE (1.1), 1.4 }, HEADING (0.95) },
  { { SOM_BAND_TWO_LINES, LABEL (1), AXIS (1), VALUE (1.15), 1.55 }, { SOM_BAND_TWO_LINES, BODY (1), AXIS (0.9), VALUE (0.85), 1.2 }, HEADING (0.9) },
  { { SOM_BAND_TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.25 }, { SOM_BAND_TWO_LINES, BODY (1), AXIS (0.9), VALUE (0.8), 1.1 }, HEADING (0.85) },
  { { SOM_BAND_TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.2 }, { SOM_BAND_ONE_LINE, BODY (1), AXIS (1), VALUE (0.8), 1.45 }, HEADING (0.85) },
  { { SOM_BAND_TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.1 }, { SOM_BAND_ONE_LINE, AXIS (1), AXIS (1), VALUE (0.75), 1.35 }, HEADING (0.8) },
  { { SOM_BAND_ONE_LINE, LABEL (1), AXIS (1), VALUE (1), 1.45 }, { SOM_BAND_ONE_LINE, AXIS (1), AXIS (1), VALUE (0.72), 1.25 }, STRONG (1) },
  { { SOM_BAND_ONE_LINE, LABEL (1), AXIS (1), VALUE (1), 1.3 }, { SOM_BAND_ONE_LINE, AXIS (0.92), AXIS (0.92), VALUE (0.67), 1.08 }, AXIS_STRONG (1.05) },
  { { SOM_BAND_ONE_LINE, AXIS_STRONG (1), AXIS (1), VALUE (0.8), 1.3 }, { SOM_BAND_ONE_LINE, AXIS (0.9), AXIS (0.9), VALUE (0.65), 1.1 }, AXIS_STRONG (1) },
  { { SOM_BAND_ONE_LINE, AXIS_STRONG (0.9), AXIS (0.9), VALUE (0.7), 1.15 }, { SOM_BAND_ONE_LINE, AXIS (0.9), AXIS (0.9), VALUE (0.62), 1.05 }, AXIS_STRONG (0.95) },
  { { SOM_BAND_TWO_LINES, AXIS_STRONG (1), AXIS (0.9), VALUE (0.9), 1.08 }, { SOM_BAND_TWO_LINES, AXIS (1), AXIS (0.9), VALUE (0.7), 1.05 }, STRONG (1) },
  { { SOM_BAND_NO_DETAIL, LABEL (1), AXIS (1), VALUE (1), 1.4 }, { SOM_BAND_NO_DETAIL, AXIS (1), AXIS (1), VALUE (0.75), 1.3 }, STRONG (1) },
  { { SOM_BAND_NO_DETAIL, AXIS_STRONG (1), AXIS (1), VALUE (0.75), 1.25 }, { SOM_BAND_NO_DETAIL, AXIS (1), AXIS (1), VALUE (0.7), 1.1 }, AXIS_STRONG (1) },
  { { SOM_BAND_NO_DETAIL, AXIS_STRONG (0.9), AXIS (0.9), VALUE (0.62), 0.95 }, { SOM_BAND_NO_DETAIL, AXIS (0.9), AXIS (0.9), VALUE (0.62), 0.93 }, AXIS_STRONG (0.9) },
};

/* Rows that are written alike are equally high, whether they have a detail or not. */
static double
get_pitch (const SomBands     *bands,
           const SomBandForm  *form,
           const SomBandPlace *band)
{
  double text = som_bands_get_size (bands, form->label) * 1.2;

  if (form->mode == SOM_BAND_TWO_LINES && bands->has_details[band->group != NULL])
    text += som_bands_get_size (bands, form->detail) * 1.24;
  return MAX (text * form->air, band->n_lanes * som_bands_get_size (bands, form->value) * (band->n_lanes > 1 ? 1.3 : 1.12));
}

/* What stands above a band that is no band: its heading, and the ends of panels. */
static double
get_lead (SomBands             *bands,
          const SomBandDensity *density,
          guint                 i)
{
  const SomBandPlace *band = som_bands_peek (bands, i), *last = i > 0 ? som_bands_peek (bands, i - 1) : NULL;
  double              lead = 0;

  if (last != NULL && last->in_check && band->heads)
    lead += PANEL_PADDING * bands->scale;
  if (band->heads)
    lead += som_bands_get_heading_height (bands, density) + (last != NULL ? GROUP_GAP * bands->scale * (density->heading.size < 1 ? 1 : 0.5) : 0);
  if (band->heads && band->in_check)
    lead += PANEL_PADDING * bands->scale * 0.6;
  return lead;
}

static double
get_trail (SomBands *bands,
           guint     n)
{
  return n > 0 && som_bands_peek (bands, n - 1)->in_check ? PANEL_PADDING * bands->scale : 0;
}

typedef struct
{
  double leads, pitches;
} Heights;

static Heights
get_heights (SomBands             *bands,
             const SomBandDensity *density,
             guint                 n)
{
  Heights heights = { .leads = get_trail (bands, n) };

  for (guint i = 0; i < n; i++)
    {
      heights.leads += get_lead (bands, density, i);
      heights.pitches += get_pitch (bands, som_bands_get_form (bands, density, som_bands_peek (bands, i)), som_bands_peek (bands, i));
    }
  return heights;
}

static double
get_height (SomBands             *bands,
            const SomBandDensity *density,
            guint                 n)
{
  Heights heights = get_heights (bands, density, n);

  return heights.leads + heights.pitches;
}

static void
measure_texts (SomBands *bands,
               guint     n)
{
  double limit = MAX (bands->area.width * MAX_LABELS, 1);

  for (guint i = 0; i < n; i++)
    {
      SomBandPlace *band = som_bands_peek (bands, i);

      band->label_width = som_canvas_measure (bands->canvas, SOM_TEXT_AXIS_STRONG, band->label, NULL).width;
      band->detail_width = som_canvas_measure (bands->canvas, SOM_TEXT_AXIS, band->detail, NULL).width;
      band->label_width = MIN (band->label_width * 1.01, limit);
      band->detail_width = MIN (band->detail_width * 1.01, limit);
    }
}

/* How wide the labels are at a density. */
static double
set_columns (SomBands             *bands,
             const SomBandDensity *density,
             guint                 n)
{
  double label_base = som_bands_get_size (bands, (SomBandType) AXIS_STRONG (1)), detail_base = som_bands_get_size (bands, (SomBandType) AXIS (1));
  double limit = bands->area.width * MAX_TEXT, gap = COLUMN_GAP * bands->scale, single = 0;

  bands->label_column = bands->detail_column = 0;
  for (guint i = 0; i < n; i++)
    {
      const SomBandPlace *band = som_bands_peek (bands, i);
      const SomBandForm  *form = som_bands_get_form (bands, density, band);
      double              label = band->label_width * som_bands_get_size (bands, form->label) / label_base;
      double              detail = band->detail_width * som_bands_get_size (bands, form->detail) / detail_base;

      if (form->mode == SOM_BAND_ONE_LINE)
        {
          bands->label_column = MAX (bands->label_column, MIN (label, limit));
          bands->detail_column = MAX (bands->detail_column, MIN (detail, limit));
        }
      else
        single = MAX (single, MIN (form->mode == SOM_BAND_TWO_LINES ? MAX (label, detail) : label, bands->area.width * MAX_TWO_LINES));
    }
  if (bands->detail_column > 0)
    bands->detail_column += gap;
  if (bands->label_column + bands->detail_column < single)
    bands->label_column = single - bands->detail_column;
  return bands->label_column + bands->detail_column;
}

/* The first of the densities at which all rows fit, their labels taking no more than a share of the width; NULL where there is none. */
static const SomBandDensity *
find_density (SomBands *bands,
              SomRange  range,
              double    share)
{
  for (guint i = range.min; i < range.max; i++)
    if (get_height (bands, &densities[i], bands->bands->len) <= bands->area.height
        && set_columns (bands, &densities[i], bands->bands->len) <= bands->area.width * share)
      return &densities[i];
  return NULL;
}

/* What rows have, without the line that says how many are not shown. */
static double
get_room (const SomBands *bands)
{
  return bands->area.height - (bands->n_shown < bands->n_added ? som_bands_get_remainder_height (bands) : 0);
}

/* As many rows as have room; what has to be cut need not be cramped too. */
static void
cut_rows (SomBands *bands)
{
  double room = bands->area.height - som_bands_get_remainder_height (bands);

  bands->density = &densities[G_N_ELEMENTS (densities) - 2];
  bands->n_shown = bands->bands->len;
  while (bands->n_shown > 1 && get_height (bands, bands->density, bands->n_shown) > room)
    bands->n_shown--;
}

static void
choose_density (SomBands *bands)
{
  static const struct
  {
    SomRange range;
    double   share;
  } tries[] = {
    { { 0, N_DETAILED }, GOOD_LABELS },
    { { 0, N_DETAILED }, MAX_LABELS },
    { { N_DETAILED, N_DETAILED + 1 }, MAX_LABELS },
    { { N_DETAILED + 1, G_N_ELEMENTS (densities) }, 1 },
  };

  measure_texts (bands, bands->bands->len);
  bands->density = NULL;
  for (guint i = 0; bands->density == NULL && bands->bands->len == bands->n_added && i < G_N_ELEMENTS (tries); i++)
    bands->density = find_density (bands, tries[i].range, tries[i].share);
  if (bands->density != NULL)
    bands->n_shown = bands->bands->len;
  else
    cut_rows (bands);
  set_columns (bands, bands->density, bands->n_shown);
}

/* The bar's part of a row. */
static SomRect
get_bar (const SomBands     *bands,
         const SomBandForm  *form,
         const SomBandPlace *band)
{
  double share = form->mode == SOM_BAND_TWO_LINES ? 0.66 : 0.7;
  double height = MIN (band->slot.height * (band->n_lanes > 1 ? 0.82 : share), MAX_THICKNESS * bands->scale * band->n_lanes);

  return (SomRect) { bands->plot.x, band->slot.y + (band->slot.height - height) / 2, bands->plot.width, height };
}

static void
set_rows (SomBands *bands,
          double    stretch)
{
  double y = bands->area.y;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      SomBandPlace      *band = som_bands_peek (bands, i);
      const SomBandForm *form = som_bands_get_form (bands, bands->density, band);

      y += get_lead (bands, bands->density, i);
      if (band->heads)
        band->heading = (SomRect) { bands->area.x, y - som_bands_get_heading_height (bands, bands->density), bands->area.width,
                                    som_bands_get_heading_height (bands, bands->density) };
      band->slot = (SomRect) { bands->area.x, y, bands->area.width, get_pitch (bands, form, band) * stretch };
      band->rect = get_bar (bands, form, band);
      y += band->slot.height;
    }
  bands->plot.height = y + get_trail (bands, bands->n_shown) - bands->area.y;
  if (bands->n_shown < bands->n_added)
    bands->plot.height += som_bands_get_remainder_height (bands);
}

void
som_bands_lay_out_rows (SomBands *bands)
{
  Heights heights;
  double  labels, stretch;

  choose_density (bands);
  heights = get_heights (bands, bands->density, bands->n_shown);
  labels = MIN (bands->indent + bands->label_column + bands->detail_column + PLOT_GAP * bands->scale, bands->area.width * 0.6);
  bands->plot = som_rect_inset (bands->area, labels, 0, 0, 0);
  stretch = heights.pitches > 0 ? (get_room (bands) - heights.leads) / heights.pitches : 1;
  /* a lone row is squeezed into what room there is */
  set_rows (bands, CLAMP (stretch, bands->n_shown == 1 ? MIN_STRETCH : 1, MAX_STRETCH));
}

/* How a text is written in a room of its own. */
static SomPlace
make_place (SomBandType type,
            double      width,
            double      height,
            double      line)
{
  return (SomPlace) { .max_width = MAX (width, 1), .max_lines = CLAMP (height / line, 1, 2), .size = type.size };
}

/* What the lines of a text take beyond the first. */
static double
measure_further_lines (SomBands   *bands,
                       SomBandType type,
                       const char *text,
                       SomPlace    place)
{
  double height = som_canvas_measure (bands->canvas, type.style, text, &place).height;

  place.max_lines = 1;
  return height - som_canvas_measure (bands->canvas, type.style, text, &place).height;
}

/* A label above its detail: two lines of each where the row is high enough, first of the label. */
static void
draw_two_lines (SomBands           *bands,
                const SomBandForm  *form,
                const SomBandPlace *band,
                SomColor            color,
                SomColor            muted,
                SomRect             room)
{
  double   line = som_bands_get_size (bands, form->label) * 1.2, detail_line = som_bands_get_size (bands, form->detail) * 1.28;
  SomPlace label = make_place (form->label, room.width, room.height - detail_line, line * 1.05);
  double   height = line + measure_further_lines (bands, form->label, band->label, label);
  SomPlace detail = make_place (form->detail, room.width, room.height - height, detail_line);
  double   top = room.y + (room.height - height - som_canvas_measure (bands->canvas, form->detail.style, band->detail, &detail).height) / 2;

  room.height = 0;
  room.y = top + height / 2;
  som_bands_write (bands, form->label, band->label, color, room, SOM_ANCHOR_MIDDLE, label.max_lines);
  room.y = top + height;
  som_bands_write (bands, form->detail, band->detail, muted, room, SOM_ANCHOR_TOP, detail.max_lines);
}

void
som_bands_draw_row_label (SomBands           *bands,
                          const SomBandPlace *band,
                          SomColor            color,
                          SomColor            muted)
{
  const SomBandForm *form = som_bands_get_form (bands, bands->density, band);
  double             x = bands->area.x + bands->indent, middle = band->slot.y + band->slot.height / 2;
  double             right = bands->plot.x - PLOT_GAP * bands->scale, gap = COLUMN_GAP * bands->scale;
  double             split = form->mode == SOM_BAND_ONE_LINE && band->detail != NULL ? MIN (x + bands->label_column, right) : right;
  SomPlace           label = make_place (form->label, split - x, band->slot.height, som_bands_get_size (bands, form->label) * 1.3);

  if (form->mode == SOM_BAND_TWO_LINES && band->detail != NULL)
    {
      draw_two_lines (bands, form, band, color, muted, (SomRect) { x, band->slot.y, right - x, band->slot.height });
      return;
    }
  som_bands_write (bands, form->label, band->label, color, (SomRect) { x, middle, split - x, 0 }, SOM_ANCHOR_MIDDLE, label.max_lines);
  if (form->mode == SOM_BAND_ONE_LINE)
    som_bands_write (bands, form->detail, band->detail, muted, (SomRect) { split + gap, middle, right - split - gap, 0 }, SOM_ANCHOR_MIDDLE, 1);
}
