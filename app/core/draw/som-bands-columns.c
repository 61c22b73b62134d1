/* The drawing kit: bands in columns.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-bands-private.h"

/* The narrowest lane of a column, at scale 1, and the share of the height that labels may take. */
#define MIN_LANE 26
#define MAX_LABEL_HEIGHT 0.4

/* How much labels shrink at most, and how many of their words are looked at. */
#define MIN_SHRINK 0.72
#define MAX_WORDS 12

static const SomBandDensity columns = {
  { SOM_BAND_TWO_LINES, LABEL (1), AXIS (1), VALUE (1), 1 }, { SOM_BAND_TWO_LINES, BODY (1), AXIS (0.95), VALUE (0.8), 1 }, HEADING (0.85)
};

static const SomBandDensity narrow_columns = {
  { SOM_BAND_TWO_LINES, AXIS_STRONG (1), AXIS (0.9), VALUE (0.8), 1 }, { SOM_BAND_TWO_LINES, AXIS (1), AXIS (0.9), VALUE (0.7), 1 }, STRONG (1)
};

static double
get_column_gap (SomBands *bands,
                guint     i)
{
  return i > 0 && som_bands_peek (bands, i)->heads ? GROUP_GAP * 2 * bands->scale : 0;
}

static double
measure_longest_word (SomBands    *bands,
                      SomBandType  type,
                      const char  *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " -", MAX_WORDS);
  double         longest = 0;

  /* the last one has all that is left of a long text */
  for (guint i = 0; words[i] != NULL && i + 1 < MAX_WORDS; i++)
    longest = MAX (longest, som_canvas_measure (bands->canvas, type.style, words[i], &(SomPlace) { .size = type.size }).width);
  return longest;
}

/* How many lines a text may have: one where a word would have to be broken, which is cut instead. */
static guint
get_lines (SomBands    *bands,
           SomBandType  type,
           const char  *text,
           guint        most)
{
  return measure_longest_word (bands, type, text) <= bands->text_width ? most : MIN (most, 1);
}

/* Details in narrow columns: all of them, or none, where words of one would have to be broken. */
static gboolean
have_room_for_details (SomBands *bands)
{
  for (guint i = 0; i < bands->n_shown; i++)
    {
      const SomBandPlace *band = som_bands_peek (bands, i);

      if (measure_longest_word (bands, som_bands_get_form (bands, bands->density, band)->detail, band->detail) > bands->text_width)
        return FALSE;
    }
  return TRUE;
}

/* What labels shrink by, so that no word of theirs has to be broken. */
static double
get_shrink (SomBands *bands)
{
  double shrink = 1;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      const SomBandPlace *band = som_bands_peek (bands, i);
      const SomBandForm  *form = som_bands_get_form (bands, bands->density, band);

      shrink = MIN (shrink, bands->text_width / MAX (measure_longest_word (bands, form->label, band->label), 1));
    }
  return MAX (shrink, MIN_SHRINK);
}

static SomBandType
get_label_type (const SomBands     *bands,
                const SomBandPlace *band)
{
  const SomBandForm *form = som_bands_get_form (bands, bands->density, band);

  return (SomBandType) { form->label.style, form->label.size * bands->shrink };
}

static double
get_column_label_height (SomBands *bands)
{
  double highest = 0;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      const SomBandPlace *band = som_bands_peek (bands, i);
      const SomBandForm  *form = som_bands_get_form (bands, bands->density, band);
      SomBandType         type = get_label_type (bands, band);
      SomPlace            label = { .max_width = bands->text_width, .max_lines = get_lines (bands, type, band->label, 3), .size = type.size };
      SomPlace            detail = { .max_width = bands->text_width, .max_lines = 2, .size = form->detail.size };
      double              height = som_canvas_measure (bands->canvas, form->label.style, band->label, &label).height;

      if (bands->details != SOM_BAND_DETAILS_NOWHERE)
        height += som_canvas_measure (bands->canvas, form->detail.style, band->detail, &detail).height;
      highest = MAX (highest, height);
    }
  return MIN (highest, bands->area.height * MAX_LABEL_HEIGHT) + COLUMN_GAP * bands->scale;
}

static void
set_columns_apart (SomBands *bands,
                   double    step)
{
  double x = bands->area.x;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      SomBandPlace *band = som_bands_peek (bands, i);
      double        width = step * 0.66;

      x += get_column_gap (bands, i);
      if (band->n_lanes > 1)
        width = step * 0.84;
      width = MIN (width, MAX_THICKNESS * 1.4 * bands->scale * band->n_lanes);
      band->slot = (SomRect) { x, bands->area.y, step, bands->area.height };
      band->rect = (SomRect) { x + (step - width) / 2, bands->plot.y, width, bands->plot.height };
      x += step;
    }
}

/* A heading runs over all columns of its group. */
static void
set_column_headings (SomBands *bands,
                     double    height)
{
  SomBandPlace *head = NULL;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      SomBandPlace *band = som_bands_peek (bands, i);

      if (band->heads)
        head = band;
      if (band->heads)
        band->heading = (SomRect) { band->slot.x, bands->area.y, 0, height };
      if (head != NULL)
        head->heading.width = band->slot.x + band->slot.width - head->heading.x;
    }
}

void
som_bands_lay_out_columns (SomBands *bands)
{
  double gaps = 0, lanes = 1, step, heading, least;

  for (guint i = 0; i < bands->bands->len; i++)
    lanes = MAX (lanes, som_bands_peek (bands, i)->n_lanes);
  least = MAX (MIN_COLUMN, lanes * MIN_LANE) * bands->scale;
  for (bands->n_shown = 0; bands->n_shown < bands->bands->len; bands->n_shown++)
    {
      double gap = get_column_gap (bands, bands->n_shown);

      if (bands->n_shown > 0 && (bands->n_shown + 1) * least + gaps + gap > bands->area.width)
        break;
      gaps += gap;
    }
  step = MAX (bands->area.width - gaps, 1) / MAX (bands->n_shown, 1);
  bands->density = step < 170 * bands->scale ? &narrow_columns : &columns;
  if (bands->n_shown < bands->n_added)
    bands->area.height -= som_bands_get_remainder_height (bands);
  heading = bands->has_groups ? som_bands_get_heading_height (bands, bands->density) : 0;
  bands->text_width = step * 0.94;
  bands->shrink = get_shrink (bands);
  bands->details = have_room_for_details (bands) ? SOM_BAND_DETAILS_AFTER : SOM_BAND_DETAILS_NOWHERE;
  if (bands->details == SOM_BAND_DETAILS_NOWHERE)
    som_bands_notice_details (bands);
  bands->label_height = get_column_label_height (bands);
  bands->plot = som_rect_inset (bands->area, 0, heading, 0, bands->label_height);
  set_columns_apart (bands, step);
  set_column_headings (bands, heading);
}

void
som_bands_draw_column_label (SomBands           *bands,
                             const SomBandPlace *band,
                             SomColor            color,
                             SomColor            muted)
{
  const SomBandForm *form = som_bands_get_form (bands, bands->density, band);
  double             width = bands->text_width, y = bands->plot.y + bands->plot.height + COLUMN_GAP * bands->scale * 0.7;
  double             bottom = bands->area.y + bands->area.height;
  SomBandType        type = get_label_type (bands, band);
  double             line = som_bands_get_size (bands, type) * 1.3;
  SomRect            room = { band->slot.x + band->slot.width * 0.03, y, width, 0 };
  guint              lines = get_lines (bands, type, band->label, CLAMP ((bottom - y) / line, 1, 3));
  SomPlace           place = { .max_width = width, .max_lines = lines, .size = type.size };

  som_bands_write (bands, type, band->label, color, room, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP, lines);
  room.y += som_canvas_measure (bands->canvas, form->label.style, band->label, &place).height;
  lines = CLAMP ((bottom - room.y) / (som_bands_get_size (bands, form->detail) * 1.28) + 0.1, 0, 2);
  if (lines > 0 && bands->details != SOM_BAND_DETAILS_NOWHERE)
    som_bands_write (bands, form->detail, band->detail, muted, room, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP, lines);
}
