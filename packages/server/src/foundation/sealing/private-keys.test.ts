// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { privateKeys } from './private-keys.ts';

for (const bytes of [20, 32]) {
  describe(`a key of ${bytes} bytes`, () => {
    const keys = privateKeys(bytes);

    test('is as random as it says, and no two are alike', () => {
      const made = new Set(Array.from({ length: 1000 }, () => keys.make().key));
      assert.equal(made.size, 1000);
      for (const key of made) assert.equal(Buffer.from(key, 'base64url').length, bytes);
    });

    test('is read as it was made', () => {
      const made = keys.make();
      assert.deepEqual(keys.read(made.key), made);
      assert.equal(made.sha256.length, 32);
    });

    test('is not what can be none', () => {
      const { key } = keys.make();
      const wrong = [
        '',
        key.slice(1),
        `${key}a`,
        `${key.slice(1)} `,
        `${key.slice(1)}%`,
        `${key}\n`,
        null,
        undefined,
        7,
        [key],
      ];
      for (const text of wrong) assert.equal(keys.read(text), null, String(text));
    });
  });
}
