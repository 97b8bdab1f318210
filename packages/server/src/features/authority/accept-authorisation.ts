// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { acknowledge, acknowledgementStanding } from '../rules/index.ts';
import { updateAuthorisations } from './authority-store.ts';
import { policyAt } from './policy-at.ts';
import { authorisationAtHand } from './revoke-authorisation.ts';
import { standingOf } from './standing.ts';

/**
 * The person accepts an authorisation under the very text of the policy in force, and so acknowledges it where that is asked.
 * Throws NotFoundError for another's, ConflictError when it needs no acceptance (any more) or the text is another.
 */
export function acceptAuthorisation(
  { database, clock }: Context,
  { bodyId, personId }: Caller,
  { authorisationId, version, sha256 }: { authorisationId: string; version: number; sha256: string },
): Promise<void> {
  return database.inBody(bodyId, async (tx) => {
    const at = clock.now();
    const authorisation = await authorisationAtHand(tx, authorisationId);
    if (authorisation.personId !== personId) {
      throw new NotFoundError({ it: 'L’autorizzazione', en: 'The authorisation' });
    }
    const { acceptance } = authorisation;
    if (acceptance === null || acceptance.at !== null || 'since' in standingOf(authorisation, at)) {
      throw new ConflictError(NOTHING_TO_ACCEPT);
    }
    const policy = await policyAt(tx, at);
    if (policy?.version !== version || policy.sha256.toString('hex') !== sha256) throw new ConflictError(ANOTHER_TEXT);
    const by = { actor: { kind: 'person' as const, id: personId }, at };
    const { missing } = await acknowledgementStanding(tx, personId, at);
    if (missing) await acknowledge(tx, { personId, version, sha256 }, by);
    await updateAuthorisations(tx, [authorisationId], { accepted_at: at, accepted_version: version });
    await announceLive(tx, { kind: 'authority' });
    recordDeed(tx, {
      ...by,
      event: 'authorisation.accepted',
      subject: { kind: 'person', id: personId },
      cites: authorisation.acts.map((act) => citeAct(act)),
      data: { authorisationId, version },
    });
  });
}

const NOTHING_TO_ACCEPT = {
  it: 'Questa autorizzazione non aspetta la tua accettazione: l’hai già data, non serve o è finita.',
  en: 'This authorisation does not wait for your acceptance: you gave it already, it is not needed, or it has ended.',
};
const ANOTHER_TEXT = {
  it: 'Il testo della policy in vigore non è quello che hai letto. Aprilo di nuovo, leggilo e accetta.',
  en: 'The text of the policy in force is not the one that you read. Open it again, read it, and accept.',
};
