/* A problem, as an item of a list.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOM_TYPE_PROBLEM_ITEM (som_problem_item_get_type ())
G_DECLARE_FINAL_TYPE (SomProblemItem, som_problem_item, SOM, PROBLEM_ITEM, GObject)

/* The errors first, then the warnings, then the rest. (transfer full) */
GListModel       *som_problem_item_list  (SomProblems *problems);
const SomProblem *som_problem_item_get   (SomProblemItem *self);
/* Where it is, in words: file, line and column, pointer or table, row and field. (transfer full) */
char             *som_problem_item_place (SomProblemItem *self);

G_END_DECLS
