// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeHtml, type HtmlValue, html, raw } from './html.ts';

describe('html', () => {
  const table: { name: string; value: HtmlValue; expected: string }[] = [
    { name: 'markup', value: '<script>alert(1)</script>', expected: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    { name: 'both quotes', value: `"'`, expected: '&quot;&#39;' },
    { name: 'an ampersand once', value: '&amp;', expected: '&amp;amp;' },
    { name: 'accents and emoji as they are', value: 'perché 👩‍👩‍👧', expected: 'perché 👩‍👩‍👧' },
    { name: 'a replacement pattern as it is', value: '$& $1 $$', expected: '$&amp; $1 $$' },
    { name: 'zero', value: 0, expected: '0' },
    { name: 'nothing', value: [null, undefined, false, ''], expected: '' },
    { name: 'nested pieces once', value: html`<b>${'<'}</b>`, expected: '<b>&lt;</b>' },
    { name: 'lists within lists', value: ['<', [html`<i></i>`, 1]], expected: '&lt;<i></i>1' },
    { name: 'what is declared to be HTML', value: raw('<br>'), expected: '<br>' },
  ];
  for (const { name, value, expected } of table) {
    it(`writes ${name}`, () => {
      assert.equal(String(html`<p title="${value}">${value}</p>`), `<p title="${expected}">${expected}</p>`);
    });
  }

  it('refuses what has no meaning on a page', () => {
    for (const value of [{}, true, Symbol('x'), () => '', { toString: () => '<b>' }]) {
      assert.throws(() => html`${value as unknown as HtmlValue}`, TypeError);
    }
  });

  it('refuses a look-alike that came from outside as JSON', () => {
    assert.throws(() => html`${JSON.parse('{"trusted":"<b>"}') as HtmlValue}`, TypeError);
  });

  it('never lets a text open a tag or leave an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeHtml(text))));
  });
});
