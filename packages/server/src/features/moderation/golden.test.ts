// SPDX-License-Identifier: EUPL-1.2
// The golden scenarios through the whole server, where it adds something to the policy: what is on record, what the network
// holds, what the body has set, what triage finds.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Action, Category } from '@arengo/policy';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

const PACKS = { CAS: 'cassino', NOV: 'novi-di-modena', PER: 'pero', CSC: 'cascina' } as const;
type Pack = keyof typeof PACKS;
const EACH = Object.keys(PACKS) as Pack[];

const tested = await createTestApp({ after });
const desks = {} as Record<Pack, { body: TestBody; desk: TestClient; post: string }>;
before(async () => {
  for (const pack of EACH) {
    const body = await tested.addBody({ pack: PACKS[pack] });
    const post = await body.page.publish('Lavori al ponte di via del Mulino.');
    desks[pack] = { body, post, desk: await tested.signIn(body) };
  }
});

async function hear(pack: Pack, author: string, text: string): Promise<{ itemId: string; caseId: string }> {
  const { body, post } = desks[pack];
  const itemId = await body.page.comment(author, text, post);
  await tested.drain();
  return { itemId, caseId: await body.caseOf(itemId) };
}

const violation = (categories: readonly Category[], measures: Action[]) => ({
  itemVersion: 1,
  outcome: 'violation' as const,
  grounds: categories.map((category) => ({ category })),
  measures,
  reason: 'Motivazione',
  notice: 'Avviso: hai violato una regola.',
});

describe('golden 2: the third insult of the same author, counted from what is on record', () => {
  const first: Record<Pack, Action[]> = { CAS: ['warn', 'remove'], NOV: ['remove'], PER: ['remove'], CSC: ['remove'] };
  const rows: { pack: Pack; lawful: Action[]; warned: boolean }[] = [
    { pack: 'CAS', lawful: ['warn', 'hide', 'remove', 'block', 'report-to-network'], warned: true },
    { pack: 'NOV', lawful: ['hide', 'remove'], warned: false },
    { pack: 'PER', lawful: ['remove'], warned: false },
    { pack: 'CSC', lawful: ['hide', 'remove', 'block', 'report-to-network', 'report-user-to-network'], warned: false },
  ];
  for (const { pack, lawful, warned } of rows) {
    test(`${pack}: ${lawful.join(', ')}`, async () => {
      const { desk } = desks[pack];
      for (let nth = 1; nth <= 2; nth += 1) {
        const { caseId } = await hear(pack, 'Il Recidivo', 'Sei un idiota.');
        await desk.ok('takeDecision', { params: { caseId }, body: violation(['insult'], first[pack]) });
        await tested.drain();
      }
      const { caseId } = await hear(pack, 'Il Recidivo', 'Sei proprio un idiota.');
      const { author, ruling } = await desk.ok('readCase', { params: { caseId } });
      assert.equal(author.violations.length, 2);
      assert.equal(author.warned, warned);
      assert.deepEqual(
        ruling.measures.filter((measure) => measure.lawful).map(({ action }) => action),
        lawful,
      );
    });
  }
});

test('a warning that the network refused does not count as a warning', async () => {
  const { body, desk } = desks.CAS;
  const { caseId } = await hear('CAS', 'Il Non Avvisato', 'Sei un idiota.');
  await body.page.setFault({ kind: 'forbidden' });
  await desk.ok('takeDecision', { params: { caseId }, body: violation(['insult'], ['warn']) });
  await tested.drain();
  await body.page.setFault(null);
  const again = await hear('CAS', 'Il Non Avvisato', 'Sei un idiota!');
  const { author } = await desk.ok('readCase', { params: { caseId: again.caseId } });
  assert.deepEqual([author.violations.length, author.warned], [1, false]);
});

type Cell = { cites: string } | 'no ground';
type Scenario = { name: string; text: string; judged: Category[]; found?: Category[]; cells: Record<Pack, Cell> };
const SCENARIOS: Scenario[] = [
  {
    name: 'golden 4: a vote asked outside an election period',
    text: 'Vota Rossi!',
    judged: ['political-promotion'],
    found: ['political-promotion'],
    cells: { CAS: { cites: 'CAS-4.a' }, NOV: { cites: 'NOV-6.12.e' }, PER: 'no ground', CSC: { cites: 'CSC-M.g' } },
  },
  {
    name: 'golden 6: a civil comment on another town',
    text: 'Nel comune vicino hanno rifatto la piazza.',
    judged: ['off-topic'],
    cells: { CAS: { cites: 'CAS-4.d' }, NOV: { cites: 'NOV-6.8' }, PER: 'no ground', CSC: { cites: 'CSC-M.a' } },
  },
  {
    name: 'golden 13: the phone number of another person',
    text: 'Se volete lamentarvi chiamate la vicina al 333 1234567.',
    judged: ['personal-data'],
    found: ['personal-data'],
    cells: { CAS: { cites: 'CAS-8.2' }, NOV: { cites: 'NOV-6.12.f' }, PER: 'no ground', CSC: { cites: 'CSC-M.b' } },
  },
  {
    name: 'golden 15: an alarmist false warning of a flood',
    text: 'La diga ha ceduto, tra dieci minuti arriva l’acqua!',
    judged: ['misleading', 'alarmist'],
    cells: { CAS: 'no ground', NOV: 'no ground', PER: 'no ground', CSC: { cites: 'CSC-M.i' } },
  },
  {
    name: 'golden 16: a link to malware',
    text: 'Guarda qui http://aggiornamento-sicuro.example/scarica.exe',
    judged: ['malware-link'],
    cells: {
      CAS: { cites: 'CAS-4.f' },
      NOV: { cites: 'NOV-6.12.h' },
      PER: { cites: 'PER-R.8' },
      CSC: { cites: 'CSC-M.c' },
    },
  },
];

for (const { name, text, judged, found = [], cells } of SCENARIOS) {
  for (const pack of EACH) {
    const cell = cells[pack];
    test(`${name}, ${pack}: ${cell === 'no ground' ? cell : cell.cites}`, async () => {
      const { body, desk } = desks[pack];
      const { itemId, caseId } = await hear(pack, 'Zio Ottavio', text);
      const { findings } = await desk.ok('readCase', { params: { caseId } });
      for (const category of found)
        assert.ok(
          findings.some((finding) => finding.category === category),
          category,
        );
      const asked = { params: { caseId }, body: violation(judged, ['remove']) };
      if (cell === 'no ground') {
        await desk.refused('takeDecision', 403, asked);
      } else {
        const { decision } = await desk.ok('takeDecision', asked);
        assert.equal(decision.grounds[0]?.clause, cell.cites);
      }
      await tested.drain();
      assert.equal((await body.page.item(itemId)).removedAt !== null, cell !== 'no ground');
    });
  }
}

test('golden 5: in the election period that the body has set, Pero removes what it leaves standing before and after', async () => {
  const { body, desk } = desks.PER;
  await body.setSettings({
    electionPeriods: [{ what: 'Comunali', from: '2026-03-10T10:00:00+01:00', to: '2026-03-10T10:10:00+01:00' }],
  });
  const { caseId } = await hear('PER', 'Zio Ottavio', 'Vota Rossi!');
  const asked = { params: { caseId }, body: violation(['electoral'], ['remove']) };
  const start = tested.clock.now();
  tested.clock.set('2026-03-10T10:10:00+01:00');
  await desk.refused('takeDecision', 403, asked);
  tested.clock.set('2026-03-10T10:09:59+01:00');
  const { decision } = await desk.ok('takeDecision', asked);
  assert.equal(decision.grounds[0]?.clause, 'PER-R.9');
  tested.clock.set(start);
  await body.setSettings({});
});

describe('golden 8: harsh but polite criticism is found nothing against, and can be acted upon under no ground', () => {
  for (const pack of EACH) {
    test(pack, async () => {
      const { body, desk } = desks[pack];
      const text = 'Tre mesi per un ponte di dieci metri: siete lenti e la sindaca ha sbagliato tutto. Vergogna.';
      const { itemId, caseId } = await hear(pack, 'Il Signor Brontolo', text);
      const { findings, ruling } = await desk.ok('readCase', { params: { caseId } });
      assert.deepEqual([findings, ruling.grounds], [[], []]);
      await desk.refused('takeDecision', 403, { params: { caseId }, body: violation([], ['remove']) });
      assert.equal((await body.page.item(itemId)).removedAt, null);
    });
  }
});

describe('golden 9: opening hours asked in a private message', () => {
  const modes = {
    CAS: ['contact', true],
    NOV: ['signpost-only', true],
    PER: ['not-a-contact-channel', false],
    CSC: ['redirect-must-answer', true],
  };
  for (const pack of EACH) {
    test(`${pack}: ${modes[pack][0]}`, async () => {
      const { body, desk } = desks[pack];
      const itemId = await body.page.message('Studentessa', 'Buongiorno, a che ora apre lo sportello della mensa?');
      await tested.drain();
      const caseId = await body.caseOf(itemId);
      const { state, enquiry, ruling } = await desk.ok('readCase', { params: { caseId } });
      assert.deepEqual([state, enquiry], ['open', 'information']);
      assert.deepEqual([ruling.enquiry?.mode, ruling.enquiry?.answerDue], modes[pack]);
    });
  }
});

describe('golden 11: a visitor post on Facebook', () => {
  for (const pack of EACH) {
    test(pack === 'CSC' ? 'CSC: waits, and appears once a person lets it' : `${pack}: appears at once`, async () => {
      const { body, desk } = desks[pack];
      const held = pack === 'CSC';
      const account = await body.addAccount({ network: 'facebook', holdsVisitorPosts: held });
      const itemId = await account.page.visitorPost('Berto', 'Il semaforo di piazza Garibaldi è spento.');
      await tested.drain();
      const caseId = await body.caseOf(itemId, account);
      const { item, state, ruling } = await desk.ok('readCase', { params: { caseId } });
      assert.deepEqual([ruling.timing, item.held], held ? ['hold', true] : ['publish', false]);
      if (!held) return;
      assert.equal(state, 'open');
      assert.equal((await account.page.item(itemId)).held, true);
      const decision = { itemVersion: 1, outcome: 'no-violation' as const };
      await desk.ok('takeDecision', { params: { caseId }, body: decision });
      await tested.drain();
      assert.equal((await account.page.item(itemId)).held, false);
      const decided = await desk.ok('readCase', { params: { caseId } });
      assert.equal(decided.item.held, false);
      assert.deepEqual(
        decided.decisions[0]?.measures.map(({ action, state, clause }) => [action, state, clause]),
        [['approve', 'confirmed', 'CSC-M.1']],
      );
    });
  }
});

describe('golden 12: a comment on Instagram appears at once, also where Facebook posts wait', () => {
  for (const pack of EACH) {
    test(pack, async () => {
      const { body, desk } = desks[pack];
      const account = await body.addAccount({ network: 'instagram' });
      const itemId = await account.page.comment('Berto', 'Che bella foto.', await account.page.publish('La piazza.'));
      await tested.drain();
      const { ruling, item } = await desk.ok('readCase', { params: { caseId: await body.caseOf(itemId, account) } });
      assert.deepEqual([ruling.timing, item.held], ['publish', false]);
    });
  }
});

test('a page opened after the guidelines were adopted is governed by them too', async () => {
  const { body, desk } = desks.CAS;
  tested.clock.advance(60_000);
  const account = await body.addAccount();
  const itemId = await account.page.visitorPost('Furio', 'Sei un idiota.');
  await tested.drain();
  const { ruling } = await desk.ok('readCase', { params: { caseId: await body.caseOf(itemId, account) } });
  assert.deepEqual(
    ruling.grounds.map(({ clause }) => clause),
    ['CAS-4.b'],
  );
});
