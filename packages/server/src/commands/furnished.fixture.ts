// SPDX-License-Identifier: EUPL-1.2
// An installation with two bodies at work, for commands that read or move all of its data.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestApp, type TestApp, type TestAppOptions, type TestBody } from '../testing/test-app.ts';

type Ending = { after: (end: () => Promise<void>) => void };
export type Furnished = { tested: TestApp; bodies: TestBody[]; url: string };
type Address = { host: string; port: number; user: string; database: string };

/** Text that a careless copy would spoil. */
const AWKWARD = 'Tab\t, a capo\n, \\N, \\\\, {"a"}, NULL, ",\', 👩‍👩‍👧, \u202eal contrario\u202c, è già così.';

/** Two bodies: an insult decided in one, an awkward comment, an edited one and a waiting measure in the other. */
export async function furnish(context: Ending, options: TestAppOptions = {}): Promise<Furnished> {
  const tested = await createTestApp(context, options);
  const bodies = [await tested.addBody(), await tested.addBody({ pack: 'pero' })];
  for (const body of bodies) {
    const post = await body.page.publish('Riapre il ponte di via del Mulino.');
    const insult = await body.page.comment('Furio', 'Sei un cretino', post);
    const awkward = await body.page.comment('Ada', AWKWARD, post);
    await body.page.visitorPost('Ada', 'C’è una buca in via Roma, quando la riparate?');
    await tested.drain();
    await body.page.edit('Ada', awkward, `${AWKWARD} Corretto.`);
    await tested.drain();
    const desk = await tested.signIn(body);
    await desk.ok('takeDecision', {
      params: { caseId: await body.caseOf(insult) },
      body: {
        itemVersion: 1,
        outcome: 'violation',
        grounds: [{ category: 'insult' }],
        measures: ['remove'],
        notice: body === bodies[0] ? 'Il tuo commento è stato rimosso.' : null,
      },
    });
  }
  await tested.drain();
  return { tested, bodies, url: addressOf(tested.app.connection as Address) };
}

function addressOf({ host, port, user, database }: Address): string {
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Every row of every table, read past row-level security; partitions through their parents. */
export async function contentsOf(administrator: pg.ClientConfig): Promise<Record<string, string[]>> {
  const client = new pg.Client(administrator);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'practice') and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'arengo_migrations' order by 1`,
    );
    const contents: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      contents[name] = rows.map(({ row }) => row);
    }
    const sequences = await client.query<{ name: string; last: string | null }>(
      "select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences where schemaname <> 'graphile_worker'",
    );
    for (const { name, last } of sequences.rows) contents[`sequence ${name}`] = last === null ? [] : [last];
    return contents;
  } finally {
    await client.end();
  }
}

export async function temporaryFolder(context: Ending): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-command-'));
  context.after(() => rm(folder, { recursive: true }));
  return folder;
}
