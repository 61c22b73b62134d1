/* Where the card beside a mark goes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-tip-place.h"

/* How far the card stays from its mark, and how far before the pointer it begins. */
#define GAP 12
#define LEAD 24

/* `place`, moved as little as the room asks for. */
static double
keep (double place,
      double length,
      double room)
{
  return MAX (MIN (place, room - length), 0);
}

SomPoint
som_tip_place (SomRect  mark,
               SomPoint point,
               SomSize  card,
               SomSize  room)
{
  double   right = mark.x + mark.width + GAP, left = mark.x - GAP - card.width;
  double   bottom = mark.y + mark.height + GAP, top = mark.y - GAP - card.height;
  SomPoint place = { keep (point.x - LEAD, card.width, room.width), keep (MAX (mark.y, point.y - card.height / 2), card.height, room.height) };

  if (right + card.width <= room.width)
    return (SomPoint) { right, place.y };
  if (left >= 0)
    return (SomPoint) { left, place.y };
  if (bottom + card.height <= room.height)
    return (SomPoint) { place.x, bottom };
  if (top >= 0)
    return (SomPoint) { place.x, top };
  if (point.x + GAP + card.width <= room.width)
    return (SomPoint) { point.x + GAP, place.y };
  return (SomPoint) { keep (point.x - GAP - card.width, card.width, room.width), place.y };
}
