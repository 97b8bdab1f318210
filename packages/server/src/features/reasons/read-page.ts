// SPDX-License-Identifier: EUPL-1.2
import type { ReasonsPageReply } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { requireAuthority } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { readReasons } from './read-reasons.ts';
import { findExplained, findPage } from './reasons-store.ts';

/** What the desk knows of the page of a decision: never its address, which is told only when it is made. */
export async function readPage(
  tx: Transaction,
  decisionId: string,
  { personId, at }: { personId: string; at: Date },
): Promise<ReasonsPageReply> {
  const found = await findExplained(tx, decisionId);
  if (!found) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
  await requireAuthority(tx, personId, { power: 'see', accountId: found.account_id, at });
  const possible = (await readReasons(tx, decisionId)) !== null;
  const page = await findPage(tx, decisionId);
  if (!page) return { page: null, possible };
  const renewer = page.renewed_by && (await findPerson(tx, page.renewed_by));
  return {
    page: {
      madeAt: page.made_at.toISOString(),
      renewedBy: renewer ? renewer.name : null,
      expiresAt: page.expires_at.toISOString(),
      expired: page.expires_at <= at,
      onItsWay: page.key_sealed !== null,
    },
    possible,
  };
}
