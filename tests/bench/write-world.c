/* Writes the world map as text that gnuplot can fill: a line a point, a blank line between rings.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-store.h"

#include <stdio.h>

/* The level that a map of 1920 pixels is drawn from. */
#define UNITS_PER_DEGREE (1600 / 360.0)

static void
write_ring (SomRing ring)
{
  for (guint i = 0; i < ring.n_points; i++)
    printf ("%.4f %.4f\n", ring.points[i].lon, ring.points[i].lat);
  printf ("\n");
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  const SomShapes   *shapes = som_shapes_get ("world", &error);
  guint              level;

  if (shapes == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  level = som_shapes_find_level (shapes, UNITS_PER_DEGREE);
  for (guint shape = 0; shape < som_shapes_get_n_shapes (shapes); shape++)
    for (guint ring = 0; ring < som_shapes_get_n_rings (shapes, level, shape); ring++)
      write_ring (som_shapes_get_ring (shapes, level, shape, ring));
  return 0;
}
