// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deriveRecordKey } from './record-key.ts';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

function timeOf(tid: string): number {
  const value = [...tid].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  return Number((value >> 10n) / 1000n);
}

describe('a record key', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => `delivery ${at}`);

  it('is the same at every try, in every version of ours', () => {
    assert.equal(
      deriveRecordKey('post 0197f2aa-6d2e-7c3b-9d51-3a6f0c9b1e42'),
      deriveRecordKey('post 0197f2aa-6d2e-7c3b-9d51-3a6f0c9b1e42'),
    );
    assert.equal(deriveRecordKey('post 0197f2aa-6d2e-7c3b-9d51-3a6f0c9b1e42'), '3imuoig5642rs');
    assert.equal(deriveRecordKey(''), '3gzdhhjgr2owi');
  });
  it('has the shape of a TID', () => {
    for (const key of keys) assert.match(deriveRecordKey(key), /^[234567abcdefghij][234567a-z]{12}$/);
  });
  it('lies in a time when nobody wrote on the network', () => {
    for (const key of keys) {
      const time = timeOf(deriveRecordKey(key));
      assert.ok(time >= Date.UTC(2020, 0, 1) && time < Date.UTC(2022, 3, 1), new Date(time).toISOString());
    }
  });
  it('differs where the key does', () => {
    assert.equal(new Set(keys.map(deriveRecordKey)).size, keys.length);
    assert.notEqual(deriveRecordKey('post 1'), deriveRecordKey('reply 1'));
  });
});
