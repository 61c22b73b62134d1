/* What looks for places on a map.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-map.h>

G_BEGIN_DECLS

/* The outlines that points are held against: good to a unit or two, which is enough. */
guint    som_map_get_search_level (const SomMap *map);
/* Which place on Earth a point of the figure shows. FALSE off the world. */
gboolean som_map_unplace          (const SomMap *map, SomPoint point, SomLonLat *place);

G_END_DECLS
