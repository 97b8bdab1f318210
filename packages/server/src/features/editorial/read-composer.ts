// SPDX-License-Identifier: EUPL-1.2
import type { ComposerView } from '@arengo/contract';
import type { Effect, Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { listOpenAccounts } from '../accounts/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { choicesOf } from './choices.ts';
import type { By } from './create-post.ts';
import { viewMay } from './posts-views.ts';
import { mayByPower } from './step-takers.ts';
import { electedNames, paidLockOn, settingsAt } from './surroundings.ts';

/** What stands beside whoever writes: where they may, and what the post is held against while it is written. */
export async function readComposer(tx: Transaction, { personId, at }: By): Promise<ComposerView> {
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const { settings } = await settingsAt(tx, at);
  const accounts: ComposerView['accounts'] = [];
  for (const { account_id: accountId, name, network } of await listOpenAccounts(tx, at)) {
    const may = (power: 'draft' | 'publish') => mayByPower(tx, { personId, at, accountId, power });
    const [mayDraft, mayPublish] = [viewMay(await may('draft')), viewMay(await may('publish'))];
    const paidLock = await paidLockOn(tx, accountId, at);
    accounts.push({ id: accountId, name, network, mayDraft, mayPublish, paidLock });
  }
  const electionPeriods = settings.electionPeriods.map(({ from, to }) => ({ from, to }));
  return {
    accounts,
    policy: policy && onPublishing(policy),
    settings: settings.policy,
    electionPeriods,
    electedNames: electionPeriods.some(({ to }) => new Date(to) > at) ? await electedNames(tx) : [],
    domains: settings.domains,
    choices: choicesOf(policy),
  };
}

const ON_PUBLISHING: readonly Effect['effect'][] = [
  'content-categories',
  'post-check',
  'embargo',
  'sign-off',
  'third-party-content',
  'licence',
  'purpose',
  'off-hours-publishing',
  'duty-hours',
  'reduced-periods',
  'costs',
];

function onPublishing(policy: Policy): Policy {
  const clauses = policy.clauses
    .map((clause) => ({ ...clause, effects: clause.effects.filter(({ effect }) => ON_PUBLISHING.includes(effect)) }))
    .filter(({ effects }) => effects.length > 0);
  return { ...policy, clauses };
}
