/* All that a dossier says of a row: its fields in words, what the article says beside what the check found, and the sources.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* One field, in the dossier's words and units. */
typedef struct
{
  char *title;
  char *value;
} SomDetail;

/* Where a row comes from. */
typedef struct
{
  char *title; /* with its part or date */
  char *link;  /* (nullable): http, https or mailto address */
} SomDetailSource;

/* One row. */
typedef struct
{
  guint      row;     /* of the resource */
  SomLayer   layer;
  char      *label;   /* (nullable) */
  char      *value;   /* (nullable): the figure itself, with its unit and range */
  GPtrArray *fields;  /* of SomDetail */
  GPtrArray *sources; /* of SomDetailSource */
} SomDetailRow;

/* A row and those of the same resource that check it, or that it checks: the article's first. (element-type SomDetailRow) (transfer full) */
GPtrArray *som_details_new (const SomRequest *request, const SomResource *resource, guint row);

G_END_DECLS
