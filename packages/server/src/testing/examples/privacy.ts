// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { placeHold } from '../../features/privacy/place-hold.ts';
import { addDestroyed, closeDestruction, insertDestruction } from '../../features/privacy/privacy-store.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

const REASON = 'Procedimento in corso presso il tribunale.';

/** A hold on a case, and the record of a destruction. */
export async function seedPrivacy(body: TestBody, heldId: string, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at };
  const destructionId = uuidv7();
  const holdId = await body.inBody(async (tx) => {
    await insertDestruction(tx, {
      ...{ destruction_id: destructionId, run_id: destructionId, data_class: 'items', cause: 'term' },
      ...{ term: 'P1Y', source: 'default', begun_at: at },
    });
    await addDestroyed(tx, destructionId, [{ id: uuidv7(), since: at }]);
    await closeDestruction(tx, destructionId, at);
    return placeHold(tx, { held: 'case', heldId, reason: REASON }, by);
  });
  return { holdId, destructionId };
}

export const privacyExamples = {
  readPrivacy: {},
  setRetentionTerm: { body: () => ({ dataClass: 'items', term: 'P2Y', reason: REASON }) },
  eraseDue: {},
  readHolds: { query: ({ ids }) => ({ heldId: ids.caseId }) },
  placeHold: { body: ({ ids }) => ({ held: 'case', heldId: ids.caseId, reason: REASON }) },
  endHold: { body: () => ({ reason: REASON }) },
  readDestruction: {},
} satisfies Record<string, Example>;
