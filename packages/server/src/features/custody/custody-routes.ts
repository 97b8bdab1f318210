// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { endEmergency, giveShare, openInEmergency, refuseEmergency } from './answer-emergency.ts';
import { appointHolder, endHolding } from './appoint-holder.ts';
import { makeKey } from './make-key.ts';
import { makeShares } from './make-shares.ts';
import { endOpening, openEnvelope } from './open-envelope.ts';
import { readCustody } from './read-custody.ts';
import { requestEmergency } from './request-emergency.ts';
import { createEnvelope, resealEnvelope } from './seal-envelope.ts';
import { confirmChange, retireEnvelope } from './see-to-envelope.ts';

export function custodyRoutes(door: Doorway, context: Context): void {
  const done = async (work: Promise<void>) => {
    await work;
    return undefined;
  };
  const made = async (work: Promise<string>) => ({ id: await work });

  mountRoute(door, routes.readCustody, ({ caller }) => readCustody(context, caller));
  mountRoute(door, routes.appointCustodyHolder, ({ caller, body }) => made(appointHolder(context, caller, body)));
  mountRoute(door, routes.endCustodyHolding, ({ caller, params, body }) =>
    done(endHolding(context, caller, params.holdingId, body)),
  );
  mountRoute(door, routes.makeCustodyKey, ({ caller, body }) => made(makeKey(context, caller, body)));
  mountRoute(door, routes.makeEmergencyShares, ({ caller, body }) => made(makeShares(context, caller, body)));

  mountRoute(door, routes.createEnvelope, ({ caller, body }) => made(createEnvelope(context, caller, body)));
  mountRoute(door, routes.resealEnvelope, ({ caller, params, body }) =>
    made(resealEnvelope(context, caller, params.envelopeId, body)),
  );
  mountRoute(door, routes.openEnvelope, ({ caller, params, body }) =>
    openEnvelope(context, caller, params.envelopeId, body),
  );
  mountRoute(door, routes.endOpening, ({ caller, params, body }) =>
    done(endOpening(context, caller, params.openingId, body)),
  );
  mountRoute(door, routes.confirmChange, ({ caller, params }) =>
    done(confirmChange(context, caller, params.envelopeId)),
  );
  mountRoute(door, routes.retireEnvelope, ({ caller, params, body }) =>
    done(retireEnvelope(context, caller, params.envelopeId, body)),
  );

  mountRoute(door, routes.requestEmergency, ({ caller, body }) => made(requestEmergency(context, caller, body)));
  mountRoute(door, routes.giveShare, ({ caller, params, body }) =>
    done(giveShare(context, caller, params.emergencyId, body)),
  );
  mountRoute(door, routes.refuseEmergency, ({ caller, params, body }) =>
    done(refuseEmergency(context, caller, params.emergencyId, body)),
  );
  mountRoute(door, routes.openInEmergency, ({ caller, params }) =>
    openInEmergency(context, caller, params.emergencyId),
  );
  mountRoute(door, routes.endEmergency, ({ caller, params }) =>
    done(endEmergency(context, caller, params.emergencyId)),
  );
}
