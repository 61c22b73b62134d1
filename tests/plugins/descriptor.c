/* A plugin that is right but for what the build defines otherwise.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <sommet/sommet.h>

#ifndef MAGIC
#define MAGIC SOM_PLUGIN_MAGIC
#endif
#ifndef SIZE
#define SIZE sizeof (SomPluginDescriptor)
#endif
#ifndef MAJOR
#define MAJOR SOM_PLUGIN_ABI_MAJOR
#endif
#ifndef MINOR
#define MINOR SOM_PLUGIN_ABI_MINOR
#endif
#ifndef NAME
#define NAME "Descriptor"
#endif
#ifndef DRAW
#define DRAW draw
#endif
#ifndef OPTIONS
#define OPTIONS NULL
#endif
#ifndef SUGGEST
#define SUGGEST NULL
#endif

#define NOT_UTF8 "\xff"
#define OPTION { .name = "option", .title = "Option" }
#define EIGHT(item) item, item, item, item, item, item, item, item

static const SomOptionSpec endless[] G_GNUC_UNUSED = { EIGHT (EIGHT (EIGHT (OPTION))) };
static const SomOptionSpec unnamed[] G_GNUC_UNUSED = { { .name = "option" }, { .name = NULL } };
static const SomOptionSpec choiceless[] G_GNUC_UNUSED = { OPTION, { .name = "choice", .title = "Choice", .type = SOM_OPTION_CHOICE }, { .name = NULL } };

static gboolean G_GNUC_UNUSED
draw (const SomView *view,
      SomCanvas     *canvas,
      GError       **error G_GNUC_UNUSED)
{
  som_empty_draw (canvas, som_view_get_name (view));
  return TRUE;
}

/* Never answers. */
static int G_GNUC_UNUSED
ponder (const SomView *view G_GNUC_UNUSED)
{
  while (TRUE)
    g_usleep (G_USEC_PER_SEC);
  return 100;
}

SOM_EXPORT extern const SomPluginDescriptor sommet_plugin;
SOM_EXPORT const SomPluginDescriptor sommet_plugin = {
  .magic = MAGIC, .size = SIZE, .abi_major = MAJOR, .abi_minor = MINOR, .id = ID, .name = NAME,
  .summary = "A descriptor", .version = "1", .license = "CC0-1.0", .options = OPTIONS, .suggest = SUGGEST,
  .draw = DRAW,
};
