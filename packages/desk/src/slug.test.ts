// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug.ts';

const names: [string, string][] = [
  ['Comune di Valdoria', 'valdoria'],
  ['Comune di Cantù', 'cantu'],
  ['Città metropolitana di Valdoria', 'valdoria'],
  ['Unione dei comuni della Val d’Oria', 'val-d-oria'],
  ['Provincia dell’Oria', 'oria'],
  ['  Ente   Parco!  ', 'ente-parco'],
  ['', ''],
];
for (const [name, slug] of names) {
  test(`the short name of «${name}» is «${slug}»`, () => assert.equal(slugOf(name), slug));
}
