// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '../errors.ts';
import { refuseForeignOrigin } from './foreign-origin.ts';

const rows: { what: string; method: string; headers: Record<string, string>; refused: boolean }[] = [
  { what: 'reading from another site', method: 'GET', headers: { 'sec-fetch-site': 'cross-site' }, refused: false },
  { what: 'writing from our own page', method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, refused: false },
  { what: 'writing from another site', method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, refused: true },
  { what: 'writing from a sister domain', method: 'DELETE', headers: { 'sec-fetch-site': 'same-site' }, refused: true },
  {
    what: 'an old browser on our own page',
    method: 'POST',
    headers: { origin: 'https://arengo.example' },
    refused: false,
  },
  {
    what: 'an old browser on another site',
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    refused: true,
  },
  { what: 'a sandboxed page', method: 'POST', headers: { origin: 'null' }, refused: true },
  { what: 'a program without any origin', method: 'POST', headers: {}, refused: false },
];
for (const { what, method, headers, refused } of rows) {
  test(`${what} is ${refused ? 'refused' : 'let in'}`, () => {
    const ask = () => refuseForeignOrigin({ method, headers, host: 'arengo.example' });
    if (refused) assert.throws(ask, RefusedError);
    else ask();
  });
}
