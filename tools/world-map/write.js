// Writes the binary file that data/world/README.md describes.
// SPDX-License-Identifier: LGPL-2.1-or-later
import { crc32 } from 'node:zlib';

const MAGIC = 'SOMSHAPE';
const VERSION = 1;
const CHECKED_FROM = 16;
const HEADER_SIZE = 52;
const LEVEL_SIZE = 32;

const u32 = (...values) => Buffer.from(Uint32Array.from(values).buffer);
const f32 = (...values) => Buffer.from(Float32Array.from(values).buffer);
const ascii = (text, size) => Buffer.concat([Buffer.from(text, 'ascii')], size);

/** Makes the bytes of a file from { shapes, codes, credits, levels }. */
export function encode({ shapes, codes, credits, levels }) {
  const file = new Sections(HEADER_SIZE);
  const shapeTable = file.add(shapes.map(encodeShape));
  const codeTable = file.add(codes.map(([code, shape]) => [ascii(code, 4), u32(shape)]));
  const texts = credits.map(([, text]) => [file.add([Buffer.from(text + '\0')]), Buffer.byteLength(text)]);
  const creditTable = file.add(credits.map(([language], i) => [ascii(language, 4), u32(...texts[i])]));
  const levelTable = file.add(levels.map((level) => encodeLevel(file, level)));

  return file.seal(u32(shapes.length, shapeTable, codes.length, codeTable, credits.length, creditTable, levels.length,
    levelTable));
}

function encodeShape({ code, code3, anchor, bounds, area }) {
  return [ascii(code, 4), ascii(code3, 4), f32(...anchor, bounds.minX, bounds.minY, bounds.maxX, bounds.maxY, area)];
}

function encodeLevel(file, { error, rings, borders, points, firstRings }) {
  const tables = [
    rings.length, file.add(rings.map((ring) => u32(...ring))),
    borders.length, file.add(borders.map((border) => u32(...border))),
    points.length, file.add(points.map((point) => f32(...point))),
    file.add([u32(...firstRings)]),
  ];
  const level = Buffer.concat([f32(error), u32(...tables)]);

  if (level.length !== LEVEL_SIZE)
    throw new Error('A level does not have the size that the format gives it');
  return level;
}

// A file in the making: sections that begin at multiples of four bytes.
class Sections {
  #parts = [];
  #size;

  constructor(headerSize) {
    this.#size = headerSize;
  }

  /** Appends buffers, which may be nested in lists; returns where they begin. */
  add(buffers) {
    const section = Buffer.concat(buffers.flat());
    const offset = this.#size;

    this.#parts.push(section, Buffer.alloc(-section.length & 3));
    this.#size += section.length + (-section.length & 3);
    return offset;
  }

  /** Puts the header before the sections. */
  seal(fields) {
    const start = Buffer.concat([Buffer.from(MAGIC), u32(VERSION, 0, this.#size), fields]);
    const bytes = Buffer.concat([start, ...this.#parts]);

    if (start.length !== HEADER_SIZE)
      throw new Error('The header does not have the size that the format gives it');
    bytes.writeUInt32LE(crc32(bytes.subarray(CHECKED_FROM)), CHECKED_FROM - 4);
    return bytes;
  }
}
