// SPDX-License-Identifier: EUPL-1.2
import type { DutiesReply } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { accountDuties } from '../accounts/index.ts';
import { authorityDuties, permissionsOf } from '../authority/index.ts';
import { conductDuties } from '../conduct/index.ts';
import { custodyDuties } from '../custody/index.ts';
import { governmentRuleDuties, ruleDuties } from '../rules/index.ts';
import { reviewDuties } from './review-duties.ts';

/** Features that come after this one hand their duties over. */
export type DutiesOf = (tx: Transaction, personId: string, at: Date) => Promise<Duty[]>;
export type Gathering = Context & { laterDuties: readonly DutiesOf[] };

/** What a person has to see to, of every feature; soonest first, what has no day last. */
export function readDuties({ database, clock, laterDuties }: Gathering, caller: Caller): Promise<DutiesReply> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const duties = await dutiesOf(tx, caller.personId, at);
    for (const dutiesOfFeature of laterDuties) duties.push(...(await dutiesOfFeature(tx, caller.personId, at)));
    return {
      duties: duties.toSorted(byDue).map(({ due, ...duty }) => ({ ...duty, due: due?.toISOString() ?? null })),
    };
  });
}

async function dutiesOf(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const permissions = await permissionsOf(tx, personId, at);
  const governs = permissions.has('govern');
  return [
    ...(await ruleDuties(tx, personId, at)),
    ...(await authorityDuties(tx, personId, at)),
    ...(await accountDuties(tx, personId, at, { governs })),
    ...(governs ? await governmentRuleDuties(tx, at) : []),
    ...(await conductDuties(tx, personId, at)),
    ...(await custodyDuties(tx, personId, at)),
    ...(await reviewDuties(tx, { personId, governs, approves: permissions.has('approve') }, at)),
  ];
}

const byDue = (one: Duty, other: Duty) =>
  (one.due?.getTime() ?? Number.MAX_SAFE_INTEGER) - (other.due?.getTime() ?? Number.MAX_SAFE_INTEGER);
