/* From one figure to another.
 *
 * An item goes to where the item of the same kind is that stands at the same place among those of the same mark.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-transition.h"

#include <string.h>

/* More than this is not painted in a frame's time. */
#define MAX_ITEMS 3000
#define MAX_POINTS 60000

struct _SomTransition
{
  SomFigure *from, *to;
  SomMove   *leaving;  /* for each item of `from`: what of it vanishes */
  SomMove   *arriving; /* for each item of `to` */
};

/* The items of each mark of a figure, in their order. */
typedef struct
{
  const SomFigure *figure;
  GHashTable      *marks; /* key → index + 1 */
  GArray         **items; /* for each mark: of guint */
} Index;

static void
index_init (Index           *index,
            const SomFigure *figure)
{
  guint n = som_figure_get_n_marks (figure);

  *index = (Index) { figure, g_hash_table_new (g_str_hash, g_str_equal), g_new0 (GArray *, n + 1) };
  for (guint i = 0; i < n; i++)
    {
      index->items[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      if (som_figure_get_mark (figure, i)->key != NULL)
        g_hash_table_insert (index->marks, som_figure_get_mark (figure, i)->key, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    if (som_figure_get_item (figure, i)->mark != SOM_NO_MARK)
      g_array_append_val (index->items[som_figure_get_item (figure, i)->mark], i);
}

static void
index_clear (Index *index)
{
  for (guint i = 0; index->items[i] != NULL; i++)
    g_array_unref (index->items[i]);
  g_free (index->items);
  g_hash_table_unref (index->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

static gboolean
is_ink (const SomItem *item)
{
  return item->kind != SOM_ITEM_PUSH_CLIP && item->kind != SOM_ITEM_POP_CLIP;
}

static gboolean
is_round (const SomFigure *figure,
          const SomItem   *item)
{
  return memchr (som_figure_get_verbs (figure, &item->path), SOM_VERB_CURVE, item->path.n_verbs) != NULL;
}

/* Whether an item can become the other: texts only where they say the same, shapes where both are round or both are not. */
static gboolean
is_like (const SomTransition *transition,
         const SomItem       *a,
         const SomItem       *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (a->kind == SOM_ITEM_TEXT)
    return g_str_equal (a->text->text, b->text->text);
  return a->kind == SOM_ITEM_RAW || is_round (transition->from, a) == is_round (transition->to, b);
}

/* Has the items of a mark come from those of its twin. */
static void
join_mark (SomTransition *transition,
           const GArray  *before,
           const GArray  *after)
{
  for (guint i = 0; i < MIN (before->len, after->len); i++)
    {
      guint          first = g_array_index (before, guint, i), second = g_array_index (after, guint, i);
      const SomItem *old = som_figure_get_item (transition->from, first), *new = som_figure_get_item (transition->to, second);

      if (!is_ink (old) || !is_like (transition, old, new))
        continue;
      transition->leaving[first].kind = SOM_MOVE_HIDE;
      transition->arriving[second] = (SomMove) { SOM_MOVE_FROM, old->extents, old->origin };
    }
}

static void
begin (SomMove         *moves,
       const SomFigure *figure,
       SomMoveKind      kind)
{
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    moves[i].kind = is_ink (som_figure_get_item (figure, i)) ? kind : SOM_MOVE_STAY;
}

/* Joins all marks; returns how many of data. */
static guint
join (SomTransition *transition)
{
  g_auto (Index) before = { 0 }, after = { 0 };
  guint          n = 0;

  index_init (&before, transition->from);
  index_init (&after, transition->to);
  begin (transition->leaving, transition->from, SOM_MOVE_VANISH);
  begin (transition->arriving, transition->to, SOM_MOVE_APPEAR);
  for (guint i = 0; i < som_figure_get_n_marks (transition->to); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (transition->to, i);
      guint                twin = mark->key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (before.marks, mark->key)) : 0;

      if (twin == 0)
        continue;
      join_mark (transition, before.items[twin - 1], after.items[i]);
      n += mark->role == SOM_MARK_DATUM;
    }
  return n;
}

static gboolean
is_light (const SomFigure *figure)
{
  guint n = som_figure_get_n_items (figure), n_points = 0;

  for (guint i = 0; i < n && n <= MAX_ITEMS; i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      n_points += item->kind == SOM_ITEM_FILL || item->kind == SOM_ITEM_STROKE ? item->path.n_points : 0;
    }
  return n <= MAX_ITEMS && n_points <= MAX_POINTS;
}

SomTransition *
som_transition_new (SomFigure *from,
                    SomFigure *to)
{
  SomSize        before = som_figure_get_size (from), after = som_figure_get_size (to);
  SomTransition *transition;

  if (before.width != after.width || before.height != after.height || !is_light (from) || !is_light (to))
    return NULL;
  transition = g_new0 (SomTransition, 1);
  *transition = (SomTransition) { som_figure_ref (from), som_figure_ref (to), g_new0 (SomMove, som_figure_get_n_items (from) + 1),
                                  g_new0 (SomMove, som_figure_get_n_items (to) + 1) };
  if (join (transition) > 0)
    return transition;
  som_transition_free (transition);
  return NULL;
}

void
som_transition_free (SomTransition *transition)
{
  som_figure_unref (transition->from);
  som_figure_unref (transition->to);
  g_free (transition->leaving);
  g_free (transition->arriving);
  g_free (transition);
}

void
som_transition_paint (SomTransition *transition,
                      double         progress,
                      const guint8  *dimmed,
                      cairo_t       *cr)
{
  SomPaint leaving = { .moves = transition->leaving, .progress = progress };
  SomPaint arriving = { .moves = transition->arriving, .progress = progress, .dimmed = dimmed, .transparent = TRUE };

  som_paint (transition->from, cr, &leaving);
  som_paint (transition->to, cr, &arriving);
}
