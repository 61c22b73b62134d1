/* The choices of all views of a dossier, and those before.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "explore/som-history.h"

/* Older steps are forgotten. */
#define MAX_STEPS 200

/* The choices of all views before or after a change, and the view that it was about. */
typedef struct
{
  GVariant *all;
  char     *view;
} Step;

struct _SomHistory
{
  GVariant  *all;
  GPtrArray *undo, *redo; /* of Step, the last is the next */
  gboolean   open;        /* whether the last step may be continued */
};

static Step *
step_new (GVariant   *all,
          const char *view)
{
  Step *step = g_new0 (Step, 1);

  step->all = g_variant_ref (all);
  step->view = g_strdup (view);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_variant_unref (step->all);
  g_free (step->view);
  g_free (step);
}

SomHistory *
som_history_new (GVariant *all)
{
  SomHistory *history = g_new0 (SomHistory, 1);

  history->all = g_variant_ref (all);
  history->undo = g_ptr_array_new_with_free_func (step_free);
  history->redo = g_ptr_array_new_with_free_func (step_free);
  return history;
}

void
som_history_free (SomHistory *history)
{
  g_variant_unref (history->all);
  g_ptr_array_unref (history->undo);
  g_ptr_array_unref (history->redo);
  g_free (history);
}

GVariant *
som_history_get (const SomHistory *history)
{
  return history->all;
}

GVariant *
som_history_get_view (const SomHistory *history,
                      const char       *view)
{
  GVariant *choices = g_variant_lookup_value (history->all, view, G_VARIANT_TYPE_VARDICT);

  return choices != NULL ? choices : som_choices_new ();
}

static const Step *
get_last (const GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
replace (SomHistory *history,
         GVariant   *all)
{
  g_variant_unref (history->all);
  history->all = all;
}

gboolean
som_history_set_view (SomHistory *history,
                      const char *view,
                      GVariant   *choices,
                      gboolean    along)
{
  g_autoptr (GVariant) before = som_history_get_view (history, view);
  const Step          *last = get_last (history->undo);
  gboolean             continued = along && history->open && last != NULL && g_str_equal (last->view, view);

  if (g_variant_equal (before, choices))
    return FALSE;
  if (!continued)
    g_ptr_array_add (history->undo, step_new (history->all, view));
  if (history->undo->len > MAX_STEPS)
    g_ptr_array_remove_index (history->undo, 0);
  g_ptr_array_set_size (history->redo, 0);
  history->open = TRUE;
  replace (history, som_choices_set (history->all, view, som_choices_are_empty (choices) ? NULL : choices));
  return TRUE;
}

gboolean
som_history_can_undo (const SomHistory *history)
{
  return history->undo->len > 0;
}

gboolean
som_history_can_redo (const SomHistory *history)
{
  return history->redo->len > 0;
}

/* Takes the last step of one list, and puts one that leads back on the other. */
static const char *
take_step (SomHistory *history,
           GPtrArray  *from,
           GPtrArray  *to)
{
  Step *step;

  if (from->len == 0)
    return NULL;
  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step_new (history->all, step->view));
  replace (history, g_variant_ref (step->all));
  history->open = FALSE;
  step_free (step);
  return get_last (to)->view;
}

const char *
som_history_undo (SomHistory *history)
{
  return take_step (history, history->undo, history->redo);
}

const char *
som_history_redo (SomHistory *history)
{
  return take_step (history, history->redo, history->undo);
}
