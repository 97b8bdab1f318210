// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes, TrialReply } from '@arengo/contract';
import { assess, CATEGORIES, compilePolicy } from '@arengo/policy';
import { inspect } from '@arengo/triage';
import type { Pack } from './packs.ts';
import { clausesOf } from './rules-views.ts';
import { validatePolicy } from './validate-policy.ts';

/**
 * The same text and situation under each policy, first of all the one that is being written. Nothing is written.
 * Throws InvalidInputError with the lines of a draft that does not read.
 */
export function tryPolicies(packs: readonly Pack[], trial: BodyOf<typeof routes.tryPolicies>, now: Date): TrialReply {
  const findings = inspect(trial.text, { itemType: trial.situation.itemType, network: trial.situation.network });
  const found = CATEGORIES.filter((category) => findings.some((finding) => finding.category === category));
  const situation = {
    ...trial.situation,
    at: trial.situation.at ?? now.toISOString(),
    categories: trial.categories ?? found,
  };
  const tried = trial.draft === undefined ? packs : [draftOf(trial.draft), ...packs];
  const rulings = tried.map(({ name, policy, compiled }) => {
    const ruling = assess(compiled, situation);
    return { policy: name, body: policy.body.name, title: policy.title, ruling, clauses: clausesOf(policy, ruling) };
  });
  return { findings, rulings };
}

function draftOf(source: string): Pick<Pack, 'name' | 'policy' | 'compiled'> {
  const policy = validatePolicy(source);
  return { name: 'draft', policy, compiled: compilePolicy(policy) };
}
