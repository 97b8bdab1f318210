// SPDX-License-Identifier: EUPL-1.2
import { ENQUIRY_LISTS, type EnquiriesReply, type EnquiryList } from '@arengo/contract';
import { dutyUntil, isOnDuty, nextDutyStart } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsByPower } from '../authority/index.ts';
import { officePartsOf } from '../editorial/index.ts';
import { circumstances, policyInForceIfAny } from '../rules/index.ts';
import { connectedWith } from './connections-store.ts';
import { countRows, listRows, type Seeing } from './enquiries-store.ts';
import { viewRow } from './enquiries-views.ts';
import type { By } from './enquiry-at-hand.ts';

const PAGE = 50;

/** Enquiries of the accounts that the person sees, and those given to an office of theirs. */
export async function listEnquiries(
  tx: Transaction,
  { list, cursor }: { list: EnquiryList; cursor?: string | undefined },
  by: By,
): Promise<EnquiriesReply> {
  const { seeing, messages } = await seeingOf(tx, by);
  const rows = await listRows(tx, list, seeing, { after: cursor ?? null, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const others = await connectedWith(
    tx,
    shown.map((row) => row.author_id),
  );
  return {
    rows: shown.map((row) =>
      viewRow(row, {
        at: by.at,
        readable: row.item_type !== 'message' || messages.has(row.account_id),
        connected: others.get(row.author_id)?.length ?? 0,
      }),
    ),
    cursor: rows.length > PAGE ? (shown.at(-1)?.enquiry_id ?? null) : null,
    counts: await countEach(tx, seeing),
    attended: await attendance(tx, by.at),
  };
}

async function countEach(tx: Transaction, seeing: Seeing): Promise<EnquiriesReply['counts']> {
  const counts: EnquiriesReply['counts'] = { open: 0, mine: 0, office: 0, late: 0, waiting: 0, done: 0 };
  for (const list of ENQUIRY_LISTS) counts[list] = await countRows(tx, list, seeing);
  return counts;
}

/** What the person sees, and the accounts whose private messages they may read. */
export async function seeingOf(
  tx: Transaction,
  { personId, at }: By,
): Promise<{ seeing: Seeing; messages: Set<string> }> {
  const all = (await listAccounts(tx)).map(({ account_id }) => account_id);
  const powers = ['see', 'read-messages'] as const;
  const { see: visible, 'read-messages': messages } = await accountsByPower(tx, personId, {
    powers,
    at,
    accountIds: all,
  });
  const officeIds = (await officePartsOf(tx, { personId, at })).map(({ officeId }) => officeId);
  const accountIds = visible.length === all.length && all.length > 0 ? null : visible;
  return { seeing: { personId, at, accountIds, officeIds }, messages: new Set(messages) };
}

/** When the accounts are attended, by the policy and the calendar of the body; null = not known. */
export async function attendance(tx: Transaction, at: Date): Promise<EnquiriesReply['attended']> {
  const policy = await policyInForceIfAny(tx, at);
  if (!policy) return null;
  const { profile, settings } = await circumstances(tx, at);
  const moment = { at: at.toISOString(), profile, settings };
  const now = isOnDuty(policy.compiled, moment);
  if (now === null) return null;
  return { now, until: dutyUntil(policy.compiled, moment), next: nextDutyStart(policy.compiled, moment) };
}
