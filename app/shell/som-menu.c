/* What the toolkit's menus lack.
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

static int
get_screen_width (GtkWidget *widget)
{
  GdkSurface  *surface = gtk_native_get_surface (GTK_NATIVE (gtk_widget_get_root (widget)));
  GdkMonitor  *monitor = surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (widget), surface) : NULL;
  GdkRectangle place = { .width = G_MAXINT };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &place);
  return place.width;
}

/* A telephone, which is as narrow, has no such keys. */
static void
mapped_cb (GtkWidget *popover)
{
  int width;

  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (width > get_screen_width (popover))
    gtk_widget_add_css_class (popover, "narrow");
}

void
som_menu_fit (GtkMenuButton *button)
{
  g_signal_connect (gtk_menu_button_get_popover (button), "map", G_CALLBACK (mapped_cb), NULL);
}
