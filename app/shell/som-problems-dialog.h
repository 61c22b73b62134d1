/* What is wrong in the dossier: a list, each entry with its place and what to do.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_PROBLEMS_DIALOG (som_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SomProblemsDialog, som_problems_dialog, SOM, PROBLEMS_DIALOG, AdwWindow)

/* A window that stays open while the dossier is mended. */
SomProblemsDialog *som_problems_dialog_new          (GtkWindow *parent);
/* What it lists from now on; `folder` is where the files are that the problems name. */
void               som_problems_dialog_set_problems (SomProblemsDialog *self, SomProblems *problems, const char *folder);

G_END_DECLS
