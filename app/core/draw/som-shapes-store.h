/* The maps that Sommet ships, opened when a view first needs them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-shapes.h>

G_BEGIN_DECLS

/* (transfer none): kept for as long as the program runs */
const SomShapes *som_shapes_get (const char *name, GError **error);

G_END_DECLS
