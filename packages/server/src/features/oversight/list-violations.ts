// SPDX-License-Identifier: EUPL-1.2
import type { ReplyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listKnownAccounts, namesOf } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { type By, findPostsOf, viewMay } from '../editorial/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { mayDecide } from './decide-violation.ts';
import { overseerOf } from './violation.ts';
import { listViolations } from './violation-store.ts';

type Reply = ReplyOf<typeof routes.listViolationReports>;

/** What was reported on the accounts that the person sees, and what they reported themselves. */
export async function readViolations(tx: Transaction, by: By): Promise<Reply> {
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const overseer = overseerOf(policy);
  const accounts = new Map((await listKnownAccounts(tx)).map((one) => [one.account_id, one.name]));
  const asked = { power: 'see' as const, at: by.at, accountIds: [...accounts.keys()] };
  const visible = new Set(await accountsWithPower(tx, by.personId, asked));
  const found = await listViolations(tx, { open: false });
  const seen = found.filter((one) => visible.has(one.account_id) || one.reported_by === by.personId);
  const names = await namesOf(
    tx,
    seen.flatMap((one) => [one.reported_by, one.decided_by]),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const about = await findPostsOf(
    tx,
    seen.flatMap((one) => one.post_id ?? []),
  );
  const titles = new Map(about.map(({ postId, workingTitle }) => [postId, workingTitle]));
  const texts = new Map(policy?.clauses.map(({ id, text }) => [id, text]));
  const rows: Reply['rows'] = [];
  for (const one of seen) {
    const { outcome, reason, decided_by: decidedBy, decided_at: decidedAt } = one;
    rows.push({
      id: one.report_id,
      accountId: one.account_id,
      accountName: accounts.get(one.account_id) ?? '',
      post: one.post_id === null ? null : { id: one.post_id, workingTitle: titles.get(one.post_id) ?? '' },
      what: one.what,
      clauses: one.clauses.map((id) => ({ id, text: texts.get(id) ?? { it: '', en: '' } })),
      reportedBy: person(one.reported_by),
      reportedAt: one.reported_at.toISOString(),
      decision:
        outcome && decidedBy && decidedAt
          ? { outcome, reason: reason ?? '', by: person(decidedBy), at: decidedAt.toISOString() }
          : null,
      may: viewMay(await mayDecide(tx, overseer?.role ?? null, one.account_id, by)),
    });
  }
  return { rows, decidedUnder: overseer?.clause ?? null };
}

/** What was reported and waits for this person's decision. */
export async function violationDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const open = await listViolations(tx, { open: true });
  if (open.length === 0) return [];
  const role = overseerOf((await policyInForceIfAny(tx, at))?.policy ?? null)?.role ?? null;
  const names = new Map((await listKnownAccounts(tx)).map((one) => [one.account_id, one.name]));
  const duties: Duty[] = [];
  for (const { account_id: accountId } of open) {
    if (!(await mayDecide(tx, role, accountId, { personId, at })).granted) continue;
    const name = names.get(accountId) ?? '';
    duties.push({
      code: 'decide-violation',
      about: {
        it: `Decidi su una violazione segnalata su «${name}»`,
        en: `Decide on a violation that was reported on “${name}”`,
      },
      due: null,
      to: '/redazione/vigilanza',
    });
  }
  return duties;
}
