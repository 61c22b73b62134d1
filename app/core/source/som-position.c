/* Counts lines and columns as editors do.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-position.h"

#include <string.h>

SomPosition
som_position_start (const char *text,
                    gsize       length)
{
  gboolean has_mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0;

  return (SomPosition) { .text = text, .length = length, .offset = has_mark ? 3 : 0, .line = 1, .column = 1 };
}

static gboolean
ends_line (const SomPosition *position)
{
  const char *at = position->text + position->offset;

  return *at == '\n' || (*at == '\r' && !(position->offset + 1 < position->length && at[1] == '\n'));
}

void
som_position_move (SomPosition *position,
                   gsize        offset)
{
  offset = MIN (offset, position->length);
  if (offset < position->offset)
    *position = som_position_start (position->text, position->length);

  for (; position->offset < offset; position->offset++)
    {
      if (ends_line (position))
        {
          position->line++;
          position->column = 1;
        }
      else if ((position->text[position->offset] & 0xc0) != 0x80)
        position->column++;
    }
}
