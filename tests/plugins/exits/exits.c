/* Plugins that end the program, each at the moment and by the function that the build names.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sommet/sommet.h>
#include <stdlib.h>

#define nothing(code)

__attribute__ ((constructor)) static void
load (void)
{
  LOAD (0);
}

static int
suggest (const SomView *view G_GNUC_UNUSED)
{
  SUGGEST (0);
  return 100;
}

static gboolean
draw (const SomView *view   G_GNUC_UNUSED,
      SomCanvas     *canvas G_GNUC_UNUSED,
      GError       **error  G_GNUC_UNUSED)
{
  DRAW (0);
  return TRUE;
}

SOM_PLUGIN (.id = ID, .name = "Exit", .summary = "It ends the program", .version = "1", .license = "CC0-1.0", .suggest = suggest, .draw = draw);
