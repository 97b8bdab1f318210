// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseLanguage } from './choose-language.ts';

describe('chooseLanguage', () => {
  const table: [unknown, string | undefined, string | undefined, string][] = [
    [undefined, undefined, undefined, 'it'],
    ['en', 'it', 'it', 'en'],
    ['fr', 'en', 'it', 'en'],
    [['en'], undefined, undefined, 'it'],
    [undefined, undefined, 'en-GB,en;q=0.9', 'en'],
    [undefined, undefined, 'en;q=0.5,it-CH;q=0.9', 'it'],
    [undefined, undefined, 'de,fr;q=0.8', 'it'],
    [undefined, undefined, 'de, en;q=0', 'it'],
    [undefined, undefined, ';;q=x,,', 'it'],
  ];
  for (const [asked, remembered, accepted, expected] of table) {
    it(`answers ${expected} to ${JSON.stringify([asked, remembered, accepted])}`, () => {
      assert.equal(chooseLanguage(asked, remembered, accepted), expected);
    });
  }
});
