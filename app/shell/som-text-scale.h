/* How large the system wants text.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* 1 where text has its usual size; from 0.5 to 3. */
double som_text_scale_get (GtkWidget *widget);

G_END_DECLS
