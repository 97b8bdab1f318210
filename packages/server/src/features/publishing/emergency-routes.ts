// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Network } from '../../networks/network.ts';
import { beginEmergency, endEmergency } from './declare-emergency.ts';
import { viewNow, viewRoom } from './emergency-views.ts';
import { handoverFile, proofFile, readAlert, readHandover } from './hand-over.ts';
import { endAlert, previewAlert, raiseAlert } from './raise-alert.ts';

type Routed = Context & { networks: ReadonlyMap<string, Network> };

export function emergencyRoutes(door: Doorway, context: Routed): void {
  alertRoutes(door, context);
  declarationRoutes(door, context);
}

function alertRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.previewAlert, ({ caller, body }) =>
    readAs(context, caller, (tx, by) => previewAlert(tx, context.networks, body, by)),
  );
  mountRoute(door, routes.raiseAlert, ({ caller, body }) =>
    writeAs(context, caller, (tx, by) => raiseAlert(tx, body, by)),
  );
  mountRoute(door, routes.readAlert, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readAlert(tx, params.alertId, by)),
  );
  mountRoute(door, routes.readAlertProof, ({ caller, params, query }) =>
    readAs(context, caller, async (tx, by) => proofFile(await readAlert(tx, params.alertId, by), query.format)),
  );
  mountRoute(door, routes.endAlert, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => endAlert(tx, params.alertId, body.reason, by)),
  );
}

function declarationRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.readEmergencyRoom, ({ caller }) => readAs(context, caller, viewRoom));
  mountRoute(door, routes.readEmergencyNow, ({ caller }) => readAs(context, caller, (tx, by) => viewNow(tx, by.at)));
  mountRoute(door, routes.declareEmergency, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => beginEmergency(tx, body, by)),
  }));
  mountRoute(door, routes.liftEmergency, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => endEmergency(tx, params.stateId, body, by)),
  );
  mountRoute(door, routes.readHandover, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readHandover(tx, params.stateId, by)),
  );
  mountRoute(door, routes.readHandoverFile, ({ caller, params, query }) =>
    readAs(context, caller, async (tx, by) => handoverFile(await readHandover(tx, params.stateId, by), query.format)),
  );
}
