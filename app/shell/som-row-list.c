/* The rows of a table in an order.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-row-list.h"

#include "som-row-item.h"

struct _SomRowList
{
  GObject     parent_instance;
  GArray     *rows;  /* of guint */
  GHashTable *alive; /* the items that are used, by their rows; not owned */
};

static void som_row_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SomRowList, som_row_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, som_row_list_model_init))

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SOM_TYPE_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return SOM_ROW_LIST (model)->rows->len;
}

/* An item that is used; it may outlive the list. */
typedef struct
{
  GHashTable *alive;
  guint       row;
} Use;

static void
forget_item_cb (gpointer data,
                GObject *item G_GNUC_UNUSED)
{
  Use *use = data;

  g_hash_table_remove (use->alive, GUINT_TO_POINTER (use->row));
  g_hash_table_unref (use->alive);
  g_free (use);
}

static gpointer
get_item (GListModel *model,
          guint       place)
{
  SomRowList *self = SOM_ROW_LIST (model);
  SomRowItem *item;
  Use        *use;
  guint       row;

  if (place >= self->rows->len)
    return NULL;
  row = som_row_list_get_row (self, place);
  item = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (row));
  if (item != NULL)
    return g_object_ref (item);
  item = som_row_item_new (row);
  use = g_new0 (Use, 1);
  *use = (Use) { g_hash_table_ref (self->alive), row };
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (row), item);
  g_object_weak_ref (G_OBJECT (item), forget_item_cb, use);
  return item;
}

static void
som_row_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
som_row_list_finalize (GObject *object)
{
  SomRowList *self = SOM_ROW_LIST (object);

  g_array_unref (self->rows);
  g_hash_table_unref (self->alive);
  G_OBJECT_CLASS (som_row_list_parent_class)->finalize (object);
}

static void
som_row_list_class_init (SomRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_row_list_finalize;
}

static void
som_row_list_init (SomRowList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->alive = g_hash_table_new (NULL, NULL);
}

SomRowList *
som_row_list_new (void)
{
  return g_object_new (SOM_TYPE_ROW_LIST, NULL);
}

void
som_row_list_take (SomRowList *self,
                   GArray     *rows)
{
  guint n_before = self->rows->len;

  g_array_unref (self->rows);
  self->rows = rows;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, rows->len);
}

GArray *
som_row_list_get (SomRowList *self)
{
  return self->rows;
}

guint
som_row_list_get_n (SomRowList *self)
{
  return self->rows->len;
}

guint
som_row_list_get_row (SomRowList *self,
                      guint       place)
{
  return g_array_index (self->rows, guint, place);
}
