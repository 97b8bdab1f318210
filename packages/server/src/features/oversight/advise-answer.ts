// SPDX-License-Identifier: EUPL-1.2
import { checkAnswer } from '@arengo/composer';
import type { BodyOf, ReplyOf, routes } from '@arengo/contract';
import { inspect } from '@arengo/triage';
import type { Transaction } from '../../foundation/database/database.ts';
import { findAccount } from '../accounts/index.ts';
import { type By, viewRemark } from '../editorial/index.ts';
import { policyInForceIfAny, readBodySettings } from '../rules/index.ts';

type Draft = BodyOf<typeof routes.checkAnswer>;
type Advice = ReplyOf<typeof routes.checkAnswer>;

/** What the policy advises on an answer that somebody is about to write. Nothing is kept of it. */
export async function adviseAnswer(tx: Transaction, { text, accountId }: Draft, { at }: By): Promise<Advice> {
  const policy = (await policyInForceIfAny(tx, at))?.policy;
  if (!policy) return { remarks: [] };
  const { domains } = await readBodySettings(tx);
  const account = accountId === null ? undefined : await findAccount(tx, accountId);
  const findings = inspect(text, {
    ...(account ? { network: account.network } : {}),
    itemType: 'comment',
    at: at.toISOString(),
    domainsOfTheBody: domains,
  });
  const remarks = checkAnswer(policy, { text, findings });
  return { remarks: remarks.map(viewRemark) };
}
