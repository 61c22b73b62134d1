/* Raw painting as a picture, for formats that cairo does not write.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

/* A picture of a raw item, ARGB32; NULL where it has no room or can't be made. (transfer full) */
cairo_surface_t *som_raw_render (const SomItem *item);

G_END_DECLS
