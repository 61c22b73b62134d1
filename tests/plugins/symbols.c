/* A module without the symbol of a plugin, or one that needs a symbol that is nowhere.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sommet/sommet.h>

#ifdef NOWHERE
void som_nowhere (SomCanvas *canvas);

static gboolean
draw (const SomView *view G_GNUC_UNUSED,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  som_nowhere (canvas);
  return TRUE;
}

SOM_PLUGIN (.id = ID, .name = "Nowhere", .summary = "It needs what is nowhere", .version = "1", .license = "CC0-1.0", .draw = draw);
#else
SOM_EXPORT extern const int another_plugin;
SOM_EXPORT const int another_plugin = 1;
#endif
