// SPDX-License-Identifier: EUPL-1.2
// Statements of reasons: each measure in the vocabulary of the shape, every condition of it held, and nobody's data.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type Statement, statement } from '@arengo/contract';
import type { Action } from '@arengo/policy';
import { violation } from '../../testing/hear-and-decide.ts';
import { createTestApp } from '../../testing/test-app.ts';
import type { MeasureGiven, Reasons } from './read-reasons.ts';
import { decideAndTell, GENEROUS } from './reasons.fixture.ts';
import { statementOf } from './statement.ts';

const tested = await createTestApp({ after });
const AT = new Date('2026-03-10T10:00:00+01:00');

function given(actions: Action[], change: Partial<Reasons> = {}, term: string | null = null): Reasons {
  const measures = actions.map(
    (action): MeasureGiven => ({
      ...{ action, state: 'confirmed', goingBack: false, clause: 'A-2', confirmedAt: AT },
      ...{ term, until: term === 'P30D' ? new Date('2026-04-09T10:00:00+02:00') : null },
    }),
  );
  const grounds = [
    { category: 'insult', clause: 'A-1', text: { it: 'Niente insulti.', en: 'No insults.' }, rule: null },
  ];
  const policy = { id: 'prova', title: { it: 'Policy di prova', en: 'Test policy' } } as Reasons['policy'];
  return {
    ...{ decisionId: '0190a0a0-0000-7000-8000-000000000001', caseId: 'c', accountId: 'a', decidedAt: AT, finalAt: AT },
    ...{ network: 'facebook', accountName: 'Pagina', itemType: 'comment', postedAt: AT, grounds, measures },
    ...{ noticeGiven: true, policy, policyVersion: 3, ruling: { reconsideration: null } as Reasons['ruling'] },
    ...{ act: null, detected: true, overturned: null, expiresAt: null },
    ...change,
  };
}

const made = (...of: Parameters<typeof given>): Statement => {
  const one = statementOf(given(...of), 'https://arengo.example/enti/prova/policy/versioni/3');
  assert.ok(one);
  return statement.parse(one);
};

describe('a statement', () => {
  test('says each measure in the words of the shape', () => {
    const cases: [actions: Action[], term: string | null, says: Partial<Statement>][] = [
      [['remove'], null, { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }],
      [['hide'], null, { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }],
      [['block'], null, { decision_account: 'DECISION_ACCOUNT_SUSPENDED' }],
      [
        ['block'],
        'P30D',
        { decision_account: 'DECISION_ACCOUNT_SUSPENDED', end_date_account_restriction: '2026-04-09' },
      ],
      [['block'], 'permanent', { decision_account: 'DECISION_ACCOUNT_TERMINATED' }],
      [
        ['warn'],
        null,
        { decision_visibility: ['DECISION_VISIBILITY_OTHER'], decision_visibility_other: 'avvertire l’autore' },
      ],
      [
        ['warn', 'remove', 'refer-to-authority'],
        null,
        { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_OTHER'] },
      ],
    ];
    for (const [actions, term, says] of cases) {
      const one = made(actions, {}, term);
      for (const [field, value] of Object.entries(says)) {
        assert.deepEqual(one[field as keyof Statement], value, `${actions}: ${field}`);
      }
      assert.equal(one.end_date_account_restriction !== undefined, term === 'P30D');
    }
  });

  test('tells what was found from who decided', () => {
    const found = made(['remove']);
    assert.deepEqual(
      [found.automated_detection, found.automated_decision],
      ['Yes', 'AUTOMATED_DECISION_NOT_AUTOMATED'],
    );
    assert.equal(made(['remove'], { detected: false }).automated_detection, 'No');
  });

  test('has a category for every ground, the others as additions, each once', () => {
    const ground = (category: string | null) => ({ category, clause: 'A-1', text: null, rule: null });
    const one = made(['remove'], {
      grounds: [ground('personal-data'), ground('insult'), ground('hate'), ground(null)],
    });
    assert.equal(one.category, 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS');
    assert.deepEqual(one.category_addition, [
      'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    ]);
    assert.equal(made(['remove'], { grounds: [ground('illegal')] }).incompatible_content_illegal, 'Yes');
  });

  test('stays within the lengths of the shape however long the articles are', () => {
    const long = { category: 'insult', clause: 'A-1', text: { it: 'a'.repeat(9000), en: 'b' }, rule: null };
    assert.ok((made(['remove'], { grounds: [long, long] }).incompatible_content_explanation?.length ?? 0) <= 2000);
  });

  test('is not made where nothing took effect', () => {
    const none = given(['remove']);
    const withdrawn = none.measures.map((measure) => ({ ...measure, state: 'withdrawn' as const }));
    assert.equal(statementOf({ ...none, measures: withdrawn }, 'https://arengo.example'), null);
  });
});

test('the conditions of the shape are held: a statement that breaks one does not pass', () => {
  const right = made(['remove']);
  const wrong: [string, Partial<Record<keyof Statement, unknown>>][] = [
    ['no decision', { decision_visibility: undefined }],
    ['other, unnamed', { decision_visibility: ['DECISION_VISIBILITY_OTHER'] }],
    ['named, not other', { decision_visibility_other: 'x' }],
    ['no rule', { incompatible_content_ground: undefined }],
    ['no explanation', { incompatible_content_explanation: '' }],
    ['illegal without a law', { decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' }],
    ['an end of nothing', { end_date_account_restriction: '2026-04-09' }],
    [
      'an end before the beginning',
      { decision_account: 'DECISION_ACCOUNT_SUSPENDED', end_date_account_restriction: '2026-03-09' },
    ],
    ['facts too long', { decision_facts: 'x'.repeat(5001) }],
    ['an unknown field', { author: 'Furio' } as object],
    ['an unknown category', { category: 'STATEMENT_CATEGORY_INSULTS' }],
    ['another type unnamed', { content_type: ['CONTENT_TYPE_OTHER'] }],
    ['a moment for a day', { application_date: '2026-03-10T10:00:00Z' }],
    ['the category twice', { category_addition: [right.category] }],
    ['a puid with blanks', { puid: 'a b' }],
  ];
  for (const [what, change] of wrong) assert.equal(statement.safeParse({ ...right, ...change }).success, false, what);
});

test('the export of a period has its decisions, one valid line each, and no word or name of anybody', async () => {
  const body = await tested.addBody();
  await body.adopt(GENEROUS);
  const desk = await tested.signIn(body);
  await decideAndTell(tested, body, desk, ['warn', 'remove']);
  const { decisionId } = await decideAndTell(tested, body, desk, ['hide', 'block']);
  const none = await desk.send('exportStatements', { query: { from: '2020-01-01', to: '2020-12-31' } });
  assert.deepEqual([none.status, none.text], [200, '']);
  const day = tested.clock.now().toISOString().slice(0, 10);
  const answer = await desk.send('exportStatements', { query: { from: day, to: day } });
  assert.match(answer.type, /x-ndjson/);
  const lines = answer.text.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  for (const line of lines) statement.parse(JSON.parse(line));
  for (const secret of ['Furio', 'idiota', 'Persona', 'Motivazione della scelta', '@comune.example']) {
    assert.ok(!answer.text.includes(secret), secret);
  }
  const one = await desk.ok('readStatement', { params: { decisionId } });
  assert.equal(one.puid, decisionId);
  assert.deepEqual(one.arengo.clauses, ['GEN-1', 'GEN-2']);
  assert.match(one.decision_ground_reference_url ?? '', /\/policy\/versioni\/2#GEN-1$/);
});

test('whoever may not see the account of a decision does not read its statement', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const elsewhere = await body.addAccount();
  const other = await tested.signIn(body, await body.addPerson({ powers: ['see'], accountId: elsewhere.id }));
  const itemId = await body.page.visitorPost('Furio', 'Sei un idiota.');
  await tested.drain();
  const params = { caseId: await body.caseOf(itemId) };
  const { decision } = await desk.ok('takeDecision', { params, body: violation(['warn', 'remove']) });
  await other.refused('readStatement', 403, { params: { decisionId: decision.id } });
  await other.refused('readReasonsPage', 403, { params: { decisionId: decision.id } });
});
