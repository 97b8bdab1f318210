// SPDX-License-Identifier: EUPL-1.2
// What is kept on authors, as `privacy` knows it, in the shape that a request needs.
import type { DataAuthor } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import {
  type AuthorData,
  type ClassRow,
  classes,
  eraseAuthor,
  findAuthors,
  gatherAuthorData,
  ownTerms,
} from '../privacy/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { authorsShownAs, type Outcome } from './data-requests-store.ts';

type DataClass = ClassRow['dataClass'];

/** On whom something is kept under a name, a handle or an id of a network. */
export async function authorsNamed(tx: Transaction, network: string, name: string): Promise<DataAuthor[]> {
  const found = await findAuthors(tx, network, name);
  const shown = await authorsShownAs(tx, { network, name: name.trim() });
  const named = [
    ...found.map(({ authorId, handle, name: shownAs }) => ({ id: authorId, network, handle, name: shownAs })),
    ...shown.map((row) => ({ id: row.author_id, network, handle: row.handle, name: row.display_name })),
  ];
  return [...new Map(named.map((one) => [one.id, one])).values()];
}

/** Everything that is kept on some authors, and how many of each class. */
export async function gatherOn(
  tx: Transaction,
  authorIds: readonly string[],
  at: Date,
): Promise<{ authors: DataAuthor[]; data: AuthorData[]; outcome: Outcome }> {
  const data: AuthorData[] = [];
  for (const authorId of authorIds) {
    const found = await gatherAuthorData(tx, authorId);
    if (found) data.push(found);
  }
  const rows = await classRows(tx, at);
  const counts = new Map<DataClass, number>();
  for (const { dataClass, things } of data.flatMap((one) => one.classes))
    counts.set(dataClass, (counts.get(dataClass) ?? 0) + things.length);
  return {
    authors: data.map(({ author: { id, network, handle, name } }) => ({ id, network, handle, name })),
    data,
    outcome: [...counts]
      .filter(([, count]) => count > 0)
      .map(([dataClass, count]) => ({
        ...{ name: nameOf(rows, dataClass), count, done: true },
        stays: rows.find((row) => row.dataClass === dataClass)?.said ?? null,
      })),
  };
}

/** Erases what may be erased of some authors: what went, and what stays and why. */
export async function eraseAuthors(
  tx: Transaction,
  authorIds: readonly string[],
  ordered: { requestId: string; at: Date },
): Promise<Outcome> {
  const rows = await classRows(tx, ordered.at);
  const outcome: Outcome = [];
  for (const authorId of [...authorIds].sort()) {
    const { erased, kept } = await eraseAuthor(tx, authorId, { ...ordered, reason: 'art. 17 GDPR' });
    for (const { dataClass, count } of erased)
      outcome.push({ name: nameOf(rows, dataClass), count, done: true, stays: null });
    for (const { dataClass, count, because } of kept)
      outcome.push({ name: nameOf(rows, dataClass), count, done: false, stays: because });
  }
  return outcome;
}

const classRows = async (tx: Transaction, at: Date) =>
  classes((await policyInForceIfAny(tx, at))?.policy ?? null, await ownTerms(tx));

const nameOf = (rows: readonly ClassRow[], dataClass: DataClass): Because =>
  rows.find((row) => row.dataClass === dataClass)?.holds ?? { it: dataClass, en: dataClass };
