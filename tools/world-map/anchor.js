// Finds where a label stands best: the place of a polygon that is farthest from its outline.
// SPDX-License-Identifier: LGPL-2.1-or-later
import { boundsOf, contains, segmentDistance } from './geometry.js';

// About 4 km, in radii of the Earth: nobody sees a label shift by less.
const PRECISION = 0.0006;

/**
 * The pole of inaccessibility of a polygon of the plane: squares that cover it are split, the most promising first,
 * until none can hold a place that is farther from the outline by PRECISION than the best one found.
 */
export function findAnchor(rings) {
  const box = boundsOf(rings[0]);
  const half = Math.min(box.maxX - box.minX, box.maxY - box.minY) / 2;
  const queue = [];
  let best = { distance: -Infinity };

  const look = (x, y, size) => {
    const distance = signedDistance(rings, [x, y]);

    if (distance > best.distance)
      best = { place: [x, y], distance };
    queue.push({ x, y, size, promise: distance + size * Math.SQRT2 });
  };

  for (let x = box.minX + half; x < box.maxX + half; x += 2 * half)
    for (let y = box.minY + half; y < box.maxY + half; y += 2 * half)
      look(x, y, half);

  for (;;) {
    const cell = takeMostPromising(queue);

    if (cell === undefined || cell.promise - best.distance <= Math.min(PRECISION, half / 20))
      return best.place;
    for (const [dx, dy] of [[-1, -1], [1, -1], [-1, 1], [1, 1]])
      look(cell.x + (dx * cell.size) / 2, cell.y + (dy * cell.size) / 2, cell.size / 2);
  }
}

function takeMostPromising(queue) {
  let best = 0;

  for (let i = 1; i < queue.length; i++)
    if (queue[i].promise > queue[best].promise)
      best = i;
  return queue.splice(best, 1)[0];
}

function signedDistance(rings, place) {
  let nearest = Infinity;

  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
      nearest = Math.min(nearest, segmentDistance(place, ring[j], ring[i]));
  return contains(rings, place) ? nearest : -nearest;
}
