// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Pack } from './packs.ts';
import { policyInForce } from './policy-in-force.ts';
import { viewPolicy } from './rules-views.ts';
import { tryPolicies } from './try-policies.ts';

export function rulesRoutes(door: Doorway, { database, clock, packs }: Context & { packs: readonly Pack[] }): void {
  mountRoute(door, routes.readPolicy, async ({ caller }) => {
    const inForce = await database.readInBody(caller.bodyId, (tx) => policyInForce(tx, clock.now()));
    return viewPolicy(inForce.policy, inForce);
  });

  mountRoute(door, routes.tryPolicies, async ({ body }) => tryPolicies(packs, body, clock.now()));
}
