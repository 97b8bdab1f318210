// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { requireRecipient, requireSealedTo } from './age-file.ts';
import { lockEmergencyUnderWay } from './emergency-store.ts';
import { sha256 } from './make-key.ts';
import { officeAtHand, requireHolder } from './office-at-hand.ts';
import { insertEmergencyKey, listKeys, lockOffice, replaceEmergencyKey } from './office-store.ts';

/** A new emergency key, split in the browser of whoever keeps the envelopes, each share locked to its holder. Answers its id. */
export async function makeShares(
  { database, clock }: Context,
  caller: Caller,
  asked: BodyOf<typeof routes.makeEmergencyShares>,
): Promise<string> {
  const { recipient, threshold, shares } = asked;
  requireRecipient(recipient);
  for (const [place, share] of shares.entries()) {
    await requireSealedTo(share.ciphertext, 1, `/shares/${place}/ciphertext`);
  }
  if (threshold > shares.length || new Set(shares.map(({ personId }) => personId)).size !== shares.length) {
    throw new InvalidInputError(
      {
        it: 'Servono tante persone diverse quante sono le quote, e non più quote di quante ce ne sono. Correggi i numeri.',
        en: 'There must be as many different people as shares, and no more needed than there are. Correct the numbers.',
      },
      { errors: [{ pointer: '/threshold', detail: 'must not exceed the shares, each of another person' }] },
    );
  }
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    const cites = requireHolder(await officeAtHand(tx, at), caller.personId, at);
    if (await lockEmergencyUnderWay(tx)) throw underWay();
    const keys = await listKeys(tx);
    for (const share of shares) {
      const key = keys.find((one) => one.key_id === share.keyId && one.person_id === share.personId);
      if (!key || key.replaced_at !== null || key.left_at !== null) throw keyChanged();
    }
    const emergencyKeyId = uuidv7();
    await replaceEmergencyKey(tx, at);
    await insertEmergencyKey(tx, {
      emergencyKeyId,
      recipient,
      threshold,
      shares,
      madeBy: caller.personId,
      madeAt: at,
    });
    recordDeed(tx, {
      at,
      event: 'custody.shares-made',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'emergency-key', id: emergencyKeyId },
      cites,
      data: {
        threshold,
        holders: shares.map(({ personId }) => personId),
        recipientSha256: sha256(recipient).toString('hex'),
      },
    });
    return emergencyKeyId;
  });
}

const underWay = () =>
  new RefusedError({
    it: 'È in corso un’apertura d’emergenza con le quote di adesso. Falla finire o fermala, poi distribuisci le quote nuove.',
    en: 'An emergency opening with the present shares is under way. Let it end or stop it, then give out the new shares.',
  });

const keyChanged = () =>
  new RefusedError({
    it: 'Una delle persone scelte non è più in servizio o ha cambiato chiave. Ricarica la pagina e distribuisci le quote di nuovo.',
    en: 'One of the people chosen is no longer in service, or has changed key. Load the page again and give out the shares once more.',
  });
