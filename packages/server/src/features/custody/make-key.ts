// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { requireLocked, requireRecipient } from './age-file.ts';
import { lockOffice, replaceKey } from './office-store.ts';

/** The key that the caller made in the browser takes the place of their own. Answers its id. */
export async function makeKey(
  { database, clock }: Context,
  caller: Caller,
  key: BodyOf<typeof routes.makeCustodyKey>,
): Promise<string> {
  requireRecipient(key.recipient);
  await requireLocked(key.lockedIdentity, key.protection, '/lockedIdentity');
  return database.inBody(caller.bodyId, async (tx) => {
    const [keyId, madeAt] = [uuidv7(), clock.now()];
    await lockOffice(tx);
    await replaceKey(tx, { ...key, keyId, personId: caller.personId, madeAt });
    recordDeed(tx, {
      at: madeAt,
      event: 'custody.key-made',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: caller.personId },
      data: { keyId, protection: key.protection, recipientSha256: sha256(key.recipient).toString('hex') },
    });
    return keyId;
  });
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
