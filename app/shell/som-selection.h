/* What is selected, shared by all that shows the dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "output/som-chosen.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define SOM_TYPE_SELECTION (som_selection_get_type ())
G_DECLARE_FINAL_TYPE (SomSelection, som_selection, SOM, SELECTION, GObject)

SomSelection *som_selection_new (void);
/* (transfer none) */
SomChosen    *som_selection_get (SomSelection *self);
/* Emits `changed` where it is another one. (transfer full) */
void          som_selection_take (SomSelection *self, SomChosen *chosen);
void          som_selection_clear (SomSelection *self);

G_END_DECLS
