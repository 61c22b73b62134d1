/* A chart of bars: what is read from the table, and how it is set.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

/* Series, and bars of one item, beyond which bars can't be told apart. */
#define MAX_SERIES 12

/* Between a bar and its value, at scale 1. */
#define VALUE_GAP 10

/* The largest point on a logarithmic scale, at scale 1. */
#define DOT 24.0

/* One bar: a cell of the table. */
typedef struct
{
  guint    item, row, series;
  int      column;
  gboolean has_value;        /* the dossier gives one */
  gboolean has_place;        /* and the scale has a place for it */
  double   value, low, high; /* in the common unit */
  double   base;             /* where it starts: 0, or on what it is stacked */
} Cell;

/* What gets a band: a row, or rows that differ in their series only. */
typedef struct
{
  guint    row, order;
  guint    group;    /* 0: the headline */
  guint    first, n; /* of its cells */
  double   value;    /* the greatest */
  gboolean has_value;
} Item;

typedef struct
{
  const char *key, *label;
  SomColor    color;
} Series;

typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  gboolean        log, vertical, stacked, by_value;
  double          words;                 /* factor on the type of values; 0 where they have no room, and the axis says them */
  int             column, series_column; /* of the values, or the first; -1 where there is none */
  const SomUnit  *unit;                  /* of the scale */
  GArray         *cells, *items, *series; /* of Cell, Item, Series */
  char           *rest;                  /* says what is not shown; NULL where all is */
  SomBands       *bands;                 /* one for each item */
  SomScale        scale;
} Chart;

void     chart_clear           (Chart *chart);
/* Reads the table: items in the order that they are shown in, each with its cells. Says what it leaves out. */
void     chart_read            (Chart *chart);
Item    *chart_get_item        (const Chart *chart, guint i);
Cell    *chart_get_cell        (const Chart *chart, guint i);
/* Text of a row in the column of a role; NULL where it is missing. */
const char *chart_get_text     (const Chart *chart, SomRole role, guint row);

/* How many bars an item has side by side. */
guint    chart_get_n_lanes     (const Chart *chart, guint item);
/* What a bar is labelled with. (transfer full) */
char    *chart_make_value      (const Chart *chart, const Cell *cell);
/* How values are written: the style, and a factor on its size. */
double   chart_get_type        (const Chart *chart, guint item, SomTextStyle *style);
/* How wide a value over a column may be. */
double   chart_get_value_width (const Chart *chart, guint item);
/* Whether the bars of an item are thick enough to be written on. */
gboolean chart_is_thick        (const Chart *chart, guint item);
/* Whether a value has no place on a logarithmic scale, and stands before it. */
gboolean chart_is_before       (const Chart *chart, const Cell *cell);
SomRange chart_get_taken       (const Chart *chart, guint item);
/* Whether a bar is pale from its least to its most. */
gboolean chart_is_ranged       (const Chart *chart, const Cell *cell);
SomColor chart_get_pale        (SomColor color, SomColor ground);
/* Returns how many of its parts had no room for their values. */
guint    chart_draw_item       (const Chart *chart, guint i);

gboolean chart_is_stack        (const Chart *chart, guint item);
double   chart_sum             (const Chart *chart, guint item);
/* (transfer full) (nullable) */
char    *chart_make_total      (const Chart *chart, guint item);
void     chart_draw_total      (const Chart *chart, guint item);

double   chart_fit_words        (const Chart *chart);
SomRange chart_get_column_range (const Chart *chart);
SomRange chart_get_row_range    (const Chart *chart);
