/* Short messages over a window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says `text`, which is not markup. (transfer full) */
AdwToast *som_toast_new         (const char *text);
/* Shows a toast that has no button. */
void      som_toast_show        (AdwToastOverlay *overlay, const char *text);
/* Shows a toast with a button that asks the desktop to open `folder`; it can be reached for longer. */
void      som_toast_show_folder (AdwToastOverlay *overlay, const char *text, const char *folder);

G_END_DECLS
