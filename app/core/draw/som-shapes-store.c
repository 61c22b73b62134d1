/* The maps that Sommet ships, opened when a view first needs them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-shapes-store.h"

#include "draw/som-shapes-private.h"
#include "source/som-paths.h"

#include <glib/gi18n-lib.h>

const SomShapes *
som_shapes_get (const char *name,
                GError    **error)
{
  static GMutex    mutex;
  static SomShapes *world;
  SomShapes       *found;

  if (g_strcmp0 (name, "world") != 0)
    {
      g_set_error (error, SOM_ERROR, SOM_ERROR_INPUT, _ ("there is no map called “%s”; the only one is “world”"), name);
      return NULL;
    }

  g_mutex_lock (&mutex);
  if (world == NULL)
    {
      g_autofree char *path = som_paths_get_data ("world/world.bin");

      world = som_shapes_open (path, error);
    }
  found = world;
  g_mutex_unlock (&mutex);
  return found;
}
