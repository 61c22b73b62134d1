/* What is selected, shared by all that shows the dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOM_TYPE_SELECTION (som_selection_get_type ())
G_DECLARE_FINAL_TYPE (SomSelection, som_selection, SOM, SELECTION, GObject)

SomSelection *som_selection_new          (void);
/* Selects an entity, or a mark by its key where it has none; what is selected already is left. `add` keeps the rest. */
void          som_selection_toggle       (SomSelection *self, const char *entity, const char *key, gboolean add);
void          som_selection_clear        (SomSelection *self);
gboolean      som_selection_is_empty     (SomSelection *self);
/* Sets of text; copies, for other threads. (transfer full) */
GHashTable   *som_selection_dup_entities (SomSelection *self);
GHashTable   *som_selection_dup_keys     (SomSelection *self);

G_END_DECLS
