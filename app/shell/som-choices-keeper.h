/* Keeps the choices for a dossier between runs.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-choices.h"

G_BEGIN_DECLS

typedef struct _SomChoicesKeeper SomChoicesKeeper;

/* `path` is where the dossier is. (transfer full) */
SomChoicesKeeper *som_choices_keeper_new  (const char *path);
/* Waits until what is to be kept is written. */
void              som_choices_keeper_free (SomChoicesKeeper *self);
/* As they were kept last. (transfer full) */
GVariant         *som_choices_keeper_load (SomChoicesKeeper *self);
/* Keeps them, without waiting for the disk. */
void              som_choices_keeper_save (SomChoicesKeeper *self, GVariant *all);

G_END_DECLS
