// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, ReplyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import {
  type Envelope,
  endOpeningAs,
  insertOpening,
  listSealings,
  lockEnvelope,
  lockOpening,
  readCiphertext,
} from './envelope-store.ts';
import { mayOpen } from './office.ts';
import { officeAtHand } from './office-at-hand.ts';
import { type Key, listKeys } from './office-store.ts';
import { confirmedSealing } from './seal-envelope.ts';

type Opened = ReplyOf<typeof routes.openEnvelope>;

/**
 * Hands the sealed text to whoever keeps the envelopes. The opening commits, on record, before anything is handed over; an
 * attempt without the office commits too, and is refused afterwards.
 */
export async function openEnvelope(
  { database, clock }: Context,
  caller: Caller,
  envelopeId: string,
  asked: BodyOf<typeof routes.openEnvelope>,
): Promise<Opened> {
  const outcome = await database.inBody(caller.bodyId, async (tx): Promise<Opened | RefusedError> => {
    const at = clock.now();
    const envelope = await lockEnvelope(tx, envelopeId);
    if (!envelope) throw new NotFoundError({ it: 'La busta', en: 'The envelope' });
    const answer = mayOpen({ ...(await officeAtHand(tx, at)), personId: caller.personId }, at);
    const deed = {
      at,
      actor: { kind: 'person' as const, id: caller.personId },
      subject: { kind: 'envelope', id: envelopeId },
      cites: answer.cites,
    };
    if (!answer.granted) {
      recordDeed(tx, { ...deed, event: 'envelope.opening-refused', data: { purpose: asked.purpose } });
      return new RefusedError(answer.because, { code: 'no-custody', cites: answer.cites });
    }
    const { openingId, ...sealed } = await noteOpening(tx, envelope, { ...asked, personId: caller.personId, at });
    recordDeed(tx, {
      ...deed,
      event: 'envelope.opened',
      data: { openingId, purpose: asked.purpose, sha256: sealed.sha256 },
    });
    const keys = await listKeys(tx);
    const { keyIds, ...rest } = sealed;
    return { openingId, ...rest, keys: keys.filter((key) => keyIds.includes(key.key_id)).map(viewKey) };
  });
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

/** Writes an opening down and answers the text that it is about. Throws ConflictError when there is none any more. */
export async function noteOpening(
  tx: Transaction,
  envelope: Envelope,
  by: { personId: string; purpose: 'read' | 'reseal' | 'emergency'; reason: string; at: Date },
) {
  const sealings = await listSealings(tx, envelope.envelope_id);
  const newest = sealings[0];
  const ciphertext = newest ? await readCiphertext(tx, newest.sealing_id) : null;
  if (!newest || ciphertext === null) {
    throw new ConflictError({
      it: 'La busta è vuota: quello che conteneva è stato distrutto.',
      en: 'The envelope is empty: what it held was destroyed.',
    });
  }
  const earlier = confirmedSealing(envelope, sealings);
  const openingId = uuidv7();
  await insertOpening(tx, {
    ...by,
    openingId,
    envelopeId: envelope.envelope_id,
    sealingId: newest.sealing_id,
  });
  return {
    openingId,
    ciphertext,
    sha256: newest.sha256.toString('hex'),
    earlier: earlier ? await readCiphertext(tx, earlier.sealing_id) : null,
    keyIds: [...newest.key_ids, ...(earlier?.key_ids ?? [])],
  };
}

/** What the browser says of an opening, once. */
export async function endOpening(
  { database, clock }: Context,
  caller: Caller,
  openingId: string,
  { outcome }: BodyOf<typeof routes.endOpening>,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const opening = await lockOpening(tx, openingId);
    if (!opening || opening.person_id !== caller.personId) {
      throw new NotFoundError({ it: 'Questa apertura', en: 'This opening' });
    }
    if (opening.outcome !== null) {
      throw new ConflictError({
        it: 'L’esito di questa apertura è già scritto e non si cambia.',
        en: 'The outcome of this opening is already written, and is not changed.',
      });
    }
    await endOpeningAs(tx, openingId, outcome);
    recordDeed(tx, {
      at: clock.now(),
      event: 'envelope.opening-ended',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'envelope', id: opening.envelope_id },
      data: { openingId, outcome },
    });
  });
}

export function viewKey(key: Key) {
  return {
    id: key.key_id,
    owner: key.name,
    recipient: key.recipient,
    protection: key.protection,
    lockedIdentity: key.locked_identity,
    madeAt: key.made_at.toISOString(),
  };
}
