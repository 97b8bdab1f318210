// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { exportStatements, readStatement } from './export-statements.ts';
import type { Making } from './open-page.ts';
import { readPage } from './read-page.ts';
import { renewAddress } from './renew-address.ts';

export function reasonsRoutes(door: Doorway, needs: Context & Making): void {
  mountRoute(door, routes.readReasonsPage, ({ caller, params }) =>
    readAs(needs, caller, (tx, by) => readPage(tx, params.decisionId, by)),
  );
  mountRoute(door, routes.renewReasonsAddress, async ({ caller, params }) => {
    const { expiresAt, ...renewed } = await renewAddress(needs, caller, params.decisionId);
    return { ...renewed, expiresAt: expiresAt.toISOString() };
  });
  mountRoute(door, routes.readStatement, ({ caller, params }) =>
    readAs(needs, caller, (tx, by) => readStatement(tx, { ...params, publicUrl: needs.publicUrl }, by)),
  );
  mountRoute(door, routes.exportStatements, async ({ caller, query }) => exportStatements(needs, caller.bodyId, query));
}
