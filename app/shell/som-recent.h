/* The dossiers that were opened last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  char *uri, *title;
  char *folder; /* (nullable): where it is, for people */
} SomRecent;

/* Remembers a dossier by its title. */
void som_recent_add       (GFile *file, const char *title);
/* The last `n` that are still there. (transfer full) (element-type SomRecent) */
GPtrArray *som_recent_list (guint n);
/* Fills `menu` with the last ten that are still there; each activates `win.open-uri`. */
void som_recent_fill_menu (GMenu *menu);

G_END_DECLS
