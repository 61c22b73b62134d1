/* A row in the table of a view's data.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-row-item.h"

struct _SomRowItem
{
  GObject parent_instance;
  guint   row;
};

G_DEFINE_FINAL_TYPE (SomRowItem, som_row_item, G_TYPE_OBJECT)

static void
som_row_item_class_init (SomRowItemClass *klass G_GNUC_UNUSED)
{
}

static void
som_row_item_init (SomRowItem *self G_GNUC_UNUSED)
{
}

SomRowItem *
som_row_item_new (guint row)
{
  SomRowItem *self = g_object_new (SOM_TYPE_ROW_ITEM, NULL);

  self->row = row;
  return self;
}

guint
som_row_item_get_row (SomRowItem *self)
{
  return self->row;
}
