/* A text that is mended while it is read from the first byte to the last.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The mended text so far: `out` and then the source from `copied` on. Nothing is copied before the first mend. */
typedef struct
{
  const char *source;
  gsize       length;
  GString    *out;
  gsize       copied;
} SomMend;

SomMend som_mend_start        (const char *source, gsize length);
/* Puts `with` in the place of `length` bytes from `offset`. Offsets never decrease from call to call. */
void    som_mend_replace      (SomMend *mend, gsize offset, gsize length, const char *with);

/* Where `offset`, which no mend has passed yet, will be in the mended text. */
gsize   som_mend_mark         (const SomMend *mend, gsize offset);
/* Puts `with` in the place of all from `offset`, whose mark was taken, to `end`, mends and all. */
void    som_mend_cut          (SomMend *mend, gsize mark, gsize offset, gsize end, const char *with);

/* Returns: (transfer full) (nullable): the mended text, NULL where nothing was mended */
GBytes *som_mend_finish       (SomMend *mend);
void    som_mend_clear        (SomMend *mend);

G_END_DECLS
