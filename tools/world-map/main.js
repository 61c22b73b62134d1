// Makes the world map of Sommet from the atlas of Visionscarto: node tools/world-map [--atlas TARBALL] [--output FILE]
// SPDX-License-Identifier: LGPL-2.1-or-later
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findAnchor } from './anchor.js';
import { HELD } from './codes.js';
import { CREDITS } from './credits.js';
import { fetchAtlas } from './fetch.js';
import { PLANE_PER_DEGREE, PLANE_WIDTH, boundsOf, contains, sphereArea, unproject } from './geometry.js';
import { makeLevel, measureError, rankArcs } from './simplify.js';
import { readTopology, ringPoints } from './topology.js';
import { encode } from './write.js';

const OUTPUT = fileURLToPath(new URL('../../data/world/world.bin', import.meta.url));

// How wide the whole world is, in units, where a level is at its best, and what it may do without there, in units and
// square units. The last level is the atlas itself.
const LEVELS = [
  { width: 400, area: 8, island: 1, error: 0.75 },
  { width: 1500, area: 2.5, island: 1, error: 0.5 },
  { width: 5000, area: 3, island: 1, error: 0.6 },
  { width: Infinity, area: 1, island: 1, error: 1 },
];

function main() {
  const { values } = parseArgs({ options: { atlas: { type: 'string' }, output: { type: 'string', default: OUTPUT } } });
  const world = readTopology(fetchAtlas(values.atlas));

  checkHeld(world);
  rankArcs(world.arcs);

  const levels = LEVELS.map((plan) => describeLevel(makeLevel(world, scale(plan))));
  const bytes = encode({
    shapes: world.shapes.map(describeShape),
    codes: listCodes(world),
    credits: CREDITS,
    levels,
  });

  writeFileSync(values.output, bytes);
  levels.forEach(report);
  console.log(`${world.shapes.length} shapes, ${bytes.length} bytes`);
}

function checkHeld({ shapes }) {
  for (const [code, , holder, place] of HELD) {
    const { polygons } = shapes.find((shape) => shape.code3 === holder);

    if (!polygons.some((rings) => contains(rings.map((ring) => ringPoints(ring)), place)))
      throw new Error(`${code} does not lie in ${holder} at ${place}`);
  }
}

function scale({ width, area, island, error }) {
  const unit = PLANE_WIDTH / width;

  return { area: area * unit ** 2, island: island * unit ** 2, error: error * unit };
}

// Where a label stands, and where the eye goes, is decided on the largest part alone.
function describeShape({ code, code3, polygons }) {
  const areas = polygons.map(([outline, ...holes]) =>
    [outline, ...holes].reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * sphereArea(ringPoints(ring)), 0));
  const largest = polygons[areas.indexOf(Math.max(...areas))];

  return {
    code,
    code3,
    anchor: unproject(findAnchor(largest.map((ring) => ringPoints(ring, 'plane')))),
    bounds: boundsOf(ringPoints(largest[0])),
    area: areas.reduce((sum, area) => sum + area),
  };
}

function listCodes({ shapes }) {
  const index = new Map(shapes.map(({ code3 }, i) => [code3, i]));
  const own = shapes.flatMap(({ code, code3 }, i) => [[code, i], [code3, i]]);
  const held = HELD.flatMap(([code, code3, holder]) => [[code, index.get(holder)], [code3, index.get(holder)]]);

  return [...own, ...held].filter(([code]) => code !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}

// Lays the points of the rings one behind the other. Each ring's first point stands once more after its last one, so
// that every arc, and with it every border, is a stretch of the list.
function describeLevel(level) {
  const out = { error: measureError(level) / PLANE_PER_DEGREE, rings: [], borders: [], points: [], firstRings: [0] };
  const seen = new Set();

  for (const rings of level.rings) {
    rings.forEach((ring) => addRing(out, ring, level.keep, seen));
    out.firstRings.push(out.rings.length);
  }
  return out;
}

function addRing({ rings, borders, points }, ring, keep, seen) {
  const first = points.length;

  for (const { arc, backwards } of ring) {
    const kept = keep.get(arc).map((i) => arc.points[i]);

    if (arc.users.size === 2 && !seen.has(arc))
      borders.push([points.length, kept.length, ...arc.users]);
    seen.add(arc);
    points.push(...(backwards ? kept.reverse() : kept).slice(0, -1));
  }
  if (points.length - first < 3)
    throw new Error('A ring is less than a triangle');
  rings.push([first, points.length - first]);
  points.push(points[first]);
}

// A border counts once, although both its shapes have its points.
function report({ error, rings, borders, points }, i) {
  const twice = borders.reduce((sum, [, length]) => sum + length - 1, 0);

  console.log(`level ${i}: ${points.length - rings.length - twice} points, ${rings.length} rings, ` +
    `${borders.length} borders, error ${error.toFixed(4)}°`);
}

main();
