// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EMPTY, readContent, writeContent } from './content.ts';
import { weaknessOf } from './passphrase.ts';
import {
  identityIn,
  joinIdentity,
  KeyError,
  lockByPassphrase,
  newKeyPair,
  open,
  seal,
  splitIdentity,
  unlock,
} from './sealing.ts';

const is = (code: KeyError['code']) => (error: unknown) => error instanceof KeyError && error.code === code;
const PASSPHRASE = 'quattro sassi nel fosso di notte';

test('an envelope opens with any key that it was sealed to, and with no other', async () => {
  const [one, two, other] = [await newKeyPair(), await newKeyPair(), await newKeyPair()];
  const sealed = await seal('la password', [one.recipient, two.recipient]);
  assert.equal(await open(sealed, one.identity), 'la password');
  assert.equal(await open(sealed, two.identity), 'la password');
  await assert.rejects(open(sealed, other.identity), is('does-not-open'));
});

test('a key is unlocked by its passphrase or by its sheet, and a key that was put in its place shows itself', async () => {
  const [own, other] = [await newKeyPair(), await newKeyPair()];
  const lockedIdentity = await lockByPassphrase(own.identity, PASSPHRASE, 10);
  const key = { recipient: own.recipient, protection: 'passphrase' as const, lockedIdentity };
  assert.equal(await unlock(key, PASSPHRASE), own.identity);
  await assert.rejects(unlock(key, `${PASSPHRASE}!`), is('wrong-passphrase'));
  const typed =
    own.identity
      .toLowerCase()
      .match(/.{1,8}/g)
      ?.join(' ') ?? '';
  assert.equal(identityIn(typed), own.identity);
  assert.equal(await unlock(key, typed), own.identity);
  await assert.rejects(unlock(key, other.identity), is('wrong-sheet'));
  await assert.rejects(unlock({ ...key, recipient: other.recipient }, PASSPHRASE), is('replaced'));
});

test('any two of three parts give the key back; one alone, or a strange one, does not', async () => {
  const key = await newKeyPair();
  const [a = '', b = '', c = ''] = await splitIdentity(key.identity, 3, 2);
  const [strange = ''] = await splitIdentity((await newKeyPair()).identity, 3, 2);
  for (const pair of [
    [a, b],
    [b, c],
    [c, a],
  ])
    assert.equal(await joinIdentity(pair, key.recipient), key.identity);
  await assert.rejects(joinIdentity([a], key.recipient), is('wrong-shares'));
  await assert.rejects(joinIdentity([a, strange], key.recipient), is('wrong-shares'));
});

describe('a passphrase', () => {
  const known = ['Irene Prova', 'sindaca@valdoria.example', 'Comune di Valdoria'];
  const rows: [string, ReturnType<typeof weaknessOf>][] = [
    [PASSPHRASE, null],
    ['corta ma buona', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeated'],
    ['10 03 2026 20 11 1985 47', 'digits'],
    ['Irene Prova Valdoria 2026', 'known'],
  ];
  for (const [passphrase, weakness] of rows) {
    test(`«${passphrase}»: ${weakness ?? 'may be used'}`, () => assert.equal(weaknessOf(passphrase, known), weakness));
  }
});

test('what is inside an envelope comes out as it went in, and what was written elsewhere is shown too', () => {
  const content = { ...EMPTY, password: 'a"b\\c', notes: 'è già così\n' };
  assert.deepEqual(readContent(writeContent(content)), content);
  assert.deepEqual(readContent('password: 1234'), { ...EMPTY, notes: 'password: 1234' });
  assert.deepEqual(readContent('{"password":"x"}'), { ...EMPTY, notes: '{"password":"x"}' });
});
