/* What somebody chose to look at: entities, and rows. A value: a change makes a new one, so that threads share it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "model/som-resource.h"

G_BEGIN_DECLS

typedef struct _SomChosen SomChosen;

/* Nothing. (transfer full) */
SomChosen *som_chosen_new         (void);
SomChosen *som_chosen_ref         (SomChosen *chosen);
void       som_chosen_unref       (SomChosen *chosen);

/* With what a mark stands for: its entity, or its rows where it has none. What was chosen alone already is left, as is with `add` what was chosen
 * at all. `add` keeps the rest. (transfer full) */
SomChosen *som_chosen_toggle_mark (SomChosen *chosen, const SomFigureMark *mark, gboolean add);
/* With a row, or without it. (transfer full) */
SomChosen *som_chosen_set_row     (SomChosen *chosen, const SomResource *resource, guint row, gboolean wanted);
/* Adds a row to one that nobody shares yet: for many. */
void       som_chosen_add_row     (SomChosen *chosen, const SomResource *resource, guint row);
/* With an entity, and nothing else. (transfer full) */
SomChosen *som_chosen_entity      (const char *entity);

gboolean   som_chosen_is_empty    (const SomChosen *chosen);
gboolean   som_chosen_equal       (const SomChosen *a, const SomChosen *b);
gboolean   som_chosen_has_entity  (const SomChosen *chosen, const char *entity);
gboolean   som_chosen_has_row     (const SomChosen *chosen, const SomResource *resource, guint row);
/* Whether an entity is chosen at all. */
gboolean   som_chosen_has_entities (const SomChosen *chosen);
/* The rows of a resource that are chosen by themselves, in no order: for many rows it takes less than to ask for each. (transfer full)
 * (array length=n) */
guint     *som_chosen_list_rows   (const SomChosen *chosen, const SomResource *resource, guint *n);
/* Whether a mark stands for anything that is chosen. */
gboolean   som_chosen_has_mark    (const SomChosen *chosen, const SomFigureMark *mark);
/* The ids of the entities, in their order. (transfer container) (array zero-terminated=1) */
const char **som_chosen_list_entities (const SomChosen *chosen);
guint      som_chosen_count_rows  (const SomChosen *chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomChosen, som_chosen_unref)

G_END_DECLS
