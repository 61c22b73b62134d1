/* What the map works out before its first mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/sommet.h>

G_BEGIN_DECLS

/* How many rows of a place are shown: the first that the article has, and what the check found. */
#define MAX_ROWS 4

/* Where there are more places, only labels that fit into their country are written, and small. */
#define DENSE 16

/* Links that are drawn, and the points that each is made of. */
#define MAX_LINKS 200
#define LINK_STEPS 96

#define NO_LABEL (-1)

/* Rows of a place, one below the other, in a label beside it. */
typedef struct
{
  int      label;
  guint    first, n;
  gboolean brief; /* a single row, without its details */
} Stack;

/* Where words of a size find room on a country. */
typedef struct
{
  SomSize  size;
  gboolean found;
  SomRect  rect;
} Room;

/* A country, or a power of several. */
typedef struct
{
  const char *entity;          /* NULL where the dossier knows it by its codes alone */
  GArray     *shapes;          /* of guint */
  guint       rows[MAX_ROWS];  /* the article's row first */
  guint       n_rows;
  SomTime     time;            /* of the first row, seconds -INFINITY where it has none */
  gboolean    has_value;
  double      value;           /* of the first row, in the common unit */
  SomColor    fill;
  SomPoint    anchor;
  double      radius;          /* of its bubble or dot; 0 for none */
  int         inside;          /* label of the first row on the country itself */
  Room        rooms[2];        /* for it, in the larger type and in the smaller */
  Stack       stacks[MAX_ROWS];
  guint       n_stacks;
} Place;

/* A link between two places, bowed. */
typedef struct
{
  SomPoint points[LINK_STEPS + 1];
  guint    first, last; /* the points that are drawn: what lies under a label is not */
  guint    row;
  gboolean barrier;
  SomColor color;
  int      label;
} Link;

typedef struct
{
  const SomView   *view;
  SomCanvas       *canvas;
  const SomShapes *shapes;
  SomProjection    projection;
  const SomTable  *table, *links_table; /* either may be NULL */
  int              value_column, time_column;
  const SomUnit   *unit;
  GPtrArray       *places;  /* of Place, the largest powers first */
  GHashTable      *by_name; /* utf8 → Place */
  GArray          *links;   /* of Link */
  int             *powers, *tops; /* of each shape: the first and the last place that has it, or -1 */
  gboolean         by_value, bubbles, dense;
  gboolean         small_type, from_middle;
  gboolean         is_small; /* no room for words beside countries */
  SomClasses       classes;
  SomMap           map;
  SomLabels       *labels;
  double           scale;
  guint            n_nowhere, n_earlier, n_unlike, n_negative, n_links_left, n_wordless, n_brief;
} Drawing;

/* places.c: from rows to places */
void     map_places_read   (Drawing *drawing);
GArray  *map_places_find   (const Drawing *drawing, const char *entity);
SomPoint map_places_anchor (const Drawing *drawing, const GArray *shapes);
void     map_places_color  (Drawing *drawing);
SomColor map_places_class_color (const Drawing *drawing, guint class);

/* words.c: labels and what the figure says of itself */
void     map_words_place_inside  (Drawing *drawing);
void     map_words_place_outside (Drawing *drawing);
void     map_words_count         (Drawing *drawing);
void     map_words_draw          (Drawing *drawing, const Place *place, guint nth);
char    *map_words_label         (const Drawing *drawing, const SomTable *table, guint row);
char    *map_words_confess       (const Drawing *drawing);
void     map_words_notice        (const Drawing *drawing);

/* links.c: the lines between places */
void     map_links_lay_out (Drawing *drawing);
void     map_links_place_labels (Drawing *drawing);
void     map_links_draw    (Drawing *drawing);

/* legend.c: what the colours mean, and what is not shown */
/* Returns what is left of the area. */
SomRect  map_legend_draw    (Drawing *drawing, SomRect area, SomRect extent, SomRect *legend);
/* The legend over a map that is zoomed, on a ground of its own. */
void     map_legend_draw_over (Drawing *drawing, SomRect legend);
SomRect  map_legend_confess (Drawing *drawing, SomRect area);

/* arrange.c: where places, words and links stand */
/* Where not all words find room near their places, they are tried smaller, and before those of the links. */
void     map_arrange        (Drawing *drawing, SomRect legend);

G_END_DECLS
