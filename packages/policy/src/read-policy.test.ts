// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from './problem.ts';
import { readPolicy } from './read-policy.ts';

const HEAD = `arengo: 1
id: small
body: { name: Ente di prova }
title: { it: Prova, en: Test }
kind: other
adoption: { organ: null, kind: null, number: null, date: null }
sections:
  - { id: all, title: { it: Tutto, en: All } }
profiles:
  - { id: emergency, name: { it: Emergenza, en: Emergency } }
`;
// The first clause begins on line 12, and its effects on line 18.
const clauseOf = (effects: string, id = 'A-1', more = '') => `  - id: ${id}
    section: all
    audience: external
    modality: must
    actor: user
    text: { it: Testo, en: Text }${more}
    effects: ${effects}
`;
const policyOf = (...clauses: string[]) => `${HEAD}clauses:\n${clauses.join('')}`;
const allow = '[{ effect: allow, actions: [remove] }]';

function problemsOf(text: string): Problem[] {
  const read = readPolicy(text);
  return read.ok ? [] : read.problems;
}

function first(text: string): string {
  const [problem] = problemsOf(text);
  return problem ? `${problem.line}:${problem.column} ${problem.path} ${problem.message}` : 'no problem';
}

test('a sound policy is read, with what it leaves unsaid', () => {
  const read = readPolicy(policyOf(clauseOf(allow)));
  assert.ok(read.ok);
  assert.equal(read.policy.clauses[0]?.id, 'A-1');
  assert.ok(read.notStated.some(({ dimension }) => dimension === 'appeal'));
  assert.ok(!read.notStated.some(({ dimension }) => dimension === 'moderation.actions'));
});

test('a problem of the schema is put at its line and column', () => {
  const rows: [text: string, expected: string][] = [
    [HEAD, '1:1 clauses "clauses" is missing'],
    [policyOf(clauseOf('[{ effect: alow }]')), '18:25 clauses[0].effects[0].effect no effect has this name'],
    [
      policyOf(clauseOf('[{ effect: allow, actions: [remove, delete] }]')),
      '18:50 clauses[0].effects[0].actions[1] must be one of: warn, hide, remove, block, report-to-network, report-user-to-network, refer-to-authority',
    ],
    [
      policyOf(clauseOf('[{ effect: allow, action: [remove] }]')),
      '18:15 clauses[0].effects[0].actions "actions" is missing',
    ],
    [policyOf(clauseOf('[]')), '18:14 clauses[0].effects must not be empty'],
    [policyOf(clauseOf(allow), clauseOf(allow, "'A 2'")), '19:9 clauses[1].id must be a label such as CAS-4.b'],
    [policyOf(clauseOf(allow, '4.10')), '12:9 clauses[0].id must be text'],
    [
      policyOf(clauseOf('[{ effect: duty-hours, weekly: [{ days: [mon], from: 9.30, to: "13:00" }] }]')),
      '18:67 clauses[0].effects[0].weekly[0].from must be text',
    ],
    [
      policyOf(clauseOf('[{ effect: allow, actions: [block], term: a month }]')),
      '18:56 clauses[0].effects[0].term must be an ISO 8601 duration such as P30D',
    ],
    [policyOf(clauseOf(allow, 'A-1', '\n    colour: red')), '18:5 clauses[0].colour unknown key "colour"'],
    [
      policyOf(clauseOf('[{ effect: allow, actions: [hide], requires: [notices] }]')),
      '18:60 clauses[0].effects[0].requires[0] must be one of: notice, notice-where-possible, reason, second-person, co-approval:ROLE',
    ],
    [
      `${policyOf(clauseOf(allow))}settings: { timeZone: Europe/Atlantis }\n`,
      '19:23 settings.timeZone must be a time zone such as Europe/Rome',
    ],
  ];
  for (const [text, expected] of rows) assert.equal(first(text), expected);
});

test('an error far down is named with its line', () => {
  const many = Array.from({ length: 40 }, (_, index) => clauseOf(allow, `A-${index + 1}`));
  const text = policyOf(...many).split('\n');
  const line = text.findIndex((one) => one.includes('id: A-30'));
  text[line + 2] = '    audience: everybody';
  assert.match(first(text.join('\n')), /^217:15 clauses\[29\]\.audience must be one of: external, internal, both$/);
});

test('every problem says itself in Italian too', () => {
  const text = policyOf(clauseOf('[{ effect: alow }]'), clauseOf('[]', 'A-2', '\n    colour: red'));
  const italian = problemsOf(text).map(({ messageIt }) => messageIt);
  assert.deepEqual(italian, ['nessun effetto ha questo nome', 'chiave sconosciuta «colour»', 'non può essere vuoto']);
});

test('YAML that is not YAML is put at its line', () => {
  assert.match(first(policyOf(clauseOf(allow, 'A-1', '\n\tactor: x'))), /^18:1 {2}YAML: /);
  assert.match(first('a: "never closed\n'), /^2:1 {2}YAML: Missing closing/);
  assert.match(first(`${policyOf(clauseOf(allow))}---\n{}\n`), /^19:1 {2}YAML: .*multiple documents/);
  assert.equal(first(`${policyOf(clauseOf(allow))}kind: other\n`), '19:1  the key "kind" is repeated');
});

test('names that point nowhere, and names given twice', () => {
  const settings = (text: string) => `${policyOf(clauseOf(allow))}settings: ${text}\n`;
  const rows: [string, string][] = [
    [policyOf(clauseOf(allow), clauseOf(allow)), '19:9 clauses[1].id clause A-1 is repeated'],
    [
      policyOf(clauseOf(allow)).replace('section: all', 'section: other'),
      '13:14 clauses[0].section A-1: the section "other" is not declared',
    ],
    [
      policyOf(clauseOf('[{ effect: allow, actions: [hide], when: { profiles: [flood] } }]')),
      '18:68 clauses[0].effects[0].when.profiles[0] A-1: the profile "flood" is not declared',
    ],
    [
      settings('{ offices: { staff: [{ days: [mon], from: "09:00", to: "10:00" }] } }'),
      '19:31 settings.offices.staff no clause refers to the office "staff"',
    ],
    [
      settings('{ reducedPeriods: [{ period: summer, from: 2026-08-01, to: 2026-08-20 }] }'),
      '19:40 settings.reducedPeriods[0].period no clause refers to the period "summer"',
    ],
  ];
  for (const [text, expected] of rows) assert.equal(first(text), expected);
});

test('hours and periods that run backwards', () => {
  const hours = '[{ effect: duty-hours, weekly: [{ days: [mon], from: "22:00", to: "06:00" }] }]';
  assert.match(first(policyOf(clauseOf(hours))), /^18:67 .*A-1: hours from 22:00 to 06:00 run backwards/);
  assert.match(first(policyOf(clauseOf(hours.replace('06:00', '22:00')))), /hours from 22:00 to 22:00 run backwards/);
  const period = '[{ effect: reduced-periods, periods: [summer] }]';
  const settings = 'settings: { reducedPeriods: [{ period: summer, from: 2026-08-20, to: 2026-08-01 }] }\n';
  assert.match(first(policyOf(clauseOf(period)) + settings), /^19:54 .*the period from 2026-08-20 to 2026-08-01 runs/);
});

test('effects that contradict each other, and effects that can never apply', () => {
  const rows: [effects: string, expected: RegExp | null][] = [
    [
      '[{ effect: ground, categories: [hate] }, { effect: ground, categories: [spam, hate] }]',
      /hate already has its principal clause, A-1/,
    ],
    ['[{ effect: ground, categories: [hate] }, { effect: ground, categories: [hate], supporting: true }]', null],
    [
      '[{ effect: ground, categories: [hate] }, { effect: ground, categories: [hate], when: { gravity: serious } }]',
      null,
    ],
    [
      '[{ effect: ground, categories: [hate], when: { gravity: ordinary } }, { effect: ground, categories: [hate], when: { gravity: serious } }]',
      null,
    ],
    [
      '[{ effect: ground, categories: [hate], when: { gravity: serious } }, { effect: ground, categories: [hate], when: { warned: true } }]',
      /hate already has/,
    ],
    [
      '[{ effect: ground, categories: [hate], unless: { sponsor: true } }, { effect: ground, categories: [hate], when: { sponsor: true } }]',
      null,
    ],
    ['[{ effect: allow, actions: [block] }, { effect: forbid, actions: [block] }]', /allows block, which A-1 excludes/],
    ['[{ effect: allow, actions: [block] }, { effect: forbid, actions: [block], when: { networks: [x] } }]', null],
    [
      '[{ effect: allow, actions: [block], when: { gravity: serious } }, { effect: forbid, actions: [block] }]',
      /allows block, which A-1 excludes/,
    ],
    [
      '[{ effect: allow, actions: [remove], exclusive: true }, { effect: allow, actions: [hide] }]',
      /allows hide, which A-1 excludes/,
    ],
    ['[{ effect: timing, timing: hold }, { effect: timing, timing: publish }]', /contradicts A-1/],
    ['[{ effect: timing, timing: hold, when: { networks: [x] } }, { effect: timing, timing: publish }]', null],
    [
      '[{ effect: timing, timing: hold, when: { networks: [x] } }, { effect: timing, timing: publish, unless: { networks: [x] } }]',
      null,
    ],
    [
      '[{ effect: enquiry, mode: contact, answerDue: true }, { effect: enquiry, mode: signpost-only, answerDue: true }]',
      /contradicts A-1/,
    ],
    [
      '[{ effect: no-notice, actions: [hide] }, { effect: require, actions: all, requires: [notice] }]',
      /frees from the notice/,
    ],
    ['[{ effect: ladder, steps: [[warn], [warn]], skipping: forbidden }]', /warn stands on two steps/],
    ['[{ effect: allow, actions: [hide], when: {} }]', /the condition is empty/],
    ['[{ effect: allow, actions: [hide], when: { sponsor: true }, unless: { sponsor: true } }]', /never applies/],
    ['[{ effect: duty-hours }]', /hours need weekly, days or an office/],
    ['[{ effect: enquiry, mode: contact, answerDue: true, by: {} }]', /states no time/],
    ['[{ effect: entry-into-force, on: date }]', /the date is missing/],
  ];
  for (const [effects, expected] of rows) {
    const said = first(policyOf(clauseOf(effects)));
    if (expected === null) assert.equal(said, 'no problem', effects);
    else assert.match(said, expected, effects);
  }
});

test('an invitation is not a ground', () => {
  const text = policyOf(clauseOf('[{ effect: ground, categories: [hate] }]')).replace(
    'modality: must',
    'modality: invite',
  );
  assert.match(first(text), /^18:15 .*an invitation is not a ground/);
});

test('hostile text gets a clear answer in bounded time and nothing is thrown', () => {
  const most = 399_000;
  const bomb = `a: &a [x, x]\n${'bcdefgh'.replace(/./g, (key) => `${key}: &${key} [*${String.fromCharCode(key.charCodeAt(0) - 1)}, *a]\n`)}`;
  const hostile: Record<string, [text: string, expected: RegExp]> = {
    empty: ['', /^1:1 {2}the file is empty/],
    null: [policyOf(clauseOf(allow)).replace('Prova', 'Pro\0va'), /^4:17 {2}control character U\+0000/],
    bidi: [policyOf(clauseOf(allow)).replace('Prova', 'Pro\u202Eva'), /^4:17 {2}control character U\+202E/],
    surrogate: [policyOf(clauseOf(allow)).replace('Prova', '😀\ud800'), /^4:16 {2}half of a surrogate/],
    long: ['x'.repeat(10_000_000), /longer than 400000 characters/],
    aliases: [bomb, /^2:8 {2}aliases are not used/],
    deepFlow: ['['.repeat(most), /^1:41 {2}nested too deeply/],
    deepBlock: ['- '.repeat(most / 2), /^1:1 {2}nested too deeply/],
    deepLines: [Array.from({ length: 800 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /nested too deeply/],
    manyKeys: [Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n'), /too many values|more than/],
    manyErrors: ['{}'.repeat(most / 2), /too many values/],
    escapes: [`"${'\\q'.repeat(most / 2)}"`, /too many values/],
    tags: ['a: !!js/function x', /YAML: Unresolved tag/],
    prototype: [`${policyOf(clauseOf(allow))}__proto__: { arengo: 1 }\n`, /^19:1 __proto__ unknown key/],
    number: ['42', /must be a map of keys and values/],
  };
  for (const [name, [text, expected]] of Object.entries(hostile)) {
    const started = performance.now();
    assert.match(first(text), expected, name);
    assert.ok(performance.now() - started < 5000, `${name} took too long`);
  }
});

test('at most a hundred problems are listed', () => {
  const items = policyOf(...Array.from({ length: 300 }, (_, index) => clauseOf('[]', `A-${index}`)));
  assert.equal(problemsOf(items).length, 100);
});
