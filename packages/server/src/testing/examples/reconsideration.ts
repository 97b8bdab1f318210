// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Scene } from '../scene.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

const GRANT = { reconsideration: { clause: 'CSC-A', form: 'written' } };

/**
 * Somebody else’s decision of which another look was asked for, and one of which it can be: no pack grants one, so the rulings
 * are given it here.
 */
export async function seedReconsideration(
  body: TestBody,
  decisions: { asked: string; open: string; decidedBy: string },
  at: Date,
): Promise<{ reconsiderationId: string }> {
  const reconsiderationId = uuidv7();
  await body.inBody(async (tx) => {
    await sql`
      update decision set ruling = ruling || ${JSON.stringify(GRANT)}::jsonb
      where decision_id = any(${[decisions.asked, decisions.open]}::uuid[])
    `.execute(tx.kysely);
    await sql`
      update decision set person_id = ${decisions.decidedBy} where decision_id = ${decisions.asked}
    `.execute(tx.kysely);
    await tx.kysely
      .insertInto('reconsideration')
      .values({
        ...{ body_id: tx.bodyId, reconsideration_id: reconsiderationId, decision_id: decisions.asked },
        ...{ clause: 'CSC-A', words: 'Era una citazione.', asked_at: at, due_at: null },
      })
      .execute();
  });
  return { reconsiderationId };
}

export const reconsiderationExamples = {
  listReconsiderations: {},
  readReconsideration: {},
  decideReconsideration: { body: () => ({ outcome: 'upheld', reason: 'È un insulto.' }) },
  readRightToAsk: { params: ({ ids }: Scene) => ({ decisionId: ids.settledDecisionId }) },
  registerReconsideration: {
    params: ({ ids }: Scene) => ({ decisionId: ids.settledDecisionId }),
    body: () => ({ words: 'Chiede il riesame con una lettera.', arrivedOn: '2026-03-10' }),
    before: async (_scene, tested) => ({ arrivedOn: romeDay(tested.app.clock.now()) }),
  },
} satisfies Record<string, Example>;
