// SPDX-License-Identifier: EUPL-1.2
// Accounts of what was published: for whoever watches over the newsroom, and as evidence of an election period.
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { writeEvidence } from './election-evidence.ts';
import { giveAccount, writeAccount } from './give-account.ts';

export function accountingRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.readNewsroomAccount, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => giveAccount(tx, query, by)),
  );
  mountRoute(door, routes.downloadNewsroomAccount, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => writeAccount(tx, query, by)),
  );
  mountRoute(door, routes.downloadElectionEvidence, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => writeEvidence(tx, query, by)),
  );
}
