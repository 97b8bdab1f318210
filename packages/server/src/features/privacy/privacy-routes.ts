// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { askErasure } from './ask-erasure.ts';
import { endHold, placeHold } from './place-hold.ts';
import { readDestruction, readHolds, readPrivacy } from './read-privacy.ts';
import { type By, setTerm } from './set-term.ts';

export function privacyRoutes(door: Doorway, { database, clock }: Context): void {
  const by = (caller: Caller): By => ({ personId: caller.personId, at: clock.now() });
  const writing = async (caller: Caller, write: (tx: Transaction, by: By) => Promise<unknown>): Promise<undefined> => {
    await database.inBody(caller.bodyId, (tx) => write(tx, by(caller)));
    return undefined;
  };
  mountRoute(door, routes.readPrivacy, ({ caller }) =>
    database.readInBody(caller.bodyId, (tx) => readPrivacy(tx, by(caller))),
  );
  mountRoute(door, routes.readHolds, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) => readHolds(tx, query.heldId, by(caller))),
  );
  mountRoute(door, routes.readDestruction, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => readDestruction(tx, params.destructionId)),
  );
  mountRoute(door, routes.setRetentionTerm, ({ caller, body }) =>
    writing(caller, (tx, who) => setTerm(tx, body.dataClass, body, who)),
  );
  mountRoute(door, routes.eraseDue, ({ caller }) => writing(caller, askErasure));
  mountRoute(door, routes.placeHold, ({ caller, body }) => writing(caller, (tx, who) => placeHold(tx, body, who)));
  mountRoute(door, routes.endHold, ({ caller, params, body }) =>
    writing(caller, (tx, who) => endHold(tx, params.holdId, body.reason, who)),
  );
}
