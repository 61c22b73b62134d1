/* The series that somebody has hidden: their rows and columns leave the view, their places in colours and legend stay.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* The slot of a series that the plugin still counts. */
#define SOM_NO_SLOT G_MAXUINT

/* A hidden series that the view has. */
typedef struct
{
  const char *key;
  const char *label; /* in the view's language */
  SomColor    color;
  guint       slot;  /* its number among all series, or SOM_NO_SLOT */
} SomHiddenSeries;

/* Takes what the request hides out of the view's tables: rows whose series or entity it is, values of columns of that name. */
void                   som_hidden_apply    (SomView *view);
/* The hidden series, by their slots. (transfer full) (element-type SomHiddenSeries) */
GArray                *som_hidden_list     (const SomView *view);
gboolean               som_hidden_has      (const SomView *view, const char *key);
/* Whether a series can be hidden: rows or a column of the view are called so. */
gboolean               som_hidden_can_hide (const SomView *view, const char *key);
/* The number among all series of the one that is number `series` of those that are not hidden. */
guint                  som_hidden_get_slot (const SomView *view, guint series);

G_END_DECLS
