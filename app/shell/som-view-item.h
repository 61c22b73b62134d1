/* A view in the sidebar: its number, its title, its thumbnail.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a thumbnail needs: nothing, its figure painted anew, or another figure. */
typedef enum
{
  SOM_THUMBNAIL_IS_DONE,
  SOM_THUMBNAIL_WANTS_PAINT,
  SOM_THUMBNAIL_WANTS_FIGURE
} SomThumbnailState;

#define SOM_TYPE_VIEW_ITEM (som_view_item_get_type ())
G_DECLARE_FINAL_TYPE (SomViewItem, som_view_item, SOM, VIEW_ITEM, GObject)

SomViewItem      *som_view_item_new         (guint view);
guint             som_view_item_get_view    (SomViewItem *self);
void              som_view_item_set_title   (SomViewItem *self, const char *title);
/* Who needs another figure needs no paint besides. */
void              som_view_item_want        (SomViewItem *self, SomThumbnailState state);
SomThumbnailState som_view_item_get_state   (SomViewItem *self);
/* Begins to make the thumbnail: nothing is wanted any more. */
SomThumbnailState som_view_item_take_state  (SomViewItem *self);
/* The last thumbnail, whose figure can be painted anew; NULL before the first. (transfer none) */
SomPicture       *som_view_item_get_picture (SomViewItem *self);
void              som_view_item_set_picture (SomViewItem *self, SomPicture *picture);

G_END_DECLS
