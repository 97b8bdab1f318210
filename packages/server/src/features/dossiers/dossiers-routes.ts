// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { agreeToDossier } from './agree-to-dossier.ts';
import { askDossier, withdrawDossier } from './ask-dossier.ts';
import { makeDossier, openDossier } from './make-dossier.ts';
import { previewDossier, readDossier, readRegister } from './read-dossiers.ts';
import { recordHandover } from './record-handover.ts';

export function dossiersRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.listDossiers, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => readRegister(tx, query, by)),
  );
  mountRoute(door, routes.previewDossier, ({ caller, body }) =>
    readAs(context, caller, (tx, by) => previewDossier(tx, body, by)),
  );
  mountRoute(door, routes.askDossier, ({ caller, body }) =>
    writeAs(context, caller, (tx, by) => askDossier(tx, body, by)),
  );
  mountRoute(door, routes.readDossier, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readDossier(tx, params.dossierId, by)),
  );
  mountRoute(door, routes.agreeToDossier, ({ caller, params, body }) =>
    writeAs(context, caller, (tx, by) => agreeToDossier(tx, params.dossierId, body, by)),
  );
  mountRoute(door, routes.withdrawDossier, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => withdrawDossier(tx, params.dossierId, by)),
  );
  mountRoute(door, routes.makeDossier, ({ caller, params }) => makeDossier(context, caller, params.dossierId));
  mountRoute(door, routes.openDossier, ({ caller, params }) => openDossier(context, caller, params.editionId));
  mountRoute(door, routes.recordHandover, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => recordHandover(tx, params.editionId, body, by)),
  );
}
