/* A chart of machines: what is read from the table, and how it is set.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

/* Between a point and its value, at scale 1. */
#define VALUE_GAP 12

typedef struct
{
  guint    row;
  double   value;  /* in the common unit */
  guint    root;   /* the row that is checked in the end */
  double   top;    /* the greatest value of those with the same root */
  gboolean replaced;
  guint    next; /* by which one */
  gboolean has_place; /* on the scale; what has none is written before it */
  SomPoint center;
} Machine;

typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  int             column;
  GArray         *machines; /* of Machine, as they are shown */
  SomBands       *bands;
  SomScale        scale;
  double          before, reserve; /* for values before the scale, and after it */
} Chart;

/* read.c */
Machine *chart_get_machine    (const Chart *chart, guint i);
gboolean chart_is_open        (SomStatus status);
void     chart_read           (Chart *chart);
/* The greatest first; what checks another stands beside it. */
void     chart_sort           (Chart *chart);
void     chart_mark_replaced  (Chart *chart);

/* words.c */
/* (transfer full) (nullable) */
char    *chart_make_detail    (const Chart *chart, guint i);

/* layout.c */
void     chart_add_bands      (Chart *chart, SomRect area);
void     chart_set_scale      (Chart *chart);
void     chart_place_machines (Chart *chart);
gboolean chart_has_places     (const Chart *chart);
double   chart_get_dot_size   (const Chart *chart, guint i);
SomPlace chart_place_value    (const Chart *chart, guint i);
/* What a point and its value take of their row, from left to right. */
SomRange chart_get_taken      (const Chart *chart, guint i);
void     chart_place_details  (const Chart *chart);

/* marks.c */
void     chart_draw_guides    (const Chart *chart);
void     chart_draw_arrows    (const Chart *chart);
void     chart_draw_machine   (const Chart *chart, guint i);
