// Turns the atlas into arcs that neighbours share, and shapes whose rings are lists of arcs, cut at the antimeridian.
// SPDX-License-Identifier: LGPL-2.1-or-later
import { NOT_A_SHAPE, alpha2 } from './codes.js';
import { project } from './geometry.js';

// The atlas rounds to 0.00036°; what lies this near the antimeridian lies on it.
const SNAP_DEGREES = 0.002;
const POLE = 89.998;
// The edge of the world is a curve in most projections; this many degrees of it pass for straight.
const SEAM_STEP_DEGREES = 1;
const DOT_DEGREES = 0.005;

/**
 * Reads the atlas. Returns { arcs, shapes }:
 * - an arc is { points, plane, users }: its points in degrees and in the plane, and the shapes whose outline it is
 *   a part of; neighbours share it, whatever is done to it is done to both;
 * - a shape is { code, code3, polygons }, a polygon a list of rings, the outer one first, a ring a list of
 *   { arc, backwards }.
 */
export function readTopology(atlas) {
  const arcs = decodeArcs(atlas).map((points) => ({ points, users: new Set() }));
  const takeArc = (index) => ({ arc: arcs[index < 0 ? ~index : index], backwards: index < 0 });
  const shapes = atlas.objects.countries.geometries.map(({ properties, arcs: polygons }) => ({
    code3: properties.a3,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(takeArc))),
  }));
  const drawn = shapes.filter(({ code3 }) => !NOT_A_SHAPE.has(code3)).sort((a, b) => (a.code3 < b.code3 ? -1 : 1));

  drawDots(drawn);
  drawn.forEach(finishShape);
  return collectArcs(drawn);
}

// Rounding left islets and the Vatican as a single point. An islet goes; a shape that has nothing else becomes a
// triangle of about 0.4 km², and so does the hole in its neighbour, as they share the arc.
function drawDots(shapes) {
  for (const { polygons } of shapes.filter((shape) => shape.polygons.every(([outline]) => isDot(outline)))) {
    const { arc } = polygons[0][0][0];
    const [lon, lat] = arc.points[0];

    arc.points = [[0, 1], [-1, -1], [1, -1], [0, 1]].map(([dx, dy]) => [lon + dx * DOT_DEGREES, lat + dy * DOT_DEGREES]);
  }
  for (const shape of shapes)
    shape.polygons = shape.polygons.map((rings) => rings.filter((ring) => !isDot(ring))).filter((rings) => rings.length);
}

const isDot = (ring) => ringPoints(ring).length < 3;

function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];

    return arc.map(([dx, dy]) => snap([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
  });
}

function snap([lon, lat]) {
  return [
    Math.abs(lon) > 180 - SNAP_DEGREES ? 180 * Math.sign(lon) : lon,
    Math.abs(lat) > POLE ? 90 * Math.sign(lat) : lat,
  ];
}

function finishShape(shape, index) {
  shape.code = alpha2(shape.code3);
  shape.polygons = shape.polygons.flatMap((rings) => (touchesSeam(rings[0]) ? cutPolygon(rings) : [rings]));
  for (const { arc } of shape.polygons.flat(2))
    arc.users.add(index);
}

function collectArcs(shapes) {
  const arcs = [...new Set(shapes.flatMap((shape) => shape.polygons.flat(2)).map(({ arc }) => arc))];

  for (const arc of arcs) {
    if (isClosed(arc.points))
      arc.points = rotateToTip(arc.points);
    arc.plane = arc.points.map(project);
  }
  return { arcs, shapes };
}

const isClosed = (points) => points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];

// The first point of an arc is never simplified away, so it had better be one that matters.
function rotateToTip(points) {
  const open = points.slice(1);
  const middle = [0, 1].map((axis) => open.reduce((sum, point) => sum + point[axis], 0) / open.length);
  const reach = open.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]));
  const tip = reach.indexOf(Math.max(...reach));

  return [...open.slice(tip), ...open.slice(0, tip), open[tip]];
}

/** The points of a ring, in degrees or in the plane; the first is not repeated. */
export function ringPoints(ring, key = 'points') {
  return ring.flatMap(({ arc, backwards }) => (backwards ? arc[key].toReversed() : arc[key]).slice(0, -1));
}

function touchesSeam(ring) {
  return ringPoints(ring).some(([lon], i, points) => {
    const [previous] = points.at(i - 1);

    return Math.abs(lon) === 180 || Math.abs(lon - previous) > 180;
  });
}

// Lays a ring out without a leap at the antimeridian, then cuts it there.
function cutPolygon(rings) {
  if (rings.length > 1)
    throw new Error('A polygon at the antimeridian has a hole, which the cut does not know how to share out');

  const points = closeAtPole(unwrap(rings[0]));
  const turn = 360 * Math.floor((Math.min(...points.map((point) => point.lon)) + 180) / 360);

  for (const point of points)
    point.lon -= turn;
  return splitAt(points, 180).map((part) => [toArcs(part)]);
}

// A step of the walk along a ring: where it is, and which arc of the ring leads on from there, if any does.
function unwrap(ring) {
  let lon;

  return ring.flatMap((ref) => {
    const points = ref.backwards ? ref.arc.points.toReversed() : ref.arc.points;

    return points.slice(0, -1).map((point) => {
      lon = lon === undefined ? point[0] : point[0] + 360 * Math.round((lon - point[0]) / 360);
      return { lon, lat: point[1], ref };
    });
  });
}

// Antarctica goes once around the Earth: down the antimeridian, along the pole and up again.
function closeAtPole(points) {
  const winding = 360 * Math.round((points.at(-1).lon - points[0].lon) / 360);
  const [first] = points;
  const pole = 90 * Math.sign(first.lat);

  if (winding === 0)
    return points;
  return [
    ...points,
    { lon: first.lon + winding, lat: first.lat },
    { lon: first.lon + winding, lat: pole },
    { lon: first.lon, lat: pole },
  ];
}

// Cuts a ring by a meridian into chains that lie on one side of it.
function splitAt(points, meridian) {
  const isEast = ({ lon }) => lon > meridian;
  const start = points.findIndex((point, i) => isEast(point) !== isEast(points.at(i - 1)));
  const chains = [];

  if (start < 0)
    return [points];

  [...points.slice(start), ...points.slice(0, start)].forEach((point, i, walk) => {
    const previous = walk.at(i - 1);

    if (isEast(previous) !== isEast(point)) {
      const share = (meridian - previous.lon) / (point.lon - previous.lon);
      const cut = { lon: meridian, lat: previous.lat + share * (point.lat - previous.lat), ref: previous.ref };

      chains.at(-1)?.push(cut);
      chains.push([cut]);
    }
    chains.at(-1).push(point);
  });
  chains.at(-1).push(chains[0][0]);
  return joinChains(chains, isEast);
}

// A ring meets the meridian an even number of times; from south to north, the first crossing is joined to the second,
// the third to the fourth, on either side.
function joinChains(chains, isEast) {
  const crossings = chains.map((chain) => chain[0]).sort((a, b) => a.lat - b.lat);
  const partner = new Map(crossings.map((cut, i) => [cut, crossings[i ^ 1]]));
  const parts = [];

  for (const left = new Set(chains); left.size > 0;) {
    let [chain] = left;
    const turn = isEast(chain[1]) ? -360 : 0;
    const part = [];

    while (left.delete(chain)) {
      const next = partner.get(chain.at(-1));

      part.push(...chain.map((point) => ({ ...point, lon: point.lon + turn })));
      chain = chains.find((candidate) => candidate[0] === next);
    }
    parts.push(part);
  }
  return parts;
}

// Makes a ring of arcs again: those of the atlas where they are whole, new ones for what is left of those that were
// cut, and for each stretch along the edge of the world.
function toArcs(part) {
  const points = part.filter((point, i) => !isSame(point, part[(i + 1) % part.length]));
  const steps = points.map((from, i) => {
    const to = points[(i + 1) % points.length];

    return { from, to, ref: isSeam(from, to) ? undefined : from.ref };
  });
  const start = Math.max(0, steps.findIndex((step, i) => step.ref !== steps.at(i - 1).ref));
  const runs = [];

  for (const step of [...steps.slice(start), ...steps.slice(0, start)]) {
    if (runs.length === 0 || runs.at(-1)[0].ref !== step.ref)
      runs.push([]);
    runs.at(-1).push(step);
  }
  return runs.map(toRef);
}

function toRef(steps) {
  const { ref, from } = steps[0];
  const whole = steps.length === ref?.arc.points.length - 1 && !steps.some((step) => Math.abs(step.to.lon) === 180);
  const ends = ref ? steps.map(({ to }) => [to.lon, to.lat]) : steps.flatMap(stepsAlongSeam);

  return whole ? ref : { arc: { points: [[from.lon, from.lat], ...ends], users: new Set() }, backwards: false };
}

const isSame = (a, b) => a.lon === b.lon && a.lat === b.lat;

function isSeam(a, b) {
  return (Math.abs(a.lon) === 180 && a.lon === b.lon) || (Math.abs(a.lat) === 90 && a.lat === b.lat);
}

function stepsAlongSeam({ from, to }) {
  const n = Math.max(1, Math.ceil(Math.abs(to.lat - from.lat) / SEAM_STEP_DEGREES));

  return Array.from({ length: n }, (_, i) => {
    const share = (i + 1) / n;

    return [from.lon + share * (to.lon - from.lon), from.lat + share * (to.lat - from.lat)];
  });
}
