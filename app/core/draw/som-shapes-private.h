/* Opening the file of a map; a plugin only sees the map.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-shapes.h>

G_BEGIN_DECLS

SomShapes *som_shapes_open  (const char *path, GError **error);
SomShapes *som_shapes_new   (GBytes *bytes, const char *name, GError **error);
SomShapes *som_shapes_ref   (SomShapes *shapes);
void       som_shapes_unref (SomShapes *shapes);

/* Points of a level, from anywhere among them, on the plane: the whole level is projected once and kept. Returns: (transfer none) */
const SomPoint *som_shapes_project (const SomShapes *shapes, SomProjection projection, guint level, const SomLonLat *points);
/* Where the outline of a shape meets a parallel: adds the longitudes, in no order. */
void       som_shapes_scan  (const SomShapes *shapes, guint level, guint shape, float lat, GArray *crossings);
/* Whether a longitude lies in a shape whose crossings they are, by the even-odd rule. (element-type double) */
gboolean   som_shapes_lies_between (const GArray *crossings, float lon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomShapes, som_shapes_unref)

G_END_DECLS
