// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { requireRecipient, requireSealedTo } from './age-file.ts';
import { EMERGENCY_HOURS, emergencyStateAt } from './emergency.ts';
import { requireRequester } from './emergency-at-hand.ts';
import { type Emergency, insertEmergency, lockEmergencyUnderWay, moveEmergency } from './emergency-store.ts';
import { lockEnvelope } from './envelope-store.ts';
import { sha256 } from './make-key.ts';
import { officeAtHand } from './office-at-hand.ts';
import { findEmergencyKey, listShares, lockOffice } from './office-store.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Asks the holders of the shares to give theirs. Answers the id of the request. */
export async function requestEmergency(
  { database, clock }: Context,
  caller: Caller,
  asked: BodyOf<typeof routes.requestEmergency>,
): Promise<string> {
  requireRecipient(asked.recipient);
  await requireSealedTo(asked.lockedIdentity, 1, '/lockedIdentity');
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    if (asked.envelopeId !== null && !(await lockEnvelope(tx, asked.envelopeId))) {
      throw new NotFoundError({ it: 'La busta', en: 'The envelope' });
    }
    const key = await findEmergencyKey(tx);
    if (!key) throw noShares();
    const holders = (await listShares(tx, key.emergency_key_id)).map((one) => one.person_id);
    const hand = await officeAtHand(tx, at);
    const cites = await requireRequester(tx, hand, { personId: caller.personId, holders }, at);
    await refuseIfUnderWay(tx, at);
    const emergencyId = uuidv7();
    await insertEmergency(tx, {
      ...asked,
      emergencyId,
      emergencyKeyId: key.emergency_key_id,
      requestedBy: caller.personId,
      at,
      expiresAt: new Date(at.getTime() + EMERGENCY_HOURS * HOUR_MS),
    });
    recordDeed(tx, {
      at,
      event: 'emergency.requested',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'emergency', id: emergencyId },
      cites,
      data: { envelopeId: asked.envelopeId, recipientSha256: sha256(asked.recipient).toString('hex') },
    });
    return emergencyId;
  });
}

async function refuseIfUnderWay(tx: Transaction, at: Date): Promise<void> {
  const other = await lockEmergencyUnderWay(tx);
  if (!other) return;
  if (emergencyStateAt({ state: other.state, expiresAt: other.expires_at }, at) === other.state) {
    throw new ConflictError({
      it: 'C’è già un’apertura d’emergenza in corso. Falla finire, o chiedi a chi l’ha chiesta di ritirarla.',
      en: 'An emergency opening is already under way. Let it end, or ask whoever asked for it to withdraw it.',
    });
  }
  await lapse(tx, other, at);
}

/** Notes that the hours of a request are over: what was given for it is erased. */
export async function lapse(
  tx: Transaction,
  row: Pick<Emergency, 'emergency_id' | 'state' | 'expires_at'>,
  at: Date,
): Promise<void> {
  const state = emergencyStateAt({ state: row.state, expiresAt: row.expires_at }, at);
  if (state === row.state) return;
  await moveEmergency(tx, row.emergency_id, state, at);
  recordDeed(tx, {
    at,
    event: 'emergency.lapsed',
    actor: { kind: 'automatic' },
    subject: { kind: 'emergency', id: row.emergency_id },
    data: { from: row.state, to: state },
  });
}

const noShares = () =>
  new RefusedError({
    it: 'Non ci sono quote d’emergenza: nessuno può aprire le buste al posto di chi le custodisce. L’accesso si recupera dalla rete, con le sue procedure.',
    en: 'There are no emergency shares: nobody can open the envelopes in place of whoever keeps them. Access is recovered from the network, by its own procedures.',
  });
