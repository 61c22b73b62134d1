/* Menus that are done with.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-menu.h"

static void
empty_section (GMenuModel *menu,
               int         item)
{
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, item, G_MENU_LINK_SECTION);

  if (section != NULL && G_IS_MENU (section))
    som_menu_empty (G_MENU (section));
}

void
som_menu_empty (GMenu *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    empty_section (G_MENU_MODEL (menu), i);
  g_menu_remove_all (menu);
}
