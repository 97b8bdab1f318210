// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Network } from '../../networks/network.ts';
import { beginEmergency, endEmergency } from './declare-emergency.ts';
import { viewNow, viewRoom } from './emergency-views.ts';
import { handoverFile, proofFile, readAlert, readHandover } from './hand-over.ts';
import { endAlert, previewAlert, raiseAlert } from './raise-alert.ts';
import type { By } from './see-to-delivery.ts';

type Routed = Context & { networks: ReadonlyMap<string, Network> };

export function emergencyRoutes(door: Doorway, context: Routed): void {
  alertRoutes(door, context);
  declarationRoutes(door, context);
}

function alertRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.previewAlert, ({ caller, body }) =>
    reading(context, caller, (tx, by) => previewAlert(tx, context.networks, body, by)),
  );
  mountRoute(door, routes.raiseAlert, ({ caller, body }) =>
    writing(context, caller, (tx, by) => raiseAlert(tx, body, by)),
  );
  mountRoute(door, routes.readAlert, ({ caller, params }) =>
    reading(context, caller, (tx, by) => readAlert(tx, params.alertId, by)),
  );
  mountRoute(door, routes.readAlertProof, ({ caller, params, query }) =>
    reading(context, caller, async (tx, by) => proofFile(await readAlert(tx, params.alertId, by), query.format)),
  );
  mountRoute(door, routes.endAlert, async ({ caller, params, body }) => {
    await writing(context, caller, (tx, by) => endAlert(tx, params.alertId, body.reason, by));
    return undefined;
  });
}

function declarationRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.readEmergencyRoom, ({ caller }) => reading(context, caller, viewRoom));
  mountRoute(door, routes.readEmergencyNow, ({ caller }) => reading(context, caller, (tx, by) => viewNow(tx, by.at)));
  mountRoute(door, routes.declareEmergency, async ({ caller, body }) => ({
    id: await writing(context, caller, (tx, by) => beginEmergency(tx, body, by)),
  }));
  mountRoute(door, routes.liftEmergency, async ({ caller, params, body }) => {
    await writing(context, caller, (tx, by) => endEmergency(tx, params.stateId, body, by));
    return undefined;
  });
  mountRoute(door, routes.readHandover, ({ caller, params }) =>
    reading(context, caller, (tx, by) => readHandover(tx, params.stateId, by)),
  );
  mountRoute(door, routes.readHandoverFile, ({ caller, params, query }) =>
    reading(context, caller, async (tx, by) => handoverFile(await readHandover(tx, params.stateId, by), query.format)),
  );
}

type Work<T> = (tx: Transaction, by: By) => Promise<T>;

function writing<T>({ database, clock }: Routed, { bodyId, personId }: Caller, write: Work<T>): Promise<T> {
  const at = clock.now();
  return database.inBody(bodyId, (tx) => write(tx, { personId, at }));
}

function reading<T>({ database, clock }: Routed, { bodyId, personId }: Caller, read: Work<T>): Promise<T> {
  const at = clock.now();
  return database.readInBody(bodyId, (tx) => read(tx, { personId, at }));
}
