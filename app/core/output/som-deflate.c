/* Bytes packed as zlib packs them, by ISA-L.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-deflate.h"

#include <isa-l.h>

#define LEVEL 1
#define LEVEL_BUFFER ISAL_DEF_LVL1_DEFAULT
#define ROOM (16 * 1024)

GByteArray *
som_deflate (gconstpointer data,
             gsize         length)
{
  g_autofree struct isal_zstream *stream = g_new (struct isal_zstream, 1);
  g_autofree guint8              *level_buffer = g_malloc (LEVEL_BUFFER);
  GByteArray                     *packed = g_byte_array_new ();
  gsize                           taken = 0;

  isal_deflate_init (stream);
  stream->avail_in = 0;
  stream->level = LEVEL;
  stream->level_buf = level_buffer;
  stream->level_buf_size = LEVEL_BUFFER;
  stream->gzip_flag = IGZIP_ZLIB;
  stream->flush = NO_FLUSH;
  do
    {
      guint8 room[ROOM];

      if (stream->avail_in == 0)
        {
          stream->next_in = (guint8 *) data + taken;
          stream->avail_in = MIN (length - taken, G_MAXINT);
          taken += stream->avail_in;
          stream->end_of_stream = taken == length;
        }
      stream->next_out = room;
      stream->avail_out = sizeof room;
      isal_deflate (stream);
      g_byte_array_append (packed, room, sizeof room - stream->avail_out);
    }
  while (stream->internal_state.state != ZSTATE_END);
  return packed;
}
