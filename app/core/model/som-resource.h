/* A resource of a dossier: one table, with all its rows. Immutable once read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-column.h"
#include "model/som-row-places.h"
#include "source/som-problems.h"

G_BEGIN_DECLS

/* A column whose values are keys of another table. */
typedef struct
{
  int   column;
  char *resource; /* "" is the table itself */
  char *field;
  char *file, *pointer; /* where it is declared */
} SomForeignKey;

typedef struct
{
  char         *name;
  SomWords     *title;        /* (nullable) */
  SomRowPlaces *places;       /* where each of its rows is */
  char         *rows;         /* (nullable): JSON pointer to them, where they stand in the dossier's file */
  char         *fault;        /* (nullable): why there are no rows, in words of the interface */
  guint         n_headings;   /* elements of `rows` before the first row */
  SomPool      *pool;
  GPtrArray    *columns;      /* of SomColumn */
  guint         n_rows;
  int           key;          /* column of the primary key, or -1 */
  GHashTable   *keys;         /* (nullable): key → row + 1 */
  GArray       *foreign_keys; /* of SomForeignKey */
  GPtrArray    *sources;      /* of char*: titles of the resource's own sources */
} SomResource;

SomResource *som_resource_new         (const char *name);
void         som_resource_free        (SomResource *resource);
SomColumn   *som_resource_get_column  (const SomResource *resource, int column);
int          som_resource_find_column (const SomResource *resource, const char *name);
int          som_resource_find_role   (const SomResource *resource, SomRole role);
/* The column with `role` that belongs to `column` by `sommet:of`; else the one with the role and no `of`. -1: none. */
int          som_resource_find_role_of (const SomResource *resource, SomRole role, int column);
gboolean     som_resource_find_key    (const SomResource *resource, const char *key, guint *row);
/* JSON pointer to a cell, or to its row, where the rows stand in the dossier's file. (transfer full) (nullable) */
char        *som_resource_get_pointer (const SomResource *resource, guint row, const char *column);
/* Where a cell stands, or its row, for a problem. `pointer` keeps what it refers to. */
SomWhere     som_resource_get_where   (const SomResource *resource, guint row, const char *column, char **pointer);
/* The foreign key of a column, or NULL. */
const SomForeignKey *som_resource_get_foreign_key (const SomResource *resource, int column);
/* Joins `label@en` to `label`, looks for the key. */
void         som_resource_finish      (SomResource *resource, const char *key);

G_END_DECLS
