/* What is selected, shared by all that shows the dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-selection.h"

struct _SomSelection
{
  GObject    parent_instance;
  SomChosen *chosen;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SomSelection, som_selection, G_TYPE_OBJECT)

static void
som_selection_finalize (GObject *object)
{
  g_clear_pointer (&SOM_SELECTION (object)->chosen, som_chosen_unref);
  G_OBJECT_CLASS (som_selection_parent_class)->finalize (object);
}

static void
som_selection_class_init (SomSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", SOM_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
som_selection_init (SomSelection *self)
{
  self->chosen = som_chosen_new ();
}

SomSelection *
som_selection_new (void)
{
  return g_object_new (SOM_TYPE_SELECTION, NULL);
}

SomChosen *
som_selection_get (SomSelection *self)
{
  return self->chosen;
}

void
som_selection_take (SomSelection *self,
                    SomChosen    *chosen)
{
  gboolean same = som_chosen_equal (self->chosen, chosen);

  som_chosen_unref (self->chosen);
  self->chosen = chosen;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
som_selection_clear (SomSelection *self)
{
  som_selection_take (self, som_chosen_new ());
}
