// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, it } from 'node:test';
import { cameFromHere } from './same-site.ts';

describe('cameFromHere', () => {
  const host = '127.0.0.1:3000';
  const table: [string, IncomingHttpHeaders, boolean][] = [
    ['its own origin', { host, origin: 'http://127.0.0.1:3000' }, true],
    ['its public origin behind a proxy', { host, origin: 'https://arengo.example' }, true],
    ['the browser says same origin, without an Origin', { host, 'sec-fetch-site': 'same-origin' }, true],
    ['a null Origin that the browser vouches for', { host, origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['another origin', { host, origin: 'https://evil.example' }, false],
    ['another port', { host, origin: 'http://127.0.0.1:3001' }, false],
    ['a sister site', { host, origin: 'https://arengo.example', 'sec-fetch-site': 'same-site' }, false],
    ['the browser says cross-site', { host, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }, false],
    ['the address bar', { host, 'sec-fetch-site': 'none' }, false],
    ['nothing said', { host }, false],
    ['a null Origin', { host, origin: 'null' }, false],
    ['no origin at all in Origin', { host, origin: '127.0.0.1:3000' }, false],
  ];
  for (const [name, headers, expected] of table) {
    it(`${expected ? 'believes' : 'refuses'} ${name}`, () => {
      assert.equal(cameFromHere(headers, 'https://arengo.example/practice'), expected);
    });
  }
});
