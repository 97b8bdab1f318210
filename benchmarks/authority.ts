// SPDX-License-Identifier: EUPL-1.2
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
 * How long a decision takes with 100,000 authorisations in force in one body: as a request makes it, in a transaction of its own
 * through PostgreSQL, at the 99th percentile; and the pure decision alone. One after another, seeded.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report, ACCOUNTS);
  report(`authority: ${AUTHORISATIONS} authorisations, ${PEOPLE} people, ${ACCOUNTS} accounts, seed ${SEED}`);
  const people = await fillAuthority(town, { people: PEOPLE, authorisations: AUTHORISATIONS });
  const random = seeded(SEED);
  await askMany(town, people, random, WARM_UP);
  const { times, granted } = await askMany(town, people, random, DECISIONS);
  const pure = await decideMany(town, people, random);
  const rounded = (of: readonly number[], at: number) => Math.round(percentile(of, at) * 10) / 10;
  return {
    p99Us: rounded(times, 99),
    p50Us: rounded(times, 50),
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
  let granted = 0;
  for (let number = 0; number < many; number++) {
    const personId = pick(random, people);
    const request = {
      power: pick(random, POWERS),
      accountId: pick(random, town.accounts).account_id,
      at: clock.now(),
    };
    const start = performance.now();
    const answer = await database.readInBody(town.bodyId, (tx) => askAuthority(tx, personId, request));
    times.push((performance.now() - start) * 1000);
    if (answer.granted) granted += 1;
  }
  return { times, granted };
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
