/* Short messages over a window.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says `text`, which is not markup. (transfer full) */
AdwToast *som_toast_new  (const char *text);
/* Shows a toast that has no button. */
void      som_toast_show (AdwToastOverlay *overlay, const char *text);

G_END_DECLS
