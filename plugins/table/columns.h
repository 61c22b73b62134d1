/* The columns of a table as it is set: which are worth showing, what their cells say, how wide they are.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

typedef struct
{
  char  *text;     /* NULL where the value is missing */
  double width;    /* at full size, its signs included */
  double fraction; /* at full size: from the decimal separator on */
} Cell;

typedef struct
{
  int          index;
  gboolean     is_number, has_dot;
  SomTextStyle style;
  char        *title;
  guint        n_cells;
  Cell        *cells;             /* of the rows that may be shown */
  SomRange     want;              /* the least and the most width that is of use to its cells, at full size */
  double       fraction;          /* the widest of its cells', at full size */
  double       x, width;          /* as set */
} Column;

/* A table with its columns, set at some size. */
typedef struct
{
  const SomView  *view;
  SomCanvas      *canvas;
  const SomTable *table;
  double          scale, left, width;
  guint          *order;              /* every row, as they are shown */
  guint           n_rows;             /* that may be shown */
  GPtrArray      *columns;            /* of Column: those that may be shown */
  guint           n_worth, n_fitting; /* columns with something to say; that fit */
  double          size, ratio;        /* factor on type sizes; what comes of it, as no type is too small to read */
  guint           lines;              /* of a cell at most */
} Columns;

void     columns_init      (Columns *columns, const SomView *view, SomCanvas *canvas, const SomTable *table, guint max_rows);
void     columns_clear     (Columns *columns);
/* Sets the columns that fit side by side at a size; numbers are never cut, texts wrap to at most `lines` lines. */
void     columns_set       (Columns *columns, double size, guint lines);
Column  *columns_get       (const Columns *columns, guint nth);
double   columns_get_right (const Columns *columns);
gboolean columns_is_check  (const Columns *columns, guint nth_row);
/* Whether a cell has the badge of the check before it: it is the first of its row. */
gboolean columns_has_badge (const Columns *columns, const Column *column, guint nth_row);
/* Room for badge and dot before the text of a cell. */
double   columns_get_lead  (const Columns *columns, const Column *column, guint nth_row);
/* How a cell is written: width, lines, size. Its point is left to the caller. */
SomPlace columns_get_place (const Columns *columns, const Column *column, guint nth_row);
double   columns_measure_row    (const Columns *columns, guint nth_row);
double   columns_measure_titles (const Columns *columns);

/* Lengths at 1600×900. */
#define COLUMN_GAP 34
#define DOT 13
#define DOT_LEAD 23
#define BADGE 19
#define BADGE_LEAD 29
