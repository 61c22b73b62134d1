/* Writes a mended text beside its source, in one pass.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-mend.h"

SomMend
som_mend_start (const char *source,
                gsize       length)
{
  return (SomMend) { .source = source, .length = length };
}

/* Copies the source up to `offset`. */
static void
copy_to (SomMend *mend,
         gsize    offset)
{
  if (mend->out == NULL)
    mend->out = g_string_sized_new (mend->length);
  g_string_append_len (mend->out, mend->source + mend->copied, (gssize) (offset - mend->copied));
  mend->copied = offset;
}

void
som_mend_replace (SomMend    *mend,
                  gsize       offset,
                  gsize       length,
                  const char *with)
{
  copy_to (mend, offset);
  g_string_append (mend->out, with);
  mend->copied = offset + length;
}

gsize
som_mend_mark (const SomMend *mend,
               gsize          offset)
{
  return (mend->out != NULL ? mend->out->len : 0) + (offset - mend->copied);
}

void
som_mend_cut (SomMend    *mend,
              gsize       mark,
              gsize       offset,
              gsize       end,
              const char *with)
{
  if (mend->copied < offset)
    copy_to (mend, offset);
  g_string_truncate (mend->out, mark);
  g_string_append (mend->out, with);
  mend->copied = end;
}

GBytes *
som_mend_finish (SomMend *mend)
{
  if (mend->out == NULL)
    return NULL;
  copy_to (mend, mend->length);
  return g_string_free_to_bytes (g_steal_pointer (&mend->out));
}

void
som_mend_clear (SomMend *mend)
{
  if (mend->out != NULL)
    g_string_free (g_steal_pointer (&mend->out), TRUE);
}
