/* What the parts of the canvas share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-canvas-private.h"

#include <sommet/som-limits.h>

G_BEGIN_DECLS

/* How much a figure may hold: above this, drawing goes on and nothing is kept. */
#define MAX_POINTS 40000000u
#define MAX_ITEMS (4 * SOM_MAX_MARKS)

/* A mark that has begun, and how many clips there were then. What is drawn in one that is not kept is not kept either. */
typedef struct
{
  guint    mark, n_clips;
  gboolean lost;
} Open;

struct _SomCanvas
{
  SomView         *view;
  SomFigure       *figure;
  cairo_surface_t *recording; /* what paths are built on */
  cairo_t         *cr;
  cairo_surface_t *raw;       /* between begin_raw and end_raw */
  cairo_t         *raw_cr;
  SomRect          raw_bounds;
  GArray          *open;      /* of Open: marks that have begun and not ended */
  guint            n_clips;
  guint            n_lost_clips; /* of those, the last ones that are not kept */
  guint            n_dropped; /* paths that were nowhere */
  const char      *fault;     /* the first thing done that must not be */
};

/* Notes the first thing that a plugin did and must not, in words not yet translated. */
void        som_canvas_blame       (SomCanvas *canvas, const char *fault);
/* Takes the context back, with all that was done to it. */
void        som_canvas_renew       (SomCanvas *canvas);
/* The mark that was begun last; NULL outside of all. */
const Open *som_canvas_get_open    (SomCanvas *canvas);
/* Whether what is drawn now is kept; the path is gone where it is not. */
gboolean    som_canvas_can_draw    (SomCanvas *canvas);
/* Adds an item to the mark that is open. */
void        som_canvas_add_item    (SomCanvas *canvas, SomItem *item);
/* Whether a point is one that a figure may have. */
gboolean    som_canvas_is_place    (double x, double y);
/* The colour with all its channels from 0 to 1. */
SomColor    som_canvas_clean_color (SomColor color);

G_END_DECLS
