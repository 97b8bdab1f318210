// SPDX-License-Identifier: EUPL-1.2
// A false account from the report of it to the outcome, and everything that is refused on the way.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { romeDay } from '../../foundation/clock/rome.ts';
import { PNG } from '../../foundation/files/files.fixture.ts';
import { FREEDOMS } from '../../testing/examples/conduct.ts';
import { createTestApp, type TestBody, type TestClient, type TestPerson } from '../../testing/test-app.ts';
import { impersonationDuties, warningsNow } from './index.ts';

const tested = await createTestApp({ after }, { publicUrl: 'https://arengo.example' });
let cassino: TestBody;
let cascina: TestBody;
/** Governs; at Cascina also whoever has to agree. */
let desk: TestClient;
let manager: TestClient;
let head: TestPerson;
let headDesk: TestClient;
let made = 0;

before(async () => {
  cassino = await tested.addBody();
  desk = await tested.signIn(cassino);
  cascina = await tested.addBody({ pack: 'cascina' });
  manager = await tested.signIn(cascina);
  head = await cascina.addPerson({ role: 'head-of-macro-structure', powers: ['see', 'approve'] });
  headDesk = await tested.signIn(cascina, head);
});

const today = () => romeDay(tested.clock.now());
const seen = (change: object = {}) => {
  made += 1;
  return {
    kind: 'fake' as const,
    address: `https://www.facebook.com/finto${made}`,
    name: 'Comune ufficiale',
    shown: 'Usa lo stemma e promette contributi a chi manda i suoi dati.',
    signs: ['name' as const, 'asks-for-data' as const],
    reporter: 'citizen' as const,
    reportedBy: 'Una cittadina, allo sportello',
    reportedOn: today(),
    ...change,
  };
};
const of = (impersonationCaseId: string) => ({ params: { impersonationCaseId } });
const REASON = 'Ha il nome e lo stemma e nessuno capirebbe che è un altro.';
const open = async (on: TestClient, change: object = {}) =>
  (await on.ok('openImpersonationCase', { body: seen(change) })).id;
const assess = (on: TestClient, id: string, verdict: 'confirmed' | 'unfounded' = 'confirmed') =>
  on.ok('assessImpersonation', { ...of(id), body: { verdict, declared: verdict === 'unfounded', reason: REASON } });
/** A case that was found to deceive, with a text as evidence. */
async function confirmed(on: TestClient, change: object = {}): Promise<string> {
  const id = await open(on, change);
  await on.ok('addImpersonationText', { ...of(id), body: { text: 'Scrivici in privato.' } });
  await assess(on, id);
  return id;
}
const ask = (on: TestClient, id: string, addressee: 'network' | 'prosecutor' = 'network') =>
  on.ok('askImpersonationReport', { ...of(id), body: { addressee, words: 'Segnaliamo questo account.' } });
const reportOf = (impersonationReportId: string) => ({ params: { impersonationReportId } });
const send = (on: TestClient, reportId: string) =>
  on.ok('recordImpersonationSending', { ...reportOf(reportId), body: { on: today(), receipt: 'Pratica 4711' } });
const read = (on: TestClient, id: string) => on.ok('readImpersonationCase', of(id));
const deedsOf = (id: string) =>
  tested.administer<{ event: string; content: string }>(
    'select event, content from audit_record where subject_id = $1 order by record_id',
    [id],
  );
const dutiesOf = (body: TestBody, person: string, id: string) =>
  body.inBody(async (tx) =>
    (await impersonationDuties(tx, person, tested.clock.now()))
      .filter(({ to }) => to.endsWith(id))
      .map(({ code }) => code),
  );

describe('a case is opened', () => {
  test('by who governs, on what somebody reported, with its clause and what the register says', async () => {
    const id = await open(desk, { kind: 'unauthorised', address: 'https://blog.example/comune' });
    const view = await read(desk, id);
    assert.deepEqual(
      [view.state, view.kind, view.network, view.comparison.host],
      ['opened', 'unauthorised', null, 'blog.example'],
    );
    assert.deepEqual(
      view.clauses.map((clause) => clause.id),
      ['CAS-6.8'],
    );
    assert.equal(view.comparison.standing, 'not-there');
    const [deed] = await deedsOf(id);
    const { cites } = JSON.parse(deed?.content ?? '{}');
    assert.equal(deed?.event, 'impersonation.opened');
    assert.ok(cites.includes('CAS-6.8') && cites.length === 2, 'the clause, and the act by which they govern');
    assert.doesNotMatch(deed?.content ?? '', /cittadina|stemma|blog\.example/, 'ids only');
  });

  test('at Cascina on texts and images that it copied too, under the clause on what belongs to the body', async () => {
    const copied = await read(manager, await open(manager, { signs: ['texts'] }));
    const named = await read(manager, await open(manager, { signs: ['name'] }));
    const cited = ({ clauses }: typeof copied) => clauses.map(({ id }) => id);
    assert.deepEqual([cited(copied), cited(named)], [['CSC-E.2', 'CSC-E.3'], ['CSC-E.3']]);
    for (const addressee of ['network', 'prosecutor'] as const) {
      const choice = copied.addressees.find((one) => one.addressee === addressee);
      assert.deepEqual(choice?.clauses, ['CSC-E.2', 'CSC-E.3']);
    }
  });

  test('at Pero for the reputation of the body, which the document is there to protect, and asks for nobody’s agreement', async () => {
    const pero = await tested.addBody({ pack: 'pero' });
    const own = await tested.signIn(pero);
    const id = await confirmed(own);
    assert.deepEqual(
      (await read(own, id)).clauses.map((clause) => clause.id),
      ['PER-P.3.c'],
    );
    assert.equal((await ask(own, id)).state, 'ready');
  });
});

describe('a case is not opened', () => {
  const wrong: [what: string, change: object, says: RegExp][] = [
    ['without whoever reported it', { reportedBy: ' ' }, /comincia da una segnalazione/],
    ['of a day to come', { reportedOn: '2030-01-01' }, /già arrivato/],
    ['that says nothing of what one sees', { shown: 'Stemma' }, /che cosa si vede/],
    ['without an address', { address: '' }, /indirizzo/],
    ['without a name', { name: '' }, /nome che l’account mostra/],
  ];
  for (const [what, change, says] of wrong) {
    test(`on a report ${what}`, async () => {
      const problem = await desk.refused('openImpersonationCase', 400, { body: seen(change) });
      assert.match(problem.detailIt ?? '', says);
    });
  }

  test('by who has every other power', async () => {
    const person = await cassino.addPerson({ powers: ['see', 'moderate', 'approve'] });
    await (await tested.signIn(cassino, person)).refused('openImpersonationCase', 403, { body: seen() });
  });

  test('twice on the same account, however its address is written', async () => {
    await open(desk, { address: 'https://www.facebook.com/comune.finto' });
    const again = seen({ address: 'm.facebook.com/ComuneFinto?x=1' });
    const problem = await desk.refused('openImpersonationCase', 409, { body: again });
    assert.match(problem.detailIt ?? '', /già un caso aperto/);
  });

  test('on an account of the register, nor on the personal profile of somebody who works in the body', async () => {
    const official = {
      kind: 'main' as const,
      network: 'facebook',
      address: 'facebook.com/comune.vero',
      name: 'Comune',
    };
    await desk.ok('openAccount', { body: { ...official, actId: await cassino.addAct('31') } });
    const known = await desk.refused('openImpersonationCase', 403, { body: seen({ address: official.address }) });
    assert.match(known.detailIt ?? '', /è un account dell’ente/);
    const own = { address: 'facebook.com/dipendente.prova', name: 'Chi lavora', whose: 'employee' as const };
    await desk.ok('noteOutOfScope', { body: { accounts: [own] } });
    const personal = await desk.refused('openImpersonationCase', 403, { body: seen({ address: own.address }) });
    assert.match(personal.detailIt ?? '', /nessuno lo guarda.*casi di condotta/);
    assert.deepEqual(personal.cites, ['CAS-6.9']);
  });
});

describe('evidence', () => {
  test('is kept with its hash, which is in the record, and comes back byte by byte', async () => {
    const id = await open(desk);
    const added = await desk.ok('addImpersonationFile', { ...of(id), body: { name: 'schermata.png', bytes: PNG } });
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    assert.equal(added.sha256, sha256);
    const file = await desk.ok('readImpersonationFile', { params: { impersonationCaseId: id, evidenceId: added.id } });
    assert.deepEqual(Buffer.from(file.bytes), PNG);
    const text = await desk.ok('addImpersonationText', { ...of(id), body: { text: 'Città: «dati»' } });
    assert.equal(text.sha256, createHash('sha256').update('Città: «dati»').digest('hex'));
    const deeds = await deedsOf(id);
    assert.ok(deeds.some(({ content }) => content.includes(sha256)));
    assert.ok(!deeds.some(({ content }) => content.includes('dati»')));
    const other = await open(desk);
    await desk.refused('readImpersonationFile', 404, { params: { impersonationCaseId: other, evidenceId: added.id } });
  });
});

describe('satire and criticism', () => {
  test('that say what they are never deceive: nothing is reported, nobody is warned, and the case is dismissed', async () => {
    const id = await open(desk);
    const free = { ...of(id), body: { verdict: 'confirmed' as const, declared: true, reason: REASON } };
    const problem = await desk.refused('assessImpersonation', 400, free);
    assert.match(problem.detailIt ?? '', /libera espressione/);
    await assess(desk, id, 'unfounded');
    const words = { addressee: 'network' as const, words: 'Segnaliamo.' };
    const report = await desk.refused('askImpersonationReport', 409, { ...of(id), body: words });
    assert.match(report.detailIt ?? '', /non inganna nessuno/);
    await desk.refused('publishImpersonationWarning', 409, { ...of(id), body: { text: 'Falso.', from: today() } });
    await desk.ok('recordImpersonationOutcome', { ...of(id), body: { outcome: 'dismissed', reason: 'È satira.' } });
    await desk.ok('closeImpersonationCase', of(id));
    assert.equal((await read(desk, id)).state, 'closed');
  });
});

describe('a report', () => {
  test('at Cassino leaves as soon as it is ready, with its receipt', async () => {
    const id = await confirmed(desk);
    const report = await ask(desk, id);
    assert.equal(report.state, 'ready');
    const wrong = { ...reportOf(report.id), body: { on: today(), receipt: '' } };
    assert.match((await desk.refused('recordImpersonationSending', 400, wrong)).detailIt ?? '', /ricevuta/);
    await send(desk, report.id);
    const view = await read(desk, id);
    assert.deepEqual(
      [view.state, view.reports[0]?.state, view.reports[0]?.receipt],
      ['reported', 'sent', 'Pratica 4711'],
    );
    await desk.refused('withdrawImpersonationReport', 409, reportOf(report.id));
  });

  test('at Cascina, to the network, waits for the head of the macro-structure, and leaves once they agree', async () => {
    const id = await confirmed(manager);
    const report = await ask(manager, id);
    assert.equal(report.state, 'awaiting-agreement');
    const early = { ...reportOf(report.id), body: { on: today(), receipt: 'Pratica 1' } };
    const problem = await manager.refused('recordImpersonationSending', 409, early);
    assert.match(problem.detailIt ?? '', /aspetta il consenso/);
    await manager.refused('agreeToImpersonationReport', 403, { ...reportOf(report.id), body: { verdict: 'yes' } });
    assert.deepEqual(await dutiesOf(cascina, head.id, id), ['agree-false-account-report']);
    assert.equal((await read(headDesk, id)).reports[0]?.mayAgree?.granted, true);
    await headDesk.ok('agreeToImpersonationReport', { ...reportOf(report.id), body: { verdict: 'yes' } });
    assert.deepEqual(await dutiesOf(cascina, head.id, id), []);
    await send(manager, report.id);
    const deeds = await deedsOf(id);
    const { actor, cites } = JSON.parse(
      deeds.find(({ event }) => event === 'impersonation.agreement-given')?.content ?? '{}',
    );
    assert.equal(actor.id, head.id);
    assert.ok(cites.includes('CSC-M.5') && cites.includes('CSC-E.3') && cites.length === 3);
  });

  test('at Cascina, to the judicial authority, waits for the same agreement, and does not leave where it is refused', async () => {
    const id = await confirmed(manager);
    const report = await ask(manager, id, 'prosecutor');
    assert.equal(report.state, 'awaiting-agreement');
    await headDesk.refused('agreeToImpersonationReport', 400, { ...reportOf(report.id), body: { verdict: 'no' } });
    const no = { verdict: 'no' as const, reason: 'Mancano le prove.' };
    assert.equal(
      (await headDesk.ok('agreeToImpersonationReport', { ...reportOf(report.id), body: no })).state,
      'not-agreed',
    );
    const late = { ...reportOf(report.id), body: { on: today(), receipt: 'Pratica 1' } };
    await manager.refused('recordImpersonationSending', 409, late);
    assert.equal(
      (await ask(manager, id, 'prosecutor')).state,
      'awaiting-agreement',
      'it may be mended and asked again',
    );
  });
});

describe('a report that is prepared', () => {
  test('is agreed to by the role that the policy names, with an act that gives the power, and by nobody else', async () => {
    const id = await confirmed(manager);
    const report = await ask(manager, id);
    const other = await cascina.addPerson({ role: 'social-media-manager', powers: ['see', 'approve', 'manage'] });
    const desks = [
      await tested.signIn(cascina, other),
      await tested.signIn(cascina, await cascina.addPerson({ role: head.role, powers: ['see'] })),
    ];
    for (const one of desks) {
      await one.refused('agreeToImpersonationReport', 403, { ...reportOf(report.id), body: { verdict: 'yes' } });
    }
  });

  test('begins from words that say what the case says, and the hashes of the evidence', async () => {
    const id = await confirmed(manager);
    const view = await read(manager, id);
    const draft = view.addressees.find(({ addressee }) => addressee === 'prosecutor')?.draft ?? '';
    for (const said of [view.address, view.shown, view.evidence[0]?.sha256 ?? '-', REASON, 'articolo 494'])
      assert.ok(draft.includes(said), said);
    assert.ok(!draft.includes('cittadina, allo sportello'), 'not who reported it');
  });
});

describe('the outcome', () => {
  test('is written once the account was reported; a case that is closed opens again when the account comes back', async () => {
    const id = await confirmed(desk, { reportedOn: '2026-01-09' });
    const early = { ...of(id), body: { outcome: 'not-removed' as const, reason: 'Resta.' } };
    await desk.refused('recordImpersonationOutcome', 409, early);
    await send(desk, (await ask(desk, id)).id);
    await desk.ok('recordImpersonationOutcome', { ...of(id), body: { outcome: 'removed', reason: 'Rimosso.' } });
    await desk.ok('closeImpersonationCase', of(id));
    await desk.refused('addImpersonationText', 409, { ...of(id), body: { text: 'Altro.' } });
    await desk.ok('reopenImpersonationCase', { ...of(id), body: { reason: 'È tornato con la stessa foto.' } });
    const view = await read(desk, id);
    assert.deepEqual([view.state, view.outcome, view.reports.length], ['assessed', null, 1]);
    assert.match(view.shown, /stessa foto/);
    assert.equal(view.reportedOn, today(), 'the time to report it runs again');
  });

  test('authorised after all rests on an act in force, and takes the warning off the portal', async () => {
    const id = await confirmed(desk);
    await desk.ok('publishImpersonationWarning', { ...of(id), body: { text: 'Non è del comune.', from: today() } });
    const outcome = { outcome: 'authorised' as const, reason: 'Era un’iniziativa della biblioteca.' };
    await desk.refused('recordImpersonationOutcome', 400, { ...of(id), body: outcome });
    const draft = { ...outcome, actId: await cassino.addDraft('Apertura') };
    await desk.refused('recordImpersonationOutcome', 403, { ...of(id), body: draft });
    await desk.ok('recordImpersonationOutcome', { ...of(id), body: { ...outcome, actId: await cassino.addAct('32') } });
    const view = await read(desk, id);
    assert.match(view.resolution?.act?.citation ?? '', /32/);
    assert.equal(view.warnings[0]?.state, 'withdrawn');
    await desk.refused('publishImpersonationWarning', 409, { ...of(id), body: { text: 'Falso.', from: today() } });
  });
});

describe('what is due', () => {
  test('is not stated until the body says so; then it is somebody’s duty with its day', async () => {
    const id = await open(desk, { reportedOn: '2026-03-09' });
    assert.equal((await read(desk, id)).due, null);
    const { id: governor } = cassino.moderator;
    assert.deepEqual(await dutiesOf(cassino, governor, id), ['assess-false-account']);
    await desk.ok('setImpersonationTerms', { body: { reportWithin: 3, answerWithin: 10 } });
    assert.equal((await read(desk, id)).due, '2026-03-12T23:00:00.000Z');
    await desk.ok('addImpersonationText', { ...of(id), body: { text: 'Scrivici.' } });
    await assess(desk, id);
    assert.deepEqual(await dutiesOf(cassino, governor, id), ['report-false-account']);
    const report = await ask(desk, id);
    assert.deepEqual(await dutiesOf(cassino, governor, id), ['send-false-account-report']);
    await send(desk, report.id);
    assert.deepEqual(await dutiesOf(cassino, governor, id), ['ask-about-false-account']);
    assert.equal((await read(desk, id)).due, '2026-03-20T23:00:00.000Z');
    const seer = await cassino.addPerson({ powers: ['see'] });
    assert.deepEqual(await dutiesOf(cassino, seer.id, id), []);
    await desk.ok('setImpersonationTerms', { body: { reportWithin: null, answerWithin: null } });
  });
});

describe('a warning', () => {
  const shown = () => cassino.inBody((tx) => warningsNow(tx, tested.clock.now()));

  test('is shown from its first day to its last, one at a time, and until it is withdrawn', async () => {
    const id = await confirmed(desk);
    const past = { text: 'Falso.', from: '2026-01-01' };
    await desk.refused('publishImpersonationWarning', 400, { ...of(id), body: past });
    await desk.ok('publishImpersonationWarning', { ...of(id), body: { text: 'Primo.', from: today(), to: today() } });
    await desk.ok('publishImpersonationWarning', {
      ...of(id),
      body: { text: 'Secondo.', textEn: 'Second.', from: today() },
    });
    const mine = (await shown()).filter(({ text }) => ['Primo.', 'Secondo.'].includes(text.it));
    assert.deepEqual(
      mine.map(({ text }) => text),
      [{ it: 'Secondo.', en: 'Second.' }],
    );
    const warningId = mine[0]?.warningId ?? '';
    await desk.ok('withdrawImpersonationWarning', { params: { warningId } });
    await desk.refused('withdrawImpersonationWarning', 409, { params: { warningId } });
    assert.ok(!(await shown()).some((one) => one.warningId === warningId));
  });
});

describe('the coat of arms on a personal account of staff', () => {
  test('is a case of conduct: it needs a report, is seen only by whom an act charges, and the freedoms are assessed', async () => {
    const officer = await cassino.addPerson({ role: 'disciplinary-officer', powers: ['see'] });
    const concerned = await cassino.addPerson({ powers: ['see'] });
    const charge = { personId: officer.id, actId: await cassino.addAct('77'), from: '2026-01-10', to: null };
    await desk.ok('chargeWithConduct', { body: charge });
    const charged = await tested.signIn(cassino, officer);
    const report = {
      ...{ personId: concerned.id, clause: 'CAS-6.9', reportedOn: today(), factOn: today(), file: null },
      fact: 'Sul profilo pubblico la foto è lo stemma del Comune.',
      link: 'https://www.facebook.com/persona.prova',
      wasPublic: true,
    };
    await charged.refused('openConductCase', 400, { body: { ...report, broughtBy: '' } });
    await desk.refused('openConductCase', 403, { body: { ...report, broughtBy: 'Ufficio personale' } });
    const { id } = await charged.ok('openConductCase', { body: { ...report, broughtBy: 'Ufficio personale' } });
    const params = { conductCaseId: id };

    const { clause, comparison } = await charged.ok('readStaffImage', { params });
    assert.deepEqual([clause?.id, comparison?.standing, comparison?.handle], ['CAS-6.9', 'not-there', 'persona.prova']);
    for (const other of [desk, await tested.signIn(cassino, concerned)]) {
      await other.refused('readStaffImage', 404, { params });
    }
    const room = await desk.ok('listImpersonation');
    assert.ok(!JSON.stringify(room.rows).includes('persona.prova'), 'nothing of it stands among false accounts');
    assert.deepEqual([room.apart.map((one) => one.id), room.handlesConduct], [['CAS-6.9'], false]);
    assert.equal((await charged.ok('listImpersonation')).handlesConduct, true);

    const end = { params, body: { outcome: 'reminder' as const, reason: 'Promemoria.' } };
    await charged.refused('concludeConductCase', 409, end);
    await charged.ok('informPerson', { params, body: { on: today(), how: 'A mano' } });
    await charged.ok('hearPerson', { params, body: { on: today(), hearing: 'in-person', said: 'La tolgo.' } });
    await charged.ok('assessFreedoms', { params, body: { freedoms: FREEDOMS } });
    await charged.ok('concludeConductCase', end);
  });

  test('of another case of conduct nothing is held against the register', async () => {
    const officer = await cassino.addPerson({ powers: ['see'] });
    const concerned = await cassino.addPerson({ powers: [] });
    const charge = { personId: officer.id, actId: await cassino.addAct('78'), from: '2026-01-10', to: null };
    await desk.ok('chargeWithConduct', { body: charge });
    const charged = await tested.signIn(cassino, officer);
    const report = {
      ...{ personId: concerned.id, clause: 'CAS-6.3', reportedOn: today(), factOn: today(), file: null },
      ...{ broughtBy: 'Ufficio personale', fact: 'Un commento pubblico contro i colleghi.', wasPublic: true },
      link: 'https://www.facebook.com/persona.prova',
    };
    const { id } = await charged.ok('openConductCase', { body: report });
    const found = await charged.ok('readStaffImage', { params: { conductCaseId: id } });
    assert.deepEqual(found, { clause: null, comparison: null });
  });
});
