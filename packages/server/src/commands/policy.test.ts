// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { commands } from './all-commands.ts';
import { packNames, packsFolder } from './find-policy.ts';
import { runCommand } from './run-command.fixture.ts';

const at = '2026-03-10T10:00:00+01:00';
const insult = { at, network: 'facebook', itemType: 'comment', categories: ['insult'] };
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function edited(t: TestContext, change: (source: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-policy-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'edited.yaml'), change(await readFile(join(packsFolder, 'pero.yaml'), 'utf8')));
  return folder;
}

test('the packs are sound, and what they leave not stated is listed', async () => {
  for (const name of await packNames()) {
    const { code, out, err } = await runCommand(['policy', 'check', name]);
    assert.deepEqual([code, err], [0, ''], name);
    assert.match(out, /\d+ clauses, no error\n\d+ aspetti non previsti · \d+ not stated:\n {2}\S+: /);
  }
});

test('an error in a policy is named with its line and field, from the folder of the caller', async (t) => {
  let line = 0;
  const folder = await edited(t, (source) => {
    const rows = source.split('\n');
    line = rows.findIndex((row) => /^ {2}- id: PER-R\.5/.test(row)) + 1;
    rows[line - 1] = '  - id: "PER R 5"';
    return rows.join('\n');
  });
  const { code, out, err } = await runCommand(['policy', 'check', './edited.yaml'], { env: { INIT_CWD: folder } });
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, new RegExp(`^\\./edited\\.yaml:${line}:\\d+: clauses\\[\\d+\\]\\.id: `));
  const assessed = await runCommand(['policy', 'assess', join(folder, 'edited.yaml')], { input: lines(insult) });
  assert.equal(assessed.code, 2);
  assert.match(assessed.err, new RegExp(`edited\\.yaml:${line}:`));
});

test('a policy that is not there is bad input, and the packs are named', async () => {
  for (const file of ['rovigo', '/nowhere.yaml', '.']) {
    const { code, err } = await runCommand(['policy', 'check', file]);
    assert.equal(code, 2, file);
    assert.match(err, /Give a file, or a pack: cascina, cassino, novi-di-modena, pero\./);
  }
});

test('the ruling of the design comes out under Cassino', async () => {
  const { code, out } = await runCommand(['policy', 'assess', 'cassino'], { input: lines(insult) });
  assert.equal(code, 0);
  const ruling = JSON.parse(out);
  const measure = (action: string) => ruling.measures.find((one: { action: string }) => one.action === action);
  assert.deepEqual([ruling.timing, ruling.onDuty, ruling.nextDuty, ruling.enquiry], ['publish', true, null, null]);
  assert.equal(ruling.grounds[0].clause, 'CAS-4.b');
  assert.deepEqual([measure('warn').clause, measure('warn').requires], ['CAS-4.m-a1', ['notice']]);
  assert.deepEqual([measure('remove').clause, measure('remove').requires], ['CAS-4.m-a2', ['notice']]);
  assert.equal(measure('block').because, 'first violation: needs repetition');
  assert.equal(ruling.measures.length, 7);
});

test('a text without categories has triage find them; categories given are a person’s word', async () => {
  const { categories: _, ...bare } = insult;
  const text = 'Sei un cretino';
  const input = lines({ ...bare, text }, { ...bare, text, categories: [] }, bare);
  const { out } = await runCommand(['policy', 'assess', 'pero'], { input });
  const grounds = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).grounds.map((ground: { clause: string }) => ground.clause));
  assert.deepEqual(grounds, [['PER-R.5'], [], []]);
});

const bad = [
  {
    name: 'an unknown category',
    situation: { ...insult, categories: ['insult', 'rude'] },
    says: /line 2, field categories\[1\]: /,
  },
  { name: 'no instant', situation: { ...insult, at: 'ieri' }, says: /line 2, field at: / },
  { name: 'an unknown field', situation: { ...insult, gravita: 'seria' }, says: /line 2, field gravita: / },
  {
    name: 'a negative count',
    situation: { ...insult, author: { priorViolations: -1 } },
    says: /line 2, field author\.priorViolations: /,
  },
];
for (const { name, situation, says } of bad) {
  test(`a bad situation is named with its line and field: ${name}`, async () => {
    const { code, out, err } = await runCommand(['policy', 'assess', 'cascina'], {
      input: lines(insult, situation, insult),
    });
    assert.equal(code, 2);
    assert.equal(out.split('\n').length, 2, 'the ruling before it, whole');
    assert.match(err, says);
    assert.match(err, /^riga 2, campo /);
  });
}

test('coverage tells each clause once, and ends with the count', async () => {
  const json = await runCommand(['policy', 'coverage', '--json']);
  const rows = json.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([json.code, json.err, rows.length], [0, '', 269]);
  assert.deepEqual(Object.keys(rows[0]), ['clause', 'effect', 'status', 'tests']);
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const shown = await runCommand(['policy', 'coverage']);
  const last = `269 clauses, 0 unbound, ${count('proven')} proven, ${count('pending')} pending, ${count('informational')} informational`;
  assert.equal(shown.out.trimEnd().split('\n').at(-1), last);
});

const usage = [
  { args: [], says: /arengo -- COMMAND/ },
  { args: ['polcy', 'chek'], says: /Did you mean: policy check/ },
  { args: ['traige'], says: /Did you mean: triage/ },
  { args: ['drop', 'everything'], says: /Unknown command: drop everything/ },
  { args: ['policy', 'check'], says: /FILE is missing/ },
  { args: ['policy', 'check', 'pero', 'cassino'], says: /too many: cassino/ },
  { args: ['triage', '--pack', 'pero'], says: /--pack/ },
];
for (const { args, says } of usage) {
  test(`bad usage is refused: ${args.join(' ') || 'nothing'}`, async () => {
    const { code, out, err } = await runCommand(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, says);
  });
}

test('every command explains itself', async () => {
  const { out: all, code } = await runCommand(['--help']);
  assert.equal(code, 0);
  for (const { name } of commands) {
    assert.ok(all.includes(`\n  ${name} `), name);
    const help = await runCommand([...name.split(' '), '--help']);
    assert.equal(help.code, 0, name);
    assert.match(help.out, /Exit: 0/);
    assert.equal(help.err, '');
  }
});
