// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { REQUEST_STATES } from '@arengo/contract';
import fc from 'fast-check';
import {
  addressIn,
  isDropped,
  isSigned,
  moveRequest,
  type Origin,
  type RequestContent,
  type RequestEvent,
  type RequestFile,
  type RequestState,
  sealOfRequest,
} from './request.ts';

const EVENTS: readonly RequestEvent[] = [
  ...(['change', 'send', 'sign', 'return', 'accept', 'refuse', 'take', 'withdraw'] as const),
  ...(['published', 'unpublished'] as const),
];

// One row per state: what each event leads to, in the order of EVENTS; '-' is no move.
const TABLE: Record<Origin, Record<RequestState, string>> = {
  office: {
    draft: 'draft to-sign - - - - - withdrawn - -',
    'to-sign': 'to-sign - signed draft - refused taken withdrawn - -',
    signed: 'to-sign - - - - refused taken withdrawn - -',
    'to-decide': '- - - - - - - - - -',
    accepted: '- - - - - - - - - -',
    taken: 'to-sign - taken - - refused - withdrawn published -',
    refused: 'draft - - - - - - - - -',
    published: 'to-sign - - - - - - - published unpublished',
    unpublished: 'to-sign - - - - - - - published -',
    withdrawn: '- - - - - - - - - -',
  },
  external: {
    draft: '- - - - - - - - - -',
    'to-sign': '- - - - - - - - - -',
    signed: '- - - - - - - - - -',
    'to-decide': 'to-decide - - - accepted refused - withdrawn - -',
    accepted: 'to-decide - - - - refused taken withdrawn - -',
    taken: 'to-decide - - - - refused - withdrawn published -',
    refused: 'to-decide - - - - - - - - -',
    published: 'to-decide - - - - - - - published unpublished',
    unpublished: 'to-decide - - - - - - - published -',
    withdrawn: '- - - - - - - - - -',
  },
};

for (const origin of ['office', 'external'] as const) {
  describe(`a request of origin ${origin}`, () => {
    for (const state of REQUEST_STATES) {
      test(`that is ${state} moves only as the table says`, () => {
        const moves = EVENTS.map((event) => moveRequest(origin, state, event) ?? '-');
        assert.equal(moves.join(' '), TABLE[origin][state]);
      });
    }

    test('that was signed or decided is signed or decided again after any change', () => {
      const settled = REQUEST_STATES.filter((state) => !['draft', 'refused'].includes(state));
      for (const state of settled) {
        const next = moveRequest(origin, state, 'change');
        assert.ok(next === null || next === (origin === 'office' ? 'to-sign' : 'to-decide'), `${state} ${next}`);
      }
    });

    test('that was withdrawn comes back no more', () => {
      for (const event of EVENTS) assert.equal(moveRequest(origin, 'withdrawn', event), null);
      assert.ok(isDropped('withdrawn') && isDropped('refused') && !isDropped('unpublished'));
    });
  });
}

const CONTENT: RequestContent = {
  subject: 'Riapre la piscina',
  what: 'Lunedì riapre la piscina.',
  audience: 'Tutti',
  wantedBy: new Date('2026-03-20T10:00:00Z'),
  sources: 'Determina n. 12',
  originatingBody: null,
  originatingGround: null,
  asker: null,
  outsideTerritory: false,
  publicInterest: null,
};
const FILE: RequestFile = {
  ...{ fileId: 'f', place: 0, name: 'a.png', mediaType: 'image/png', size: 3, sha256: 'aa', rights: 'Foto dell’ente' },
  ...{ alt: 'La vasca', people: 'nobody', release: null, legalBasis: null, width: 1, height: 1 },
};
const from = { origin: 'office' as const, officeId: 'o' };
const seal = (content: Partial<RequestContent> = {}, files: RequestFile[] = [FILE]) =>
  sealOfRequest({ ...CONTENT, ...from, ...content }, files);

describe('the seal that a head signs', () => {
  const changes: [what: string, seal: () => string][] = [
    ['the subject', () => seal({ subject: 'Riapre' })],
    ['what is asked', () => seal({ what: 'Martedì riapre la piscina.' })],
    ['for whom', () => seal({ audience: 'Le famiglie' })],
    ['by when', () => seal({ wantedBy: null })],
    ['the sources', () => seal({ sources: '' })],
    ['whose initiative it is', () => seal({ originatingBody: 'La partecipata' })],
    ['on which ground', () => seal({ originatingGround: 'of-a-subsidiary' })],
    ['an image', () => seal({}, [{ ...FILE, sha256: 'bb' }])],
    ['the rights of an image', () => seal({}, [{ ...FILE, rights: 'Di altri' }])],
    ['what an image shows', () => seal({}, [{ ...FILE, alt: 'Altro' }])],
    ['who can be recognised', () => seal({}, [{ ...FILE, people: 'minors' }])],
    ['a release', () => seal({}, [{ ...FILE, release: 'Sì' }])],
    ['the images themselves', () => seal({}, [])],
    ['the office', () => sealOfRequest({ ...CONTENT, origin: 'office', officeId: 'altro' }, [FILE])],
  ];
  for (const [what, changed] of changes) {
    test(`is another one when ${what} changes`, () => {
      assert.notEqual(changed(), seal());
      assert.equal(isSigned({ signedSeal: seal() }, changed()), false);
    });
  }

  test('is the same for the same content, in whatever order its files are given', () => {
    const other = { ...FILE, place: 1, sha256: 'cc' };
    assert.equal(seal({}, [FILE, other]), seal({}, [other, FILE]));
    assert.equal(isSigned({ signedSeal: seal() }, seal()), true);
    assert.equal(isSigned({ signedSeal: null }, seal()), false);
  });

  test('runs no two fields together', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (subject, what, otherSubject, otherWhat) => {
        fc.pre(
          subject.normalize('NFC') !== otherSubject.normalize('NFC') ||
            what.normalize('NFC') !== otherWhat.normalize('NFC'),
        );
        assert.notEqual(seal({ subject, what }), seal({ subject: otherSubject, what: otherWhat }));
      }),
    );
  });
});

test('the first address among the sources is found, without the full stop after it', () => {
  const rows: [sources: string, address: string | null][] = [
    ['Determina n. 12', null],
    ['Vedi https://comune.example/albo/12.', 'https://comune.example/albo/12'],
    ['(https://comune.example/a?b=1), poi https://altro.example', 'https://comune.example/a?b=1'],
    ['ftp://comune.example', null],
  ];
  for (const [sources, address] of rows) assert.equal(addressIn(sources), address);
});
