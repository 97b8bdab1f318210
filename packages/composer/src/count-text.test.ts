// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countText, hashtagsOf, linksOf } from './count-text.ts';
import { formOf, NETWORK_FORMS } from './network-form.ts';

const form = (network: string) => {
  const found = formOf(network);
  assert.ok(found, `${network} is not known`);
  return found;
};

const FAMILY = '👩‍👩‍👧‍👦';
const LINK = 'https://www.comune.example/notizie/riapre-la-piscina-comunale';
const lengths: [network: string, text: string, length: number][] = [
  ['bluesky', 'è già lì', 8],
  ['bluesky', FAMILY, 1],
  ['facebook', FAMILY, 11],
  ['telegram', '👍', 2],
  ['x', 'è già lì', 8],
  ['x', FAMILY, 2],
  ['x', '日本', 4],
  ['x', '“così”…', 8],
  ['x', LINK, 23],
  ['x', `Riapre la piscina: ${LINK}.`, 43],
  ['mastodon', `Riapre ${LINK}`, 30],
  ['mastodon', 'Con @biblioteca@sociale.example', 15],
  ['bluesky', LINK, LINK.length],
  ['practice', `a${FAMILY}b`, 3],
];
for (const [network, text, length] of lengths) {
  test(`${network} counts ${length} in ${JSON.stringify(text)}`, () =>
    assert.equal(countText(text, form(network)), length));
}

test('a full stop after a link is not part of it', () => {
  assert.deepEqual(linksOf(`Qui (${LINK}). E «${LINK}».`), [LINK, LINK]);
});

test('hashtags are found with accents, and a colour or a number is none', () => {
  assert.deepEqual(hashtagsOf('#PiùVerde e #città, #123 C# #a1'), ['PiùVerde', 'città', 'a1']);
});

test('every network has a name of its own and limits that hold together', () => {
  assert.equal(new Set(NETWORK_FORMS.map(({ id }) => id)).size, NETWORK_FORMS.length);
  for (const { text, media, id } of NETWORK_FORMS) {
    assert.ok(text.most > 0 && (text.mostWithMedia ?? text.most) <= text.most, id);
    assert.ok(media.required === 'none' || media.images.most + media.videos.most > 0, id);
  }
});
