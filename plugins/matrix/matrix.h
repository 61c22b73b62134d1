/* A matrix: its lines, its cells, and how they are arranged.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

/* At scale 1. */
#define GUTTER 28
#define PADDING 14
#define ENTRY_GAP 10
#define BAR 6
#define HEADER_GAP 12

/* Factors on the type; a column that is narrower than this at size 1 shows nothing. */
#define SMALLEST 0.6
#define LARGEST 1.5
#define MIN_COLUMN 150
#define GOOD_COLUMN 200
#define MIN_ROW 26

/* How far columns may differ from their mean, and rows grow beyond what they say. */
#define NARROWEST 0.8
#define WIDEST 1.4
#define MAX_STRETCH 1.9
#define MAX_LINES 16

typedef struct
{
  guint     row;
  gboolean  check;
  SomStack *stack;
} Entry;

typedef struct
{
  const char *key;
  SomStack   *name;
  double      weight, width; /* of a column: its share of the room, and what that makes */
  double      word;          /* of a column: the width below which words are broken */
} Line;

typedef struct
{
  SomView   *view;
  SomCanvas *canvas;
  SomTable  *table;
  SomRect    area;
  double     scale;
  GArray    *rows, *columns; /* of Line */
  GArray   **cells;          /* of Entry, row by row; NULL where there is none */
  gsize      n_cells;
  guint      n_rows, n_columns; /* how many are shown */
  guint      n_nameless;        /* rows of the table that belong to no line */
  double     names;             /* width of the names of the rows; 0 where they stand above them */
  double     size;
  guint      n_narrow; /* lines where words are broken even in the smallest type */
} Layout;

Line    *matrix_get_row            (const Layout *layout, guint row);
Line    *matrix_get_column         (const Layout *layout, guint column);
GArray  *matrix_get_cell           (const Layout *layout, guint row, guint column);
int      matrix_find_row_column    (const SomTable *table);
int      matrix_find_column_column (const SomTable *table);
SomColor matrix_get_color          (const Layout *layout, const char *key);
/* Only what can have room is looked at. */
void     matrix_read_table         (Layout *layout);
void     matrix_clear_layout       (Layout *layout);

gboolean matrix_is_whole           (const Layout *layout);
double   matrix_get_gutter         (const Layout *layout);
/* The findings of a row start at one height in all its cells: below its highest entry. */
double   matrix_measure_block      (const Layout *layout, guint row, gboolean check, double size);
double   matrix_measure_name       (const Layout *layout, guint row, double size);
double   matrix_measure_row        (const Layout *layout, guint row, double size);
double   matrix_measure_header     (const Layout *layout, double size);
double   matrix_measure_all        (const Layout *layout, double size);
/* The largest type at which everything has room; else the smallest, and as many rows and columns as have room. */
void     matrix_arrange            (Layout *layout);
