// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type KeyLine, readKeys, ringFrom, sealKey, writeKeys } from './key-ring.ts';
import { createSealer, SealBrokenError, sealedUnder } from './sealer.ts';

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

/** As values were sealed while there was one key: without mark and id. */
function sealFirstForm(key: Buffer, plain: string, place: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

test('what was sealed in the first form opens still, under any key of the ring', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  const sealed = sealFirstForm(old, 'token', 'place');
  assert.equal(createSealer(old).open(sealed, 'place'), 'token');
  const lines: KeyLine[] = [
    { state: 'current', key: sealKey(fresh) },
    { state: 'previous', key: sealKey(old) },
  ];
  const sealer = createSealer(ringFrom(() => lines));
  assert.equal(sealer.open(sealed, 'place'), 'token');
  assert.equal(sealedUnder(sealed), null);
  assert.equal(sealedUnder(sealer.seal('token', 'place')), sealKey(fresh).id);
  assert.throws(() => createSealer(fresh).open(sealed, 'place'), SealBrokenError);
});

test('a file of keys is read in its first form and in the present one, and anything else is refused', () => {
  const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const first = readKeys(`${one}\n`);
  assert.deepEqual(
    first.map(({ state }) => state),
    ['current'],
  );
  const ring = readKeys(`# nota\ncurrent ${two}\nprevious ${one}\n`);
  assert.deepEqual(readKeys(writeKeys(ring)), ring);
  assert.equal(ring[1]?.key.id, first[0]?.key.id);
  const wrong = [
    '',
    'current',
    `current ${one}\ncurrent ${two}`,
    `previous ${one}`,
    `now ${one}`,
    `current ${one}\nprevious ${one}`,
  ];
  for (const text of [...wrong, `current ${one} ${two}`, `current ${one.slice(4)}`]) {
    assert.throws(() => readKeys(text), { name: 'KeyRingError' }, text);
  }
});
