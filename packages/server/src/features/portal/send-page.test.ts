// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKept } from './body-pages.ts';
import { pressingOf } from './send-page.ts';

test('a page is sent as small as the browser takes it', () => {
  const rows: [accepted: string | undefined, pressing: string | null][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, br;q=0', 'gzip'],
    ['br;q=0.000', null],
    ['identity', null],
    ['*;q=0', null],
    [undefined, null],
  ];
  for (const [accepted, pressing] of rows) assert.equal(pressingOf(accepted), pressing, accepted);
});

test('what a network adds to a link makes no other page of it', () => {
  const rows: [url: string, kept: string][] = [
    ['/enti/a/policy', '/enti/a/policy'],
    ['/enti/a?fbclid=1', '/enti/a'],
    ['/enti/a?utm_source=x&lang=en&gclid=2', '/enti/a?lang=en'],
    ['/enti/a?cerca=utm_source', '/enti/a?cerca=utm_source'],
  ];
  for (const [url, kept] of rows) assert.equal(addressKept(url), kept);
});
