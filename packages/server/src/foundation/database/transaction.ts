// SPDX-License-Identifier: EUPL-1.2
import type * as kysely from 'kysely';
import type { Sealer } from '../sealing/sealer.ts';
import type { Tables } from './tables.ts';

/** An open transaction that belongs to no body: it sees no row of any table that arengo_protect() guards. */
export type SharedTransaction = {
  kysely: kysely.Transaction<Tables>;
  /**
   * Runs `hook` inside the transaction, among its last statements, in the order of registering. A key that is already
   * registered is not registered again, also once its hook ran.
   */
  beforeCommit(key: string, hook: (tx: SharedTransaction) => Promise<void>): void;
  /** Runs `effect` after the commit succeeded, and never otherwise. What it throws is reported, not raised. */
  onCommit(effect: () => void): void;
};

/** An open transaction of one body: it sees and writes the rows of that body only. */
export type Transaction = Omit<SharedTransaction, 'beforeCommit'> & {
  /** The body's uuid. */
  bodyId: string;
  /** Seals and opens what is kept sealed under the keys of the installation. */
  sealer: Sealer;
  beforeCommit(key: string, hook: (tx: Transaction) => Promise<void>): void;
};

/** What a transaction has promised to do at its end. */
export type Agenda<T> = {
  beforeCommit(key: string, hook: (tx: T) => Promise<void>): void;
  onCommit(effect: () => void): void;
  /** Runs the hooks, those too that hooks register. Answers how many ran. */
  runHooks(tx: T): Promise<number>;
  runEffects(reportProblem: (problem: Error) => void): void;
};

export function createAgenda<T>(): Agenda<T> {
  const hooks = new Map<string, (tx: T) => Promise<void>>();
  const effects: (() => void)[] = [];
  return {
    beforeCommit: (key, hook) => {
      if (!hooks.has(key)) hooks.set(key, hook);
    },
    onCommit: (effect) => {
      effects.push(effect);
    },
    runHooks: async (tx) => {
      // A map's iteration reaches entries added while it runs.
      for (const hook of hooks.values()) await hook(tx);
      return hooks.size;
    },
    runEffects: (reportProblem) => {
      for (const effect of effects) {
        try {
          effect();
        } catch (problem) {
          reportProblem(problem instanceof Error ? problem : new Error(String(problem)));
        }
      }
    },
  };
}
