/* The strip over the figure that says what is wrong in the files.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOM_TYPE_PROBLEMS_BANNER (som_problems_banner_get_type ())
G_DECLARE_FINAL_TYPE (SomProblemsBanner, som_problems_banner, SOM, PROBLEMS_BANNER, GtkWidget)

/* Says how many problems there are, or why what is shown is no longer what the files say (`fault`, nullable); goes where there is nothing to say. */
void som_problems_banner_set_problems (SomProblemsBanner *self, SomProblems *problems, const char *fault);

G_END_DECLS
