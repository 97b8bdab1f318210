// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { z } from 'zod';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { findRecords } from './audit-store.ts';
import { viewRecord } from './audit-views.ts';
import { verifyChain } from './verify-chain.ts';

export function auditRoutes(door: Doorway, { database }: Context): void {
  mountRoute(door, routes.readAudit, async ({ caller, query }) => {
    const { cursor, limit, ...filter } = query;
    const rows = await database.readInBody(caller.bodyId, (tx) =>
      findRecords(tx, { ...filter, before: readCursor(cursor), limit: limit + 1 }),
    );
    const shown = rows.slice(0, limit);
    return { records: shown.map(viewRecord), cursor: rows.length > limit ? (shown.at(-1)?.record_id ?? null) : null };
  });

  mountRoute(door, routes.verifyAudit, ({ caller }) => verifyChain(database, caller.bodyId));
}

/** A cursor is the id of the last record shown. */
function readCursor(cursor: string | undefined): string | undefined {
  const read = z.uuid().optional().safeParse(cursor);
  if (read.success) return read.data;
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica il registro.',
    en: 'This place in the list is not valid: reload the record.',
  });
}
