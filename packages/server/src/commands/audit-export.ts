// SPDX-License-Identifier: EUPL-1.2
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { readArguments } from './arguments.ts';
import { chooseBodies } from './data/choose-bodies.ts';
import type { ExportLine } from './data/export-lines.ts';
import { readApplied, withClient, withData } from './data/open-data.ts';
import { writeBeside } from './data/write-beside.ts';
import { showProgress } from './progress.ts';
import { say } from './say.ts';

const LINKS_AT_ONCE = 500;

/** Writes the record of every body, or of one, to FILE, in the form of data/export-lines.ts. */
export async function auditExport(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, ['FILE'], { body: { type: 'string' } });
  const file = resolveForCaller(positionals[0] ?? '');
  await withData((connection) =>
    withClient(connection, (client) => writeBeside(file, linesOf(client, values.body ?? null))),
  );
  const size = `${((await stat(file)).size / 1e6).toFixed(1)} MB`;
  say({ it: `${file}: registro esportato, ${size}.`, en: `${file}: the record is exported, ${size}.` });
  return 0;
}

async function* linesOf(client: pg.Client, slug: string | null): AsyncGenerator<string> {
  await client.query('begin isolation level repeatable read, read only');
  await readApplied(client);
  const bodies = await chooseBodies(client, slug);
  yield lines([{ kind: 'arengo-audit', version: 1, at: new Date().toISOString() }]);
  for (const body of bodies) yield* linesOfBody(client, body);
  yield lines([{ kind: 'end', bodies: bodies.length }]);
  await client.query('commit');
}

type LinkRow = { link: string; at: Date; records: number; previous: Buffer; digest: Buffer; hash: Buffer };

async function* linesOfBody(client: pg.Client, { id, slug }: { id: string; slug: string }): AsyncGenerator<string> {
  await client.query("select set_config('arengo.body', $1, true)", [id]);
  const head = await client.query<{ link: string; hash: Buffer }>(
    'select link, hash from audit_head where body_id = $1',
    [id],
  );
  const { link: last, hash } = head.rows[0] ?? { link: '0', hash: Buffer.alloc(0) };
  const progress = showProgress(slug);
  for (let after = '0'; ; ) {
    const { rows } = await client.query<LinkRow & { contents: string[] }>(
      `select l.*, array(select content from audit_record r where r.body_id = l.body_id and r.link = l.link order by place) as contents
       from audit_link l where body_id = $1 and link > $2 order by link limit ${LINKS_AT_ONCE}`,
      [id, after],
    );
    yield lines(rows.flatMap((row) => linesOfLink(slug, row)));
    after = rows.at(-1)?.link ?? after;
    progress.step(Number(after), Number(last));
    if (rows.length < LINKS_AT_ONCE) break;
  }
  progress.end();
  yield lines([{ kind: 'head', body: slug, link: Number(last), hash: hash.toString('hex') }]);
}

function linesOfLink(body: string, row: LinkRow & { contents: string[] }): ExportLine[] {
  const { link, at, records, previous, digest, hash, contents } = row;
  const hex = { previous: previous.toString('hex'), digest: digest.toString('hex'), hash: hash.toString('hex') };
  return [
    { kind: 'link', body, link: Number(link), at: at.toISOString(), records, ...hex },
    ...contents.map((content): ExportLine => ({ kind: 'record', content })),
  ];
}

function lines(values: readonly ExportLine[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
