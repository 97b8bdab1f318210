// SPDX-License-Identifier: EUPL-1.2
// A case from the report to the destruction of its file, and everything that is refused on the way.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { FREEDOMS } from '../../testing/examples/conduct.ts';
import { createTestApp, type TestBody, type TestClient, type TestPerson } from '../../testing/test-app.ts';
import { POWERS } from '../authority/index.ts';
import { conductDuties } from './index.ts';

const tested = await createTestApp({ after });
let pero: TestBody;
/** Charged by an act; charged too; governs, and is not charged; has every power, and is not charged. */
let officer: TestClient;
let second: TestPerson;
let governor: TestClient;
let worker: TestClient;
let concerned: TestPerson;

before(async () => {
  pero = await tested.addBody({ pack: 'pero' });
  governor = await tested.signIn(pero);
  const head = await pero.addPerson({ role: 'head-of-disciplinary-office', powers: [] });
  second = await pero.addPerson({ role: 'disciplinary-officer', powers: [] });
  concerned = await pero.addPerson({ role: 'clerk', powers: ['see'] });
  for (const { id } of [head, second]) {
    const charge = { personId: id, actId: await pero.addAct(`90${id.slice(-4)}`), from: '2026-01-10', to: null };
    await governor.ok('chargeWithConduct', { body: charge });
  }
  officer = await tested.signIn(pero, head);
  worker = await tested.signIn(pero, await pero.addPerson({ powers: [...POWERS], accountId: pero.account.id }));
});

const report = (change: object = {}) => ({
  personId: concerned.id,
  clause: 'PER-I.7',
  broughtBy: 'Ufficio personale',
  reportedOn: '2026-03-09',
  factOn: '2026-03-08',
  fact: 'Un commento sotto un articolo aperto a tutti, con il nome dell’ente.',
  link: 'https://giornale.example/articolo',
  file: null,
  wasPublic: true,
  ...change,
});
const openCase = async () => (await officer.ok('openConductCase', { body: report() })).id;
const params = (conductCaseId: string) => ({ params: { conductCaseId } });

/** Up to the assessment; `covered` says whether union freedom covers the fact. */
async function assessedCase(covered = false): Promise<string> {
  const id = await openCase();
  await officer.ok('informPerson', { ...params(id), body: { on: '2026-03-10', how: 'A mano' } });
  await officer.ok('hearPerson', {
    ...params(id),
    body: { on: '2026-03-10', hearing: 'in-person', said: 'Era ironia.' },
  });
  const freedoms = FREEDOMS.map((one) => ({ ...one, covered: covered && one.freedom === 'union-freedom' }));
  await officer.ok('assessFreedoms', { ...params(id), body: { freedoms } });
  return id;
}

describe('a case is opened', () => {
  const wrong: { what: string; change: object; says: RegExp }[] = [
    { what: 'a fact that was not public', change: { wasPublic: false }, says: /chiunque poteva vedere/ },
    { what: 'a report that nobody signs', change: { broughtBy: '' }, says: /chi ha portato/ },
    { what: 'a report with neither a link nor a file', change: { link: null }, says: /collegamento.*file/ },
    { what: 'a link that is none', change: { link: 'bacheca' }, says: /https/ },
    { what: 'a fact told in a word', change: { fact: 'Offese' }, says: /Racconta/ },
    { what: 'a day to come', change: { reportedOn: '2026-03-11' }, says: /nel futuro/ },
    { what: 'a fact after its report', change: { factOn: '2026-03-10' }, says: /successivo/ },
    { what: 'a day that is none', change: { factOn: '8 marzo' }, says: /giorno del fatto/ },
    {
      what: 'a file that is no document',
      change: { file: { name: 'x.pdf', content: Buffer.from('<script>').toString('base64') } },
      says: /PDF/,
    },
  ];
  for (const { what, change, says } of wrong) {
    test(`not on ${what}`, async () => {
      const problem = await officer.refused('openConductCase', 400, { body: report(change) });
      assert.match(problem.detailIt ?? '', says);
    });
  }

  test('not under a clause that is not of conduct, nor where the policy has none', async () => {
    const problem = await officer.refused('openConductCase', 403, { body: report({ clause: 'PER-E.1' }) });
    assert.match(problem.detailIt ?? '', /non si apre un caso/);
    const novi = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(novi);
    const { id } = await novi.addPerson({ powers: [] });
    await desk.ok('chargeWithConduct', {
      body: { personId: novi.moderator.id, actId: novi.actId, from: '2026-01-01', to: null },
    });
    const none = await desk.refused('openConductCase', 403, { body: report({ personId: id, clause: 'NOV-4.17' }) });
    assert.match(none.detailIt ?? '', /restano fermi i codici/);
  });

  test('never about a citizen, nor about whom was elected, and never about oneself', async () => {
    for (const kind of ['elected', 'external']) {
      const { id } = await pero.addPerson({ powers: [] });
      await tested.administer('update person set kind = $2 where person_id = $1', [id, kind]);
      const problem = await officer.refused('openConductCase', 403, { body: report({ personId: id }) });
      assert.match(problem.detailIt ?? '', /mai per i cittadini/);
    }
    const own = await tested.signIn(pero, second);
    const problem = await own.refused('openConductCase', 403, { body: report({ personId: second.id }) });
    assert.match(problem.detailIt ?? '', /Nessuno tratta un caso che lo riguarda/);
  });
});

describe('who sees a case', () => {
  test('only whom an act charges with it: not who governs, and not who has every power', async () => {
    const id = await openCase();
    for (const desk of [governor, worker]) {
      assert.deepEqual((await desk.ok('readConduct')).cases, []);
      await desk.refused('readConductCase', 404, params(id));
      await desk.refused('informPerson', 404, { ...params(id), body: { on: '2026-03-10', how: 'x' } });
      await desk.refused('openConductCase', 403, { body: report() });
    }
    assert.ok((await officer.ok('readConduct')).cases.some((one) => one.id === id));
  });

  test('ends with the act: revoked, it shows nothing more to the session already open', async () => {
    const person = await pero.addPerson({ powers: [] });
    const actId = await pero.addAct('77');
    await governor.ok('chargeWithConduct', { body: { personId: person.id, actId, from: '2026-01-10', to: null } });
    const desk = await tested.signIn(pero, person);
    const id = await openCase();
    await desk.ok('readConductCase', params(id));
    await tested.administer('update act set revoked_at = $2 where act_id = $1', [actId, tested.clock.now()]);
    await desk.refused('readConductCase', 404, params(id));
    assert.equal((await desk.ok('readConduct')).charge, null);
  });

  test('the person concerned reads it once they are told, without the name of who reported', async () => {
    const desk = await tested.signIn(pero, concerned);
    const id = await openCase();
    await desk.refused('readConductCase', 404, params(id));
    await officer.ok('informPerson', { ...params(id), body: { on: '2026-03-10', how: 'PEC' } });
    const view = await desk.ok('readConductCase', params(id));
    assert.deepEqual([view.handles, view.broughtBy, view.fact !== null], [false, null, true]);
    assert.ok((await desk.ok('readConduct')).own.some((one) => one.id === id));
    await desk.refused('destroyConductFile', 404, params(id));
  });
});

describe('a case is concluded', () => {
  test('not before the person is told and heard and the freedoms are assessed', async () => {
    const id = await openCase();
    const end = { ...params(id), body: { outcome: 'nothing-to-object' as const, reason: 'Nulla.' } };
    const problem = await officer.refused('concludeConductCase', 409, end);
    assert.match(problem.detailIt ?? '', /prima si informa.*poi la si ascolta.*libertà/);
    await officer.refused('assessFreedoms', 409, { ...params(id), body: { freedoms: FREEDOMS } });
  });

  test('not with an assessment that leaves union freedom or criticism without a written reason', async () => {
    const id = await openCase();
    await officer.ok('informPerson', { ...params(id), body: { on: '2026-03-10', how: 'A mano' } });
    await officer.ok('hearPerson', { ...params(id), body: { on: '2026-03-10', hearing: 'declined', said: '' } });
    for (const freedoms of [[], FREEDOMS.slice(0, 1), FREEDOMS.map((one) => ({ ...one, why: 'no' }))]) {
      await officer.refused('assessFreedoms', 400, { ...params(id), body: { freedoms } });
    }
    await officer.refused('concludeConductCase', 409, {
      ...params(id),
      body: { outcome: 'nothing-to-object', reason: 'Nulla.' },
    });
  });

  test('with nothing to object to, where a freedom covers the fact, and with nothing else', async () => {
    const id = await assessedCase(true);
    for (const outcome of ['reminder', 'request-to-amend', 'referral'] as const) {
      await officer.refused('concludeConductCase', 403, { ...params(id), body: { outcome, reason: 'Perché sì.' } });
    }
    await officer.ok('concludeConductCase', {
      ...params(id),
      body: { outcome: 'nothing-to-object', reason: 'Critica.' },
    });
  });

  test('with a request to the employee, which touches no citizen and no content', async () => {
    const id = await assessedCase();
    const before = await tested.administer('select count(*) from measure');
    await officer.ok('concludeConductCase', {
      ...params(id),
      body: { outcome: 'request-to-amend', reason: 'Si chiede di correggere il testo.' },
    });
    await tested.drain();
    assert.deepEqual(await tested.administer('select count(*) from measure'), before);
    const text = 'Gli uffici di questo Comune non funzionano: che figura.';
    const { rulings } = await governor.ok('tryPolicies', {
      body: {
        text,
        situation: {
          network: 'facebook',
          itemType: 'comment',
          author: { priorViolations: 0, warned: false, sponsor: false },
          gravity: 'ordinary',
          electionPeriod: false,
          enquiry: null,
        },
      },
    });
    for (const { ruling } of rulings) assert.ok(!ruling.grounds.some(({ clause }) => clause === 'PER-I.7'));
  });

  test('with a referral to the office that the policy names, and no measure or sanction of its own', async () => {
    const id = await assessedCase();
    await officer.ok('concludeConductCase', { ...params(id), body: { outcome: 'referral', reason: 'Art. 16.' } });
    const view = await officer.ok('readConductCase', params(id));
    assert.deepEqual([view.outcome, view.keepUntil], ['referral', '2028-03-10']);
    const deeds = await tested.administer<{ content: string }>(
      "select content from audit_record where subject_id = $1 and event = 'conduct.concluded'",
      [id],
    );
    assert.match(deeds[0]?.content ?? '', /PER-I\.8/);
  });

  test('not because the person let days pass that they still have', async () => {
    const id = await openCase();
    await officer.ok('informPerson', { ...params(id), body: { on: '2026-03-10', how: 'A mano' } });
    const problem = await officer.refused('hearPerson', 400, {
      ...params(id),
      body: { on: '2026-03-10', hearing: 'no-answer', said: '' },
    });
    assert.match(problem.detailIt ?? '', /20 giorni/);
  });
});

describe('the file of a case', () => {
  test('leaves in the record ids only: neither the person concerned, nor the words, nor how it ended', async () => {
    const id = await assessedCase();
    await officer.ok('concludeConductCase', { ...params(id), body: { outcome: 'reminder', reason: 'Promemoria.' } });
    const deeds = await tested.administer<{ event: string; content: string }>(
      'select event, content from audit_record where subject_id = $1',
      [id],
    );
    assert.equal(deeds.length, 5);
    for (const { content } of deeds) {
      for (const word of [concerned.id, concerned.name, 'reminder', 'Promemoria', 'ironia', 'Ufficio personale']) {
        assert.ok(!content.includes(word), `${word} in ${content}`);
      }
    }
  });
});

describe('a charge', () => {
  test('rests on an act, begins before it ends, and is written only by who governs', async () => {
    const charge = { personId: second.id, actId: pero.actId, from: '2026-03-10', to: null };
    await officer.refused('chargeWithConduct', 403, { body: charge });
    await governor.refused('chargeWithConduct', 404, { body: { ...charge, actId: second.id } });
    const reversed = await governor.refused('chargeWithConduct', 400, { body: { ...charge, to: '2026-03-09' } });
    assert.match(reversed.detailIt ?? '', /finisce prima/);
  });

  test('ends when it is ended', async () => {
    const person = await pero.addPerson({ powers: [] });
    const actId = await pero.addAct('78');
    await governor.ok('chargeWithConduct', { body: { personId: person.id, actId, from: '2026-01-10', to: null } });
    const charge = (await governor.ok('readConduct')).charges.find((one) => one.person.id === person.id);
    assert.equal(charge?.inForce, true);
    await governor.ok('endConductCharge', { params: { chargeId: charge?.id ?? '' } });
    await governor.refused('endConductCharge', 404, { params: { chargeId: charge?.id ?? '' } });
    assert.equal((await (await tested.signIn(pero, person)).ok('readConduct')).charge, null);
  });
});

describe('the file of a case, as time passes,', () => {
  test('is kept until its day at most, is then somebody’s duty, and is destroyed to the last word', async () => {
    const id = await assessedCase();
    const end = { outcome: 'nothing-to-object' as const, reason: 'Critica legittima.' };
    await officer.refused('concludeConductCase', 400, { ...params(id), body: { ...end, keepUntil: '2027-01-01' } });
    await officer.ok('concludeConductCase', { ...params(id), body: { ...end, keepUntil: '2026-03-12' } });
    const duties = () => pero.inBody((tx) => conductDuties(tx, second.id, tested.clock.now()));
    const about = async () =>
      (await duties()).filter(({ to, code }) => code === 'destroy-conduct-file' && to.endsWith(id));
    assert.equal((await about()).length, 0);
    tested.clock.set('2026-03-12T08:00:00+01:00');
    assert.equal((await about()).length, 1);
    const desk = await tested.signIn(pero, second);
    await desk.ok('destroyConductFile', params(id));
    const [row] = await tested.administer<{ row: string }>(
      'select conduct_case::text as row from conduct_case where case_id = $1',
      [id],
    );
    for (const word of [concerned.id, 'Ufficio personale', 'commento sotto', 'ironia', 'Critica', 'giornale.example']) {
      assert.ok(row && !row.row.includes(word), word);
    }
  });
});
