// SPDX-License-Identifier: EUPL-1.2
// What each clause of the four policies asks of a post, through the server: without it the post is not approved, citing the
// clause; with it the post goes out. What is only advised is said, and stops nothing.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { BodyInput, routes } from '@arengo/contract';
import { only, postsOn, TEXT, type Writing } from '../../testing/newsroom.ts';
import { addImage, type FullNewsroom, openNewsroomAt } from '../../testing/newsroom-at.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });

const CAS = 'cassino';
const NOV = 'novi-di-modena';
const PER = 'pero';
const CSC = 'cascina';
const VERIFIED = { outcome: 'verified' as const, how: 'Letto il comunicato del consorzio.' };
const novi = (without: string) => {
  const all = ['public-domain', 'accuracy', 'pertinence', 'network-terms', 'unrelated-initiative'];
  return { stated: Object.fromEntries(all.filter((one) => one !== without).map((one) => [one, 'Controllato.'])) };
};

type Row = [name: string, pack: string, clause: string, wrong: Writing, right: Writing];
const rows: Row[] = [
  [
    'a post without one of the categories of Cassino is not approved',
    CAS,
    'CAS-2.1',
    { category: null },
    { category: 'sport-events' },
  ],
  [
    'a purpose that is not of Cassino asks why',
    CAS,
    'CAS-2.1',
    { purpose: 'chiacchiere' },
    { purpose: 'transparency' },
  ],
  [
    'at Cassino a call leads to its official source, or says why it does not',
    CAS,
    'CAS-2.2',
    { category: 'calls' },
    { category: 'calls', officialSource: 'https://albo.example/12' },
  ],
  [
    'Cassino shares what is a third party’s only where it says why that is of public interest',
    CAS,
    'CAS-2.5',
    { thirdParty: { source: 'Consorzio', ground: 'public-interest', verification: VERIFIED } },
    {
      publicInterest: 'Riguarda l’acqua di tutti.',
      thirdParty: { source: 'Consorzio', ground: 'public-interest', verification: VERIFIED },
    },
  ],
  [
    'at Cassino the reliability of third parties’ information is checked, or it is said why that can’t be',
    CAS,
    'CAS-2.6',
    { publicInterest: 'Riguarda tutti.', thirdParty: { source: 'Consorzio', ground: 'public-interest' } },
    {
      publicInterest: 'Riguarda tutti.',
      thirdParty: {
        source: 'Consorzio',
        ground: 'public-interest',
        verification: { outcome: 'not-verifiable', how: 'L’ufficio del consorzio è chiuso.' },
      },
    },
  ],
  ['Cassino pays for nothing that the Giunta did not fund', CAS, 'CAS-7.2', { paidReach: true }, { paidReach: false }],
  ['Cassino advertises no politician', CAS, 'CAS-4.a', { text: 'Vota Rossi sindaco!' }, {}],
  [
    'what leaves outside the hours of Cassino says why',
    CAS,
    'CAS-4.8',
    { variants: [{ plannedAt: '2026-03-15T10:00:00+01:00' }] },
    { variants: [{ plannedAt: '2026-03-15T10:00:00+01:00' }], offHoursReason: 'La strada chiude domenica.' },
  ],
  [
    'Cassino spreads no sensitive or judicial data',
    CAS,
    'CAS-4.15',
    { text: 'Il signor Carlo Neri è stato condannato per furto.' },
    {},
  ],
  [
    'Cassino asks that nothing be confidential',
    CAS,
    'CAS-6.4',
    { stated: {} },
    { stated: { 'confidential-information': 'È sul sito.' } },
  ],

  [
    'a purpose that is not of Novi, nor of the law, asks why',
    NOV,
    'NOV-1.1',
    { purpose: 'chiacchiere' },
    { purpose: 'access-to-services' },
  ],
  ['Novi tells only what is public already', NOV, 'NOV-4.19.a', novi('public-domain'), {}],
  ['Novi checks that content is accurate', NOV, 'NOV-4.19.b', novi('accuracy'), {}],
  ['Novi checks that content pertains to its services', NOV, 'NOV-4.19.b', novi('pertinence'), {}],
  ['Novi keeps to the terms of the networks', NOV, 'NOV-4.19.e', novi('network-terms'), {}],
  ['a goal that Novi states is accepted', NOV, 'NOV-1.1', { purpose: 'vanto' }, { purpose: 'dialogue-and-community' }],
  [
    'a post without one of the categories of Novi is not approved',
    NOV,
    'NOV-5.3',
    { category: null },
    { category: 'opportunities-to-take-part' },
  ],
  ['at Novi the public interest is an essential requirement', NOV, 'NOV-5.4', { publicInterest: null }, {}],
  [
    'Novi deals with no personal case without consent',
    NOV,
    'NOV-5.5',
    { text: 'Sul caso di Dario Gialli l’ufficio risponde.' },
    {
      text: 'Sul caso di Dario Gialli l’ufficio risponde.',
      thirdParty: { source: 'L’interessato', ground: 'explicit-consent', consent: 'Scritto il 3 marzo.' },
    },
  ],
  [
    'Novi shares of others only what they consented to or published themselves',
    NOV,
    'NOV-5.5',
    { thirdParty: { source: 'Pro loco', ground: 'already-published-by-the-person' } },
    {
      thirdParty: {
        source: 'Pro loco',
        ground: 'already-published-by-the-person',
        sourceUrl: 'https://proloco.example/1',
      },
    },
  ],
  ['Novi promotes no initiative that is not its own', NOV, 'NOV-5.6', novi('unrelated-initiative'), {}],
  [
    'the further categories of Novi are accepted as well',
    NOV,
    'NOV-5.3',
    { category: 'chiacchiere' },
    { category: 'official-documents' },
  ],

  [
    'a post without one of the categories of Pero is not approved',
    PER,
    'PER-C.1',
    { category: null },
    { category: 'municipal-provisions' },
  ],
  [
    'Pero names the body from which others’ content comes',
    PER,
    'PER-C.1',
    { thirdParty: { source: ' ', ground: 'of-a-subsidiary' } },
    { thirdParty: { source: 'Servizi Idrici S.p.A.', ground: 'of-a-subsidiary' } },
  ],
  [
    'Pero publishes no personal data that the news does not need',
    PER,
    'PER-C.4',
    { text: 'Chiama Ada al 333 1234567.' },
    {},
  ],
  [
    'Pero publishes no special or judicial data',
    PER,
    'PER-C.5',
    { text: 'Ada Rossi, autistica, ha vinto la gara.' },
    {},
  ],
  ['at Pero the public interest is essential', PER, 'PER-I.2', { publicInterest: null }, {}],
  ['Pero does no political promotion', PER, 'PER-I.3', { text: 'Vota Rossi sindaco!' }, {}],
  ['Pero deals with no personal case', PER, 'PER-I.3', { text: 'Sul caso di Dario Gialli l’ufficio risponde.' }, {}],
  [
    'Pero admits no advertising',
    PER,
    'PER-I.4',
    { text: 'Sconto del 30% su tutti gli articoli, acquista ora sul nostro shop!' },
    {},
  ],

  [
    'Cascina says whose content it is that is not its own',
    CSC,
    'CSC-C.1',
    { thirdParty: { source: ' ', ground: 'public-interest' } },
    { thirdParty: { source: 'Pro loco', ground: 'public-interest' } },
  ],
  [
    'at Cascina third parties’ content is of public interest',
    CSC,
    'CSC-C.2',
    { thirdParty: { source: 'Pro loco' } },
    { thirdParty: { source: 'Pro loco', ground: 'public-interest' } },
  ],
  ['Cascina publishes for a stated purpose', CSC, 'CSC-R.3', { purpose: null }, { purpose: 'law-150-2000' }],
  [
    'a purpose that is not of Cascina asks why',
    CSC,
    'CSC-F.1',
    { purpose: 'chiacchiere' },
    { purpose: 'initiatives-and-activities' },
  ],
  ['Cascina signals events and leisure', CSC, 'CSC-F.1', { purpose: 'svago' }, { purpose: 'events-culture-leisure' }],
  ['Cascina gives news of public utility', CSC, 'CSC-F.1', { purpose: 'cronaca' }, { purpose: 'public-utility' }],
  [
    'Cascina communicates for the purposes of law 150',
    CSC,
    'CSC-F.1',
    { purpose: 'altro' },
    { purpose: 'knowledge-of-laws' },
  ],
  ['at Cascina personal data asks what it is for', CSC, 'CSC-P.2', { text: 'Chiama Ada al 333 1234567.' }, {}],
];

const rooms = new Map<string, FullNewsroom>();
const roomAt = async (pack: string) => {
  const room = rooms.get(pack) ?? (await openNewsroomAt(tested, pack));
  rooms.set(pack, room);
  return room;
};
const problemsOf = async (room: FullNewsroom, postId: string) =>
  room.editor.desk.refused('askApproval', 403, { params: { postId } });

describe('a post is held against each clause', () => {
  for (const [name, pack, clause, wrong, right] of rows) {
    test(name, async () => {
      const room = await roomAt(pack);
      const post = await room.write({ ...room.also, ...wrong });
      const problem = await problemsOf(room, post.id);
      assert.ok(problem.cites?.includes(clause), `${problem.cites}: ${problem.detailIt}`);
      assert.deepEqual(
        problem.cites?.filter((one) => one !== clause && one !== 'GDPR, artt. 9 e 10'),
        alsoCited(clause),
      );
      const mended = await room.change(post, { ...{ text: TEXT, thirdParty: null }, ...statedAt(pack), ...right });
      assert.equal(only((await room.ask(mended)).variants).approval.state, 'waiting');
    });
  }
});

// The same words are against more than one clause.
function alsoCited(clause: string): string[] {
  const together: Record<string, string[]> = {
    'CAS-4.15': ['CAS-4.16'],
    'PER-C.5': ['PER-C.4'],
    'CSC-C.1': ['CSC-C.2'],
  };
  return together[clause] ?? [];
}

function statedAt(pack: string): Writing {
  if (pack === NOV) return { ...novi(''), publicInterest: 'Riguarda tutti.' };
  return pack === PER ? { publicInterest: 'Riguarda tutti.' } : {};
}

test('what leaves outside the service hours of Novi is for an urgency, and says which', async () => {
  const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '14:00' }];
  const settings = { policy: { offices: { 'assigned-staff': weekly } } };
  const room = await openNewsroomAt(tested, NOV, { settings });
  const at = (hour: string) => ({ ...room.also, variants: [{ plannedAt: `2026-03-12T${hour}:00+01:00` }] });
  await room.ask(await room.write(at('13:59')));
  const post = await room.write(at('14:00'));
  const problem = await problemsOf(room, post.id);
  assert.deepEqual(problem.cites, ['NOV-6.16']);
  assert.equal(
    problem.detailIt,
    'Così non si può approvare. Uscirebbe fuori dall’orario in cui qualcuno presidia gli account: è ammesso per eccezione. Scrivi perché è necessario, oppure sposta l’ora.',
  );
  const said = await room.ask(await room.change(post, { offHoursReason: 'Allerta per il vento.' }));
  assert.equal(said.offHoursReason, 'Allerta per il vento.');
});

describe('images', () => {
  type Facts = BodyInput<typeof routes.changeMedia>;
  const PLAIN: Facts = {
    ...{ alt: 'La sala', rights: 'Foto dell’ente', people: 'nobody', release: null, legalBasis: null },
    textInside: false,
  };
  async function askedWith(pack: string, facts: Partial<Facts>): Promise<string[] | null> {
    const room = await roomAt(pack);
    const post = await room.write(room.also);
    const fileId = await addImage(room, post.id);
    await room.editor.desk.ok('changeMedia', { params: { postId: post.id, fileId }, body: { ...PLAIN, ...facts } });
    if (only((await room.read(post.id)).variants).remarks.every(({ severity }) => severity === 'advises')) {
      await room.ask(await room.read(post.id));
      return null;
    }
    return (await problemsOf(room, post.id)).cites ?? [];
  }

  test('Cassino shows no staff or premises without their release', async () => {
    assert.deepEqual(await askedWith(CAS, { people: 'adults' }), ['CAS-6.7']);
    assert.equal(await askedWith(CAS, { people: 'adults', release: 'Liberatorie dell’8 marzo' }), null);
  });
  test('Novi respects copyright and privacy', async () => {
    assert.deepEqual(await askedWith(NOV, { rights: null }), ['NOV-4.19.f']);
    assert.deepEqual(await askedWith(NOV, { people: 'not-stated' }), ['NOV-4.19.f']);
    assert.deepEqual(await askedWith(NOV, { people: 'adults' }), ['NOV-4.19.f']);
    assert.equal(await askedWith(NOV, { people: 'adults', release: 'Liberatoria' }), null);
  });
  for (const pack of [CAS, NOV, PER, CSC]) {
    test(`${pack}: children that can be recognised stop the post until a legal basis is given`, async () => {
      const release = 'Firmata dai genitori';
      const cites = await askedWith(pack, { people: 'minors', release });
      assert.deepEqual(cites, ['GDPR; D.Lgs. 196/2003, art. 2-ter'], 'consent is none');
      assert.equal(await askedWith(pack, { people: 'minors', release, legalBasis: 'Art. 97 L. 633/1941' }), null);
      assert.deepEqual(await askedWith(pack, { people: 'vulnerable', release }), ['GDPR; D.Lgs. 196/2003, art. 2-ter']);
    });
    test(`${pack}: an image without words for those who do not see is not approved`, async () => {
      assert.deepEqual(await askedWith(pack, { alt: ' ' }), ['L. 4/2004']);
    });
  }
});

describe('advice is given and stops nothing', () => {
  const advised = async (pack: string, writing: Writing) => {
    const room = await roomAt(pack);
    const post = await room.write({ ...room.also, ...writing });
    const { remarks } = only((await room.ask(post)).variants);
    return remarks.map(({ check, severity, clause, norm }) => `${check} ${severity} ${clause ?? norm}`);
  };
  test('Novi reminds of the news on the site', async () => {
    assert.ok((await advised(NOV, { newsLink: null })).includes('web-news-link advises NOV-1.2'));
    assert.ok(!(await advised(NOV, {})).some((one) => one.includes('NOV-1.2')));
  });
  test('Novi is reminded to write so that it is understood', async () => {
    const text =
      'Si comunica che, nelle more dell’espletamento delle procedure amministrative concernenti l’affidamento del servizio, l’utenza potrà usufruire temporaneamente delle agevolazioni precedentemente deliberate.';
    assert.ok((await advised(NOV, { text })).filter((one) => one === 'plain-language advises NOV-5.9').length > 2);
    assert.ok(!(await advised(NOV, {})).some((one) => one.includes('NOV-5.9')));
    assert.ok(
      (await advised(CAS, { text })).some((one) => one.startsWith('readability advises')),
      'the index is told everywhere',
    );
  });
  test('hashtags of many words have capitals', async () => {
    assert.ok((await advised(CSC, { text: '#festadellaprimavera' })).includes('hashtag-capitals advises L. 4/2004'));
  });
});

describe('the lists to choose from are the policy’s', () => {
  const choicesAt = async (pack: string) => {
    const room = await roomAt(pack);
    return (await room.write(room.also)).choices;
  };
  test('Cassino offers its categories and purposes', async () => {
    const { categories, purposes } = await choicesAt(CAS);
    assert.equal(categories.length, 11);
    assert.ok(categories.includes('council-streaming'));
    assert.deepEqual(purposes, ['institutional', 'general-interest', 'transparency', 'territory-promotion']);
  });
  test('Novi offers the purposes of the law and its own goals, and the categories of both its lists', async () => {
    const { categories, purposes } = await choicesAt(NOV);
    assert.ok(categories.includes('deadlines') && categories.includes('press-releases'));
    assert.ok(purposes.includes('knowledge-of-laws') && purposes.includes('promotion-of-territory-and-events'));
  });
  test('Pero offers its purposes and the bodies whose content it may share', async () => {
    const { purposes, thirdPartyGrounds } = await choicesAt(PER);
    assert.deepEqual(purposes, ['institutional-communication', 'adopted-measures']);
    assert.ok(thirdPartyGrounds.includes('of-a-collaboration-pact'));
  });
  test('Cascina offers each of its four purposes', async () => {
    const own = ['initiatives-and-activities', 'events-culture-leisure', 'public-utility', 'law-150-2000'];
    assert.deepEqual((await choicesAt(CSC)).purposes, own);
  });
});

test('the purpose and the category of what went out stay on record with it', async () => {
  const room = await roomAt(CSC);
  const post = await room.approve(
    await room.write({ ...room.also, text: 'Sabato c’è la mostra.', purpose: 'events-culture-leisure' }),
  );
  assert.ok((await postsOn(tested, room.body.account)).includes('Sabato c’è la mostra.'));
  const [row] = await tested.administer<{ purpose: string }>('select purpose from publication where post_id = $1', [
    post.id,
  ]);
  assert.equal(row?.purpose, 'events-culture-leisure');
});
