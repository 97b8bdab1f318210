// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { registerReconsideration } from './ask-reconsideration.ts';
import { decideReconsideration, type Reconsidering } from './decide-reconsideration.ts';
import { readList, readOne, readRight } from './read-reconsideration.ts';

export function reconsiderationRoutes(door: Doorway, needs: Reconsidering): void {
  mountRoute(door, routes.listReconsiderations, ({ caller, query }) =>
    readAs(needs, caller, (tx, by) => readList(tx, query.list, by)),
  );
  mountRoute(door, routes.readReconsideration, ({ caller, params }) =>
    readAs(needs, caller, (tx, by) => readOne(tx, needs.networks, params.reconsiderationId, by)),
  );
  mountRoute(door, routes.decideReconsideration, async ({ caller, params, body }) => {
    await decideReconsideration(needs, caller, params.reconsiderationId, body);
    return readAs(needs, caller, (tx, by) => readOne(tx, needs.networks, params.reconsiderationId, by));
  });
  mountRoute(door, routes.readRightToAsk, ({ caller, params }) =>
    readAs(needs, caller, (tx, by) => readRight(tx, params.decisionId, by)),
  );
  mountRoute(door, routes.registerReconsideration, async ({ caller, params, body }) => ({
    id: await registerReconsideration(needs, caller, params.decisionId, body),
  }));
}
