/* A figure: a view drawn once, as a display list of marks. Immutable once made, for any thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-text.h"
#include "draw/som-theme.h"

G_BEGIN_DECLS

typedef enum
{
  SOM_ITEM_FILL,
  SOM_ITEM_STROKE,
  SOM_ITEM_TEXT,
  SOM_ITEM_RAW,
  SOM_ITEM_PUSH_CLIP,
  SOM_ITEM_POP_CLIP
} SomItemKind;

typedef enum
{
  SOM_VERB_MOVE,  /* 1 point */
  SOM_VERB_LINE,  /* 1 point */
  SOM_VERB_CURVE, /* 3 points */
  SOM_VERB_CLOSE  /* none */
} SomVerb;

/* A stretch of the figure's verbs and points. */
typedef struct
{
  guint first_verb, n_verbs;
  guint first_point, n_points;
} SomPath;

/* The mark of a clip that lies about whole marks. */
#define SOM_NO_MARK G_MAXUINT

/* One paint call. */
typedef struct
{
  SomItemKind kind;
  guint       mark;
  SomRect     extents; /* of the ink */
  SomColor    color;
  SomPath     path;   /* fill, stroke */
  double      width;  /* stroke */
  gboolean    dashed; /* stroke */
  gboolean    even_odd;
  SomTextBlock *text; /* text */
  SomPoint    origin; /* text: top left of the block */
  double      angle;
  gboolean    has_halo;
  SomColor    halo;
  cairo_surface_t *raw; /* raw: a recording */
} SomItem;

/* A mark with what it stands for. Rows are rows of the dossier's resource, not of the view's table. */
typedef struct
{
  SomMarkRole role;
  int         parent; /* index, or -1 */
  guint       first_item, end_item; /* its own items and its children's lie between */
  SomRect     extents;
  char       *key, *label, *value, *series, *entity;
  gpointer    resource; /* SomResource of the dossier that the figure keeps, or NULL */
  guint      *rows;
  guint       n_rows;
  int         column;
  gboolean    is_series; /* a legend entry whose series can be hidden, or is */
  gboolean    is_hidden; /* a legend entry whose series is hidden */
} SomFigureMark;

typedef struct _SomFigure SomFigure;

/* What was noticed while drawing: said in the window and on stderr, never painted. */
SomFigure           *som_figure_ref             (SomFigure *figure);
void                 som_figure_unref           (SomFigure *figure);
SomSize              som_figure_get_size        (const SomFigure *figure);
const SomTheme      *som_figure_get_theme       (const SomFigure *figure);
const char          *som_figure_get_language    (const SomFigure *figure);
const char          *som_figure_get_name        (const SomFigure *figure);
const char          *som_figure_get_title       (const SomFigure *figure);
const char          *som_figure_get_description (const SomFigure *figure);
gboolean             som_figure_has_failed      (const SomFigure *figure);
guint                som_figure_get_n_marks     (const SomFigure *figure);
const SomFigureMark *som_figure_get_mark        (const SomFigure *figure, guint mark);
guint                som_figure_get_n_items     (const SomFigure *figure);
const SomItem       *som_figure_get_item        (const SomFigure *figure, guint item);
const guint8        *som_figure_get_verbs       (const SomFigure *figure, const SomPath *path);
const float         *som_figure_get_points      (const SomFigure *figure, const SomPath *path);
guint                som_figure_get_n_notices   (const SomFigure *figure);
const char          *som_figure_get_notice      (const SomFigure *figure, guint notice);
/* Lengths of a dash and of a gap of a dashed stroke: shorter around small shapes, which would not look whole otherwise. */
void                 som_item_get_dashes        (const SomItem *item, double dashes[2]);
/* Sets a path of the figure on a cairo context. */
void                 som_figure_trace           (const SomFigure *figure, const SomPath *path, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomFigure, som_figure_unref)

G_END_DECLS
