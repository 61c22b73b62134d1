// Simplifies the arcs of a topology, so that neighbours stay neighbours, nothing crosses and nothing is swallowed.
// SPDX-License-Identifier: LGPL-2.1-or-later
import { boundsOf, contains, planeArea, segmentDistance, segmentsCross } from './geometry.js';
import { Grid } from './grid.js';
import { ringPoints } from './topology.js';

// How much a spike counts less than a flat corner, as in Zhou and Jones (2004), "Shape-aware line generalisation with
// weighted effective area": 0 is Visvalingam's plain area.
const SPIKE_WEIGHT = 0.7;

/**
 * Gives each point of each arc its effective area, after Visvalingam and Whyatt (1993), "Line generalisation by
 * repeated elimination of points": how large the triangle was that went with it. The ends never go.
 */
export function rankArcs(arcs) {
  for (const arc of arcs)
    arc.rank = rankPoints(arc.plane);
}

function rankPoints(points) {
  const rank = points.map(() => Infinity);
  const before = points.map((_, i) => i - 1);
  const after = points.map((_, i) => i + 1);
  const weight = points.map((_, i) => weightOf(points, before, after, i));
  let reached = 0;

  for (let left = points.length - 2; left > 0; left--) {
    let least = after[0];

    for (let i = least; i < points.length - 1; i = after[i])
      if (weight[i] < weight[least])
        least = i;

    reached = Math.max(reached, weight[least]);
    rank[least] = reached;
    after[before[least]] = after[least];
    before[after[least]] = before[least];
    for (const neighbour of [before[least], after[least]])
      weight[neighbour] = weightOf(points, before, after, neighbour);
  }
  return rank;
}

function weightOf(points, before, after, i) {
  if (i === 0 || i === points.length - 1)
    return Infinity;

  const [a, b, c] = [points[before[i]], points[i], points[after[i]]];
  const [ux, uy, vx, vy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
  const cosine = lengths > 0 ? (ux * vx + uy * vy) / lengths : 0;

  return (Math.abs(ux * vy - uy * vx) / 2) * (1 - SPIKE_WEIGHT * cosine);
}

/**
 * Makes one level of detail: { rings, keep }, of each shape the rings that stay, and of each arc in use the indexes of
 * the points that stay. Points whose rank is below `area` go, and islands smaller than `island`; then points return
 * until no ring is less than a triangle, no point that went lies farther than `error` from what is left, and nothing
 * crosses or is swallowed that was not before.
 */
export function makeLevel({ shapes }, { area, island, error }) {
  const rings = shapes.map((shape) => chooseRings(shape, island));
  const keep = new Map();

  for (const { arc } of rings.flat(2))
    keep.set(arc, arc.rank.flatMap((rank, i) => (rank >= area ? [i] : [])));

  rings.flat().forEach((ring) => keepTriangle(ring, keep));
  do
    keepNear(keep, error);
  while (untangle(keep));
  return { rings, keep };
}

/** How far from a level nineteen out of twenty of the points lie that it does without. */
export function measureError({ keep }) {
  const distances = [...keep].flatMap(([{ plane }, kept]) =>
    kept.slice(1).flatMap((to, i) =>
      plane.slice(kept[i] + 1, to).map((point) => segmentDistance(point, plane[kept[i]], plane[to]))));

  return distances.sort((a, b) => a - b)[Math.floor(0.95 * distances.length)] ?? 0;
}

// The rings of a shape, the largest first. It stays, whatever its size, and so does what a neighbour has a part in.
function chooseRings({ polygons }, island) {
  const sizes = new Map(polygons.flat().map((ring) => [ring, planeArea(ringPoints(ring, 'plane'))]));
  const rings = [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a));

  return rings.filter((ring, i) => i === 0 || sizes.get(ring) >= island || isShared(ring));
}

const isShared = (ring) => ring.some(({ arc }) => arc.users.size > 1);

function keepTriangle(ring, keep) {
  const arcs = ring.map(({ arc }) => arc).sort((a, b) => b.points.length - a.points.length);
  const count = () => arcs.reduce((sum, arc) => sum + keep.get(arc).length - 1, 0);

  for (const arc of arcs)
    while (count() < 3 && restore(arc, keep, 0, arc.points.length - 1));
}

// Brings back the weightiest of the points between two of an arc; returns whether there was one.
function restore(arc, keep, from, to) {
  const kept = new Set(keep.get(arc));
  let best = -1;

  for (let i = from + 1; i < to; i++)
    if (!kept.has(i) && (best < 0 || arc.rank[i] > arc.rank[best]))
      best = i;
  if (best >= 0)
    insert(arc, keep, best);
  return best >= 0;
}

function insert(arc, keep, index) {
  const kept = keep.get(arc);

  kept.splice(kept.findIndex((i) => i > index), 0, index);
}

function keepNear(keep, error) {
  for (const [arc, kept] of keep)
    for (let i = 0; i < kept.length - 1;) {
      const [farthest, distance] = findFarthest(arc.plane, kept[i], kept[i + 1]);

      if (distance > error)
        kept.splice(i + 1, 0, farthest);
      else
        i++;
    }
}

function findFarthest(points, from, to) {
  let best = [from, 0];

  for (let i = from + 1; i < to; i++) {
    const distance = segmentDistance(points[i], points[from], points[to]);

    if (distance > best[1])
      best = [i, distance];
  }
  return best;
}

// Brings back a point of each segment that crosses another, or that has swallowed a point of another; returns whether
// any came back. What crosses in the atlas itself is left as it is.
function untangle(keep) {
  const segments = [...keep].flatMap(([arc, kept]) => kept.slice(1).map((to, i) => makeSegment(arc, kept[i], to)));
  const grid = new Grid(segments);
  const tangled = new Set();

  for (const segment of segments)
    for (const other of grid.near(segment.box))
      if (other !== segment && (crosses(segment, other) || swallows(segment, other)))
        [segment, other].forEach((one) => tangled.add(one));
  return [...tangled].map(({ arc, from, to }) => restore(arc, keep, from, to)).some((restored) => restored);
}

function makeSegment(arc, from, to) {
  return { arc, from, to, box: boundsOf(arc.plane.slice(from, to + 1)) };
}

function crosses(a, b) {
  return segmentsCross(a.arc.plane[a.from], a.arc.plane[a.to], b.arc.plane[b.from], b.arc.plane[b.to]);
}

// The pocket between a segment and the points that it replaces must be empty of others' points.
function swallows({ arc, from, to, box }, other) {
  const [x, y] = other.arc.plane[other.from];
  const isOwn = other.arc === arc && other.from >= from && other.from <= to;
  const isOutside = x < box.minX || x > box.maxX || y < box.minY || y > box.maxY;

  return to - from > 1 && !isOwn && !isOutside && contains([arc.plane.slice(from, to + 1)], [x, y]);
}
