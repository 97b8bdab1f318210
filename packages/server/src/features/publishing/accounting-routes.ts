// SPDX-License-Identifier: EUPL-1.2
// Accounts of what was published: for whoever watches over the newsroom, and as evidence of an election period.
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { writeEvidence } from './election-evidence.ts';
import { giveAccount, writeAccount } from './give-account.ts';
import type { By } from './see-to-delivery.ts';

export function accountingRoutes(door: Doorway, { database, clock }: Context): void {
  const reading = <T>({ bodyId, personId }: Caller, read: (tx: Transaction, by: By) => Promise<T>): Promise<T> => {
    const at = clock.now();
    return database.readInBody(bodyId, (tx) => read(tx, { personId, at }));
  };
  mountRoute(door, routes.readNewsroomAccount, ({ caller, query }) =>
    reading(caller, (tx, by) => giveAccount(tx, query, by)),
  );
  mountRoute(door, routes.downloadNewsroomAccount, ({ caller, query }) =>
    reading(caller, (tx, by) => writeAccount(tx, query, by)),
  );
  mountRoute(door, routes.downloadElectionEvidence, ({ caller, query }) =>
    reading(caller, (tx, by) => writeEvidence(tx, query, by)),
  );
}
