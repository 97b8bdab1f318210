// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedLanguage, preferredLanguage } from './choose-language.ts';

const rows: [accepted: string | undefined, language: 'it' | 'en'][] = [
  [undefined, 'it'],
  ['', 'it'],
  ['de-DE,de;q=0.9', 'it'],
  ['en-GB,en;q=0.9', 'en'],
  ['it-IT,it;q=0.9,en;q=0.8', 'it'],
  ['en;q=0.4, it;q=0.8', 'it'],
  ['EN', 'en'],
  ['en;q=0', 'it'],
  ['english', 'it'],
  [`${'x,'.repeat(5000)}en`, 'it'],
];
for (const [accepted, language] of rows) {
  test(`Accept-Language ${accepted?.slice(0, 40)} reads ${language}`, () => {
    assert.equal(preferredLanguage(accepted), language);
  });
}

test('only the two languages of the portal can be asked for', () => {
  assert.deepEqual(['it', 'en', 'de', '', ['en', 'it'], undefined].map(askedLanguage), [
    'it',
    'en',
    null,
    null,
    null,
    null,
  ]);
});
