// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { InvalidInputError } from '../../foundation/errors.ts';
import { lockBy, newTestKey, sealTo } from '../../testing/test-custody.ts';
import { requireLocked, requireRecipient, requireSealedTo } from './age-file.ts';

const [one, two] = [await newTestKey(), await newTestKey()];
const refused = (work: Promise<void>) => assert.rejects(work, InvalidInputError);
const x25519 = await identityToRecipient(await generateX25519Identity());

test('an envelope is accepted when it is sealed to as many hybrid keys as it says, and only then', async () => {
  await requireSealedTo(await sealTo('segreto', one.recipient), 1, '/x');
  await requireSealedTo(await sealTo('segreto', one.recipient, two.recipient), 2, '/x');
  await refused(requireSealedTo(await sealTo('segreto', one.recipient, two.recipient), 1, '/x'));
  await refused(requireSealedTo(await sealTo('segreto', one.recipient), 2, '/x'));
  await refused(requireSealedTo(await sealTo('segreto', x25519), 1, '/x'));
});

test('what is not sealed is refused, however it is dressed', async () => {
  const plain = armor.encode(new TextEncoder().encode('age-encryption.org/v1\nla password è questa'));
  for (const text of ['la password è questa', plain, '-----BEGIN AGE ENCRYPTED FILE-----\n!!\n']) {
    await refused(requireSealedTo(text, 1, '/x'));
  }
});

test('an identity is kept only if its owner’s passphrase locks it well', async () => {
  const locked = await lockBy('quattro parole scelte a caso', one.identity);
  await requireLocked(locked, 'passphrase', '/x');
  await requireLocked(null, 'paper', '/x');
  await refused(requireLocked(await lockBy('quattro parole', one.identity, 12), 'passphrase', '/x'));
  await refused(requireLocked(locked, 'passkey', '/x'));
  await refused(requireLocked(locked, 'paper', '/x'));
  await refused(requireLocked(null, 'passphrase', '/x'));
  await refused(requireLocked(await sealTo(one.identity, two.recipient), 'passphrase', '/x'));
  await refused(requireLocked(one.identity, 'passphrase', '/x'));
});

test('a passkey locks it too: the kind of its stanza is known', async () => {
  const encrypter = new Encrypter();
  // What the browser’s passkey writes, with a body that opens nothing here.
  encrypter.addRecipient({
    wrapFileKey: () => [{ args: ['age-encryption.org/fido2prf', 'AAAAAAAAAAAAAAAAAAAAAA'], body: new Uint8Array(32) }],
  });
  await requireLocked(armor.encode(await encrypter.encrypt(one.identity)), 'passkey', '/x');
});

test('a recipient with one wrong letter is refused: nothing sealed to it would ever open', () => {
  requireRecipient(one.recipient);
  const wrong = one.recipient.slice(0, -1) + (one.recipient.endsWith('q') ? 'p' : 'q');
  assert.throws(() => requireRecipient(wrong), InvalidInputError);
});
