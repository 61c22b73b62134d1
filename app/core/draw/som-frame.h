/* The frame of a figure: title and subtitle above, sources and notices below.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-canvas-private.h"

G_BEGIN_DECLS

/* What the values of a view differ in. */
typedef struct
{
  char *title;
  char *text;
} SomDifference;

/* Draws the title and subtitle and leaves the rest as the view's area. */
void som_frame_draw_head (SomCanvas *canvas);
/* Draws the foot and takes its room off the view's area. `fault` is said there, where a plugin failed. */
void som_frame_draw_foot (SomCanvas *canvas);

/* Where the visible rows come from, in words: `Sources: A, ref. [2], [4]; B, 21 January 2025`. NULL where nothing is said.
 * (transfer full) */
char *som_frame_describe_sources (const SomView *view);
/* That another layer is shown than was asked for, as there is nothing in it; else NULL. (transfer none) */
const char *som_frame_describe_layer (const SomView *view);
/* What must be said when the visible rows are compared; NULL where they are alike. (transfer full) */
char *som_frame_describe_comparability (const SomView *view);
/* What differs, and what that means, a paragraph each; none where the rows are alike. (transfer full) (element-type SomDifference) */
GPtrArray *som_frame_explain_comparability (const SomView *view);
/* The rates that set all rows on one scale; NULL where none is needed. (transfer full) */
char *som_frame_describe_rates (const SomView *view);

G_END_DECLS
