/* The drawing kit: what bands in rows and in columns have in common.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-bands-private.h"

double
som_bands_get_size (const SomBands *bands,
                    SomBandType     type)
{
  const SomTheme *theme = &som_canvas_get_view (bands->canvas)->theme;

  return MAX (som_theme_get_text_size (theme, type.style) * type.size, theme->minimum);
}

double
som_bands_get_heading_height (const SomBands       *bands,
                              const SomBandDensity *density)
{
  return som_bands_get_size (bands, density->heading) * 1.5;
}

double
som_bands_get_remainder_height (const SomBands *bands)
{
  return som_canvas_line_height (bands->canvas, SOM_TEXT_AXIS) * 1.2;
}

SomBandPlace *
som_bands_peek (SomBands *bands,
                guint     i)
{
  return i < bands->bands->len ? &g_array_index (bands->bands, SomBandPlace, i) : NULL;
}

const SomBandForm *
som_bands_get_form (const SomBands       *bands,
                    const SomBandDensity *density,
                    const SomBandPlace   *band)
{
  return band->group != NULL && bands->has_groups ? &density->grouped : &density->headline;
}

void
som_bands_write (SomBands   *bands,
                 SomBandType type,
                 const char *text,
                 SomColor    color,
                 SomRect     room,
                 SomAnchor   anchor,
                 guint       max_lines)
{
  SomPlace place = { .point = { room.x, room.y }, .anchor = anchor, .color = &color, .max_width = MAX (room.width, 1),
                     .max_lines = max_lines, .size = type.size };

  if ((anchor & SOM_ANCHOR_CENTER) != 0)
    place.point.x += room.width / 2;
  som_canvas_text (bands->canvas, type.style, text, &place);
}

void
som_bands_notice_details (SomBands *bands)
{
  som_canvas_notice (bands->canvas, som_view_translate (som_canvas_get_view (bands->canvas), "The details of the rows have no room here"));
}
