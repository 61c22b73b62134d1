/* Menus that are done with.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Removes all items of a menu, and those of its sections and submenus: the toolkit (4.8) never lets go of a section that a popover has shown. */
void som_menu_empty (GMenu *menu);

G_END_DECLS
