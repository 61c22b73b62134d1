/* The drawing kit: labelled bands for bars and dots, in rows or in columns.
 *
 * Rows are laid out at the most generous of a list of densities that the room allows, then stretched to fill it. What does not fit at the
 * densest is left out and counted, as a figure can't be scrolled.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sommet/som-kit.h>

/* At scale 1: between labels and plot, label and detail, heading and what is above it, about a panel and a badge. */
#define PLOT_GAP 20
#define COLUMN_GAP 14
#define GROUP_GAP 20
#define PANEL_PADDING 10
#define BADGE_GAP 9


/* Of the width: what one text beside another may take, and all labels together. */
#define MAX_TEXT 0.36
#define MAX_LABELS 0.52

/* The same for labels with their details below, which may take two lines. */
#define MAX_TWO_LINES 0.42

/* How far rows are stretched, and how thick a bar gets. */
#define MAX_STRETCH 3
#define MAX_THICKNESS 110

/* Columns: the narrowest, for one bar, and share of the height that labels may take. */
#define MIN_COLUMN 60
#define MIN_LANE 26
#define MAX_LABEL_HEIGHT 0.4

/* How much the labels of columns shrink at most, and how many of their words are looked at. */
#define MIN_SHRINK 0.72
#define MAX_WORDS 12

/* More than any figure has room for. */
#define MAX_BANDS 2000

typedef enum
{
  TWO_LINES,
  ONE_LINE,
  NO_DETAIL
} Mode;

typedef struct
{
  SomTextStyle style;
  double       size; /* factor */
} Type;

/* How a band is written, and what a row's height is to that of its text. */
typedef struct
{
  Mode   mode;
  Type   label, detail, value;
  double air;
} Form;

typedef struct
{
  Form headline, grouped;
  Type heading;
} Density;

#define LABEL(size) { SOM_TEXT_LABEL, size }
#define BODY(size) { SOM_TEXT_BODY, size }
#define STRONG(size) { SOM_TEXT_STRONG, size }
#define AXIS(size) { SOM_TEXT_AXIS, size }
#define AXIS_STRONG(size) { SOM_TEXT_AXIS_STRONG, size }
#define VALUE(size) { SOM_TEXT_VALUE, size }
#define HEADING(size) { SOM_TEXT_HEADING, size }

static const Density densities[] = {
  { { TWO_LINES, LABEL (1), AXIS (1), VALUE (1.15), 1.55 }, { TWO_LINES, BODY (1), AXIS (0.9), VALUE (0.85), 1.2 }, HEADING (0.9) },
  { { TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.25 }, { TWO_LINES, BODY (1), AXIS (0.9), VALUE (0.8), 1.1 }, HEADING (0.85) },
  { { TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.2 }, { ONE_LINE, BODY (1), AXIS (1), VALUE (0.8), 1.45 }, HEADING (0.85) },
  { { TWO_LINES, LABEL (1), AXIS (1), VALUE (1.1), 1.1 }, { ONE_LINE, AXIS (1), AXIS (1), VALUE (0.75), 1.35 }, HEADING (0.8) },
  { { ONE_LINE, LABEL (1), AXIS (1), VALUE (1), 1.45 }, { ONE_LINE, AXIS (1), AXIS (1), VALUE (0.72), 1.25 }, STRONG (1) },
  { { ONE_LINE, LABEL (1), AXIS (1), VALUE (1), 1.3 }, { ONE_LINE, AXIS (0.92), AXIS (0.92), VALUE (0.67), 1.08 }, AXIS_STRONG (1.05) },
  { { ONE_LINE, AXIS_STRONG (1), AXIS (1), VALUE (0.8), 1.3 }, { ONE_LINE, AXIS (0.9), AXIS (0.9), VALUE (0.65), 1.1 }, AXIS_STRONG (1) },
  { { ONE_LINE, AXIS_STRONG (0.9), AXIS (0.9), VALUE (0.7), 1.15 }, { ONE_LINE, AXIS (0.9), AXIS (0.9), VALUE (0.62), 1.05 }, AXIS_STRONG (0.95) },
  { { NO_DETAIL, LABEL (1), AXIS (1), VALUE (1), 1.4 }, { NO_DETAIL, AXIS (1), AXIS (1), VALUE (0.75), 1.3 }, STRONG (1) },
  { { NO_DETAIL, AXIS_STRONG (1), AXIS (1), VALUE (0.75), 1.25 }, { NO_DETAIL, AXIS (1), AXIS (1), VALUE (0.7), 1.1 }, AXIS_STRONG (1) },
  { { NO_DETAIL, AXIS_STRONG (0.9), AXIS (0.9), VALUE (0.62), 0.95 }, { NO_DETAIL, AXIS (0.9), AXIS (0.9), VALUE (0.62), 0.93 }, AXIS_STRONG (0.9) },
};

static const Density columns = {
  { TWO_LINES, LABEL (1), AXIS (1), VALUE (1), 1 }, { TWO_LINES, BODY (1), AXIS (0.95), VALUE (0.8), 1 }, HEADING (0.85)
};

static const Density narrow_columns = {
  { TWO_LINES, AXIS_STRONG (1), AXIS (0.9), VALUE (0.8), 1 }, { TWO_LINES, AXIS (1), AXIS (0.9), VALUE (0.7), 1 }, STRONG (1)
};

typedef struct
{
  char    *label, *detail, *group;
  SomLayer layer;
  guint    n_lanes;
  double   label_width, detail_width; /* at the size of AXIS_STRONG and AXIS */
  gboolean heads;                     /* the first of its group */
  gboolean in_check;                  /* all of its group is what the check found */
  SomRect  heading, slot, rect;
} Band;

struct _SomBands
{
  SomCanvas     *canvas;
  SomRect        area;
  gboolean       vertical;
  double         scale;
  GArray        *bands; /* of Band */
  guint          n_added, n_shown;
  const Density *density;
  gboolean       has_groups, has_badges;
  gboolean       has_details[2]; /* of the headline, of groups */
  double         indent, label_column, detail_column, label_height;
  double         shrink; /* of the labels of narrow columns */
  SomRect        plot;
};

static void
clear_band (gpointer data)
{
  Band *band = data;

  g_free (band->label);
  g_free (band->detail);
  g_free (band->group);
}

/**
 * som_bands_new:
 * @canvas: a canvas; must outlive the bands
 * @area: for labels and plot, without the words of the axis
 * @vertical: %TRUE for columns, %FALSE for rows
 *
 * Makes an empty set of bands.
 *
 * Returns: (transfer full): the set
 */
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
  bands->density = &densities[0];
  bands->bands = g_array_new (FALSE, TRUE, sizeof (Band));
  g_array_set_clear_func (bands->bands, clear_band);
  return bands;
}

/**
 * som_bands_free:
 * @bands: (transfer full): a set of bands
 *
 * Frees a set of bands.
 */
void
som_bands_free (SomBands *bands)
{
  g_return_if_fail (bands != NULL);

  g_array_unref (bands->bands);
  g_free (bands);
}

/**
 * som_bands_add:
 * @bands: a set of bands
 * @band: an item; copied
 *
 * Adds a band after those that are there. Those of one group are added one after another.
 *
 * Returns: the number of the band
 */
guint
som_bands_add (SomBands      *bands,
               const SomBand *band)
{
  Band  added = { 0 };
  Band *last;

  g_return_val_if_fail (bands != NULL && band != NULL, 0);

  bands->n_added++;
  if (bands->bands->len >= MAX_BANDS)
    return bands->n_added - 1;
  last = bands->bands->len > 0 ? &g_array_index (bands->bands, Band, bands->bands->len - 1) : NULL;
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

static Band *
get_band (SomBands *bands,
          guint     i)
{
  return i < bands->bands->len ? &g_array_index (bands->bands, Band, i) : NULL;
}

static const Form *
get_form (const SomBands *bands,
          const Density  *density,
          const Band     *band)
{
  return band->group != NULL && bands->has_groups ? &density->grouped : &density->headline;
}

/* The size that a type comes out at. */
static double
get_size (const SomBands *bands,
          Type            type)
{
  const SomTheme *theme = &som_canvas_get_view (bands->canvas)->theme;

  return MAX (som_theme_get_text_size (theme, type.style) * type.size, theme->minimum);
}

/* A group that the check found wholly has one panel and one badge; elsewhere each of its rows has a badge. */
static void
find_check_groups (SomBands *bands)
{
  for (guint first = 0; first < bands->bands->len;)
    {
      const char *group = get_band (bands, first)->group;
      gboolean    in_check = group != NULL;
      guint       end = first;

      for (; end < bands->bands->len && g_strcmp0 (get_band (bands, end)->group, group) == 0; end++)
        in_check &= get_band (bands, end)->layer == SOM_LAYER_CHECK;
      for (; first < end; first++)
        {
          get_band (bands, first)->in_check = in_check;
          bands->has_badges |= !in_check && get_band (bands, first)->layer == SOM_LAYER_CHECK;
        }
    }
}

/* Rows. */

/* Rows that are written alike are equally high, whether they have a detail or not. */
static double
get_pitch (const SomBands *bands,
           const Form     *form,
           const Band     *band)
{
  double text = get_size (bands, form->label) * 1.2;

  if (form->mode == TWO_LINES && bands->has_details[band->group != NULL])
    text += get_size (bands, form->detail) * 1.24;
  return MAX (text * form->air, band->n_lanes * get_size (bands, form->value) * (band->n_lanes > 1 ? 1.3 : 1.12));
}

static double
get_heading_height (const SomBands *bands,
                    const Density  *density)
{
  return get_size (bands, density->heading) * 1.5;
}

/* What stands above a band that is no band: its heading, and the ends of panels. */
static double
get_lead (SomBands      *bands,
          const Density *density,
          guint          i)
{
  const Band *band = get_band (bands, i), *last = i > 0 ? get_band (bands, i - 1) : NULL;
  double      lead = 0;

  if (last != NULL && last->in_check && band->heads)
    lead += PANEL_PADDING * bands->scale;
  if (band->heads)
    lead += get_heading_height (bands, density) + (last != NULL ? GROUP_GAP * bands->scale * (density->heading.size < 1 ? 1 : 0.5) : 0);
  if (band->heads && band->in_check)
    lead += PANEL_PADDING * bands->scale * 0.6;
  return lead;
}

static double
get_trail (SomBands *bands,
           guint     n)
{
  return n > 0 && get_band (bands, n - 1)->in_check ? PANEL_PADDING * bands->scale : 0;
}

typedef struct
{
  double leads, pitches;
} Heights;

static Heights
get_heights (SomBands      *bands,
             const Density *density,
             guint          n)
{
  Heights heights = { .leads = get_trail (bands, n) };

  for (guint i = 0; i < n; i++)
    {
      heights.leads += get_lead (bands, density, i);
      heights.pitches += get_pitch (bands, get_form (bands, density, get_band (bands, i)), get_band (bands, i));
    }
  return heights;
}

static void
measure_texts (SomBands *bands,
               guint     n)
{
  double limit = MAX (bands->area.width * MAX_LABELS, 1);

  for (guint i = 0; i < n; i++)
    {
      Band *band = get_band (bands, i);

      band->label_width = som_canvas_measure (bands->canvas, SOM_TEXT_AXIS_STRONG, band->label, NULL).width;
      band->detail_width = som_canvas_measure (bands->canvas, SOM_TEXT_AXIS, band->detail, NULL).width;
      band->label_width = MIN (band->label_width * 1.01, limit);
      band->detail_width = MIN (band->detail_width * 1.01, limit);
    }
}

/* How wide the labels are at a density. */
static double
set_columns (SomBands      *bands,
             const Density *density,
             guint          n)
{
  double label_base = get_size (bands, (Type) AXIS_STRONG (1)), detail_base = get_size (bands, (Type) AXIS (1));
  double limit = bands->area.width * MAX_TEXT, gap = COLUMN_GAP * bands->scale, single = 0;

  bands->label_column = bands->detail_column = 0;
  for (guint i = 0; i < n; i++)
    {
      const Band *band = get_band (bands, i);
      const Form *form = get_form (bands, density, band);
      double      label = band->label_width * get_size (bands, form->label) / label_base;
      double      detail = band->detail_width * get_size (bands, form->detail) / detail_base;

      if (form->mode == ONE_LINE)
        {
          bands->label_column = MAX (bands->label_column, MIN (label, limit));
          bands->detail_column = MAX (bands->detail_column, MIN (detail, limit));
        }
      else
        single = MAX (single, MIN (form->mode == TWO_LINES ? MAX (label, detail) : label, bands->area.width * MAX_TWO_LINES));
    }
  if (bands->detail_column > 0)
    bands->detail_column += gap;
  if (bands->label_column + bands->detail_column < single)
    bands->label_column = single - bands->detail_column;
  return bands->label_column + bands->detail_column;
}

static gboolean
fits (SomBands      *bands,
      const Density *density,
      guint          n,
      double         height)
{
  Heights heights = get_heights (bands, density, n);

  return heights.leads + heights.pitches <= height && set_columns (bands, density, n) <= bands->area.width * MAX_LABELS;
}

/* The line that says how many are not shown. */
static double
get_remainder_height (const SomBands *bands)
{
  return som_canvas_line_height (bands->canvas, SOM_TEXT_AXIS) * 1.2;
}

/* The first density at which all rows fit; where none does, the densest, and as many rows as fit then. */
static void
choose_density (SomBands *bands)
{
  const Density *last = &densities[G_N_ELEMENTS (densities) - 1];
  guint          n = bands->bands->len;
  double         most = bands->area.height / MAX (get_size (bands, last->grouped.label) * 1.2, 1);

  n = MIN (n, (guint) CLAMP (most + 1, 1, MAX_BANDS));
  measure_texts (bands, n);
  for (guint i = 0; n == bands->n_added && i < G_N_ELEMENTS (densities); i++)
    if (fits (bands, &densities[i], n, bands->area.height))
      {
        bands->density = &densities[i];
        bands->n_shown = n;
        return;
      }
  bands->density = last;
  if (n == bands->n_added && get_heights (bands, last, n).leads + get_heights (bands, last, n).pitches <= bands->area.height)
    bands->n_shown = n;
  else
    {
      double room = bands->area.height - get_remainder_height (bands);

      for (; n > 1 && get_heights (bands, last, n).leads + get_heights (bands, last, n).pitches > room; n--)
        ;
      bands->n_shown = n;
    }
  set_columns (bands, last, bands->n_shown);
}

/* The bar's part of a row. */
static SomRect
get_bar (const SomBands *bands,
         const Form     *form,
         const Band     *band)
{
  double share = form->mode == TWO_LINES ? 0.66 : 0.7;
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
      Band       *band = get_band (bands, i);
      const Form *form = get_form (bands, bands->density, band);

      y += get_lead (bands, bands->density, i);
      if (band->heads)
        band->heading = (SomRect) { bands->area.x, y - get_heading_height (bands, bands->density), bands->area.width,
                                    get_heading_height (bands, bands->density) };
      band->slot = (SomRect) { bands->area.x, y, bands->area.width, get_pitch (bands, form, band) * stretch };
      band->rect = get_bar (bands, form, band);
      y += band->slot.height;
    }
  bands->plot.height = y + get_trail (bands, bands->n_shown) - bands->area.y;
  if (bands->n_shown < bands->n_added)
    bands->plot.height += get_remainder_height (bands);
}

/* Badges hang in the margin, so that labels stay in line with the title; where the margin is too thin, labels make room. */
static void
set_indent (SomBands *bands)
{
  double badge = get_size (bands, (Type) AXIS (1)) + BADGE_GAP * bands->scale;

  bands->indent = bands->has_badges && bands->area.x < badge + PANEL_PADDING * bands->scale ? badge : 0;
}

static void
lay_out_rows (SomBands *bands)
{
  Heights heights;
  double  labels;

  choose_density (bands);
  heights = get_heights (bands, bands->density, bands->n_shown);
  labels = MIN (bands->indent + bands->label_column + bands->detail_column + PLOT_GAP * bands->scale, bands->area.width * 0.6);
  bands->plot = som_rect_inset (bands->area, labels, 0, 0, 0);
  set_rows (bands, bands->n_shown < bands->n_added || heights.pitches <= 0
                     ? 1
                     : CLAMP ((bands->area.height - heights.leads) / heights.pitches, 1, MAX_STRETCH));
}

/* Columns. */

static double
get_column_gap (SomBands *bands,
                guint     i)
{
  return i > 0 && get_band (bands, i)->heads ? GROUP_GAP * 2 * bands->scale : 0;
}

/* What labels shrink by, so that no word of theirs has to be broken. */
static double
get_shrink (SomBands *bands,
            double    step)
{
  double shrink = 1;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      const Band    *band = get_band (bands, i);
      const Form    *form = get_form (bands, bands->density, band);
      g_auto (GStrv) words = g_strsplit_set (band->label, " -", MAX_WORDS);

      for (guint j = 0; words[j] != NULL; j++)
        {
          SomPlace place = { .size = form->label.size };

          shrink = MIN (shrink, step * 0.94 / MAX (som_canvas_measure (bands->canvas, form->label.style, words[j], &place).width, 1));
        }
    }
  return MAX (shrink, MIN_SHRINK);
}

static double
get_column_label_height (SomBands *bands,
                         double    step)
{
  double highest = 0;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      const Band *band = get_band (bands, i);
      const Form *form = get_form (bands, bands->density, band);
      SomPlace    label = { .max_width = step * 0.94, .max_lines = 3, .size = form->label.size * bands->shrink };
      SomPlace    detail = { .max_width = step * 0.94, .max_lines = 2, .size = form->detail.size };

      highest = MAX (highest, som_canvas_measure (bands->canvas, form->label.style, band->label, &label).height
                                + som_canvas_measure (bands->canvas, form->detail.style, band->detail, &detail).height);
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
      Band  *band = get_band (bands, i);
      double width = step * 0.66;

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
  Band *head = NULL;

  for (guint i = 0; i < bands->n_shown; i++)
    {
      Band *band = get_band (bands, i);

      if (band->heads)
        head = band;
      if (band->heads)
        band->heading = (SomRect) { band->slot.x, bands->area.y, 0, height };
      if (head != NULL)
        head->heading.width = band->slot.x + band->slot.width - head->heading.x;
    }
}

static void
lay_out_columns (SomBands *bands)
{
  double gaps = 0, lanes = 1, step, heading, least;

  for (guint i = 0; i < bands->bands->len; i++)
    lanes = MAX (lanes, get_band (bands, i)->n_lanes);
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
    bands->area.height -= get_remainder_height (bands);
  heading = bands->has_groups ? get_heading_height (bands, bands->density) : 0;
  bands->shrink = get_shrink (bands, step);
  bands->label_height = get_column_label_height (bands, step);
  bands->plot = som_rect_inset (bands->area, 0, heading, 0, bands->label_height);
  set_columns_apart (bands, step);
  set_column_headings (bands, heading);
}

/**
 * som_bands_layout:
 * @bands: a set of bands, all of them added
 *
 * Gives every band its place, or as many as there is room for, from the first on.
 */
void
som_bands_layout (SomBands *bands)
{
  g_return_if_fail (bands != NULL);

  if (bands->bands->len == 0)
    return;
  find_check_groups (bands);
  set_indent (bands);
  if (bands->vertical)
    lay_out_columns (bands);
  else
    lay_out_rows (bands);
}

/**
 * som_bands_get_n_shown:
 * @bands: a set of bands, laid out
 *
 * How many bands there was room for: those numbered below this.
 *
 * Returns: the number of bands
 */
guint
som_bands_get_n_shown (SomBands *bands)
{
  g_return_val_if_fail (bands != NULL, 0);

  return bands->n_shown;
}

/**
 * som_bands_get_plot:
 * @bands: a set of bands, laid out
 *
 * What is left beside the labels: the range of the value scale, and what the grid crosses.
 *
 * Returns: the area
 */
SomRect
som_bands_get_plot (SomBands *bands)
{
  g_return_val_if_fail (bands != NULL, (SomRect) { 0 });

  return bands->plot;
}

/**
 * som_bands_get_rect:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Where the bars of a band go, as long as the plot.
 *
 * Returns: the rectangle, empty where the band is not shown
 */
SomRect
som_bands_get_rect (SomBands *bands,
                    guint     band)
{
  g_return_val_if_fail (bands != NULL, (SomRect) { 0 });

  return band < bands->n_shown ? get_band (bands, band)->rect : (SomRect) { 0 };
}

/**
 * som_bands_get_ground:
 * @bands: a set of bands
 * @band: number of a band
 *
 * The colour that a band lies on.
 *
 * Returns: the colour
 */
SomColor
som_bands_get_ground (SomBands *bands,
                      guint     band)
{
  SomView *view;

  g_return_val_if_fail (bands != NULL, (SomColor) { 0 });

  view = som_canvas_get_view (bands->canvas);
  return som_view_get_theme_color (view, get_band (bands, band) != NULL && get_band (bands, band)->layer == SOM_LAYER_CHECK ? SOM_COLOR_CHECK_PANEL
                                                                                                                         : SOM_COLOR_SURFACE);
}

/**
 * som_bands_get_type:
 * @bands: a set of bands, laid out
 * @band: number of a band
 * @style: (out): style of its values
 *
 * How the values of a band are written at the density that was chosen.
 *
 * Returns: factor on the style's size
 */
double
som_bands_get_type (SomBands     *bands,
                    guint         band,
                    SomTextStyle *style)
{
  Type type;

  g_return_val_if_fail (bands != NULL && style != NULL, 1);

  type = get_band (bands, band) != NULL ? get_form (bands, bands->density, get_band (bands, band))->value : bands->density->headline.value;
  *style = type.style;
  return type.size;
}

/* What the check found from `first` on, with its heading: one panel. */
static SomRect
get_panel (SomBands *bands,
           guint     first,
           guint    *end)
{
  const Band *band = get_band (bands, first);
  SomRect     panel = band->heads && band->in_check ? som_rect_union (band->heading, band->slot) : band->slot;
  double      padding = PANEL_PADDING * bands->scale, margin = bands->area.x;
  double      left = MIN (MAX (get_size (bands, (Type) AXIS (1)) + BADGE_GAP * bands->scale, 0) + padding, margin - 1);

  for (*end = first + 1; *end < bands->n_shown && get_band (bands, *end)->layer == SOM_LAYER_CHECK && !get_band (bands, *end)->heads; (*end)++)
    panel = som_rect_union (panel, get_band (bands, *end)->slot);
  if (bands->vertical)
    return panel;
  if (bands->indent > 0)
    left = MIN (padding, margin);
  panel = som_rect_inset (panel, -MAX (left, 0), 0, -MIN (padding * 1.4, MAX (margin, 0)), 0);
  return band->in_check ? som_rect_inset (panel, 0, -padding * 0.6, 0, -padding) : panel;
}

static void
draw_remainder (SomBands *bands)
{
  SomView         *view = som_canvas_get_view (bands->canvas);
  SomColor         muted = som_view_get_theme_color (view, SOM_COLOR_MUTED), surface = som_view_get_theme_color (view, SOM_COLOR_SURFACE);
  const SomMark    mark = { .role = SOM_MARK_ANNOTATION, .key = "remainder" };
  g_autofree char *text = NULL;
  double           y = (bands->vertical ? bands->area.y + bands->area.height : bands->plot.y + bands->plot.height - get_remainder_height (bands))
             + get_remainder_height (bands) / 2;

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

/**
 * som_bands_draw_detail:
 * @bands: a set of bands, laid out
 * @band: number of a band
 * @point: the middle of the right end of its value
 *
 * Draws the detail of a band beside its value, where its label had no room for it and all of it fits there. It becomes part of the mark
 * that is open.
 */
void
som_bands_draw_detail (SomBands *bands,
                       guint     band,
                       SomPoint  point)
{
  const Band *drawn;
  SomColor    muted, ground;
  SomPlace    place;
  SomView    *view;

  g_return_if_fail (bands != NULL);

  drawn = band < bands->n_shown ? get_band (bands, band) : NULL;
  if (drawn == NULL || drawn->detail == NULL || bands->vertical || get_form (bands, bands->density, drawn)->mode != NO_DETAIL)
    return;
  view = som_canvas_get_view (bands->canvas);
  ground = som_bands_get_ground (bands, band);
  muted = som_view_get_text_color_on (view, som_view_get_theme_color (view, SOM_COLOR_MUTED), ground);
  place = (SomPlace) { .point = { point.x + COLUMN_GAP * 0.7 * bands->scale, point.y }, .anchor = SOM_ANCHOR_MIDDLE, .color = &muted,
                       .halo = &ground, .size = get_form (bands, bands->density, drawn)->detail.size };
  if (place.point.x + som_canvas_measure (bands->canvas, SOM_TEXT_AXIS, drawn->detail, &place).width <= bands->area.x + bands->area.width)
    som_canvas_text (bands->canvas, SOM_TEXT_AXIS, drawn->detail, &place);
}

/**
 * som_bands_draw_grounds:
 * @bands: a set of bands, laid out
 *
 * Draws what lies under everything: the panels of what the check found. Says how many bands have no room, where there are any.
 */
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
      if (get_band (bands, i)->layer != SOM_LAYER_CHECK)
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
  double room = get_size (bands, (Type) AXIS (1));
  double badge = MIN (size, room);

  if (bands->vertical || bands->area.x < room + gap)
    {
      som_check_badge (bands->canvas, (SomPoint) { x + badge / 2, y }, badge);
      return x + badge + gap;
    }
  som_check_badge (bands->canvas, (SomPoint) { x - gap - badge / 2, y }, badge);
  return x;
}

/**
 * som_bands_draw_heading:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Draws the heading that stands above a band, as a mark of its own, where the band is the first of its group.
 */
void
som_bands_draw_heading (SomBands *bands,
                        guint     band)
{
  const Band *head;
  SomView    *view;
  SomColor    color, ground;
  SomPlace    place;
  Type        type;

  g_return_if_fail (bands != NULL);

  head = band < bands->n_shown ? get_band (bands, band) : NULL;
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
    place.point.x = draw_badge (bands, place.point.x, place.point.y, get_size (bands, type));
  place.max_width = MAX (head->heading.x + head->heading.width - place.point.x, 1);
  som_canvas_text (bands->canvas, type.style, head->group, &place);
  som_canvas_end_mark (bands->canvas);
}

static void
write_text (SomBands   *bands,
            Type        type,
            const char *text,
            SomColor    color,
            SomRect     room,
            SomAnchor   anchor,
            guint       max_lines)
{
  SomPlace place = { .point = { room.x, room.y }, .anchor = anchor, .color = &color, .max_width = MAX (room.width, 1),
                     .max_lines = max_lines, .size = type.size };

  if ((anchor & SOM_ANCHOR_CENTER) != 0)
    place.point.x += room.width / 2;
  som_canvas_text (bands->canvas, type.style, text, &place);
}

static void
draw_row_label (SomBands   *bands,
                const Band *band,
                SomColor    color,
                SomColor    muted)
{
  const Form *form = get_form (bands, bands->density, band);
  double      x = bands->area.x + bands->indent, middle = band->slot.y + band->slot.height / 2;
  double      right = bands->plot.x - PLOT_GAP * bands->scale, label = get_size (bands, form->label) * 1.2, top;
  double      split = form->mode == ONE_LINE && band->detail != NULL ? MIN (x + bands->label_column, right) : right;
  double      gap = COLUMN_GAP * bands->scale, line = get_size (bands, form->detail) * 1.28;
  SomPlace    detail = { .max_width = MAX (right - x, 1), .max_lines = CLAMP ((band->slot.height - label) / line, 1, 2), .size = form->detail.size };

  if (form->mode != TWO_LINES || band->detail == NULL)
    {
      write_text (bands, form->label, band->label, color, (SomRect) { x, middle, split - x, 0 }, SOM_ANCHOR_MIDDLE, 1);
      if (form->mode == ONE_LINE)
        write_text (bands, form->detail, band->detail, muted, (SomRect) { split + gap, middle, right - split - gap, 0 }, SOM_ANCHOR_MIDDLE, 1);
      return;
    }
  top = middle - (label + som_canvas_measure (bands->canvas, form->detail.style, band->detail, &detail).height) / 2;
  write_text (bands, form->label, band->label, color, (SomRect) { x, top + label / 2, right - x, 0 }, SOM_ANCHOR_MIDDLE, 1);
  write_text (bands, form->detail, band->detail, muted, (SomRect) { x, top + label, right - x, 0 }, SOM_ANCHOR_TOP, detail.max_lines);
}

static void
draw_column_label (SomBands   *bands,
                   const Band *band,
                   SomColor    color,
                   SomColor    muted)
{
  const Form *form = get_form (bands, bands->density, band);
  double      width = band->slot.width * 0.94, y = bands->plot.y + bands->plot.height + COLUMN_GAP * bands->scale * 0.7;
  double      bottom = bands->area.y + bands->area.height;
  Type        type = { form->label.style, form->label.size * bands->shrink };
  double      line = get_size (bands, type) * 1.3;
  SomRect     room = { band->slot.x + band->slot.width * 0.03, y, width, 0 };
  guint       lines = CLAMP ((bottom - y) / line, 1, 3);
  SomPlace    place = { .max_width = width, .max_lines = lines, .size = type.size };

  write_text (bands, type, band->label, color, room, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP, lines);
  room.y += som_canvas_measure (bands->canvas, form->label.style, band->label, &place).height;
  lines = CLAMP ((bottom - room.y) / (get_size (bands, form->detail) * 1.28) + 0.1, 0, 2);
  if (lines > 0)
    write_text (bands, form->detail, band->detail, muted, room, SOM_ANCHOR_CENTER | SOM_ANCHOR_TOP, lines);
}

/**
 * som_bands_draw_label:
 * @bands: a set of bands, laid out
 * @band: number of a band
 *
 * Draws the label of a band with its detail, and its badge where it needs one. It becomes part of the mark that is open.
 */
void
som_bands_draw_label (SomBands *bands,
                      guint     band)
{
  const Band *drawn;
  SomView    *view;
  gboolean    check;
  SomColor    color, muted;

  g_return_if_fail (bands != NULL);

  drawn = band < bands->n_shown ? get_band (bands, band) : NULL;
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
      draw_column_label (bands, drawn, color, muted);
      return;
    }
  if (check && !drawn->in_check)
    draw_badge (bands, bands->area.x, drawn->slot.y + drawn->slot.height / 2, get_size (bands, (Type) AXIS (1)) * 0.95);
  draw_row_label (bands, drawn, color, muted);
}
