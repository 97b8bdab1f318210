// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView, PolicyView } from '@arengo/contract';
import { type Clause, notStated, type Policy, type Ruling } from '@arengo/policy';

export function viewClause({ id, section, modality, audience, text }: Clause): ClauseView {
  return { id, section, modality, audience, text };
}

export function viewPolicy(
  policy: Policy,
  version: { version: number; effectiveFrom: Date | null } | null,
): PolicyView {
  return {
    id: policy.id,
    body: policy.body.name,
    title: policy.title,
    version: version?.version ?? null,
    effectiveFrom: version?.effectiveFrom?.toISOString() ?? null,
    sections: policy.sections,
    clauses: policy.clauses.map(viewClause),
    notStated: notStated(policy)
      .filter((dimension) => dimension.state === 'not-stated')
      .map(({ dimension, label }) => ({ key: dimension, label })),
  };
}

/** Every clause that a ruling names, in the order of the policy. */
export function clausesOf(policy: Policy, ruling: Ruling): ClauseView[] {
  const named = new Set(clauseIdsOf(ruling));
  return policy.clauses.filter((clause) => named.has(clause.id)).map(viewClause);
}

function clauseIdsOf(ruling: Ruling): (string | null | undefined)[] {
  return [
    ruling.timingClause,
    ruling.dutyClause,
    ruling.list?.clause,
    ruling.oneWay?.clause,
    ruling.reconsideration?.clause,
    ruling.enquiry?.clause,
    ruling.emergency?.clause,
    ...ruling.grounds.flatMap((ground) => [ground.clause, ...(ground.also ?? [])]),
    ...ruling.exemptions.map((exemption) => exemption.clause),
    ...ruling.protections.map((protection) => protection.clause),
    ...ruling.measures.map((measure) => measure.clause),
    ...(ruling.enquiry?.rules.map((rule) => rule.clause) ?? []),
  ];
}
