/* Looking for words over a whole dossier.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where words were found, in the order in which results are grouped. */
typedef enum
{
  SOM_HIT_VIEW,   /* title, subtitle or notes of a view */
  SOM_HIT_LABEL,  /* what a row is called */
  SOM_HIT_ENTITY, /* the entity that a row is about */
  SOM_HIT_VALUE,  /* its figure, as it is written */
  SOM_HIT_TEXT,   /* any other of its fields */
  SOM_HIT_SOURCE, /* where it comes from */
  SOM_N_HITS
} SomHitKind;

/* One place. */
typedef struct
{
  SomHitKind         kind;
  guint              view;     /* the first view that shows it */
  const SomResource *resource; /* (nullable): of the dossier */
  guint              row;
  char              *text;     /* what the words were found in */
  char              *label;    /* (nullable): what the row is called, where that is not the text */
  char              *value;   /* (nullable): the figure of the row, where that is not the text */
  guint              start, length; /* bytes of the text */
} SomHit;

/* Finds `wanted` in titles, labels, values, notes, sources and entities of all views, in `language`; accents and case do not matter. A row
 * is found once, by the first of its kinds. At most `most` places, then FALSE is in `complete` (out, nullable). May take long: for any
 * thread, until cancelled; others may read from `n_done` (nullable), atomically, how many of the rows of som_search_count_rows() were looked at.
 * (element-type SomHit) (transfer full) */
GPtrArray *som_search_find (SomDossier   *dossier,
                            const char   *language,
                            const char   *wanted,
                            guint         most,
                            gboolean     *complete,
                            GCancellable *cancellable,
                            int          *n_done);
/* All rows that the views of a dossier may show. */
guint      som_search_count_rows (SomDossier *dossier);

G_END_DECLS
