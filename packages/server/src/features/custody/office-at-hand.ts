// SPDX-License-Identifier: EUPL-1.2
// What a use case of custody first loads: the office as the policy names it, who holds it, and the keys in use.
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import { permissionsOf, requireAuthority, requireGovernment } from '../authority/index.ts';
import { policyInForce } from '../rules/index.ts';
import { type Holding, holderAt, mayOpen, nextHolder, type Office, officeOf } from './office.ts';
import { findEmergencyKey, type Key, listHoldings, listKeys } from './office-store.ts';

export type OfficeAtHand = {
  office: Office;
  holdings: Holding[];
  holder: Holding | null;
  next: Holding | null;
};

export async function officeAtHand(tx: Transaction, at: Date): Promise<OfficeAtHand> {
  const holdings = await listHoldings(tx);
  const office = officeOf(await policyAt(tx, at));
  return { office, holdings, holder: holderAt(holdings, at), next: nextHolder(holdings, at) };
}

async function policyAt(tx: Transaction, at: Date) {
  try {
    return (await policyInForce(tx, at)).policy;
  } catch (error) {
    // A body may keep envelopes before it has adopted a policy: then none names the office.
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** The acts and clauses by which the person keeps the envelopes. Throws RefusedError when none does. */
export function requireHolder(hand: OfficeAtHand, personId: string, at: Date): string[] {
  const answer = mayOpen({ ...hand, personId }, at);
  if (answer.granted) return answer.cites;
  throw new RefusedError(answer.because, { code: 'no-custody', cites: answer.cites });
}

/**
 * By what the person may seal: who keeps the envelopes, who governs, and who manages the account. Sealing opens nothing.
 * Throws RefusedError.
 */
export async function requireSealer(
  tx: Transaction,
  hand: OfficeAtHand,
  asked: { personId: string; accountId: string | null },
  at: Date,
): Promise<string[]> {
  const { personId, accountId } = asked;
  const answer = mayOpen({ ...hand, personId }, at);
  if (answer.granted) return answer.cites;
  if (accountId === null || (await permissionsOf(tx, personId, at)).has('govern')) {
    return [await requireGovernment(tx, personId, at)];
  }
  return [citeAct(await requireAuthority(tx, personId, { power: 'manage', accountId, at }))];
}

export type SealTo = { keyId: string; owner: string; recipient: string; required: boolean };

/** The keys to which envelopes are to be sealed now: the holder's, and the next holder's when one is appointed. */
export function keysToSealTo(hand: OfficeAtHand, keys: readonly Key[]): SealTo[] {
  const inUse = (holding: Holding | null) =>
    keys.find((key) => key.person_id === holding?.personId && key.replaced_at === null);
  const own = inUse(hand.holder);
  const next = hand.next?.personId === hand.holder?.personId ? undefined : inUse(hand.next);
  const view = (key: Key, required: boolean) => ({
    keyId: key.key_id,
    owner: key.name,
    recipient: key.recipient,
    required,
  });
  return [...(own ? [view(own, true)] : []), ...(next ? [view(next, hand.holder === null)] : [])];
}

/** Throws RefusedError unless the keys are those to which envelopes are to be sealed now. */
export async function requireKeysInUse(
  tx: Transaction,
  hand: OfficeAtHand,
  given: { keyIds: readonly string[]; emergencyKeyId: string | null },
): Promise<void> {
  const wanted = keysToSealTo(hand, await listKeys(tx));
  const emergency = await findEmergencyKey(tx);
  if (!wanted.some((key) => key.required)) {
    throw new RefusedError({
      it: 'Nessuno può ancora custodire la busta: chi ha la custodia non ha una chiave, o la custodia non è affidata a nessuno. Prima si affida la custodia con un atto; poi chi la riceve crea la sua chiave.',
      en: 'Nobody can keep the envelope yet: whoever has the custody has no key, or the custody is given to nobody. First an act gives it; then whoever receives it makes a key.',
    });
  }
  const known =
    new Set(given.keyIds).size === given.keyIds.length &&
    given.keyIds.every((id) => wanted.some((key) => key.keyId === id));
  const whole = wanted.every((key) => !key.required || given.keyIds.includes(key.keyId));
  if (known && whole && given.emergencyKeyId === (emergency?.emergency_key_id ?? null)) return;
  throw new RefusedError({
    it: 'Le chiavi sono cambiate mentre sigillavi. La busta non è stata conservata: ricarica la pagina e sigilla di nuovo.',
    en: 'The keys changed while you were sealing. The envelope was not kept: load the page again and seal it once more.',
  });
}
