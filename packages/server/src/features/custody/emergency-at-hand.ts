// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { permissionsOf, requireGovernment } from '../authority/index.ts';
import { type EmergencyState, emergencyStateAt } from './emergency.ts';
import { type Emergency, lockEmergency, lockEmergencyUnderWay } from './emergency-store.ts';
import { mayOpen } from './office.ts';
import type { OfficeAtHand } from './office-at-hand.ts';

export type EmergencyAtHand = { row: Emergency; state: EmergencyState };

/** The request, locked, with its state at this instant. Throws NotFoundError. */
export async function emergencyAtHand(tx: Transaction, emergencyId: string, at: Date): Promise<EmergencyAtHand> {
  const row = await lockEmergency(tx, emergencyId);
  if (!row) throw new NotFoundError({ it: 'La richiesta d’emergenza', en: 'The emergency request' });
  return { row, state: emergencyStateAt({ state: row.state, expiresAt: row.expires_at }, at) };
}

/** Whether the person has in hand, by an emergency opening that is not over, what is in the envelope. */
export async function opensAnEmergency(
  tx: Transaction,
  asked: { personId: string; envelopeId: string; at: Date },
): Promise<boolean> {
  const row = await lockEmergencyUnderWay(tx);
  if (!row || row.requested_by !== asked.personId) return false;
  const state = emergencyStateAt({ state: row.state, expiresAt: row.expires_at }, asked.at);
  return state === 'opened' && (row.envelope_id === null || row.envelope_id === asked.envelopeId);
}

/** By what the person may ask for an emergency opening: the office, a share, or the government of the body. */
export async function requireRequester(
  tx: Transaction,
  hand: OfficeAtHand,
  asked: { personId: string; holders: readonly string[] },
  at: Date,
): Promise<string[]> {
  const { personId, holders } = asked;
  const office = mayOpen({ ...hand, personId }, at);
  if (office.granted) return office.cites;
  if ((await permissionsOf(tx, personId, at)).has('govern')) return [await requireGovernment(tx, personId, at)];
  if (holders.includes(personId)) return [];
  throw new RefusedError({
    it: 'Un’apertura d’emergenza la chiede chi ha la custodia, chi tiene una quota o chi governa gli account dell’ente. Rivolgiti a una di queste persone.',
    en: 'An emergency opening is asked for by whoever keeps the envelopes, holds a share, or governs the body’s accounts. Turn to one of them.',
  });
}
