/* Rows as text for other programs: tab-separated for a spreadsheet's clipboard, CSV for a file.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  SOM_ROWS_TSV, /* words as people read them, in the language of the request */
  SOM_ROWS_CSV  /* RFC 4180: plain numbers in the unit's base, a column for units, one for sources, UTF-8 */
} SomRowsFormat;

/* Writes the rows of a resource, with a line of titles first. `rows` (array length=n) (nullable): all of them. Other threads may cancel it, and read
 * from `n_done` (nullable), atomically, how many rows were written so far. NULL where it was cancelled. (transfer full) (nullable) */
char    *som_rows_to_text (const SomRequest  *request,
                           const SomResource *resource,
                           SomRowsFormat      format,
                           const guint       *rows,
                           guint              n,
                           GCancellable      *cancellable,
                           int               *n_done);

G_END_DECLS
