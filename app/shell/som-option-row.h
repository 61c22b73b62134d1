/* A row for an option of a view.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "explore/som-options.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _SomOptionRow SomOptionRow;

/* `value` is floating. */
typedef void (*SomOptionFunc) (SomOptionRow *row, GVariant *value, gpointer data);

/* A row that suits the type of `option` and the size of text; `chosen` is called when somebody sets a value. (transfer full) */
SomOptionRow        *som_option_row_new        (const SomOption *option, double text_scale, SomOptionFunc chosen, gpointer data);
/* To be called once its widget is gone. */
void                 som_option_row_free       (SomOptionRow *self);
/* (transfer none), for a GtkListBox */
GtkWidget           *som_option_row_get_widget (SomOptionRow *self);
const SomOptionSpec *som_option_row_get_spec   (SomOptionRow *self);
/* Shows the value that the option has now. */
void                 som_option_row_show       (SomOptionRow *self, const SomOption *option);

G_END_DECLS
