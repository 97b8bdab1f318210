// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSealer, SealBrokenError } from './sealer.ts';

test('a sealed secret opens with its key and at its place, and nowhere else', () => {
  const sealer = createSealer(randomBytes(32));
  const sealed = sealer.seal('perché no', 'account/1/credentials');
  assert.equal(sealer.open(sealed, 'account/1/credentials'), 'perché no');
  assert.throws(() => sealer.open(sealed, 'account/2/credentials'), SealBrokenError);
  assert.throws(() => createSealer(randomBytes(32)).open(sealed, 'account/1/credentials'), SealBrokenError);
});

test('every changed byte is noticed, and a truncated value too', () => {
  const sealer = createSealer(randomBytes(32));
  const sealed = sealer.seal('token', 'place');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.throws(() => sealer.open(changed, 'place'), SealBrokenError, `byte ${at}`);
  }
  assert.throws(() => sealer.open(sealed.subarray(0, 20), 'place'), SealBrokenError);
});
