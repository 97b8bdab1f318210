// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from './clock/clock.ts';
import type { Database, Transaction } from './database/database.ts';

/** What every use case needs: the data and the time. Anything else is an argument of its own. */
export type Context = { database: Database; clock: Clock };

/** Who governs the body is known by authority, which comes after the registers: they are handed the question. */
export type Government = {
  /** Answers the citation of the act by which the person governs the body; throws RefusedError when none does. */
  requireGovernment: (tx: Transaction, personId: string, at: Date) => Promise<string>;
};

/** Slugs of organs and kinds of act, beside those of the vocabulary. */
export type NamedActs = { organs: readonly string[]; kinds: readonly string[] };
/** The same for what policies call organs and acts, which rules know. */
export type ActNaming = { namedActs: (tx: Transaction) => Promise<NamedActs> };
