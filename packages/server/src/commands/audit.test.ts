// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { furnish, temporaryFolder } from './furnished.fixture.ts';
import { runCommand } from './run-command.fixture.ts';

const { tested, bodies, url } = await furnish({ after }, { tampers: true });
const folder = await temporaryFolder({ after });
const file = join(folder, 'record.jsonl');
const env = { DATABASE_URL: url };
const slugs = bodies.map(({ slug }) => slug);
const verdicts = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the chain of every body is verified, one line each; or of one body', async () => {
  const { code, out, err } = await runCommand(['audit', 'verify'], { env });
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(
    verdicts(out).map(({ body, whole, broken }) => [body, whole, broken]),
    slugs.map((slug) => [slug, true, null]),
  );
  assert.deepEqual(Object.keys(verdicts(out)[0]), ['body', 'whole', 'links', 'records', 'head', 'broken']);
  const one = await runCommand(['audit', 'verify', '--body', slugs[1] ?? ''], { env });
  assert.deepEqual(
    verdicts(one.out).map(({ body }) => body),
    [slugs[1]],
  );
  const none = await runCommand(['audit', 'verify', '--body', 'altrove'], { env });
  assert.equal(none.code, 2);
  assert.match(none.err, new RegExp(`There are: ${slugs.join(', ')}`));
});

test('an export says the same as the database, without one', async () => {
  assert.equal((await runCommand(['audit', 'export', file], { env })).code, 0);
  assert.deepEqual(await readdir(folder), ['record.jsonl']);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const [exported, stored] = await Promise.all([
    runCommand(['audit', 'verify', '--export', file]),
    runCommand(['audit', 'verify'], { env }),
  ]);
  assert.equal(exported.code, 0, exported.err);
  assert.equal(exported.out, stored.out);
});

const isRecord = (line: string) => line.startsWith('{"kind":"record"');
const isLink = (line: string) => line.startsWith('{"kind":"link"');
const nth = (lines: string[], is: (line: string) => boolean, place: number) =>
  lines.flatMap((line, at) => (is(line) ? [at] : []))[place] ?? 0;

const tampered: { name: string; change: (lines: string[]) => string[]; because: RegExp; link?: number }[] = [
  {
    name: 'a word of a record is changed',
    change: (lines) =>
      lines.with(nth(lines, isRecord, 0), (lines[nth(lines, isRecord, 0)] ?? '').replace('administrator', 'automatic')),
    because: /a record was changed/,
    link: 1,
  },
  {
    name: 'a record is taken away',
    change: (lines) => lines.toSpliced(nth(lines, isRecord, 1), 1),
    because: /it has \d+ records instead of \d+/,
  },
  {
    name: 'a link is taken away with its records',
    change: (lines) => lines.toSpliced(nth(lines, isLink, 1), nth(lines, isLink, 2) - nth(lines, isLink, 1)),
    because: /link 2 is missing/,
    link: 3,
  },
  {
    name: 'the hash of a link is changed',
    change: (lines) =>
      lines.with(nth(lines, isLink, 0), (lines[nth(lines, isLink, 0)] ?? '').replace(/"hash":"../, '"hash":"00')),
    because: /the hash of the link was changed/,
    link: 1,
  },
  {
    name: 'the last link is taken away',
    change: (lines) =>
      lines.filter(
        (_, at) =>
          at < nth(lines, isLink, -1) || !lines.slice(0, at + 1).some((line) => line.startsWith('{"kind":"head"')),
      ),
    because: /cut off|head of the chain/,
  },
  { name: 'the end is cut off', change: (lines) => lines.slice(0, 20), because: /cut off/ },
  {
    name: 'the last body is cut off',
    change: (lines) => lines.slice(0, lines.findIndex((line) => line.startsWith('{"kind":"head"')) + 1),
    because: /cut off/,
  },
];
for (const { name, change, because, link } of tampered) {
  test(`an export that was tampered with is found out: ${name}`, async () => {
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const changed = join(folder, 'changed.jsonl');
    await writeFile(changed, `${change(lines).join('\n')}\n`);
    const { code, out, err } = await runCommand(['audit', 'verify', '--export', changed]);
    assert.equal(code, 1);
    const broken = verdicts(out).find(({ whole }) => !whole).broken;
    assert.match(broken.because, because);
    if (link !== undefined) assert.equal(broken.link, link);
    assert.match(err, /the chain of the record breaks at link \d+/);
  });
}

test('a file that is not an export is bad input, with its line', async () => {
  const other = join(folder, 'other.jsonl');
  await writeFile(other, '{"id":1,"text":"ciao"}\n');
  const { code, err } = await runCommand(['audit', 'verify', '--export', other]);
  assert.equal(code, 2);
  assert.match(err, /line 1, field kind/);
  assert.equal((await runCommand(['audit', 'verify', '--export', join(folder, 'gone')])).code, 2);
});

test('a record changed behind our back is named, and the other body stays whole', async () => {
  const [row] = await tested.administer<{ link: string }>(
    `update audit_record set content = replace(content, '"event":"', '"event":"x') where body_id = $1
     and record_id = (select record_id from audit_record where body_id = $1 order by record_id limit 1) returning link`,
    [bodies[0]?.id],
  );
  const { code, out, err } = await runCommand(['audit', 'verify'], { env });
  assert.equal(code, 1);
  assert.deepEqual(
    verdicts(out).map(({ whole }) => whole),
    [false, true],
  );
  assert.match(err, new RegExp(`^${slugs[0]}: la catena del registro si spezza all’anello ${row?.link}: `));
});
