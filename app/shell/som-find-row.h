/* A result of the search: what was found, and where; or how many more there are of its kind.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-find-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_FIND_ROW (som_find_row_get_type ())
G_DECLARE_FINAL_TYPE (SomFindRow, som_find_row, SOM, FIND_ROW, GtkListBoxRow)

/* `hit` must live as long as the row; `place` is the title of its view. */
GtkWidget    *som_find_row_new      (const SomHit *hit, const char *place);
GtkWidget    *som_find_row_new_more (SomHitKind kind, guint n_more);
SomHitKind    som_find_row_get_kind (SomFindRow *self);
/* NULL where the row stands for more. (transfer none) */
const SomHit *som_find_row_get_hit  (SomFindRow *self);

G_END_DECLS
