// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fitting, misfitsOf, roomOf } from './fit-post.ts';
import { formOf } from './network-form.ts';

const IMAGE = { kind: 'image' as const, bytes: 1000, width: 1200, height: 1200, alt: 'La piazza' };
const VIDEO = { ...IMAGE, kind: 'video' as const };
const BARE: Fitting = { text: 'Riapre la piscina.', title: null, media: [] };
const codes = (network: string, change: Partial<Fitting>) => {
  const form = formOf(network);
  assert.ok(form);
  return misfitsOf({ ...BARE, ...change }, form).map(({ code }) => code);
};

const cases: [string, Partial<Fitting>, string[]][] = [
  ['bluesky', {}, []],
  ['bluesky', { text: ' ' }, ['empty']],
  ['bluesky', { text: '', media: [IMAGE] }, []],
  ['bluesky', { link: 'https://comune.example/notizie' }, []],
  ['bluesky', { link: 'comune.example' }, ['link-is-no-address']],
  ['bluesky', { link: 'javascript:alert(1)' }, ['link-is-no-address']],
  ['bluesky', { text: 'è'.repeat(300) }, []],
  ['bluesky', { text: 'è'.repeat(301) }, ['text-too-long']],
  ['bluesky', { text: '👩‍👩‍👧‍👦'.repeat(150) }, ['text-too-heavy']],
  ['x', { text: 'a'.repeat(281) }, ['text-too-long']],
  ['telegram', { text: 'a'.repeat(1500) }, []],
  ['telegram', { text: 'a'.repeat(1500), media: [IMAGE] }, ['text-too-long', 'alt-is-lost']],
  ['instagram', {}, ['media-missing']],
  ['instagram', { media: [IMAGE] }, []],
  ['instagram', { media: [{ ...IMAGE, width: 3000 }] }, ['ratio']],
  ['instagram', { text: 'https://comune.example/x', media: [IMAGE] }, ['links-do-not-work']],
  ['instagram', { text: '#a '.repeat(31), media: [IMAGE] }, ['too-many-hashtags']],
  ['youtube', { media: [IMAGE] }, ['title-missing', 'media-missing', 'too-many-images', 'alt-is-lost']],
  ['youtube', { title: 'Consiglio del 3 marzo', media: [VIDEO] }, []],
  ['mastodon', { media: Array.from({ length: 5 }, () => IMAGE) }, ['too-many-images']],
  ['facebook', { media: [IMAGE, VIDEO] }, ['mixed-media']],
  ['facebook', { media: [{ ...VIDEO, bytes: 1e12 }] }, ['video-too-heavy']],
  ['practice', { media: [VIDEO] }, ['too-many-videos']],
  ['practice', { media: [IMAGE, VIDEO] }, ['too-many-videos']],
  ['bluesky', { media: [{ ...IMAGE, alt: 'a'.repeat(2001) }] }, ['alt-too-long']],
];
for (const [network, change, expected] of cases) {
  test(`${network}, ${JSON.stringify(change).slice(0, 60)}: ${expected.join(', ') || 'fits'}`, () =>
    assert.deepEqual(codes(network, change), expected));
}

test('a network that takes no videos says so, rather than counting to none', () => {
  const practice = formOf('practice');
  assert.ok(practice);
  const [misfit] = misfitsOf({ ...BARE, media: [VIDEO] }, practice);
  assert.equal(misfit?.say.it, 'Rete di prova non accetta video.');
});

test('the room of a text is smaller beside an image where the network says so', () => {
  const telegram = formOf('telegram');
  assert.ok(telegram);
  assert.deepEqual(roomOf({ text: 'ciao', media: [] }, telegram), { taken: 4, most: 4096 });
  assert.deepEqual(roomOf({ text: 'ciao', media: [IMAGE] }, telegram), { taken: 4, most: 1024 });
});
