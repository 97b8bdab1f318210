// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { chargeWithConduct, endConductCharge } from './charge-person.ts';
import {
  assessFreedoms,
  concludeConductCase,
  destroyConductFile,
  hearPerson,
  informPerson,
  setConductCaseAside,
} from './handle-case.ts';
import { openConductCase } from './open-conduct-case.ts';
import { readConduct, readConductCase, readConductFile } from './read-conduct.ts';

export function conductRoutes(door: Doorway, needs: Context): void {
  mountRoute(door, routes.readConduct, ({ caller }) => readConduct(needs, caller));
  mountRoute(door, routes.readConductCase, ({ caller, params }) =>
    readConductCase(needs, caller, params.conductCaseId),
  );
  mountRoute(door, routes.readConductFile, ({ caller, params }) =>
    readConductFile(needs, caller, params.conductCaseId),
  );
  mountRoute(door, routes.openConductCase, async ({ caller, body }) => ({
    id: await openConductCase(needs, caller, body),
  }));
  mountRoute(door, routes.informPerson, async ({ caller, params, body }) => {
    await informPerson(needs, { ...caller, caseId: params.conductCaseId }, body);
    return undefined;
  });
  mountRoute(door, routes.hearPerson, async ({ caller, params, body }) => {
    await hearPerson(needs, { ...caller, caseId: params.conductCaseId }, body);
    return undefined;
  });
  mountRoute(door, routes.assessFreedoms, async ({ caller, params, body }) => {
    await assessFreedoms(needs, { ...caller, caseId: params.conductCaseId }, body);
    return undefined;
  });
  mountRoute(door, routes.concludeConductCase, async ({ caller, params, body }) => {
    await concludeConductCase(needs, { ...caller, caseId: params.conductCaseId }, body);
    return undefined;
  });
  mountRoute(door, routes.setConductCaseAside, async ({ caller, params, body }) => {
    await setConductCaseAside(needs, { ...caller, caseId: params.conductCaseId }, body.reason);
    return undefined;
  });
  mountRoute(door, routes.destroyConductFile, async ({ caller, params }) => {
    await destroyConductFile(needs, { ...caller, caseId: params.conductCaseId });
    return undefined;
  });
  mountRoute(door, routes.chargeWithConduct, async ({ caller, body }) => {
    await chargeWithConduct(needs, caller, body);
    return undefined;
  });
  mountRoute(door, routes.endConductCharge, async ({ caller, params }) => {
    await endConductCharge(needs, { ...caller, chargeId: params.chargeId });
    return undefined;
  });
}
