// SPDX-License-Identifier: EUPL-1.2
// Dimensions, coverage, words, shapes of input and output, and the committed JSON Schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { compilePolicy } from './compile.ts';
import { coverage, readProofs } from './coverage.ts';
import { notStated } from './dimensions.ts';
import { PACKS } from './fixtures/real-packs.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import { jsonSchemaText } from './json-schema.ts';
import { type Situation, situation } from './situation.ts';
import { ACTIONS, CATEGORIES } from './vocabulary.ts';
import { explainExemption, explainRefusal, sayAction, sayCategory, sayDuration, sayRequirement } from './words.ts';

const AT: Situation = { at: '2026-03-10T10:00:00+01:00', network: 'facebook', itemType: 'comment' };

test('the 47 dimensions of the requirements, each stated by clauses or not at all', () => {
  const cassino = notStated(PACKS.CAS);
  assert.equal(cassino.length, 47);
  assert.equal(new Set(cassino.map(({ dimension }) => dimension)).size, 47);
  const of = (pack: keyof typeof PACKS, key: string) =>
    notStated(PACKS[pack]).find(({ dimension }) => dimension === key)?.clauses;
  assert.deepEqual(of('CAS', 'moderation.ladder'), ['CAS-4.13']);
  assert.deepEqual(of('CAS', 'credentials.custodian'), ['CAS-3.2']);
  assert.deepEqual(of('PER', 'hours'), ['PER-R.1']);
  assert.deepEqual(of('CSC', 'moderation.approvals'), ['CSC-M.5', 'CSC-M.6']);
  assert.deepEqual(of('CSC', 'emergency.numbers'), ['CSC-S.6']);
});

test('no reference policy states a reconsideration, and only Cassino reduced periods', () => {
  const silent = (key: string) =>
    Object.entries(PACKS)
      .filter(([, policy]) => notStated(policy).find(({ dimension }) => dimension === key)?.state === 'not-stated')
      .map(([name]) => name);
  assert.deepEqual(silent('appeal'), ['CAS', 'NOV', 'PER', 'CSC']);
  assert.deepEqual(silent('hours.reduced'), ['NOV', 'PER', 'CSC']);
  assert.deepEqual(silent('inbox.mode'), []);
});

test('coverage tells proven, pending and informational clauses apart', () => {
  const policy = smallPolicy({
    'A-1': [
      { effect: 'ground', categories: ['hate'] },
      { effect: 'list', kind: 'closed' },
    ],
    'A-2': [{ effect: 'list', kind: 'open' }],
    'A-3': [{ effect: 'informational' }],
  });
  const sources = new Map([['a.test.ts', "test('hate is a ground', () => {});"]]);
  const proofs = [{ file: 'p.yaml', proofs: { 'A-1': ['a.test.ts: hate is a ground'] } }];
  const { rows, problems, counts } = coverage([policy], proofs, sources);
  assert.deepEqual(rows, [
    { clause: 'A-1', effect: 'ground, list', status: 'proven', tests: ['a.test.ts: hate is a ground'] },
    { clause: 'A-2', effect: 'list', status: 'pending', tests: [] },
    { clause: 'A-3', effect: 'informational', status: 'informational', tests: [] },
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(counts, { clauses: 3, proven: 1, pending: 1, informational: 1, unbound: 0 });
});

test('coverage refuses what is unbound and proofs that name nothing', () => {
  const policy = smallPolicy({ 'A-1': [{ effect: 'list', kind: 'open' }], 'A-2': [{ effect: 'list', kind: 'open' }] });
  policy.clauses[1]?.effects.pop();
  const proofs = {
    'A-1': ['a.test.ts: hate is', 'b.test.ts: hate is a ground', 'a.test.ts: hate is a ground'],
    'Z-9': ['a.test.ts: hate is a ground'],
  };
  const sources = new Map([['a.test.ts', 'test("hate is a ground", () => {});']]);
  const { rows, problems } = coverage([policy, policy], [{ file: 'p.yaml', proofs }], sources);
  assert.deepEqual(rows[0]?.tests, ['a.test.ts: hate is a ground']);
  assert.equal(rows[1]?.status, 'unbound');
  assert.deepEqual(
    problems.map(({ kind, clause }) => `${kind} ${clause}`),
    [
      'missing-test A-1',
      'missing-file A-1',
      'unknown-clause Z-9',
      'unbound A-2',
      'unbound A-2',
      'repeated-clause A-1',
      'repeated-clause A-2',
    ],
  );
});

test('a file of proofs is read, or its problems are', () => {
  const read = readProofs('A-1:\n  - "a.test.ts: name"\n');
  assert.deepEqual(read.ok && read.proofs, { 'A-1': ['a.test.ts: name'] });
  const wrong = readProofs('A-1:\n  - a.test.ts\n');
  assert.deepEqual(!wrong.ok && wrong.problems.map(({ line, path }) => [line, path]), [[2, 'A-1[0]']]);
});

test('the JSON Schema in packs is the one of this schema', () => {
  const committed = readFileSync(new URL('../../../packs/policy.schema.json', import.meta.url), 'utf8');
  assert.equal(committed, jsonSchemaText());
});

test('a refusal and an exemption are said in both languages', () => {
  const [block] = assess(PACKS.CAS, { ...AT, categories: ['insult'] }).measures.filter(
    ({ action }) => action === 'block',
  );
  assert.ok(block && !block.lawful);
  assert.equal(explainRefusal(block, 'it'), 'Prima violazione: occorre la ripetizione (CAS-4.m-b).');
  assert.equal(explainRefusal(block, 'en'), 'First violation: needs repetition (CAS-4.m-b).');
  const { exemptions } = assess(PACKS.NOV, { ...AT, categories: ['commercial'], author: { sponsor: true } });
  const [exemption] = exemptions.filter(({ clause }) => clause === 'NOV-6.12.j');
  assert.ok(exemption);
  assert.equal(
    explainExemption(exemption, 'it'),
    'pubblicità commerciale: contratto di sponsorizzazione in vigore (NOV-6.12.j).',
  );
  assert.equal(sayRequirement('co-approval:head-teacher', 'it', 'dirigente'), 'accordo di un’altra figura: dirigente');
  for (const action of ACTIONS) assert.notEqual(sayAction(action, 'it'), sayAction(action, 'en'));
  for (const category of CATEGORIES) assert.ok(sayCategory(category, 'it').length > 0);
});

test('a duration is said in words', () => {
  assert.equal(sayDuration('P1Y6M', 'it'), '1 anno e 6 mesi');
  assert.equal(sayDuration('P30D', 'it'), '30 giorni');
  assert.equal(sayDuration('P1DT12H30M', 'en'), '1 day and 12 hours and 30 minutes');
  assert.equal(sayDuration('permanent', 'it'), 'in modo definitivo');
});

test('a situation is strict, and what is absent has a default', () => {
  const parsed = situation.parse(AT);
  assert.deepEqual(parsed, {
    ...AT,
    categories: [],
    author: { priorViolations: 0, warned: false, sponsor: false, patronised: false },
    gravity: 'ordinary',
    electionPeriod: false,
    enquiry: null,
  });
  for (const wrong of [
    { colour: 'red' },
    { at: '2026-03-10' },
    { categories: ['rude'] },
    { author: { priorViolations: -1 } },
  ]) {
    assert.equal(situation.safeParse({ ...AT, ...wrong }).success, false, JSON.stringify(wrong));
  }
});

test('a policy is compiled once', () => {
  const compiled = compilePolicy(PACKS.CAS);
  assert.equal(compilePolicy(PACKS.CAS), compiled);
  assert.deepEqual(assess(compiled, AT), assess(PACKS.CAS, AT));
});
