// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'node:test';
import { commandFile, runCommand } from './run-command.fixture.ts';

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('each comment is answered on its own line, in order', async () => {
  const input = lines(
    { id: 'a', text: 'Grazie per il lavoro!' },
    { id: 2, text: 'Sei un cretino', context: { itemType: 'comment' } },
    { id: 'c', text: '', author: 'other fields are let pass' },
  );
  const { code, out, err } = await runCommand(['triage'], { input: input.trimEnd() });
  assert.deepEqual([code, err], [0, '']);
  const [first, second, third] = parsed(out);
  assert.deepEqual(first, { id: 'a', findings: [] });
  assert.deepEqual(third, { id: 'c', findings: [] });
  assert.equal(second.id, 2);
  assert.deepEqual(Object.keys(second.findings[0]), ['category', 'span', 'score', 'detector', 'why']);
  assert.equal(second.findings[0].category, 'insult');
  assert.equal('Sei un cretino'.slice(...second.findings[0].span), 'cretino');
});

test('under a policy only its grounds are left, each with the clause cited first', async () => {
  const input = lines({ id: 1, text: 'Sei un cretino, e tutti votate Rossi!' });
  const clauses = async (pack: string) => {
    const { out } = await runCommand(['triage', '--policy', pack], { input });
    return parsed(out)[0].findings.map((finding: { category: string; clause: string }) => [
      finding.category,
      finding.clause,
    ]);
  };
  assert.ok(
    (await clauses('cassino')).some(([category, clause]: string[]) => category === 'insult' && clause === 'CAS-4.b'),
  );
  const pero = await clauses('pero');
  assert.ok(pero.some(([category, clause]: string[]) => category === 'insult' && clause === 'PER-R.5'));
  assert.ok(!pero.some(([category]: string[]) => category === 'political-promotion'));
});

const good = lines({ id: 1, text: 'ciao' });
const bad = [
  { name: 'not JSON', line: '{"id":', says: /line 2: not JSON/ },
  { name: 'empty', line: '', says: /line 2: it is empty/ },
  { name: 'no text', line: '{"id":1}', says: /line 2, field text: / },
  { name: 'a list', line: '[]', says: /line 2: / },
  {
    name: 'unknown context',
    line: '{"id":1,"text":"x","context":{"itemtype":"comment"}}',
    says: /line 2, field context\.itemtype/,
  },
  {
    name: 'wrong instant',
    line: '{"id":1,"text":"x","context":{"authorRecent":[{"text":"x","at":"ieri"}]}}',
    says: /field context\.authorRecent\[0\]\.at/,
  },
  { name: 'not UTF-8', line: Buffer.from([0x22, 0xff, 0x22]), says: /line 2: not UTF-8/ },
  { name: 'deep nesting', line: '['.repeat(1_000_000), says: /line 2: not JSON/ },
  { name: 'five million letters', line: 'x'.repeat(5_000_000), says: /line 2: longer than 4 MB/ },
];
for (const { name, line, says } of bad) {
  test(`a bad line ends the work with its number, after the answers before it: ${name}`, async () => {
    const input = Buffer.concat([Buffer.from(good), Buffer.from(line as string), Buffer.from(`\n${good}`)]);
    const { code, out, err } = await runCommand(['triage'], { input });
    assert.equal(code, 2);
    assert.deepEqual(parsed(out), [{ id: 1, findings: [] }]);
    assert.match(err, says);
    assert.ok(err.length < 3000);
  });
}

test('hostile text is only text: two megabytes, NUL, bidi, lone surrogates, script', async () => {
  const texts = [
    'sei un cretino '.repeat(140_000),
    'a\u0000b\u202ecretino\u202c',
    '\ud800cretino\udfff',
    '<script>alert(1)</script>',
    '👩‍👩‍👧‍👦'.repeat(1000),
  ];
  const { code, out } = await runCommand(['triage'], { input: lines(...texts.map((text, id) => ({ id, text }))) });
  assert.equal(code, 0);
  assert.deepEqual(
    parsed(out).map(({ id }) => id),
    [0, 1, 2, 3, 4],
  );
});

test('a hundred megabytes pass through in constant memory', async () => {
  const line = lines({ id: 'x', text: 'Una buca in via Roma.', more: 'x'.repeat(5000) });
  const block = line.repeat(20);
  const blocks = Math.ceil(100_000_000 / block.length);
  const child = spawn(process.execPath, ['--max-old-space-size=64', commandFile, 'triage'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered++;
  });
  const feed = function* () {
    for (let sent = 0; sent < blocks; sent++) yield block;
  };
  await Promise.all([pipeline(Readable.from(feed()), child.stdin), once(child, 'close')]);
  assert.equal(child.exitCode, 0);
  assert.equal(answered, blocks * 20);
});

test('a reader that has seen enough is no failure', async () => {
  const child = spawn(process.execPath, [commandFile, 'triage'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end(lines({ id: 1, text: 'Sei un cretino. '.repeat(50) }).repeat(3000));
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  await once(child, 'close');
  assert.deepEqual([child.exitCode, err], [0, '']);
});
