/* Where the rows of a table stand: at which lines of which files.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Grows while a table is read, then is only looked up. Rows that follow one another, a line each, take no room. */
typedef struct _SomRowPlaces SomRowPlaces;

SomRowPlaces *som_row_places_new  (void);
void          som_row_places_free (SomRowPlaces *places);
/* The next row begins at `line` of `file`; 0 in files whose lines are not counted. */
void          som_row_places_add  (SomRowPlaces *places, const char *file, guint line);
/* The line where a row begins, and its file; 0 and NULL for one that was never added. */
guint         som_row_places_get  (const SomRowPlaces *places, guint row, const char **file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomRowPlaces, som_row_places_free)

G_END_DECLS
