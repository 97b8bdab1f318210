// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NetworkBusy, NetworkRefused } from '../network.ts';
import { findFacets, postLimits, refuseLongText, refuseUnfitImages } from './compose-post.ts';
import type { Conversation } from './conversation.ts';

const refused = { name: 'NetworkRefused', code: 'invalid' };

function conversation(answer: () => Promise<unknown>): Conversation {
  const ask = answer as Conversation['ask'];
  return { did: 'did:plc:body', now: () => new Date(0), ask, order: ask };
}
const known = conversation(async () => ({ did: 'did:plc:known' }));

describe('facets', () => {
  const table: [string, string[]][] = [
    ['Leggi https://example.com/a', ['https://example.com/a']],
    ['Però è così 👩‍👩‍👧: https://example.com/è e poi', ['https://example.com/è']],
    ['(https://example.com/a).', ['https://example.com/a']],
    ['#Mercato e #Città, non #1', ['#Mercato', '#Città']],
    ['scrivi a info@example.com', []],
    ['Ciao @cittadina.bsky.social!', ['@cittadina.bsky.social']],
    ['niente', []],
  ];
  for (const [text, marked] of table) {
    it(`${text}: offsets count UTF-8 bytes`, async () => {
      const bytes = Buffer.from(text);
      const facets = await findFacets(known, text);
      assert.deepEqual(
        facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString()),
        marked,
      );
    });
  }

  it('a mention of nobody stays text', async () => {
    for (const code of ['invalid', 'gone'] as const) {
      const nobody = conversation(() => Promise.reject(new NetworkRefused(code, 'Unable to resolve handle')));
      assert.deepEqual(await findFacets(nobody, 'Ciao @nessuno.bsky.social'), []);
    }
  });
  it('a network that cannot tell who is mentioned stops the post before anything leaves', async () => {
    const busy = conversation(() => Promise.reject(new NetworkBusy('later')));
    await assert.rejects(findFacets(busy, 'Ciao @cittadina.bsky.social'), NetworkBusy);
  });
});

describe('limits', () => {
  const family = '👩‍👩‍👧';
  const table: [string, string, boolean][] = [
    ['300 letters with accents', 'è'.repeat(300), true],
    ['301 letters', 'e'.repeat(301), false],
    ['100 families, each one character', family.repeat(100), true],
    ['300 families, too many bytes', family.repeat(300), false],
    ['nothing', '', true],
  ];
  for (const [name, text, taken] of table) {
    it(`a text of ${name}`, () => {
      if (taken) refuseLongText(text);
      else assert.throws(() => refuseLongText(text), refused);
    });
  }

  const image = { bytes: new Uint8Array(10), mediaType: 'image/png', alt: 'Una piazza' };
  const images: [string, (typeof image)[], boolean][] = [
    ['four', [image, image, image, image], true],
    ['five', [image, image, image, image, image], false],
    ['one without alternative text', [{ ...image, alt: ' ' }], false],
    ['one of another kind', [{ ...image, mediaType: 'text/html' }], false],
    ['one as large as can be', [{ ...image, bytes: new Uint8Array(postLimits.imageBytes) }], true],
    ['one a byte larger', [{ ...image, bytes: new Uint8Array(postLimits.imageBytes + 1) }], false],
  ];
  for (const [name, some, taken] of images) {
    it(`images: ${name}`, () => {
      if (taken) refuseUnfitImages(some);
      else assert.throws(() => refuseUnfitImages(some), refused);
    });
  }
});
