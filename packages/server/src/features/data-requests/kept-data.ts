// SPDX-License-Identifier: EUPL-1.2
// What is kept on authors, as `privacy` knows it, in the shape that a request needs.
import type { DataAuthor } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';

/** On whom something is kept under a name, or an id, of a network. */
export async function authorsNamed(tx: Transaction, network: string, handle: string): Promise<DataAuthor[]> {
  const rows = await tx.kysely.selectFrom('author').selectAll().where('body_id', '=', tx.bodyId).where('network', '=', network).execute();
  const wanted = handle.toLowerCase();
  return rows.filter((row) => row.handle.toLowerCase() === wanted || row.remote_id === handle).map((row) => ({ id: row.author_id, network: row.network, handle: row.handle, name: row.display_name }));
}
