// The plane of the Equal Earth projection, and what is measured there and on the sphere.
// SPDX-License-Identifier: LGPL-2.1-or-later

// Šavrič, Patterson, Jenny (2018), "The Equal Earth map projection", DOI 10.1080/13658816.2018.1504949.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const ROOT_3 = Math.sqrt(3);
const RADIANS = Math.PI / 180;
const AUTHALIC_RADIUS_KM = 6371.0072;

const height = (t) => t * (A1 + A2 * t ** 2 + A3 * t ** 6 + A4 * t ** 8);
const slope = (t) => A1 + 3 * A2 * t ** 2 + 7 * A3 * t ** 6 + 9 * A4 * t ** 8;

/** How much of the plane one degree of the equator takes. */
export const PLANE_PER_DEGREE = (2 * ROOT_3 * RADIANS) / (3 * A1);
/** How wide the whole Earth is in the plane. */
export const PLANE_WIDTH = 360 * PLANE_PER_DEGREE;

/** Degrees to the plane of a sphere of radius 1, y upwards. */
export function project([lon, lat]) {
  const t = Math.asin((ROOT_3 / 2) * Math.sin(lat * RADIANS));

  return [(2 * ROOT_3 * lon * RADIANS * Math.cos(t)) / (3 * slope(t)), height(t)];
}

/** The plane to degrees, by Newton's method. */
export function unproject([x, y]) {
  let t = y / A1;

  for (let i = 0; i < 20; i++)
    t -= (height(t) - y) / slope(t);
  return [(x * 3 * slope(t)) / (2 * ROOT_3 * Math.cos(t)) / RADIANS, Math.asin((2 * Math.sin(t)) / ROOT_3) / RADIANS];
}

/** Area within a ring of the plane, never negative. */
export function planeArea(ring) {
  let twice = 0;

  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return Math.abs(twice) / 2;
}

/** Area in km² within a ring of degrees whose edges are straight in longitude and latitude, never negative. */
export function sphereArea(ring) {
  let sum = 0;

  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += (ring[i][0] - ring[j][0]) * RADIANS * meanSine(ring[j][1] * RADIANS, ring[i][1] * RADIANS);
  return Math.abs(sum) * AUTHALIC_RADIUS_KM ** 2;
}

function meanSine(a, b) {
  return Math.abs(b - a) < 1e-9 ? Math.sin((a + b) / 2) : (Math.cos(a) - Math.cos(b)) / (b - a);
}

/** Whether a place lies within rings, by the even-odd rule. */
export function contains(rings, [x, y]) {
  let inside = false;

  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j];
      const [bx, by] = ring[i];

      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax))
        inside = !inside;
    }
  return inside;
}

/** Distance from a place to a segment. */
export function segmentDistance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const share = length2 > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0;

  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Whether two segments cross, other than at an end. */
export function segmentsCross(a, b, c, d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay], [bx, by], [x, y]) {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

/** The upright box around points. */
export function boundsOf(points) {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };

  for (const [x, y] of points) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
