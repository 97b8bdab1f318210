// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAddress, parseAddress, permalinkOf } from './post-address.ts';

describe('the address of a record', () => {
  for (const uri of [
    'at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3l6oveex3ii2l',
    'at://did:web:comune.example%3A8080/app.bsky.graph.block/self',
  ]) {
    it(`${uri} is taken apart and put together`, () => assert.equal(formatAddress(parseAddress(uri)), uri));
  }
  for (const uri of [
    '',
    'https://bsky.app/profile/x/post/y',
    'at://did:plc:abc',
    'at://did:plc:abc/app.bsky.feed.post',
    'at://comune.example/app.bsky.feed.post/3l6oveex3ii2l',
    'at://did:plc:abc/app.bsky.feed.post/3l6oveex3ii2l/more',
    'at://did:plc:abc/app.bsky.feed.post/../x',
    'at://did:plc:abc/app.bsky.feed.post/a b',
    'at://did:plc:abc/app.bsky.feed.post/3l6oveex3ii2l\n',
  ]) {
    it(`${JSON.stringify(uri)} is none`, () => {
      assert.throws(() => parseAddress(uri), { name: 'NetworkRefused', code: 'invalid' });
    });
  }
  it('has a page for people', () => {
    assert.equal(
      permalinkOf('at://did:plc:abc/app.bsky.feed.post/3l6'),
      'https://bsky.app/profile/did:plc:abc/post/3l6',
    );
  });
});
