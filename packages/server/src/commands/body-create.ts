// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemClock } from '../foundation/clock/clock.ts';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { readConfig } from '../foundation/config/config.ts';
import { readSecretKey } from '../foundation/config/secrets.ts';
import { openDatabase } from '../foundation/database/database.ts';
import { migrate } from '../foundation/database/migrate.ts';
import { InvalidInputError } from '../foundation/errors.ts';
import { createSealer } from '../foundation/sealing/sealer.ts';
import { type Founding, foundBody, founding } from '../founding/found-body.ts';
import { readArguments } from './arguments.ts';
import { withData } from './data/open-data.ts';
import { readSoundSource } from './find-policy.ts';
import { print } from './say.ts';

/** Founds a real body from a plan, and prints each person's first password. */
export async function bodyCreate(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, ['PACK_OR_FILE', 'PLAN'], {});
  const source = await readSoundSource(positionals[0] ?? '');
  const plan = await readPlan(positionals[1] ?? '');
  const passwords = new Map(plan.people.map(({ email }) => [email, randomBytes(12).toString('base64url')]));
  const sealer = createSealer(await readSecretKey(readConfig()));
  const founded = await withData(async (connection) => {
    await migrate(connection);
    await using database = openDatabase(connection, { poolSize: 2 });
    return await foundBody(
      { database, clock: systemClock, sealer },
      plan,
      source,
      (email) => passwords.get(email) ?? '',
    );
  });
  const people = [...passwords].map(([email, password]) => ({ email, password }));
  await print(`${JSON.stringify({ body: plan.body.slug, people, accounts: founded.accounts })}\n`);
  return 0;
}

async function readPlan(name: string): Promise<Founding> {
  const file = resolveForCaller(name);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InvalidInputError({
      it: `${name}: non si legge (${error.code}).`,
      en: `${name}: cannot be read (${error.code}).`,
    });
  });
  const plan = founding.safeParse(parseJson(name, text));
  if (plan.success) return plan.data;
  const faults = plan.error.issues
    .map((issue) => `${name}: ${issue.path.join('.') || '(piano · plan)'}: ${issue.message}`)
    .join('\n');
  throw new InvalidInputError({
    it: `Il piano ha degli errori:\n${faults}`,
    en: 'The plan has errors; the fields are named above.',
  });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new InvalidInputError({ it: `${name}: non è JSON: ${message}`, en: `${name}: not JSON: ${message}` });
  }
}
