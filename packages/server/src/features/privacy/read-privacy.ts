// SPDX-License-Identifier: EUPL-1.2
import type { DataClass, DataClassRow, HoldsReply, PrivacyRoom } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { permissionsOf } from '../authority/index.ts';
import { judge, ruling } from './erase-due.ts';
import { ERASERS } from './erasers.ts';
import {
  authorOfCase,
  destroyedBy,
  findDestruction,
  findTerms,
  holdsOn,
  isOverdue,
  lastRun,
  listDestructions,
  listHolds,
  oldestOf,
} from './privacy-store.ts';
import { viewDestruction, viewHold } from './privacy-views.ts';
import { classes, cutOf, endOfTerm, NEED_WORDS } from './retention.ts';
import type { By } from './set-term.ts';
import { ownTerms, rulesOf } from './terms.ts';

/** Classes with their terms, what is due and what is kept past its term, holds and destructions. */
export async function readPrivacy(tx: Transaction, { at }: By): Promise<PrivacyRoom> {
  const rules = await rulesOf(tx, at);
  const rows = classes(rules.policy, await ownTerms(tx));
  const set = new Map((await findTerms(tx)).map((row) => [row.data_class, row]));
  const kept = await keptPastTerm(tx, at);
  const oldest = await oldestOf(tx);
  const ran = await lastRun(tx);
  return {
    classes: rows.map((row) => {
      const own = row.source === 'setting' ? set.get(row.dataClass) : undefined;
      const since = oldest.get(row.dataClass) ?? null;
      return {
        ...{ dataClass: row.dataClass, holds: row.holds, whose: row.whose, term: row.term, said: row.said },
        source: row.source,
        clause: clauseOf(rules.policy?.clauses ?? [], row.clause),
        own: own ? { term: own.term, reason: own.reason, act: own.act, at: own.set_at.toISOString() } : null,
        next: since && later(endOfTerm(row, since, true), at),
        kept: kept.get(row.dataClass) ?? [],
      };
    }),
    lastRun: ran?.toISOString() ?? null,
    overdue: isOverdue(ran, at),
    holds: (await listHolds(tx)).map(viewHold),
    destructions: (await listDestructions(tx)).map(viewDestruction),
  };
}

/** What is past already falls due at the next run. */
const later = (one: Date, at: Date) => (one > at ? one : at).toISOString();

type Clause = { id: string; text: { it: string; en: string } };
const clauseOf = (clauses: readonly Clause[], id: string | null): Clause | null => {
  const found = clauses.find((clause) => clause.id === id);
  return found ? { id: found.id, text: found.text } : null;
};

const MOST = 1000;

/** Of the first thousand things of each class that are past their term: how many are kept, and why. */
async function keptPastTerm(tx: Transaction, at: Date): Promise<Map<DataClass, DataClassRow['kept']>> {
  const { termOf } = await rulesOf(tx, at);
  const kept = new Map<DataClass, DataClassRow['kept']>();
  for (const eraser of ERASERS) {
    const term = ruling(eraser, termOf);
    const asked = { before: cutOf(term, at), after: null, most: MOST, lock: false };
    const judged = await judge(tx, await eraser.candidates(tx, asked), term, at);
    const past = judged.flatMap(({ retention }) =>
      !retention.erase && retention.because !== 'term' && retention.from && retention.from <= at
        ? [retention.because]
        : [],
    );
    const counts = [...Map.groupBy(past, (because) => because)].map(([because, all]) => ({
      because: NEED_WORDS[because],
      count: all.length,
    }));
    kept.set(eraser.dataClass, [...(kept.get(eraser.dataClass) ?? []), ...counts]);
  }
  return kept;
}

/** Holds on a thing; of a case, those on its author too. */
export async function readHolds(tx: Transaction, heldId: string, { personId, at }: By): Promise<HoldsReply> {
  const author = await authorOfCase(tx, heldId);
  const holds = await holdsOn(tx, author === null ? [heldId] : [heldId, author]);
  return { holds: holds.map(viewHold), mayHold: (await permissionsOf(tx, personId, at)).has('govern') };
}

export async function readDestruction(tx: Transaction, destructionId: string) {
  const row = await findDestruction(tx, destructionId);
  if (!row) throw new NotFoundError({ it: 'Il verbale', en: 'The record' });
  return { ...viewDestruction({ ...row, asked_name: null }), things: await destroyedBy(tx, destructionId) };
}
