/* From an offset in a text to the line and column that an editor shows there.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a text. Lines and columns count from 1, columns in characters; LF, CR and CRLF end a line, and a
 * byte-order mark takes no column, as in editors. */
typedef struct
{
  const char *text;
  gsize       length, offset;
  guint       line, column;
} SomPosition;

SomPosition som_position_start (const char *text, gsize length);
/* Goes to `offset`. Forwards it costs the distance, backwards it starts anew: ask in the order of the text. */
void        som_position_move  (SomPosition *position, gsize offset);

G_END_DECLS
