// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { acknowledge } from './acknowledge-policy.ts';
import type { Pack } from './packs.ts';
import { policyInForce } from './policy-in-force.ts';
import { readAcknowledgement } from './read-acknowledgement.ts';
import { viewPolicy } from './rules-views.ts';
import { tryPolicies } from './try-policies.ts';

export function rulesRoutes(door: Doorway, { database, clock, packs }: Context & { packs: readonly Pack[] }): void {
  mountRoute(door, routes.readPolicy, async ({ caller }) => {
    const inForce = await database.readInBody(caller.bodyId, (tx) => policyInForce(tx, clock.now()));
    return viewPolicy(inForce.policy, inForce);
  });

  mountRoute(door, routes.readAcknowledgement, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) =>
      readAcknowledgement(tx, { personId: caller.personId, version: query.version, at: clock.now() }),
    ),
  );

  mountRoute(door, routes.acknowledgePolicy, ({ caller, body }) =>
    database.inBody(caller.bodyId, async (tx) => {
      const [personId, at] = [caller.personId, clock.now()];
      await acknowledge(tx, { ...body, personId }, { actor: { kind: 'person', id: personId }, at });
      return readAcknowledgement(tx, { personId, version: body.version, at });
    }),
  );

  mountRoute(door, routes.tryPolicies, async ({ body }) => tryPolicies(packs, body, clock.now()));
}
