/* An image that a widget shows.
 *
 * The toolkit has textures for it. Drawn with cairo, each of them is copied and its colours are made numbers and bytes again in every frame, even in
 * those where it is not painted at all; this is painted as it is.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_STILL (som_still_get_type ())
G_DECLARE_FINAL_TYPE (SomStill, som_still, SOM, STILL, GObject)

/* Shows `surface`, an image that nobody paints on any more. */
GdkPaintable *som_still_new (cairo_surface_t *surface);

G_END_DECLS
