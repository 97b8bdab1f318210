// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from '@arengo/composer';
import { fitPrefix } from './fit-prefix.ts';

test('what a network takes of a text ends where its room ends, never within an emoji', () => {
  const bluesky = formOf('bluesky');
  assert.ok(bluesky);
  const family = '👨‍👩‍👧‍👦';
  assert.equal(fitPrefix('Riapre.', bluesky, 300), 7);
  assert.equal(fitPrefix('a'.repeat(310), bluesky, 300), 300);
  assert.equal(fitPrefix(`${'a'.repeat(299)}${family}b`, bluesky, 300), 299 + family.length);
});
