// SPDX-License-Identifier: EUPL-1.2
import { type AuthorisationView, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { acceptAuthorisation } from './accept-authorisation.ts';
import { appoint } from './appoint.ts';
import { askAppointment, readMisfits } from './ask-appointment.ts';
import { whatCould, whoCould } from './authority-history.ts';
import { findAuthorisation } from './authority-store.ts';
import { viewAuthorisations } from './authority-views.ts';
import { explainAuthority } from './explain-authority.ts';
import { readAuthorisations, readOwnAuthorisations } from './list-authorisations.ts';
import { revokeAuthorisation } from './revoke-authorisation.ts';

export function authorityRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.explainAuthority, ({ caller, query }) => explainAuthority(context, caller, query));
  mountRoute(door, routes.listAuthorisations, ({ caller, query }) => readAuthorisations(context, caller, query));
  mountRoute(door, routes.readOwnAuthorisations, ({ caller }) => readOwnAuthorisations(context, caller));
  mountRoute(door, routes.readAuthorisation, ({ caller, params }) => readOne(context, caller, params.authorisationId));
  mountRoute(door, routes.askAppointment, ({ caller, body }) => askAppointment(context, caller, body));
  mountRoute(door, routes.grantAuthorisation, async ({ caller, body }) =>
    readOne(context, caller, await appoint(context, caller, body)),
  );
  mountRoute(door, routes.revokeAuthorisation, async ({ caller, params, body }) => {
    await revokeAuthorisation(context, caller, { ...params, ...body });
    return readOne(context, caller, params.authorisationId);
  });
  mountRoute(door, routes.acceptAuthorisation, async ({ caller, params, body }) => {
    await acceptAuthorisation(context, caller, { ...params, ...body });
    return readOne(context, caller, params.authorisationId);
  });
  mountRoute(door, routes.readMisfits, ({ caller }) => readMisfits(context, caller));
  mountRoute(door, routes.whoCould, ({ caller, query }) => whoCould(context, caller, query));
  mountRoute(door, routes.whatCould, ({ caller, params, query }) =>
    whatCould(context, caller, { ...query, personId: params.personId }),
  );
}

function readOne({ database, clock }: Context, caller: Caller, authorisationId: string): Promise<AuthorisationView> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const found = await findAuthorisation(tx, authorisationId);
    const [view] = found ? await viewAuthorisations(tx, [found], at) : [];
    if (view) return view;
    throw new NotFoundError({ it: 'L’autorizzazione', en: 'The authorisation' });
  });
}
