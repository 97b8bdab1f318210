// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toItem } from './incoming-item.ts';

const did = 'did:plc:body';
const post = (name: string) => `at://${did}/app.bsky.feed.post/${name}`;
const theirs = (name: string) => `at://did:plc:citizen/app.bsky.feed.post/${name}`;
const author = { did: 'did:plc:citizen', handle: 'cittadina.example', displayName: 'Una cittadina' };
const view = (record: Record<string, unknown>, more: object = {}) => ({
  uri: theirs('1'),
  cid: 'bafy1',
  author,
  record: { $type: 'app.bsky.feed.post', text: 'ciao', createdAt: '2026-03-10T09:00:00.000Z', ...record },
  indexedAt: '2026-03-10T09:00:01.000Z',
  ...more,
});
const reply = (root: string, parent: string) => ({
  reply: { root: { uri: root, cid: 'r' }, parent: { uri: parent, cid: 'p' } },
});

describe('where an item stands', () => {
  const table: [string, object, 'comment' | 'visitor-post', string | null, string | null][] = [
    ['a reply to our post', reply(post('a'), post('a')), 'comment', post('a'), null],
    ['a reply to a reply under our post', reply(post('a'), theirs('b')), 'comment', post('a'), theirs('b')],
    ['a reply to our own reply under our post', reply(post('a'), post('b')), 'comment', post('a'), post('b')],
    ["a reply to our reply in another's thread", reply(theirs('x'), post('b')), 'comment', post('b'), null],
    ["a mention in another's thread", reply(theirs('x'), theirs('y')), 'visitor-post', null, theirs('y')],
    ['a mention or a quote', {}, 'visitor-post', null, null],
    [
      'a reply that names its root by handle',
      reply('at://comune.example/app.bsky.feed.post/a', 'nonsense'),
      'visitor-post',
      null,
      'nonsense',
    ],
    [
      'a reply to an account whose id begins like ours',
      reply(`at://${did}x/app.bsky.feed.post/a`, theirs('b')),
      'visitor-post',
      null,
      theirs('b'),
    ],
    ['a reply without sense', { reply: 'at://' }, 'visitor-post', null, null],
  ];
  for (const [name, record, itemType, postRemoteId, parentRemoteId] of table) {
    it(name, () => {
      const item = toItem(view(record as Record<string, unknown>), did);
      assert.deepEqual(
        [item.itemType, item.postRemoteId, item.parentRemoteId],
        [itemType, postRemoteId, parentRemoteId],
      );
    });
  }
});

describe('when an item was posted', () => {
  const table: [unknown, string][] = [
    ['2026-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['2026-03-10T10:00:00.500+01:00', '2026-03-10T09:00:00.500Z'],
    ['2030-01-01T00:00:00.000Z', '2026-03-10T09:00:01.000Z'],
    ['yesterday', '2026-03-10T09:00:01.000Z'],
    [17, '2026-03-10T09:00:01.000Z'],
  ];
  for (const [createdAt, postedAt] of table) {
    it(`${createdAt} is ${postedAt}`, () => assert.equal(toItem(view({ createdAt }), did).postedAt, postedAt));
  }
});

describe('what an item shows', () => {
  const image = { fullsize: 'https://cdn.example/1', thumb: 'https://cdn.example/t', alt: 'Una buca' };
  const seen = [{ url: 'https://cdn.example/1', alt: 'Una buca' }];
  const table: [string, unknown, object[]][] = [
    ['images', { $type: 'app.bsky.embed.images#view', images: [image] }, seen],
    ['images beside a quote', { $type: 'app.bsky.embed.recordWithMedia#view', media: { images: [image] } }, seen],
    ['a link', { $type: 'app.bsky.embed.external#view', external: { uri: 'https://x.example' } }, []],
    ['nothing', undefined, []],
    ['nonsense', { images: 'many' }, []],
  ];
  for (const [name, embed, media] of table) {
    it(name, () => assert.deepEqual(toItem(view({}, { embed }), did).media, media));
  }
  it('a text that is none, and an author without a name', () => {
    const item = toItem(view({ text: { evil: true } }, { author: { ...author, displayName: '' } }), did);
    assert.equal(item.text, '');
    assert.equal(item.author.displayName, 'cittadina.example');
  });
});
