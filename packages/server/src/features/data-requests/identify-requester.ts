// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { NO_CODE, sealClaim, updateRequest } from './data-requests-store.ts';
import { authorsNamed } from './kept-data.ts';
import { articleOf, recordStep, requestAtHand } from './request-at-hand.ts';

export type Seen = BodyOf<typeof routes.identifyDataRequester>;

/**
 * Writes that somebody of the desk saw who asks, and whose data are meant. No copy of a document is kept. Throws RefusedError for
 * an author who does not go by the name that was claimed.
 */
export async function identifyRequester(tx: Transaction, requestId: string, seen: Seen, by: Governor): Promise<void> {
  const request = await requestAtHand(tx, requestId, 'show-identity', by.at);
  refuseFaults(faultsOf(seen));
  const { network, claim } = request;
  const named = network === null || claim.handle === null ? [] : await authorsNamed(tx, network, claim.handle);
  const authorIds = [...new Set(seen.authorIds)];
  if (authorIds.some((authorId) => !named.some(({ id }) => id === authorId)))
    throw new RefusedError(NOT_THE_CLAIMED, { cites: ['GDPR, art. 12(6)'] });
  await updateRequest(tx, requestId, {
    ...{ state: 'identified', identified_how: seen.how, identified_at: by.at, identified_by: by.personId },
    ...{ author_ids: authorIds, ...NO_CODE },
    claim: await sealClaim(tx, requestId, { ...claim, identityNote: seen.note }),
  });
  recordStep(tx, by, {
    ...{ requestId, event: 'data-request.identified', cites: [articleOf(request.kind)] },
    data: { how: seen.how, authorIds },
  });
}

const SHORTEST = 10;

function faultsOf({ note }: Seen): Fault[] {
  return note.length < SHORTEST ? [{ field: '/note', because: NO_NOTE }] : [];
}

const NO_NOTE = {
  it: 'Scrivi che cosa hai visto e come si sa che l’account è suo: per esempio «carta d’identità esibita allo sportello; profilo aperto sul suo telefono». Non conservare copie.',
  en: 'Write what you saw and how it is known that the account is theirs: for example “identity card shown at the counter; profile open on their phone”. Keep no copy.',
};
const NOT_THE_CLAIMED = {
  it: 'Uno degli autori scelti non ha il nome indicato nella richiesta: i suoi dati sono di un’altra persona. Scegli solo fra quelli proposti.',
  en: 'One of the authors chosen does not go by the name in the request: those data are somebody else’s. Choose only among those offered.',
};
