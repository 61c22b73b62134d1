/* What the toolkit's menus lack.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Removes all items of a menu, and those of its sections and submenus: the toolkit (4.8) never lets go of a section that a popover has shown. */
void som_menu_empty (GMenu *menu);
/* Has the menu of a button do without the keys beside its items where the screen is too narrow for both. */
void som_menu_fit   (GtkMenuButton *button);

G_END_DECLS
