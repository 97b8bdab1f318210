// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { findBodyBySlug } from './people-store.ts';

/** Adds a body to the installation. Answers its id. Throws ConflictError when the slug is taken. */
export async function addBody(
  tx: Pick<Transaction, 'kysely'>,
  body: { slug: string; name: string },
  at: Date,
  bodyId: string = uuidv7(),
): Promise<string> {
  if (await findBodyBySlug(tx, body.slug)) {
    throw new ConflictError({ it: `L’ente «${body.slug}» c’è già.`, en: `There is already a body “${body.slug}”.` });
  }
  await tx.kysely
    .insertInto('body')
    .values({ body_id: bodyId, ...body, created_at: at })
    .execute();
  return bodyId;
}
