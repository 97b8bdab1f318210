// SPDX-License-Identifier: EUPL-1.2
// What the packs ask of an evidence file, as a table.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DossierRecipient } from '@arengo/contract';
import { readPacks } from '../rules/index.ts';
import { whyNotNow } from './dossier.ts';
import { type DecidedCase, fileClauses, ruleOfCases, together } from './dossier-rules.ts';

const packs = new Map((await readPacks()).map(({ name, policy }) => [name, policy]));
const packOf = (name: string) => {
  const policy = packs.get(name);
  assert.ok(policy, name);
  return policy;
};
const HEAD = 'co-approval:head-of-macro-structure';
const undecided: DecidedCase = { violation: false, lawful: [], reports: [] };
const insult: DecidedCase = {
  violation: true,
  lawful: [{ action: 'report-user-to-network', clause: 'CSC-M.5', requires: [HEAD, 'reason'] }],
  reports: [],
};
const crime: DecidedCase = {
  ...insult,
  lawful: [...insult.lawful, { action: 'refer-to-authority', clause: 'CSC-M.6', requires: [HEAD] }],
};
const referred: DecidedCase = { ...crime, reports: [{ action: 'refer-to-authority', agreed: [HEAD] }] };

type Row = [
  string,
  DossierRecipient,
  DecidedCase[],
  { requires?: string[]; given?: string[]; refused?: true; clauses?: string[] },
];
const AT_CASCINA: Row[] = [
  ['nothing decided', 'prosecutor', [undecided], { refused: true, clauses: ['CSC-M.6'] }],
  ['nothing decided, for somebody else', 'other', [undecided], { refused: true, clauses: [] }],
  ['an insult', 'prosecutor', [insult], { refused: true, clauses: ['CSC-M.6'] }],
  ['an insult, for the network', 'network', [insult], { requires: [HEAD], clauses: ['CSC-M.5'] }],
  ['a breach of the law', 'prosecutor', [crime], { requires: [HEAD], clauses: ['CSC-M.6'] }],
  ['a breach of the law, for the police', 'postal-police', [crime], { requires: [HEAD], clauses: ['CSC-M.6'] }],
  ['a breach of the law in its context', 'prosecutor', [crime, undecided], { requires: [HEAD], clauses: ['CSC-M.6'] }],
  ['one that the head agreed to refer', 'prosecutor', [referred], { given: [HEAD], clauses: ['CSC-M.6'] }],
  ['the same beside another', 'prosecutor', [referred, crime], { requires: [HEAD], clauses: ['CSC-M.6'] }],
  ['the same for the network', 'network', [referred], { requires: [HEAD], clauses: ['CSC-M.5'] }],
  ['for somebody else', 'other', [crime], { requires: [HEAD], clauses: ['CSC-M.6', 'CSC-M.5'] }],
];

describe('at Cascina a file on', () => {
  for (const [what, recipient, cases, { requires = [], given = [], refused = false, clauses = [] }] of AT_CASCINA) {
    test(`${what}: ${recipient}`, () => {
      const rule = ruleOfCases(packOf('cascina'), cases, recipient);
      assert.deepEqual(
        {
          requires: rule.requires.map(({ requirement }) => requirement),
          given: rule.given.map(({ requirement }) => requirement),
          refused: rule.refused !== null,
          clauses: rule.clauses,
        },
        { requires, given, refused, clauses },
      );
    });
  }

  test('a false account has its own clause on files, which is none of a comment’s', () => {
    const cascina = packOf('cascina');
    assert.deepEqual(fileClauses(cascina, 'network', 'impersonation'), ['CSC-E.3']);
    assert.deepEqual(fileClauses(cascina, 'prosecutor', 'impersonation'), ['CSC-E.3']);
    assert.deepEqual(fileClauses(cascina, 'prosecutor', 'cases'), ['CSC-M.6']);
    assert.deepEqual(fileClauses(cascina, 'network', 'cases'), []);
  });
});

test('what a policy does not state is neither asked nor refused', () => {
  for (const recipient of ['network', 'prosecutor'] as const) {
    const rule = ruleOfCases(packOf('pero'), [{ violation: true, lawful: [], reports: [] }], recipient);
    assert.deepEqual([rule.requires, rule.refused], [[], null], recipient);
  }
});

test('of two rules, what either asks is asked, and what either refuses is refused', () => {
  const open = { clauses: ['A'], requires: [{ requirement: HEAD, clause: 'A' }], given: [], refused: null };
  const given = { clauses: ['B'], requires: [], given: [{ requirement: HEAD, clause: 'B' }], refused: null };
  const refused = { clauses: ['B'], requires: [], given: [], refused: { it: 'No.', en: 'No.' } };
  assert.deepEqual(together([open, given]), { ...open, clauses: ['A', 'B'] });
  assert.deepEqual(together([open, refused]).refused, refused.refused);
});

test('a file is made once it is agreed to, taken back only before it was made, and never after a no', () => {
  const can = (state: Parameters<typeof whyNotNow>[0], event: Parameters<typeof whyNotNow>[1], made = false) =>
    whyNotNow(state, event, made) === null;
  assert.deepEqual(
    (['awaiting-agreement', 'ready', 'not-agreed', 'withdrawn'] as const).map((state) => [
      ...[can(state, 'agreed'), can(state, 'made'), can(state, 'withdrawn'), can(state, 'withdrawn', true)],
    ]),
    [
      [true, false, true, false],
      [false, true, true, false],
      [false, false, false, false],
      [false, false, false, false],
    ],
  );
});
