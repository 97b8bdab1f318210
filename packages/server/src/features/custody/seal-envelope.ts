// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireSealedTo } from './age-file.ts';
import { opensAnEmergency } from './emergency-at-hand.ts';
import {
  type Envelope,
  eraseSealings,
  insertEnvelope,
  insertSealing,
  listSealings,
  lockEnvelope,
  type NewSealing,
  type SealingRow,
} from './envelope-store.ts';
import { sha256 } from './make-key.ts';
import { type OfficeAtHand, officeAtHand, requireHolder, requireKeysInUse, requireSealer } from './office-at-hand.ts';
import { eraseUselessShares, lockOffice } from './office-store.ts';

type Sealed = { ciphertext: string; keyIds: string[]; emergencyKeyId: string | null };

/** Keeps a new envelope, sealed in the caller's browser. Answers its id. */
export async function createEnvelope(
  { database, clock }: Context,
  caller: Caller,
  asked: BodyOf<typeof routes.createEnvelope>,
): Promise<string> {
  await requireWhole(asked);
  return database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    await lockOffice(tx);
    if (asked.accountId !== null && !(await findAccount(tx, asked.accountId))) {
      throw new NotFoundError({ it: 'L’account', en: 'The account' });
    }
    const hand = await officeAtHand(tx, now);
    const cites = await requireSealer(tx, hand, { personId: caller.personId, accountId: asked.accountId }, now);
    await requireKeysInUse(tx, hand, asked);
    const envelopeId = uuidv7();
    await insertEnvelope(tx, { envelopeId, accountId: asked.accountId, name: asked.name, at: now });
    const sealing = newSealing(asked, { envelopeId, content: 'new', sealedBy: caller.personId, at: now });
    await insertSealing(tx, sealing);
    recordSealing(tx, 'envelope.sealed', sealing, cites);
    return envelopeId;
  });
}

/**
 * Keeps another sealing of an envelope: `new` credentials, by whoever may seal; or the `same` to other keys, by whoever may
 * open. The credentials that were in it are erased once the change on the network is confirmed. Answers the sealing's id.
 */
export async function resealEnvelope(
  { database, clock }: Context,
  caller: Caller,
  envelopeId: string,
  asked: BodyOf<typeof routes.resealEnvelope>,
): Promise<string> {
  await requireWhole(asked);
  return database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    await lockOffice(tx);
    const envelope = await lockEnvelope(tx, envelopeId);
    if (!envelope) throw new NotFoundError({ it: 'La busta', en: 'The envelope' });
    const hand = await officeAtHand(tx, now);
    const cites = await requireResealer(tx, hand, caller, { envelope, content: asked.content, at: now });
    await requireKeysInUse(tx, hand, asked);
    const before = await listSealings(tx, envelopeId);
    const sealing = newSealing(asked, { envelopeId, content: asked.content, sealedBy: caller.personId, at: now });
    await insertSealing(tx, sealing);
    await eraseSealings(tx, envelopeId, [sealing.sealingId, ...stillNeeded(envelope, before, asked.content)]);
    await eraseUselessShares(tx);
    recordSealing(tx, 'envelope.resealed', sealing, cites);
    return sealing.sealingId;
  });
}

/** The newest sealing of the credentials that the network is known to have, while others wait to be confirmed. */
export function confirmedSealing(envelope: Pick<Envelope, 'changed_at'>, newestFirst: readonly SealingRow[]) {
  const waiting = newestFirst.findLast((one) => one.content === 'new' && one.sealed_at > envelope.changed_at);
  return waiting ? (newestFirst[newestFirst.indexOf(waiting) + 1] ?? null) : null;
}

function stillNeeded(envelope: Envelope, before: readonly SealingRow[], content: 'new' | 'same'): string[] {
  const confirmed = confirmedSealing(envelope, before) ?? (content === 'new' ? before[0] : null);
  return confirmed ? [confirmed.sealing_id] : [];
}

async function requireResealer(
  tx: Transaction,
  hand: OfficeAtHand,
  { personId }: Caller,
  asked: { envelope: Envelope; content: 'new' | 'same'; at: Date },
): Promise<string[]> {
  const { envelope, content, at } = asked;
  const emergency = await opensAnEmergency(tx, { personId, envelopeId: envelope.envelope_id, at });
  if (emergency) return [];
  if (content === 'same') return requireHolder(hand, personId, at);
  return requireSealer(tx, hand, { personId, accountId: envelope.account_id }, at);
}

function requireWhole(asked: Sealed): Promise<void> {
  const keys = asked.keyIds.length + (asked.emergencyKeyId === null ? 0 : 1);
  return requireSealedTo(asked.ciphertext, keys, '/ciphertext');
}

function newSealing(asked: Sealed, rest: Pick<NewSealing, 'envelopeId' | 'content' | 'sealedBy' | 'at'>): NewSealing {
  const { ciphertext, keyIds, emergencyKeyId } = asked;
  return { ...rest, sealingId: uuidv7(), ciphertext, keyIds, emergencyKeyId, sha256: sha256(ciphertext) };
}

function recordSealing(tx: Transaction, event: string, sealing: NewSealing, cites: string[]): void {
  recordDeed(tx, {
    at: sealing.at,
    event,
    actor: { kind: 'person', id: sealing.sealedBy },
    subject: { kind: 'envelope', id: sealing.envelopeId },
    cites,
    data: {
      sealingId: sealing.sealingId,
      content: sealing.content,
      sha256: sealing.sha256.toString('hex'),
      keyIds: sealing.keyIds,
      emergencyKeyId: sealing.emergencyKeyId,
    },
  });
}
