/* A view in the sidebar: its number, its title, its thumbnail.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_VIEW_ITEM (som_view_item_get_type ())
G_DECLARE_FINAL_TYPE (SomViewItem, som_view_item, SOM, VIEW_ITEM, GObject)

SomViewItem *som_view_item_new         (guint view);
guint        som_view_item_get_view    (SomViewItem *self);
void         som_view_item_set_title   (SomViewItem *self, const char *title);
/* The last thumbnail, whose figure can be painted anew; NULL before the first. (transfer none) */
SomPicture  *som_view_item_get_picture (SomViewItem *self);
void         som_view_item_set_picture (SomViewItem *self, SomPicture *picture);

G_END_DECLS
