/* A mark for keyboard and screen reader: an invisible widget on its place.
 *
 * GTK 4.8 gives widgets no accessible children but their child widgets.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_MARK_PROXY (som_mark_proxy_get_type ())
G_DECLARE_FINAL_TYPE (SomMarkProxy, som_mark_proxy, SOM, MARK_PROXY, GtkWidget)

GtkWidget *som_mark_proxy_new      (guint mark, const char *sentence);
guint      som_mark_proxy_get_mark (SomMarkProxy *self);
void       som_mark_proxy_set_mark (SomMarkProxy *self, guint mark);

G_END_DECLS
