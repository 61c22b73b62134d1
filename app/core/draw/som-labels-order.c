/* Labels placed one after another, in the order that costs least.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-labels-private.h"

#include <string.h>

/* Up to so many labels are placed in several orders, until none costs more than this on average. */
#define FEW 16
#define ROUNDS 16
#define EASY_COST 60

static int
compare_priorities (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const GArray *labels = data;
  guint         first = *(const guint *) a, second = *(const guint *) b;
  double        p = g_array_index (labels, Label, first).priority, q = g_array_index (labels, Label, second).priority;

  return p != q ? (p < q ? 1 : -1) : first < second ? -1 : 1;
}

static void
find_place (SomLabels *labels,
            Label     *label)
{
  label->tried = TRUE;
  if (!som_labels_try_inside (labels, label))
    {
      som_labels_try_beside (labels, label);
      som_labels_try_apart (labels, label);
      if (!label->placed)
        som_labels_try_anywhere (labels, label);
    }
  if (label->placed)
    som_labels_take (labels, (Taken) { label->rect, TAKEN_LABEL, 0 });
  if (label->apart)
    som_labels_block_leader (labels, som_labels_get_leader (label, label->rect));
}

static Label *
get_label (SomLabels *labels,
           guint      label)
{
  return &g_array_index (labels->labels, Label, label);
}

/* Places labels one after another; returns what that costs. What costs more than `limit` is given up. */
static double
place_in_order (SomLabels   *labels,
                const guint *order,
                guint        n,
                double       limit)
{
  double cost = 0;

  for (guint i = 0; i < n && cost <= limit; i++)
    {
      Label *label = get_label (labels, order[i]);

      find_place (labels, label);
      if (!label->placed)
        label->cost = COST_UNPLACED * labels->scale;
      cost += label->cost;
    }
  return cost;
}

/* Takes labels back, and all that was taken for them. */
static void
take_back (SomLabels   *labels,
           const guint *order,
           guint        n)
{
  g_array_set_size (labels->taken, labels->n_fixed);
  for (guint i = 0; i < G_N_ELEMENTS (labels->cells); i++)
    {
      GArray *cell = labels->cells[i];

      while (cell != NULL && cell->len > 0 && g_array_index (cell, guint, cell->len - 1) >= labels->n_fixed)
        g_array_set_size (cell, cell->len - 1);
    }
  for (guint i = 0; i < n; i++)
    {
      Label *label = get_label (labels, order[i]);

      label->tried = label->placed = label->apart = label->on_target = FALSE;
      label->cost = 0;
    }
}

/* The label that fared worst, which is not the first, goes to the front. */
static void
move_worst (SomLabels *labels,
            guint     *order,
            guint      n)
{
  guint worst = 1, moved;

  for (guint i = 2; i < n; i++)
    if (get_label (labels, order[i])->cost > get_label (labels, order[worst])->cost)
      worst = i;
  moved = order[worst];
  memmove (order + 1, order, worst * sizeof *order);
  order[0] = moved;
}

static void
shuffle (guint *order,
         guint  n,
         GRand *random)
{
  for (guint i = n - 1; i > 0; i--)
    {
      guint other = g_rand_int_range (random, 0, i + 1), moved = order[i];

      order[i] = order[other];
      order[other] = moved;
    }
}

/* A few labels are worth a search for a better order: the one that fares worst gets its turn first, round after round
 * (D. E. Joslin, D. P. Clements, "Squeaky wheel optimization", 1999, DOI 10.1613/jair.561). Where that leads nowhere, it starts again from
 * an order by chance, which is the same chance each time. */
static void
place_well (SomLabels *labels,
            guint     *order,
            guint      n)
{
  g_autofree guint *best = g_memdup2 (order, n * sizeof *order);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  double            least = place_in_order (labels, order, n, G_MAXDOUBLE), easy = n * EASY_COST * labels->scale, cost = least;

  for (guint round = 0; round < ROUNDS && least > easy; round++)
    {
      if (cost <= least)
        move_worst (labels, order, n);
      else
        shuffle (order, n, random);
      take_back (labels, order, n);
      cost = place_in_order (labels, order, n, least);
      if (cost < least)
        memcpy (best, order, n * sizeof *order);
      least = MIN (least, cost);
    }
  if (cost == least)
    return;
  take_back (labels, order, n);
  place_in_order (labels, best, n, G_MAXDOUBLE);
}

/* The labels that are to be placed now, the most important first. `few`: they are few, equally important, and may move. */
static guint *
make_order (SomLabels *labels,
            guint     *n,
            gboolean  *few)
{
  guint *order = g_new (guint, MAX (labels->labels->len, 1));

  *n = 0;
  *few = TRUE;
  for (guint i = 0; i < labels->labels->len; i++)
    if (!get_label (labels, i)->tried)
      order[(*n)++] = i;
  g_qsort_with_data (order, *n, sizeof (guint), compare_priorities, labels->labels);
  for (guint i = 0; i < *n; i++)
    *few = *few && get_label (labels, order[i])->leader && get_label (labels, order[i])->priority == get_label (labels, order[0])->priority;
  *few = *few && *n > 1 && *n <= FEW;
  return order;
}

void
som_labels_place (SomLabels *labels)
{
  g_autofree guint *order = NULL;
  guint             n;
  gboolean          few;

  g_return_if_fail (labels != NULL);

  order = make_order (labels, &n, &few);
  labels->n_fixed = labels->taken->len;
  if (few)
    place_well (labels, order, n);
  else
    place_in_order (labels, order, n, G_MAXDOUBLE);
  labels->n_fixed = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&get_label (labels, order[i])->weighed, g_array_unref);
}
