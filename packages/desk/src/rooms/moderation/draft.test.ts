// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Measure, Requirement, Ruling } from '@arengo/policy';
import {
  type Change,
  categoriesOf,
  changeDraft,
  choiceOf,
  type Draft,
  gapsOf,
  needsApproval,
  openDraft,
  requirementsOf,
} from './draft.ts';

const lawful = (action: Action, requires: Requirement[] = []): Measure => ({
  action,
  lawful: true,
  clause: 'X-1',
  requires,
});
const unlawful = (action: Action): Measure => ({
  action,
  lawful: false,
  clause: null,
  because: 'not stated',
  refusal: { code: 'not-stated' },
});
const rulingOf = (...measures: Measure[]): Ruling => ({
  timing: 'publish',
  timingClause: null,
  onDuty: null,
  nextDuty: null,
  dutyClause: null,
  grounds: [{ category: 'insult', clause: 'X-1', modality: 'must' }],
  exemptions: [],
  protections: [],
  measures,
  list: null,
  oneWay: null,
  reconsideration: null,
  enquiry: null,
  emergency: null,
});
const ruling = rulingOf(
  lawful('warn', ['notice-where-possible']),
  lawful('remove', ['notice']),
  lawful('hide'),
  lawful('block', ['reason', 'co-approval:head']),
  unlawful('refer-to-authority'),
);
const after = (...changes: Change[]): Draft => changes.reduce(changeDraft, openDraft({ ruling }));
const measure = (action: Action): Change => ({ kind: 'toggle-measure', action });
const arrived: Change = { kind: 'ruling', ruling, notice: 'Proposta', noticeLimit: 10 };

const states: [name: string, changes: Change[], expected: Partial<Draft>][] = [
  [
    'opens with the grounds found',
    [],
    { grounds: [{ category: 'insult', note: '', chosen: true, by: 'finding' }], measures: [] },
  ],
  [
    'a ground is left out',
    [{ kind: 'toggle-ground', category: 'insult' }],
    { grounds: [{ category: 'insult', note: '', chosen: false, by: 'finding' }] },
  ],
  [
    'a ground added twice stands once',
    [
      { kind: 'add-ground', category: 'insult' },
      { kind: 'add-ground', category: 'insult' },
    ],
    { grounds: [{ category: 'insult', note: '', chosen: true, by: 'finding' }] },
  ],
  ['a measure is chosen', [measure('warn')], { measures: ['warn'] }],
  ['a measure is dropped', [measure('warn'), measure('warn')], { measures: [] }],
  [
    'removing takes the place of hiding',
    [measure('hide'), measure('warn'), measure('remove')],
    { measures: ['warn', 'remove'] },
  ],
  ['the notice follows the proposal', [arrived], { notice: 'Proposta', proposed: 'Proposta' }],
  [
    'a notice that was written stays',
    [arrived, { kind: 'notice', text: 'Mia' }, { ...arrived, notice: 'Altra' }],
    { notice: 'Mia', proposed: 'Altra' },
  ],
  [
    'the proposal is taken again',
    [arrived, { kind: 'notice', text: 'Mia' }, { kind: 'take-proposed' }],
    { notice: 'Proposta' },
  ],
  [
    'a measure that became unlawful goes',
    [measure('remove'), { kind: 'ruling', ruling: rulingOf(unlawful('remove')), notice: '', noticeLimit: null }],
    { measures: [] },
  ],
  ['serious and back', [{ kind: 'toggle-serious' }, { kind: 'toggle-serious' }], { gravity: 'ordinary' }],
];
for (const [name, changes, expected] of states) {
  test(name, () => {
    const draft = after(...changes);
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(draft[key as keyof Draft], value);
  });
}

const gaps: [name: string, changes: Change[], expected: string[]][] = [
  ['nothing chosen', [], ['no-measure']],
  ['no ground and no measure', [{ kind: 'toggle-ground', category: 'insult' }], ['no-ground', 'no-measure']],
  ['removal with its notice', [arrived, measure('remove')], []],
  ['removal without its notice', [measure('remove')], ['notice']],
  [
    'a notice longer than the network takes',
    [arrived, measure('remove'), { kind: 'notice', text: 'undici lett' }],
    ['notice-long'],
  ],
  ['ten emoji are ten characters', [arrived, measure('remove'), { kind: 'notice', text: '👩‍👩‍👧'.repeat(10) }], []],
  ['hiding asks nothing', [measure('hide')], []],
  ['a warning not possible needs a reason', [measure('warn')], ['notice-or-reason']],
  ['a warning not possible, with its reason', [measure('warn'), { kind: 'reason', text: 'profilo chiuso' }], []],
  ['a block needs a reason', [measure('block'), { kind: 'reason', text: '  ' }], ['reason']],
  ['another law must be named', [{ kind: 'add-ground', category: null }, measure('hide')], ['note']],
  [
    'another law, named',
    [{ kind: 'add-ground', category: null }, { kind: 'note', category: null, text: 'art. 595 c.p.' }, measure('hide')],
    [],
  ],
];
for (const [name, changes, expected] of gaps) {
  test(`missing: ${name}`, () => assert.deepEqual(gapsOf(after(...changes), ruling), expected));
}

test('a warning is made of its notice where the policy is silent', () => {
  assert.deepEqual(requirementsOf(after(measure('warn')), rulingOf(lawful('warn'))), ['notice']);
});

test('approval is needed by whoever the policy names', () => {
  assert.equal(needsApproval(['notice', 'reason']), false);
  assert.equal(needsApproval(['co-approval:head']), true);
  assert.equal(needsApproval(['second-person']), true);
});

test('categories are asked in one order', () => {
  const draft = after(
    { kind: 'add-ground', category: 'spam' },
    { kind: 'add-ground', category: 'threat' },
    { kind: 'add-ground', category: null },
  );
  assert.deepEqual(categoriesOf(draft), ['insult', 'threat', 'spam']);
});

test('what is sent holds the chosen grounds only, and no notice that nothing asks for', () => {
  const draft = after(
    arrived,
    { kind: 'add-ground', category: 'spam' },
    { kind: 'note', category: 'spam', text: ' tre volte ' },
    { kind: 'toggle-ground', category: 'insult' },
    measure('hide'),
  );
  assert.deepEqual(choiceOf(draft, ruling), {
    outcome: 'violation',
    gravity: 'ordinary',
    grounds: [{ category: 'spam', note: 'tre volte' }],
    measures: ['hide'],
    reason: null,
    notice: null,
  });
});

test('a decision asked for before the policy has answered waits for it', () => {
  const asked = after({ kind: 'toggle-measure', action: 'remove' }, { kind: 'decide' });
  assert.equal(asked.wanted, true);
  assert.equal(changeDraft(asked, { kind: 'ruling', ruling, notice: 'Avviso', noticeLimit: null }).wanted, true);
});

test('a decision asked for is taken back by any change, and by an answer that forbids a measure', () => {
  const asked = after({ kind: 'toggle-measure', action: 'remove' }, { kind: 'decide' });
  const forbidding = rulingOf(unlawful('remove'));
  assert.equal(changeDraft(asked, { kind: 'toggle-serious' }).wanted, false);
  assert.equal(changeDraft(asked, { kind: 'ruling', ruling: forbidding, notice: '', noticeLimit: null }).wanted, false);
  assert.equal(changeDraft(asked, { kind: 'seen-to' }).wanted, false);
});
