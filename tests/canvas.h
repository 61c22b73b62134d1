/* A canvas with squares on it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "stage.h"

static const SomMark        decoration = { .role = SOM_MARK_DECORATION, .key = "decoration" };
static const SomColor       red = { 1, 0, 0, 1 };
static const SomMark *const plain = &decoration;

static inline void
fill_square (SomCanvas *canvas,
             double     x,
             double     y)
{
  cairo_rectangle (som_canvas_get_cairo (canvas), x, y, 10, 10);
  som_canvas_fill (canvas, red);
}
