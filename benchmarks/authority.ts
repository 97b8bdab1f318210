// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import {
  askAuthority,
  authorisationsOf,
  decideAuthority,
  POWERS,
} from '../packages/server/src/features/authority/index.ts';
import { fillAuthority } from './set-up/fill-authority.ts';
import { percentile, pick, SEED, seeded } from './set-up/seeded.ts';
import { openTown, type Town } from './set-up/town.ts';

const PEOPLE = 5000;
const ACCOUNTS = 300;
const AUTHORISATIONS = 100_000;
const WARM_UP = 2000;
const DECISIONS = 10_000;

/**
 * How long a decision takes with 100,000 authorisations in force in one body, at the 99th percentile, in microseconds: through
 * PostgreSQL as every write makes it, inside the transaction that it has open (`p99Us`); with a transaction of its own around it,
 * from begin to end (`alone…`); the emptiest question on the same connection, which the machine cannot go below (`floor…`); and the
 * pure decision (`pure…`). One after another, seeded.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report, ACCOUNTS);
  report(`authority: ${AUTHORISATIONS} authorisations, ${PEOPLE} people, ${ACCOUNTS} accounts, seed ${SEED}`);
  const people = await fillAuthority(town, { people: PEOPLE, authorisations: AUTHORISATIONS });
  const random = seeded(SEED);
  await askMany(town, people, random, WARM_UP);
  const { times, alone, floor, granted } = await askMany(town, people, random, DECISIONS);
  const pure = await decideMany(town, people, random);
  const rounded = (of: readonly number[], at: number) => Math.round(percentile(of, at) * 10) / 10;
  return {
    p99Us: rounded(times, 99),
    p50Us: rounded(times, 50),
    aloneP99Us: rounded(alone, 99),
    aloneP50Us: rounded(alone, 50),
    floorP99Us: rounded(floor, 99),
    floorP50Us: rounded(floor, 50),
    decisions: DECISIONS,
    granted,
    pureP99Us: rounded(pure, 99),
    authorisations: AUTHORISATIONS,
    seed: SEED,
  };
}

async function askMany(town: Town, people: readonly string[], random: () => number, many: number) {
  const { database, clock } = town.app;
  const times: number[] = [];
  const alone: number[] = [];
  const floor: number[] = [];
  let granted = 0;
  for (let number = 0; number < many; number++) {
    const personId = pick(random, people);
    const request = {
      power: pick(random, POWERS),
      accountId: pick(random, town.accounts).account_id,
      at: clock.now(),
    };
    const start = performance.now();
    let emptyMs = 0;
    const answer = await database.readInBody(town.bodyId, async (tx) => {
      const asked = performance.now();
      const decided = await askAuthority(tx, personId, request);
      times.push((performance.now() - asked) * 1000);
      const empty = performance.now();
      await sql`select 1`.execute(tx.kysely);
      emptyMs = performance.now() - empty;
      return decided;
    });
    alone.push((performance.now() - start - emptyMs) * 1000);
    floor.push(emptyMs * 1000);
    if (answer.granted) granted += 1;
  }
  return { times, alone, floor, granted };
}

/** The pure decision over all that one person holds, without the database. */
async function decideMany(town: Town, people: readonly string[], random: () => number): Promise<number[]> {
  const { database, clock } = town.app;
  const times: number[] = [];
  for (let number = 0; number < 500; number++) {
    const held = await database.readInBody(town.bodyId, (tx) => authorisationsOf(tx, pick(random, people)));
    for (let again = 0; again < 20; again++) {
      const accountId = pick(random, town.accounts).account_id;
      const request = { power: pick(random, POWERS), accountId, network: 'practice', at: clock.now() };
      const start = performance.now();
      decideAuthority(held, request);
      times.push((performance.now() - start) * 1000);
    }
  }
  return times;
}
