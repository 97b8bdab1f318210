// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { SettingsPart } from '@arengo/contract';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { bodySettings } from './circumstances.ts';
import { faultsOfPart } from './settings-faults.ts';
import { partsOf, withPart } from './settings-parts.ts';

const weekday = { days: ['mon' as const], from: '09:00', to: '12:00' };
const spring = { what: 'Comunali', from: '2026-04-01', to: '2026-05-24', source: 'Decreto prefettizio', actId: null };
const face = {
  part: 'face' as const,
  ...{ urp: '', urpPhone: '', urpEmail: '', tollFree: '', emergencyPhone: '', ipaCode: '' },
  ...{ accessibilityDay: '', accessibilityContact: '', accessibilityLimits: '' },
  ...{ site: '', privacy: '', legalNotes: '', accessibility: '', coatOfArms: '' },
  ...{ email: '', certifiedEmail: '', phone: '' },
};

const wrong: { what: string; change: SettingsPart; field: string; says: RegExp }[] = [
  {
    what: 'an office without hours',
    change: { part: 'hours', offices: [{ office: 'staff', weekly: [] }] },
    field: '/offices/0',
    says: /almeno una fascia/,
  },
  {
    what: 'an organ twice',
    change: {
      part: 'organs',
      organs: [
        { organ: 'mayor', name: 'La Sindaca' },
        { organ: 'mayor', name: 'Il Sindaco' },
      ],
    },
    field: '/organs/1',
    says: /già più sopra/,
  },
  {
    what: 'an organ without a name',
    change: { part: 'organs', organs: [{ organ: 'mayor', name: '' }] },
    field: '/organs/0/name',
    says: /La Sindaca/,
  },
  {
    what: 'hours reversed',
    change: { part: 'hours', offices: [{ office: 'staff', weekly: [{ ...weekday, from: '13:00' }] }] },
    field: '/offices/0',
    says: /finisce prima/,
  },
  {
    what: 'hours that overlap on a day',
    change: {
      part: 'hours',
      offices: [{ office: 'staff', weekly: [weekday, { days: ['sun', 'mon'], from: '11:00', to: '13:00' }] }],
    },
    field: '/offices/0',
    says: /si sovrappongono/,
  },
  {
    what: 'an hour that is none',
    change: { part: 'hours', offices: [{ office: 'staff', weekly: [{ ...weekday, to: '25:00' }] }] },
    field: '/offices/0',
    says: /09:00/,
  },
  {
    what: 'no day of the week',
    change: { part: 'hours', offices: [{ office: 'staff', weekly: [{ ...weekday, days: [] }] }] },
    field: '/offices/0',
    says: /giorno della settimana/,
  },
  {
    what: 'a patron saint on 31 June',
    change: { part: 'calendar', patronSaint: '06-31', closedDays: [], reducedPeriods: [] },
    field: '/patronSaint',
    says: /patrono/,
  },
  {
    what: 'a reduced period reversed',
    change: {
      part: 'calendar',
      patronSaint: '',
      closedDays: [],
      reducedPeriods: [{ period: 'summer', from: '2026-08-20', to: '2026-08-10', weekly: [] }],
    },
    field: '/reducedPeriods/0',
    says: /finisce prima/,
  },
  {
    what: 'reduced periods that overlap',
    change: {
      part: 'calendar',
      patronSaint: '',
      closedDays: [],
      reducedPeriods: [
        { period: 'summer', from: '2026-08-01', to: '2026-08-20', weekly: [] },
        { period: 'holidays', from: '2026-08-20', to: '2026-08-31', weekly: [] },
      ],
    },
    field: '/reducedPeriods/1',
    says: /si sovrappone/,
  },
  {
    what: 'an election period that rests on nothing',
    change: { part: 'elections', periods: [{ ...spring, source: '' }] },
    field: '/periods/0',
    says: /si fonda/,
  },
  {
    what: 'an election period reversed',
    change: { part: 'elections', periods: [{ ...spring, to: '2026-03-01' }] },
    field: '/periods/0',
    says: /finisce prima/,
  },
  {
    what: 'the same elections twice at once',
    change: { part: 'elections', periods: [spring, { ...spring, from: '2026-05-24', to: '2026-06-10' }] },
    field: '/periods/1',
    says: /si sovrappone/,
  },
  {
    what: 'a state that the policy does not know',
    change: { part: 'profiles', periods: [{ ...spring, profile: 'carnival' }] },
    field: '/periods/0',
    says: /non prevede lo stato «carnival»/,
  },
  {
    what: 'a sponsor without an account',
    change: { part: 'sponsors', contracts: [{ ...spring, network: 'facebook', authorRemoteId: '' }] },
    field: '/contracts/0',
    says: /sponsor/,
  },
  {
    what: 'a domain with a scheme',
    change: { part: 'domains', domains: ['https://comune.it/'] },
    field: '/domains/0',
    says: /senza https/,
  },
  {
    what: 'an address that runs a script',
    change: { ...face, site: 'javascript:alert(1)' },
    field: '/site',
    says: /https/,
  },
  {
    what: 'an e-mail that is none',
    change: { ...face, certifiedEmail: 'pec' },
    field: '/certifiedEmail',
    says: /e-mail/,
  },
  { what: 'a telephone of letters', change: { ...face, phone: 'chiamami' }, field: '/phone', says: /cifre/ },
];

describe('a part of the settings is refused, and the place is named, for', () => {
  for (const { what, change, field, says } of wrong) {
    test(what, () => {
      const faults = faultsOfPart(change, null);
      assert.deepEqual(
        faults.map((fault) => fault.field),
        [field],
      );
      assert.match(faults[0]?.because.it ?? '', says);
    });
  }
});

test('a period holds from the beginning of its first day to the end of its last, in Rome', () => {
  const kept = withPart(bodySettings.parse({}), { part: 'elections', periods: [spring] });
  assert.deepEqual(
    kept.electionPeriods.map(({ from, to }) => [from, to]),
    [['2026-03-31T22:00:00.000Z', '2026-05-24T22:00:00.000Z']],
  );
  assert.deepEqual(partsOf(kept).elections.periods, [spring]);
});

describe('the settings of a body', () => {
  const opened = createTestApp({ after });
  let body: TestBody;
  let desk: TestClient;
  before(async () => {
    const tested = await opened;
    body = await tested.addBody({ settings: { domains: ['a.example'], policy: { patronSaint: '09-29' } } });
    desk = await tested.signIn(body);
  });
  const revisionOf = async (part: SettingsPart['part']) => (await desk.ok('readSettings')).revisions[part] ?? '';
  const change = async (part: SettingsPart) =>
    desk.ok('changeSettings', { body: { revision: await revisionOf(part.part), change: part } });

  test('are changed part by part: the others stay as they are', async () => {
    await change({ part: 'domains', domains: ['B.example', 'c.example'] });
    const read = await desk.ok('readSettings');
    assert.deepEqual(read.domains.domains, ['b.example', 'c.example']);
    assert.equal(read.calendar.patronSaint, '09-29');
  });

  test('say how the body calls its organs, and the acts that it writes call them so', async () => {
    const organs = [{ organ: 'mayor', name: 'La Sindaca' }];
    await change({ part: 'organs', organs });
    assert.deepEqual((await desk.ok('readSettings')).organs.organs, organs);
    const actId = await body.addDraft('Nomina');
    const { blocks } = await desk.ok('readDocument', { params: { actId } });
    assert.match(JSON.stringify(blocks), /LA SINDACA/);
  });

  test('say at once that an election period has begun, and the record what it rests on', async () => {
    const tested = await opened;
    const period = { ...spring, from: '2026-03-01', to: '2026-03-31', actId: body.actId };
    await change({ part: 'elections', periods: [period] });
    assert.equal((await desk.ok('readSettings')).now.electionPeriod, true);
    const [deed] = await tested.administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event = 'settings.changed' order by record_id desc limit 1",
      [body.id],
    );
    assert.match(deed?.content ?? '', /Decreto n\. 1.*Comunali/);
  });

  test('read before somebody else changed them, are not overwritten', async () => {
    const revision = await revisionOf('domains');
    await change({ part: 'domains', domains: ['d.example'] });
    const stale = { revision, change: { part: 'domains' as const, domains: ['e.example'] } };
    const problem = await desk.refused('changeSettings', 409, { body: stale });
    assert.match(problem.detailIt ?? '', /qualcun altro/);
    assert.deepEqual((await desk.ok('readSettings')).domains.domains, ['d.example']);
  });

  test('can be changed in two parts one after the other, as they were read at once', async () => {
    const { revisions, calendar } = await desk.ok('readSettings');
    await change({ part: 'domains', domains: ['f.example'] });
    const later = { revision: revisions.calendar ?? '', change: { ...calendar, patronSaint: '12-06' } };
    await desk.ok('changeSettings', { body: later });
    const read = await desk.ok('readSettings');
    assert.deepEqual([read.domains.domains, read.calendar.patronSaint], [['f.example'], '12-06']);
  });

  test('name no sponsor in the record', async () => {
    const tested = await opened;
    const contract = { ...spring, network: 'facebook', authorRemoteId: 'pagina-segreta', source: 'Contratto n. 4' };
    const { what: _, ...sponsor } = contract;
    await change({ part: 'sponsors', contracts: [sponsor] });
    const deeds = await tested.administer("select 1 from audit_record where content like '%pagina-segreta%'");
    assert.deepEqual(deeds, []);
  });

  test('say which office hours and periods the policy refers to', async () => {
    const { asked } = await desk.ok('readSettings');
    assert.deepEqual(
      asked.offices.map(({ office, known }) => [office, known]),
      [['staff', false]],
    );
    assert.deepEqual(asked.periods.map(({ period }) => period).toSorted(), ['christmas', 'summer']);
  });
});
