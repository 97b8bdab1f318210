// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, RulingAnswer, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Network } from '../../networks/network.ts';
import { requireAuthority } from '../authority/index.ts';
import { clausesOf } from '../rules/index.ts';
import { assessCase } from './case-at-hand.ts';
import { findCase } from './case-reading-store.ts';
import { readItem } from './case-store.ts';
import { noticeWay } from './network-effects.ts';
import { writeNotice } from './notice.ts';
import type { ReasonsPages } from './reasons-pages.ts';

type Asking = Context & { networks: ReadonlyMap<string, Network>; reasonsPages: Pick<ReasonsPages, 'addressLength'> };
type Question = BodyOf<typeof routes.askRuling>;

/** What would be lawful with these grounds, and the notice that would go with the measures. Nothing is written. */
export async function askRuling(
  { database, clock, networks, reasonsPages }: Asking,
  caller: Caller,
  caseId: string,
  question: Question,
): Promise<RulingAnswer> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) throw new NotFoundError({ it: 'Il caso', en: 'The case' });
    await requireAuthority(tx, caller.personId, { power: 'see', accountId: found.account_id, at });
    const item = await readItem(tx, caseId);
    const limit = noticeWay(networks.get(found.network)?.capabilities ?? {})?.limit ?? Number.POSITIVE_INFINITY;
    const { ruling, version } = await assessCase(tx, { ...found, ...item }, { ...question, at });
    const addressLength = await reasonsPages.addressLength(tx);
    return {
      ruling,
      clauses: clausesOf(version.policy, ruling),
      notice: writeNotice(version.policy, ruling, { measures: question.measures, limit, addressLength }),
      noticeLimit: Number.isFinite(limit) ? limit : null,
      reasonsAddressLength: addressLength,
    };
  });
}
