/* What room a window has for a popover that hangs from its header.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How wide the child of the popover may be, which wants to be so many pixels wide with text of the usual size. */
int som_popover_room_get_width  (GtkPopover *popover, int wanted);
/* How high a part of the child may be, beside which all else has its natural height. */
int som_popover_room_get_height (GtkPopover *popover, GtkWidget *part, int wanted);

G_END_DECLS
