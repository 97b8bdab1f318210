// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { SharedTransaction } from '../../foundation/database/database.ts';

/** Adds a body to the installation. Answers its id. What belongs to it is written in transactions of its own. */
export async function addBody(tx: SharedTransaction, body: { slug: string; name: string }, at: Date): Promise<string> {
  const bodyId = uuidv7();
  await tx.kysely
    .insertInto('body')
    .values({ body_id: bodyId, ...body, created_at: at })
    .execute();
  return bodyId;
}
