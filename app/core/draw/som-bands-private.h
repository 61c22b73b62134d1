/* The inside of a set of bands, shared by rows, columns and what both have.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-canvas-private.h"

#include <sommet/som-kit.h>

G_BEGIN_DECLS

/* At scale 1: between labels and plot, label and detail, heading and what is above it, about a panel and a badge. */
#define PLOT_GAP 20
#define COLUMN_GAP 14
#define GROUP_GAP 20
#define PANEL_PADDING 10
#define BADGE_GAP 9

/* How thick a bar gets. */
#define MAX_THICKNESS 110

/* The narrowest column. */
#define MIN_COLUMN 54

/* Where the detail of a label goes. */
typedef enum
{
  SOM_BAND_TWO_LINES, /* below it */
  SOM_BAND_ONE_LINE,  /* beside it */
  SOM_BAND_NO_DETAIL  /* nowhere: beside the value */
} SomBandMode;

/* Where the details of all bands are that have no room beside their labels. */
typedef enum
{
  SOM_BAND_DETAILS_NOWHERE,
  SOM_BAND_DETAILS_AFTER, /* each after its value, in columns below its label */
  SOM_BAND_DETAILS_BEFORE /* in a column, before all marks */
} SomBandDetails;

typedef struct
{
  SomTextStyle style;
  double       size; /* factor */
} SomBandType;

/* How a band is written, and what a row's height is to that of its text. */
typedef struct
{
  SomBandMode mode;
  SomBandType label, detail, value;
  double      air;
} SomBandForm;

typedef struct
{
  SomBandForm headline, grouped;
  SomBandType heading;
} SomBandDensity;

#define LABEL(size) { SOM_TEXT_LABEL, size }
#define BODY(size) { SOM_TEXT_BODY, size }
#define STRONG(size) { SOM_TEXT_STRONG, size }
#define AXIS(size) { SOM_TEXT_AXIS, size }
#define AXIS_STRONG(size) { SOM_TEXT_AXIS_STRONG, size }
#define VALUE(size) { SOM_TEXT_VALUE, size }
#define HEADING(size) { SOM_TEXT_HEADING, size }

/* A band and its place. */
typedef struct
{
  char    *label, *detail, *group;
  SomLayer layer;
  guint    n_lanes;
  double   label_width, detail_width; /* at the size of AXIS_STRONG and AXIS */
  gboolean heads;                     /* the first of its group */
  gboolean in_check;                  /* all of its group is what the check found */
  SomRect  heading, slot, rect;
  double   end;                       /* of what its mark and its value take of the row */
} SomBandPlace;

struct _SomBands
{
  SomCanvas            *canvas;
  SomRect               area;
  gboolean              vertical;
  double                scale;
  GArray               *bands; /* of SomBandPlace */
  guint                 n_added, n_shown;
  const SomBandDensity *density;
  gboolean              has_groups, has_badges;
  gboolean              has_details[2]; /* of the headline, of groups */
  double                indent, label_column, detail_column, label_height;
  double                shrink, text_width; /* of the labels of narrow columns */
  SomBandDetails        details;
  SomRect               plot;
};

/* NULL where there is no such band. */
SomBandPlace      *som_bands_peek                 (SomBands *bands, guint i);
const SomBandForm *som_bands_get_form             (const SomBands *bands, const SomBandDensity *density, const SomBandPlace *band);
/* The size that a type comes out at, in figure units. */
double             som_bands_get_size             (const SomBands *bands, SomBandType type);
double             som_bands_get_heading_height   (const SomBands *bands, const SomBandDensity *density);
/* Of the line that says how many are not shown. */
double             som_bands_get_remainder_height (const SomBands *bands);
void               som_bands_write                (SomBands *bands, SomBandType type, const char *text, SomColor color, SomRect room,
                                                   SomAnchor anchor, guint max_lines);

/* Says that details have no room. */
void               som_bands_notice_details       (SomBands *bands);

void               som_bands_lay_out_rows         (SomBands *bands);
void               som_bands_draw_row_label       (SomBands *bands, const SomBandPlace *band, SomColor color, SomColor muted);
void               som_bands_lay_out_columns      (SomBands *bands);
void               som_bands_draw_column_label    (SomBands *bands, const SomBandPlace *band, SomColor color, SomColor muted);

G_END_DECLS
