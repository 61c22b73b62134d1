/* Menus that are done with.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-menu.h"

static void
empty_linked (GMenuModel *menu,
              int         item,
              const char *link)
{
  g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, item, link);

  if (linked != NULL && G_IS_MENU (linked))
    som_menu_empty (G_MENU (linked));
}

void
som_menu_empty (GMenu *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      empty_linked (G_MENU_MODEL (menu), i, G_MENU_LINK_SECTION);
      empty_linked (G_MENU_MODEL (menu), i, G_MENU_LINK_SUBMENU);
    }
  g_menu_remove_all (menu);
}
