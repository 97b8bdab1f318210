// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type AddressReading, readAddress } from './address.ts';
import { ADDRESS_SHAPES } from './address-shapes.ts';

const HOME = 'https://arengo.example';

/** network/key, or what else it is. */
function shortly(reading: AddressReading): string {
  if (reading.kind === 'account') return `${reading.address.network} ${reading.address.key}`;
  return reading.kind === 'no-account' ? `no account of ${reading.network}` : reading.kind;
}

const READ: [input: string, means: string][] = [
  ['https://www.facebook.com/Comune.Di.Valdoria', 'facebook comunedivaldoria'],
  ['facebook.com/comunedivaldoria/', 'facebook comunedivaldoria'],
  ['http://m.facebook.com/comunedivaldoria?ref=bookmarks', 'facebook comunedivaldoria'],
  ['https://it-it.facebook.com/comunedivaldoria/posts/123', 'facebook comunedivaldoria'],
  ['https://web.facebook.com/comunedivaldoria#x', 'facebook comunedivaldoria'],
  ['fb.com/comunedivaldoria', 'facebook comunedivaldoria'],
  ['https://www.facebook.com/profile.php?id=100064000000001', 'facebook 100064000000001'],
  ['https://www.facebook.com/pages/Comune-di-Valdoria/100064000000001', 'facebook 100064000000001'],
  ['https://www.facebook.com/p/Comune-di-Valdoria-100064000000001/', 'facebook 100064000000001'],
  ['https://www.facebook.com/sharer/sharer.php?u=https://comune.example', 'no account of facebook'],
  ['https://www.facebook.com/groups/valdoria', 'no account of facebook'],
  ['https://twitter.com/ComuneValdoria', 'x comunevaldoria'],
  ['https://x.com/comunevaldoria/status/1', 'x comunevaldoria'],
  ['mobile.twitter.com/comunevaldoria', 'x comunevaldoria'],
  ['https://x.com/search?q=valdoria', 'no account of x'],
  ['https://www.youtube.com/@ComuneValdoria/videos', 'youtube @comunevaldoria'],
  ['https://youtube.com/channel/UCabcdefghijklmnopqrstuv', 'youtube channel/UCabcdefghijklmnopqrstuv'],
  ['https://www.youtube.com/c/ComuneValdoria', 'youtube c/comunevaldoria'],
  ['https://m.youtube.com/user/ComuneValdoria', 'youtube user/comunevaldoria'],
  ['https://www.youtube.com/watch?v=abc', 'no account of youtube'],
  ['https://www.instagram.com/comune.valdoria/', 'instagram comune.valdoria'],
  ['https://instagram.com/stories/comune.valdoria/123/', 'instagram comune.valdoria'],
  ['https://www.instagram.com/p/abc/', 'no account of instagram'],
  ['https://t.me/ComuneValdoria', 'telegram comunevaldoria'],
  ['https://t.me/s/comunevaldoria/15', 'telegram comunevaldoria'],
  ['comunevaldoria.t.me', 'telegram comunevaldoria'],
  ['https://t.me/joinchat/abc', 'no account of telegram'],
  ['https://bsky.app/profile/comune.valdoria.example', 'bluesky comune.valdoria.example'],
  ['https://bsky.app/profile/did:plc:abcdefghij/post/1', 'bluesky did:plc:abcdefghij'],
  ['https://mastodon.example/@comune', 'mastodon comune@mastodon.example'],
  ['@comune@mastodon.example', 'mastodon comune@mastodon.example'],
  ['https://altrove.example/@comune@mastodon.example', 'mastodon comune@mastodon.example'],
  ['https://www.linkedin.com/company/comune-valdoria/about/', 'linkedin company/comune-valdoria'],
  ['https://www.tiktok.com/@comunevaldoria/video/1', 'tiktok comunevaldoria'],
  ['https://www.threads.net/@comunevaldoria', 'threads comunevaldoria'],
  ['https://whatsapp.com/channel/0029VaABCDEFGHIJKLM', 'whatsapp channel/0029VaABCDEFGHIJKLM'],
  ['https://wa.me/390100000001', 'whatsapp +390100000001'],
  ['/practice/p/comune-valdoria', 'practice comune-valdoria'],
  ['https://arengo.example/practice/p/comune-valdoria/posts/1', 'practice comune-valdoria'],
  ['@comunevaldoria', 'handle'],
  ['comune.valdoria', 'handle'],
  // Made to be taken for what they are not.
  ['https://faceb00k.com/comunedivaldoria', 'other-host'],
  ['https://facebook.com.accesso.example/comunedivaldoria', 'other-host'],
  ['https://facebook.com@malevolo.example/comunedivaldoria', 'other-host'],
  ['https://malevolo.example/facebook.com/comunedivaldoria', 'other-host'],
  ['https://notfacebook.com/comunedivaldoria', 'other-host'],
  ['https://l.facebook.com/l.php?u=https://malevolo.example', 'other-host'],
  ['https://facebook.com:8443/comunedivaldoria', 'other-host'],
  ['https://facebook.com./comunedivaldoria', 'other-host'],
  ['https://faceboo%6b.com/comunedivaldoria', 'other-host'],
  ['https://malevolo.example/practice/p/comune-valdoria', 'other-host'],
  ['https://malevolo.example\\@facebook.com/comunedivaldoria', 'unreadable'],
  ['https://fаcebook.com/comunedivaldoria', 'strange-letters'],
  ['https://facebook.com/comunedivаldoria', 'strange-letters'],
  ['https://ｆacebook.com/comunedivaldoria', 'strange-letters'],
  ['https://facebook.com/comunedi\u200bvaldoria', 'strange-letters'],
  ['https://www.facebook.com/comunedivaldoria/../malevolo', 'facebook malevolo'],
  ['https://www.facebook.com/comunedivaldoria%2f', 'no account of facebook'],
  ['javascript:alert(1)', 'unreadable'],
  ['javascript://facebook.com/comune', 'unreadable'],
  ['ftp://facebook.com/comune', 'unreadable'],
  ['Comune di Valdoria', 'unreadable'],
  ['', 'unreadable'],
  ['x'.repeat(3000), 'unreadable'],
];

describe('an address', () => {
  for (const [input, means] of READ) {
    test(`${JSON.stringify(input.slice(0, 80))} is read as ${means}`, () => {
      assert.equal(shortly(readAddress(input, { home: HOME })), means);
    });
  }

  test('that is shown leads to the same account when it is read again', () => {
    for (const [input] of READ) {
      const first = readAddress(input, { home: HOME });
      if (first.kind !== 'account') continue;
      const again = readAddress(first.address.url ?? '', { home: HOME });
      assert.equal(shortly(again), shortly(first), input);
    }
  });
});

describe('a handle on a network', () => {
  const ON: [network: string, text: string, means: string][] = [
    ['youtube', 'comunevaldoria', 'youtube @comunevaldoria'],
    ['twitter', '@ComuneValdoria', 'x comunevaldoria'],
    ['linkedin', 'comune-valdoria', 'linkedin company/comune-valdoria'],
    ['instagram', '@comune.valdoria', 'instagram comune.valdoria'],
    ['facebook', 'comune di valdoria', 'unreadable'],
    ['x', 'questo-non-puo-essere', 'no account of x'],
    ['mastodon', 'comune', 'no account of mastodon'],
    ['mastodon', 'comune@mastodon.example', 'mastodon comune@mastodon.example'],
    ['friendfeed', 'comune', 'unreadable'],
  ];
  for (const [network, text, means] of ON) {
    test(`${text} on ${network} is ${means}`, () => assert.equal(shortly(readAddress(text, { network })), means));
  }
});

test('whatever is pasted, an account is found only under a host of its network, and the reading never fails', () => {
  const hosts = Object.values(ADDRESS_SHAPES).flatMap((shape) => shape.hosts);
  const piece = fc.oneof(
    fc.constantFrom(...hosts, '@', '.', '/', ':', '?', '#', '\\', '%2f', 'www.'),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = `https://${pieces.join('')}`;
      const reading = readAddress(text);
      if (reading.kind !== 'account' || !ADDRESS_SHAPES[reading.address.network]) return;
      const { hostname, username, port } = new URL(text);
      const own = ADDRESS_SHAPES[reading.address.network]?.hosts ?? [];
      assert.ok(
        own.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
        text,
      );
      assert.deepEqual([username, port], ['', ''], text);
    }),
    { numRuns: 2000 },
  );
});
