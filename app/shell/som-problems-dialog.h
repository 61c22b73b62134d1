/* What is wrong in the dossier: a list that can be read and copied.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_PROBLEMS_DIALOG (som_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SomProblemsDialog, som_problems_dialog, SOM, PROBLEMS_DIALOG, AdwWindow)

void som_problems_dialog_present (const SomProblems *problems, GtkWindow *parent);

G_END_DECLS
