/* Short messages over a window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-toast.h"

AdwToast *
som_toast_new (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

void
som_toast_show (AdwToastOverlay *overlay,
                const char      *text)
{
  adw_toast_overlay_add_toast (overlay, som_toast_new (text));
}
