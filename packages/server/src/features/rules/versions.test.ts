// SPDX-License-Identifier: EUPL-1.2
// Through the whole server: a text is written, proposed with the draft of an act, adopted, published and in force.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { draftAct, numberAct, publishOnAlbo, registerAct, revokeAct } from '../acts/index.ts';
import { governmentRuleDuties, policyInForce, ruleDuties } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const BY = () => ({ actor: { kind: 'administrator' as const }, at: clock.now() });

type Written = { body: TestBody; desk: TestClient; policyDraftId: string; sha256: string };

/** A text begun from a pack at a body that has another in force; `change` edits it. */
async function write(pack: string, change = (source: string) => source, inForce = 'cascina'): Promise<Written> {
  const body = await tested.addBody({ pack: inForce });
  const desk = await tested.signIn(body);
  const draft = await desk.ok('beginPolicyDraft', { body: { name: 'La nostra policy', pack } });
  const params = { policyDraftId: draft.id };
  const saved = await desk.ok('savePolicyDraft', {
    params,
    body: { name: draft.name, source: change(draft.source), revision: 1 },
  });
  return { body, desk, policyDraftId: draft.id, sha256: saved.sha256 };
}

const GIUNTA = { organ: 'giunta', kind: 'resolution', subject: 'Adozione della policy' } as const;
const draftResolution = (body: TestBody) => body.inBody((tx) => draftAct(tx, GIUNTA, BY()));
const at = (day: string) => new Date(`${day}T00:00:00+01:00`);
const resolution = (body: TestBody, number: string, date: string) =>
  body.inBody((tx) => registerAct(tx, { ...GIUNTA, number, date, inForceFrom: at(date) }, BY()));
const number = (body: TestBody, actId: string, date: string) =>
  body.inBody((tx) => numberAct(tx, actId, { number: `9-${date}`, date, inForceFrom: at(date) }, BY()));
const propose = ({ desk, policyDraftId, sha256 }: Written, actId: string, more: object = {}) =>
  desk.ok('proposeVersion', { params: { policyDraftId }, body: { actId, sha256, ...more } });
const inForceAt = async (body: TestBody, instant: string) => {
  const found = await body.inBody((tx) => policyInForce(tx, new Date(instant)).catch(() => null));
  return found?.version ?? null;
};
const stateOf = async (desk: TestClient, version: number) =>
  (await desk.ok('listVersions')).versions.find((one) => one.version === version);

describe('at Cassino the guidelines', () => {
  test('are in force from the publication of their act on the Albo, and not before', async () => {
    const written = await write('cassino');
    const { body, desk } = written;
    const actId = await resolution(body, '30', '2026-03-02');
    const { version } = await propose(written, actId);
    assert.equal((await stateOf(desk, version))?.state, 'awaiting-publication');
    assert.equal(await inForceAt(body, '2026-12-31T00:00:00Z'), 1);

    const albo = { number: '77', from: '2026-03-20', to: null, url: null };
    await body.inBody((tx) => publishOnAlbo(tx, actId, albo, BY()));
    assert.equal(await inForceAt(body, '2026-03-19T22:59:59Z'), 1);
    assert.equal(await inForceAt(body, '2026-03-19T23:00:00Z'), version);
    const seen = await stateOf(desk, version);
    assert.deepEqual(
      [seen?.state, seen?.effectiveFrom, seen?.takesEffectClause],
      ['to-come', '2026-03-19T23:00:00.000Z', 'CAS-9.1'],
    );
  });

  test('take no day of one’s own', async () => {
    const written = await write('cassino');
    const actId = await resolution(written.body, '31', '2026-03-02');
    const { desk, policyDraftId, sha256 } = written;
    const input = { params: { policyDraftId }, body: { actId, sha256, effectiveDay: '2026-05-01' } };
    const problem = await desk.refused('proposeVersion', 403, input);
    assert.deepEqual(problem.cites, ['CAS-9.1']);
  });
});

describe('at Pero the document', () => {
  test('is not in force while its resolution has no number and date, and is with it', async () => {
    const written = await write('pero');
    const { body, desk } = written;
    const actId = await draftResolution(body);
    const { version } = await propose(written, actId);
    assert.equal((await stateOf(desk, version))?.state, 'proposed');
    assert.equal(await inForceAt(body, '2030-01-01T00:00:00Z'), 1);

    await number(body, actId, '2026-03-10');
    assert.equal((await stateOf(desk, version))?.state, 'in-force');
    assert.equal(await inForceAt(body, '2026-03-09T23:00:00Z'), version);
  });

  test('is annexed to the code of conduct, whose act is on record with it', async () => {
    const written = await write('pero');
    const { body, desk } = written;
    const parentActId = await resolution(body, '5', '2024-01-15');
    const actId = await resolution(body, '40', '2026-03-09');
    const { version } = await propose(written, actId, { parentActId });
    const { frame } = await desk.ok('readVersion', { query: { version } });
    assert.equal(frame.parent?.name, 'code-of-conduct');
    assert.deepEqual(frame.parent?.clauses, ['PER-0.1', 'PER-I.9']);
    assert.equal(frame.parent?.act, 'Deliberazione di Giunta n. 5 del 15 gennaio 2024');
  });

  test('is adopted by the Giunta alone', async () => {
    const written = await write('pero');
    const actId = await written.body.addAct('8');
    const { desk, policyDraftId, sha256 } = written;
    const problem = await desk.refused('proposeVersion', 403, { params: { policyDraftId }, body: { actId, sha256 } });
    assert.deepEqual(problem.cites, ['PER-0.2']);
  });
});

describe('at Cascina', () => {
  test('the day of adoption, of first publication and of last update stand apart, as the text gives them', async () => {
    const written = await write('cascina', (source) => source, 'pero');
    const { body, desk } = written;
    const { version } = await propose(written, await resolution(body, '166', '2026-03-03'));
    const seen = await stateOf(desk, version);
    assert.deepEqual(seen?.dates, { adoption: '2026-03-03', firstPublished: '2016-10-10', lastUpdated: '2016-10-10' });
    const { frame } = await desk.ok('readVersion', { query: { version } });
    assert.equal(frame.parent?.name, 'giunta-resolution-166-2016');
  });

  test('the text is revised by a new version, and the earlier one stays as it was adopted', async () => {
    const written = await write('cascina', (source) => source.replace('l’Allegato', 'l’allegato'));
    const { body, desk } = written;
    const before = await desk.ok('readVersion', { query: { version: 1 } });
    const { version } = await propose(written, await resolution(body, '200', '2026-03-03'));
    const after = await desk.ok('readVersion', { query: { version: 1 } });
    assert.equal(after.source, before.source);
    assert.equal(after.row.sha256, before.row.sha256);
    assert.equal((await stateOf(desk, version))?.state, 'in-force');
    const difference = await desk.ok('compareVersions', { query: { version } });
    assert.equal(difference.from, 1);
    assert.ok(difference.clauses.some(({ id, parts }) => id === 'CSC-0.1' && parts.includes('text')));
  });

  test('no day for a review is invented where the text sets none; where it does, whoever governs is reminded', async () => {
    const without = await tested.addBody({ pack: 'cascina' });
    const duties = (body: TestBody) => body.inBody((tx) => governmentRuleDuties(tx, clock.now()));
    assert.deepEqual(await duties(without), []);

    const every = (source: string) => source.replace('{ effect: versioning }', '{ effect: versioning, review: P1Y }');
    const written = await write('cascina', every);
    await propose(written, await resolution(written.body, '201', '2026-03-03'));
    const [duty] = await duties(written.body);
    assert.equal(duty?.code, 'review-policy');
    assert.match(duty?.about.it ?? '', /CSC-V\.2/);
    assert.equal(duty?.due?.toISOString(), '2027-03-02T23:00:00.000Z');
  });
});

describe('a proposal', () => {
  test('is taken back while its act is a draft, and its text can be changed again', async () => {
    const written = await write('pero');
    const { body, desk, policyDraftId, sha256 } = written;
    const { version } = await propose(written, await draftResolution(body));
    const params = { policyDraftId };
    const saving = { params, body: { name: 'x', source: 'arengo: 1', revision: 2 } };
    const problem = await desk.refused('savePolicyDraft', 409, saving);
    assert.match(problem.detailIt ?? '', /è diventato la versione 2, e una versione non si modifica/);
    await desk.ok('withdrawVersion', { body: { version, sha256 } });
    assert.equal((await stateOf(desk, version))?.state, 'withdrawn');
    await desk.ok('savePolicyDraft', saving);
  });

  test('is not taken back once its act has number and date', async () => {
    const written = await write('pero');
    const { version } = await propose(written, await resolution(written.body, '41', '2026-03-09'));
    const problem = await written.desk.refused('withdrawVersion', 403, { body: { version, sha256: written.sha256 } });
    assert.match(problem.detailIt ?? '', /Una versione adottata non si ritira né si modifica/);
  });
});

describe('a proposal is refused', () => {
  test('of a text that is in force already, word by word', async () => {
    const written = await write('cascina');
    await propose(written, await resolution(written.body, '50', '2026-03-03'));
    const { desk, body } = written;
    const again = await desk.ok('beginPolicyDraft', { body: { name: 'Ancora', version: 2 } });
    const actId = await resolution(body, '51', '2026-03-05');
    const input = { params: { policyDraftId: again.id }, body: { actId, sha256: again.sha256 } };
    const problem = await desk.refused('proposeVersion', 409, input);
    assert.match(problem.detailIt ?? '', /Questo testo è già la versione 2, parola per parola/);
  });

  test('of a broken text, with line and column', async () => {
    const written = await write('pero', (source) => source.replace('kind: annex-of-conduct-code', 'kind: boh'));
    const { desk, policyDraftId, sha256, body } = written;
    const actId = await resolution(body, '52', '2026-03-05');
    const problem = await desk.refused('proposeVersion', 400, { params: { policyDraftId }, body: { actId, sha256 } });
    assert.match(problem.detailIt ?? '', /ha un errore\. Riga \d+, colonna \d+: deve essere uno tra/);
    assert.match(problem.errors?.[0]?.pointer ?? '', /^line \d+, column \d+$/);
  });

  test('of a text that changed since it was read', async () => {
    const written = await write('pero');
    const actId = await resolution(written.body, '53', '2026-03-05');
    const { desk, policyDraftId } = written;
    const input = { params: { policyDraftId }, body: { actId, sha256: 'b'.repeat(64) } };
    const problem = await desk.refused('proposeVersion', 409, input);
    assert.match(problem.detailIt ?? '', /Il testo è cambiato dopo che l’hai letto/);
  });

  test('with an effect before its act', async () => {
    const written = await write('cascina', (source) => source.replace('l’Allegato', 'l’allegato'));
    const { desk, policyDraftId, sha256, body } = written;
    const actId = await resolution(body, '54', '2026-03-05');
    const input = { params: { policyDraftId }, body: { actId, sha256, effectiveDay: '2026-03-04' } };
    const problem = await desk.refused('proposeVersion', 400, input);
    assert.match(problem.detailIt ?? '', /Le date sono rovesciate/);
  });

  test('on an act that adopts another version already', async () => {
    const written = await write('cascina', (source) => source.replace('l’Allegato', 'l’allegato'));
    const { desk, policyDraftId, sha256, body } = written;
    const actId = await resolution(body, '55', '2026-03-05');
    await propose(written, actId);
    const next = await desk.ok('beginPolicyDraft', { body: { name: 'Altra', pack: 'pero' } });
    const input = { params: { policyDraftId: next.id }, body: { actId, sha256: next.sha256 } };
    const problem = await desk.refused('proposeVersion', 409, input);
    assert.match(problem.detailIt ?? '', /adotta già la versione 2/);
    assert.notEqual(policyDraftId, next.id);
    assert.notEqual(sha256, next.sha256);
  });
});

test('a version whose act is revoked holds no longer, and none comes back in its place', async () => {
  const written = await write('pero');
  const { body, desk } = written;
  const actId = await resolution(body, '60', '2026-03-05');
  const { version } = await propose(written, actId);
  const by = await resolution(body, '61', '2026-03-09');
  await body.inBody((tx) => revokeAct(tx, actId, by, BY()));
  assert.equal(await inForceAt(body, '2026-03-08T12:00:00Z'), version);
  assert.equal(await inForceAt(body, '2026-03-10T12:00:00Z'), null);
  assert.equal((await stateOf(desk, version))?.state, 'revoked');
});

test('two people who write the same text do not overwrite each other', async () => {
  const { desk, policyDraftId } = await write('pero');
  const input = { params: { policyDraftId }, body: { name: 'x', source: 'mio', revision: 1 } };
  const problem = await desk.refused('savePolicyDraft', 409, input);
  assert.match(problem.detailIt ?? '', /ha salvato questo testo dopo che l’hai aperto/);
});

test('a rule is tried on a text that is being written, before it is adopted', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const draft = await desk.ok('beginPolicyDraft', { body: { name: 'Prova', pack: 'pero' } });
  const trial = {
    text: 'Sei un idiota.',
    situation: { network: 'facebook', itemType: 'comment', gravity: 'ordinary' },
  } as const;
  const tried = await desk.ok('tryPolicies', { body: { ...trial, draft: draft.source } });
  assert.equal(tried.rulings[0]?.policy, 'draft');
  assert.deepEqual(tried.rulings[0]?.ruling, tried.rulings.find(({ policy }) => policy === 'pero')?.ruling);
  const problem = await desk.refused('tryPolicies', 400, { body: { ...trial, draft: 'arengo: [' } });
  assert.match(problem.detailIt ?? '', /ha un errore\. Riga 1/);
});

test('a reminder to acknowledge stands until the person has, also for a version that is about to be', async () => {
  const written = await write('cascina', (source) => source, 'cassino');
  const { body, desk } = written;
  const duties = () => body.inBody((tx) => ruleDuties(tx, body.moderator.id, clock.now()));
  assert.deepEqual(
    (await duties()).map(({ code, to }) => [code, to]),
    [['acknowledge-policy', '/regole/prese-visione']],
  );
  const { reading } = await desk.ok('readAcknowledgement');
  await desk.ok('acknowledgePolicy', { body: { version: 1, sha256: reading?.sha256 ?? '' } });
  assert.deepEqual(await duties(), []);

  const next = await desk.ok('beginPolicyDraft', { body: { name: 'Seconda', pack: 'pero' } });
  const number70 = { ...GIUNTA, number: '70', date: '2026-03-09', inForceFrom: new Date('2026-04-01T00:00:00+02:00') };
  const actId = await body.inBody((tx) => registerAct(tx, number70, BY()));
  await desk.ok('proposeVersion', { params: { policyDraftId: next.id }, body: { actId, sha256: next.sha256 } });
  const [duty] = await duties();
  assert.equal(duty?.to, '/regole/prese-visione?versione=2');
  assert.equal(duty?.due?.toISOString(), '2026-03-31T22:00:00.000Z');
});

test('the register says who has acknowledged and who has not, and no cell of its file is a formula', async () => {
  const body = await tested.addBody({ pack: 'pero' });
  const desk = await tested.signIn(body);
  await body.addPerson({ powers: ['see'], role: 'moderator' });
  const { reading } = await desk.ok('readAcknowledgement');
  await desk.ok('acknowledgePolicy', { body: { version: 1, sha256: reading?.sha256 ?? '' } });
  const register = await desk.ok('listAcknowledgements', { query: { version: 1 } });
  assert.deepEqual(register.people.map(({ acknowledgedAt }) => acknowledgedAt !== null).toSorted(), [false, true]);
  const file = await desk.ok('exportAcknowledgements', { query: { version: 1 } });
  const lines = Buffer.from(file.bytes).toString('utf8').trim().split('\r\n');
  assert.equal(lines.length, 3);
  for (const cell of lines.flatMap((line) => line.split(';'))) assert.doesNotMatch(cell, /^[=+\-@]/);
});

describe('suggestions on the policy', () => {
  test('go where Novi says, and what came of each is kept', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(body);
    const given = { sender: 'citizen', receivedDay: '2026-03-01', clause: 'NOV-6.8', summary: 'Più esempi.' } as const;
    const suggestion = await desk.ok('addSuggestion', { body: given });
    await desk.ok('settleSuggestion', {
      params: { suggestionId: suggestion.id },
      body: { outcome: 'not-accepted', reason: 'Gli esempi sono già sul sito.' },
    });
    const { contact, suggestions } = await desk.ok('listSuggestions');
    assert.equal(contact?.clause, 'NOV-8.3');
    assert.deepEqual(
      suggestions.map(({ outcome, reason }) => [outcome, reason]),
      [['not-accepted', 'Gli esempi sono già sul sito.']],
    );
  });

  test('have no stated contact at Cassino', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const desk = await tested.signIn(body);
    assert.equal((await desk.ok('listSuggestions')).contact, null);
  });

  test('are refused without a reason when not accepted, from a day to come, or on a clause that is not there', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const given = { sender: 'staff', receivedDay: '2026-03-01', summary: 'Testo più breve.' } as const;
    const { id } = await desk.ok('addSuggestion', { body: given });
    const settling = { params: { suggestionId: id }, body: { outcome: 'not-accepted' } as const };
    assert.match((await desk.refused('settleSuggestion', 400, settling)).detailIt ?? '', /merita un perché/);
    const tomorrow = { body: { ...given, receivedDay: '2026-03-11' } };
    assert.match((await desk.refused('addSuggestion', 400, tomorrow)).detailIt ?? '', /deve ancora venire/);
    const unknown = { body: { ...given, clause: 'CAS-1.1' } };
    assert.match((await desk.refused('addSuggestion', 400, unknown)).detailIt ?? '', /non ha la clausola CAS-1\.1/);
  });
});
