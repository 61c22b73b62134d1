/* Ties what is selected in a data table to what the deck has selected.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-link.h"

#include "som-table-choice.h"

/* So many rows are selected for the deck at once; for more it takes longer than a frame. */
#define MAX_AT_ONCE 1000

struct _SomTableLink
{
  GObject         parent_instance;
  SomRowList     *rows;
  SomTableSource *source; /* (nullable) */
  SomDeck        *deck;   /* (nullable) */
  GSignalGroup   *signals;
  GCancellable   *choosing; /* of the selection that is being told to the deck, or NULL */
  gboolean        linking;  /* one of the two follows the other, or is about to */
};

G_DEFINE_FINAL_TYPE (SomTableLink, som_table_link, G_TYPE_OBJECT)

static void
give_up_choice (SomTableLink *self)
{
  if (self->choosing != NULL)
    g_cancellable_cancel (self->choosing);
  g_clear_object (&self->choosing);
}

/* The table's selection after the deck's. */

/* The rows of the resource that the deck has chosen by themselves. (transfer full) */
static GtkBitset *
list_chosen (SomTableLink    *self,
             const SomChosen *chosen)
{
  guint             n;
  g_autofree guint *rows = som_chosen_list_rows (chosen, som_table_source_get_resource (self->source), &n);
  GtkBitset        *set = gtk_bitset_new_empty ();

  for (guint i = 0; i < n; i++)
    gtk_bitset_add (set, rows[i]);
  return set;
}

/* The places of the rows that the deck has chosen, by themselves or by their entity. (transfer full) */
static GtkBitset *
find_chosen (SomTableLink *self,
             GArray       *rows)
{
  const SomChosen      *chosen = self->source != NULL ? som_selection_get (som_deck_get_selection (self->deck)) : NULL;
  GtkBitset            *places = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) alone = NULL;
  gboolean              entities;

  if (chosen == NULL || som_chosen_is_empty (chosen))
    return places;
  alone = list_chosen (self, chosen);
  entities = som_chosen_has_entities (chosen);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      if (gtk_bitset_contains (alone, som_table_source_get_row (self->source, row))
          || (entities && som_chosen_has_entity (chosen, som_table_source_get_entity (self->source, row))))
        gtk_bitset_add (places, i);
    }
  return places;
}

static void
follow (SomTableLink *self)
{
  g_autoptr (GtkBitset) wanted = NULL, all = NULL;

  if (self->linking || self->source == NULL)
    return;
  give_up_choice (self);
  wanted = find_chosen (self, som_row_list_get (self->rows));
  all = gtk_bitset_new_range (0, som_row_list_get_n (self->rows));
  self->linking = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->rows), wanted, all);
  self->linking = FALSE;
}

void
som_table_link_take_rows (SomTableLink *self,
                          GArray       *rows)
{
  g_autoptr (GtkBitset) selected = find_chosen (self, rows);

  self->linking = TRUE;
  som_row_list_take (self->rows, rows, selected);
  self->linking = FALSE;
}

void
som_table_link_tell_more (SomTableLink *self)
{
  self->linking = TRUE;
  som_row_list_tell_more (self->rows);
  self->linking = FALSE;
}

/* The deck's selection after the table's. */

static void
choose (SomTableLink *self,
        SomChosen    *chosen)
{
  self->linking = TRUE;
  som_selection_take (som_deck_get_selection (self->deck), chosen);
  self->linking = FALSE;
}

/* Where there are other rows meanwhile, those that are selected now have other places. */
static void
chosen_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SomTableLink) self = data;
  GArray                  *rows;
  SomChosen               *chosen = som_table_choose_finish (result, &rows);

  if (chosen == NULL)
    return;
  g_clear_object (&self->choosing);
  choose (self, chosen);
  if (rows != som_row_list_get (self->rows))
    follow (self);
}

/* A row that is selected by itself is the one that the details are of. */
static void
show_row (SomTableLink *self,
          guint         row)
{
  self->linking = TRUE;
  som_deck_set_row (self->deck, som_table_source_get_resource (self->source), som_table_source_get_row (self->source, row));
  self->linking = FALSE;
}

static void
selected_cb (SomTableLink *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GArray               *rows = som_row_list_get (self->rows);

  if (self->linking || self->source == NULL)
    return;
  give_up_choice (self);
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  if (gtk_bitset_get_size (selected) > MAX_AT_ONCE)
    {
      self->choosing = g_cancellable_new ();
      som_table_choose_start (self->source, rows, selected, self->choosing, chosen_cb, g_object_ref (self));
      return;
    }
  choose (self, som_table_choose (self->source, rows, selected));
  if (gtk_bitset_get_size (selected) == 1)
    show_row (self, g_array_index (rows, guint, gtk_bitset_get_minimum (selected)));
}

/* The object. */

void
som_table_link_set_source (SomTableLink   *self,
                           SomTableSource *source)
{
  give_up_choice (self);
  g_set_object (&self->source, source);
}

void
som_table_link_set_deck (SomTableLink *self,
                         SomDeck      *deck)
{
  if (g_set_object (&self->deck, deck))
    g_signal_group_set_target (self->signals, deck != NULL ? som_deck_get_selection (deck) : NULL);
}

static void
som_table_link_finalize (GObject *object)
{
  SomTableLink *self = SOM_TABLE_LINK (object);

  give_up_choice (self);
  g_clear_object (&self->signals);
  g_clear_object (&self->deck);
  g_clear_object (&self->source);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (som_table_link_parent_class)->finalize (object);
}

static void
som_table_link_class_init (SomTableLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_table_link_finalize;
}

static void
som_table_link_init (SomTableLink *self)
{
  self->signals = g_signal_group_new (SOM_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (follow), self);
}

SomTableLink *
som_table_link_new (SomRowList *rows)
{
  SomTableLink *self = g_object_new (SOM_TYPE_TABLE_LINK, NULL);

  self->rows = g_object_ref (rows);
  g_signal_connect_object (rows, "selection-changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return self;
}
