// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from 'node:fs';
import { type Verification, verifyChain } from '../features/audit/index.ts';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { type Database, openDatabase } from '../foundation/database/database.ts';
import { InvalidInputError } from '../foundation/errors.ts';
import { readArguments } from './arguments.ts';
import { chooseBodies } from './data/choose-bodies.ts';
import { readApplied, withClient, withData } from './data/open-data.ts';
import { verifyExport } from './data/verify-export.ts';
import { showProgress } from './progress.ts';
import { print, say } from './say.ts';

type Verdict = { body: string } & Verification;

/** Walks the chain of every body, or of one, in the database or in an export. Answers 1 when one is broken. */
export async function auditVerify(args: string[]): Promise<number> {
  const { values } = readArguments(args, [], { body: { type: 'string' }, export: { type: 'string' } });
  const verdicts =
    values.export === undefined
      ? await verifyDatabase(values.body ?? null)
      : await verifyFile(values.export, values.body ?? null);
  for (const { body, whole, links, records, head, broken } of verdicts) {
    await print(`${JSON.stringify({ body, whole, links, records, head, broken })}\n`);
    if (broken) {
      say({
        it: `${body}: la catena del registro si spezza all’anello ${broken.link}: ${broken.because}.`,
        en: `${body}: the chain of the record breaks at link ${broken.link}: ${broken.because}.`,
      });
    }
  }
  return verdicts.every(({ whole }) => whole) ? 0 : 1;
}

function verifyDatabase(slug: string | null): Promise<Verdict[]> {
  return withData(async (connection) => {
    const bodies = await withClient(connection, async (client) => {
      await readApplied(client);
      return chooseBodies(client, slug);
    });
    await using database = openDatabase(connection, { poolSize: 2, applicationName: 'arengo command' });
    const verdicts: Verdict[] = [];
    for (const body of bodies) verdicts.push({ body: body.slug, ...(await verifyBody(database, body)) });
    return verdicts;
  });
}

async function verifyBody(database: Database, body: { id: string; slug: string }): Promise<Verification> {
  const progress = showProgress(body.slug);
  try {
    return await verifyChain(database, body.id, progress.step);
  } finally {
    progress.end();
  }
}

async function verifyFile(file: string, slug: string | null): Promise<Verdict[]> {
  const source = createReadStream(resolveForCaller(file));
  try {
    const verdicts = (await verifyExport(source)).filter(({ body }) => slug === null || body === slug);
    if (slug === null || verdicts.length > 0) return verdicts;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InvalidInputError({ it: `${file}: non si legge (${code})`, en: `${file}: cannot be read (${code})` });
  }
  throw new InvalidInputError({
    it: `${file} non contiene l’ente ${slug}.`,
    en: `${file} does not hold the body ${slug}.`,
  });
}
