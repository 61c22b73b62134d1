// Finds what is near: things with a box, kept by the squares that they touch.
// SPDX-License-Identifier: LGPL-2.1-or-later

const SQUARE = 0.02;

export class Grid {
  #squares = new Map();

  constructor(things) {
    for (const thing of things)
      for (const square of squaresOf(thing.box))
        if (!this.#squares.get(square)?.push(thing))
          this.#squares.set(square, [thing]);
  }

  /** The things whose squares a box touches, each once. */
  near(box) {
    return new Set(squaresOf(box).flatMap((square) => this.#squares.get(square) ?? []));
  }
}

function squaresOf({ minX, minY, maxX, maxY }) {
  const squares = [];

  for (let x = Math.floor(minX / SQUARE); x <= maxX / SQUARE; x++)
    for (let y = Math.floor(minY / SQUARE); y <= maxY / SQUARE; y++)
      squares.push(x * 1000 + y);
  return squares;
}
