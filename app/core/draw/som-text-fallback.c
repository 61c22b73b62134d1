/* Text with glyphs that Inter lacks: Pango lays it out, in a module that is loaded with the first such text. Few figures have any, and to
 * link Pango costs every run a twentieth of its time.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-text.h"

#include "source/som-paths.h"

#include <gmodule.h>

typedef void (*LayoutFunc) (SomTextBlock *block, const SomTextSpec *spec);

static gpointer
load (gpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = som_paths_get_module ("sommet-text." G_MODULE_SUFFIX);
  GModule         *module = g_module_open_full (path, G_MODULE_BIND_LOCAL | G_MODULE_BIND_LAZY, NULL);
  gpointer         layout = NULL;

  if (module == NULL || !g_module_symbol (module, "som_text_layout_system", &layout))
    {
      g_warning ("%s", g_module_error ());
      return NULL;
    }
  g_module_make_resident (module);
  return layout;
}

gboolean
som_text_layout_fallback (SomTextBlock      *block,
                          const SomTextSpec *spec)
{
  static GOnce once = G_ONCE_INIT;
  LayoutFunc   layout = (LayoutFunc) g_once (&once, load, NULL);

  if (layout == NULL)
    return FALSE;
  layout (block, spec);
  return TRUE;
}
