/* The rows of a table in an order, and which of them are selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-row-list.h"

/* Places at first, and more at each time, until there are as many as widgets are made for; then all. */
#define FEW 24
#define MANY 240

struct _SomRowList
{
  GObject    parent_instance;
  guint      n_places; /* not more than rows */
  GArray    *rows;     /* of guint, never changed */
  GtkBitset *selected; /* places, never changed */
};

enum
{
  REORDERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void som_row_list_model_init (GListModelInterface *interface);
static void som_row_list_selection_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SomRowList, som_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, som_row_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, som_row_list_selection_init))

/* Places. */

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return SOM_ROW_LIST (model)->n_places;
}

/* Who shows an item knows its place. */
static gpointer
get_item (GListModel *model,
          guint       place)
{
  return place < SOM_ROW_LIST (model)->n_places ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
som_row_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* What is selected. */

static gboolean
is_selected (GtkSelectionModel *model,
             guint              place)
{
  return gtk_bitset_contains (SOM_ROW_LIST (model)->selected, place);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              place G_GNUC_UNUSED,
                        guint              n G_GNUC_UNUSED)
{
  return gtk_bitset_ref (SOM_ROW_LIST (model)->selected);
}

/* Of what is selected, only what has a place is told of. */
static void
tell_selection (SomRowList *self,
                GtkBitset  *differences)
{
  guint first = gtk_bitset_get_minimum (differences), last = MIN (gtk_bitset_get_maximum (differences) + 1, self->n_places);

  if (!gtk_bitset_is_empty (differences) && first < last)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first);
}

/* Of the places in `mask`, the selected ones; the others stay. */
static gboolean
set_selection (GtkSelectionModel *model,
               GtkBitset         *selected,
               GtkBitset         *mask)
{
  SomRowList           *self = SOM_ROW_LIST (model);
  g_autoptr (GtkBitset) before = self->selected, differences = gtk_bitset_copy (selected);

  gtk_bitset_difference (differences, before);
  gtk_bitset_intersect (differences, mask);
  self->selected = gtk_bitset_copy (before);
  gtk_bitset_difference (self->selected, differences);
  tell_selection (self, differences);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, SOM_ROW_LIST (model)->rows->len);

  return set_selection (model, all, all);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, SOM_ROW_LIST (model)->rows->len), none = gtk_bitset_new_empty ();

  return set_selection (model, none, all);
}

/* The toolkit makes the other ways to select of these. */
static void
som_row_list_selection_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
  interface->select_all = select_all;
  interface->unselect_all = unselect_all;
}

static void
som_row_list_finalize (GObject *object)
{
  SomRowList *self = SOM_ROW_LIST (object);

  g_array_unref (self->rows);
  gtk_bitset_unref (self->selected);
  G_OBJECT_CLASS (som_row_list_parent_class)->finalize (object);
}

static void
som_row_list_class_init (SomRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_row_list_finalize;
  signals[REORDERED] = g_signal_new ("reordered", SOM_TYPE_ROW_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_row_list_init (SomRowList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->selected = gtk_bitset_new_empty ();
}

SomRowList *
som_row_list_new (void)
{
  return g_object_new (SOM_TYPE_ROW_LIST, NULL);
}

static void
set_n_places (SomRowList *self,
              guint       n)
{
  guint n_before = self->n_places, n_kept = MIN (n_before, n);

  self->n_places = n;
  if (n != n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n - n_kept);
}

/* How many places there are next. */
static guint
count_next (SomRowList *self)
{
  guint n = self->n_places + FEW;

  return n >= MANY ? self->rows->len : MIN (n, self->rows->len);
}

void
som_row_list_take (SomRowList *self,
                   GArray     *rows,
                   GtkBitset  *selected)
{
  guint n_kept = MIN (self->n_places, rows->len);

  g_array_unref (self->rows);
  self->rows = rows;
  gtk_bitset_unref (self->selected);
  self->selected = gtk_bitset_copy (selected);
  set_n_places (self, count_next (self));
  if (n_kept == 0)
    return;
  g_signal_emit (self, signals[REORDERED], 0);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_kept);
}

void
som_row_list_tell_more (SomRowList *self)
{
  set_n_places (self, count_next (self));
}

gboolean
som_row_list_is_told (SomRowList *self)
{
  return self->n_places == self->rows->len;
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
