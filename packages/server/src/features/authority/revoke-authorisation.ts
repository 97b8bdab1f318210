// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct, endOf, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { wrong } from './asked-authorisation.ts';
import { findAuthorisation, queueForPerson, updateAuthorisations } from './authority-store.ts';
import { requireGovernment } from './require-authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

/**
 * Revokes an authorisation by an act: from when the act takes effect, which a draft does when it is numbered.
 * Throws NotFoundError, ConflictError when it has ended already, InvalidInputError for an act that cannot revoke.
 */
export function revokeAuthorisation(
  { database, clock }: Context,
  caller: Caller,
  { authorisationId, actId }: { authorisationId: string; actId: string },
): Promise<void> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const authorisation = await authorisationAtHand(tx, authorisationId);
    const governing = await requireGovernment(tx, caller.personId, at);
    const act = await findAct(tx, actId);
    if (!act) throw wrong('/actId', NO_ACT);
    const end = endOf(act);
    if (end !== null && end <= at) throw wrong('/actId', endedAct(citeAct(act)));
    if (authorisation.acts.some((one) => one.actId === actId)) throw wrong('/actId', ITSELF);
    refuseEnded(authorisation, at);
    await updateAuthorisations(tx, [authorisationId], {
      revoked_by: actId,
      ended_because: 'revocation',
      end_recorded_at: at,
    });
    await announceLive(tx, { kind: 'authority' });
    recordDeed(tx, {
      at,
      event: 'authorisation.revoked',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: authorisation.personId },
      cites: [...new Set([citeAct(act), governing])],
      data: { authorisationId, actId, from: act.inForceFrom?.toISOString() ?? null },
    });
  });
}

/** Locks what is granted to the person, then reads it. Throws NotFoundError. */
export async function authorisationAtHand(tx: Transaction, authorisationId: string): Promise<Authorisation> {
  const found = await findAuthorisation(tx, authorisationId);
  if (!found) throw new NotFoundError({ it: 'L’autorizzazione', en: 'The authorisation' });
  await queueForPerson(tx, found.personId);
  return (await findAuthorisation(tx, authorisationId)) ?? found;
}

/** Throws ConflictError for what has ended, or is to be revoked by another act already. */
export function refuseEnded(authorisation: Authorisation, at: Date): void {
  const by = authorisation.revokedBy;
  if (by) {
    const cited = citeAct(by);
    throw new ConflictError({
      it: `A revocarla provvede già ${cited}. Non serve altro: se è una bozza, dalle numero e data.`,
      en: `${cited} revokes it already. Nothing else is needed: if it is a draft, give it its number and date.`,
    });
  }
  if (!('since' in standingOf(authorisation, at))) return;
  throw new ConflictError({
    it: 'Questa autorizzazione è già finita: non c’è nulla da revocare.',
    en: 'This authorisation has ended already: there is nothing to revoke.',
  });
}

const NO_ACT = {
  it: 'L’atto di revoca non è nel registro. Registralo, anche in bozza, e sceglilo qui.',
  en: 'The act of revocation is not in the register. Register it, as a draft if need be, and choose it here.',
};
const ITSELF = {
  it: 'È l’atto su cui l’autorizzazione si regge: non può anche revocarla. Scegli l’atto di revoca; per togliere l’intero atto, revocalo in «Atti».',
  en: 'It is the act on which the authorisation rests: it cannot revoke it too. Choose the act of revocation; to take the whole act away, revoke it under “Acts”.',
};
const endedAct = (cited: string) => ({
  it: `${cited} non è più in vigore e non può revocare nulla. Scegli un atto in vigore o una bozza.`,
  en: `${cited} is no longer in force and can revoke nothing. Choose an act in force or a draft.`,
});
