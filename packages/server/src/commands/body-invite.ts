// SPDX-License-Identifier: EUPL-1.2
import { systemClock } from '../foundation/clock/clock.ts';
import { readConfig } from '../foundation/config/config.ts';
import { readSecretKey } from '../foundation/config/secrets.ts';
import { openDatabase } from '../foundation/database/database.ts';
import { migrate } from '../foundation/database/migrate.ts';
import { InvalidInputError } from '../foundation/errors.ts';
import { createSealer } from '../foundation/sealing/sealer.ts';
import { type Invitation, inviteToFound, openInvitations, USUAL_DAYS } from '../founding/invite.ts';
import { readArguments } from './arguments.ts';
import { withData } from './data/open-data.ts';
import { print } from './say.ts';

const MOST_DAYS = 365;

/** Prints the address under which a body is founded in the browser: a new one, or those that still open. */
export async function bodyInvite(args: string[]): Promise<number> {
  const { values } = readArguments(args, [], { list: { type: 'boolean' }, days: { type: 'string' } });
  const days = readDays(values.days);
  const config = readConfig();
  const sealer = createSealer(await readSecretKey(config));
  const invitations = await withData(async (connection): Promise<Invitation[]> => {
    await migrate(connection);
    await using database = openDatabase(connection, { poolSize: 2 });
    const needs = { database, clock: systemClock, sealer, publicUrl: config.publicUrl };
    return values.list ? await openInvitations(needs) : [await inviteToFound(needs, days)];
  });
  for (const { address, expiresAt } of invitations) {
    await print(`${JSON.stringify({ address, expiresAt: expiresAt.toISOString() })}\n`);
  }
  return 0;
}

function readDays(said: string | undefined): number {
  if (said === undefined) return USUAL_DAYS;
  const days = Number(said);
  if (/^\d+$/.test(said) && days >= 1 && days <= MOST_DAYS) return days;
  throw new InvalidInputError({
    it: `--days: scrivi un numero di giorni da 1 a ${MOST_DAYS}.`,
    en: `--days: write a number of days from 1 to ${MOST_DAYS}.`,
  });
}
