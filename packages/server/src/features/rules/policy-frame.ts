// SPDX-License-Identifier: EUPL-1.2
// To whom a policy speaks, to what it is annexed, what it cites, where suggestions go, and its dates. Pure.
import type { PolicyFrame } from '@arengo/contract';
import type { Clause, Effect, EffectOf, Policy } from '@arengo/policy';

type Stated<Kind extends Effect['effect']> = { clause: Clause; effect: EffectOf<Kind> };

function stated<Kind extends Effect['effect']>(policy: Policy, kind: Kind): Stated<Kind>[] {
  const is = (effect: Effect): effect is EffectOf<Kind> => effect.effect === kind;
  return policy.clauses.flatMap((clause) =>
    clause.effects.flatMap((effect) => (is(effect) ? [{ clause, effect }] : [])),
  );
}

const idsOf = (entries: readonly { clause: Clause }[]) => [...new Set(entries.map(({ clause }) => clause.id))];

/** `parentAct` is the citation of the act that was recorded for the parent document, or null. */
export function policyFrame(policy: Policy, parentAct: string | null): PolicyFrame {
  const scopes = stated(policy, 'scope');
  const annexed = scopes.filter(({ effect }) => effect.parent !== undefined);
  const references = stated(policy, 'reference');
  return {
    audiences: (['external', 'internal'] as const).flatMap((audience) => {
      const clauses = idsOf(scopes.filter(({ effect }) => effect.audiences.includes(audience)));
      return clauses.length > 0 ? [{ audience, clauses }] : [];
    }),
    parent: annexed[0] ? { name: annexed[0].effect.parent ?? '', clauses: idsOf(annexed), act: parentAct } : null,
    references: [...new Set(references.flatMap(({ effect }) => effect.norms))].map((norm) => ({
      norm,
      clauses: idsOf(references.filter(({ effect }) => effect.norms.includes(norm))),
    })),
    feedback: feedbackContact(policy),
  };
}

/** Where the policy says that suggestions on itself go; null = it does not say. */
export function feedbackContact(policy: Policy): PolicyFrame['feedback'] {
  const [first] = stated(policy, 'feedback-contact');
  return first ? { channel: first.effect.channel, clause: first.clause.id, text: first.clause.text } : null;
}

/** The days that the text gives of itself; they need not agree with its act, nor with each other. */
export function statedDates(policy: Policy): { firstPublished: string | null; lastUpdated: string | null } {
  const versioning = stated(policy, 'versioning').map(({ effect }) => effect);
  return {
    firstPublished: versioning.find((one) => one.firstPublished)?.firstPublished ?? null,
    lastUpdated: versioning.find((one) => one.lastUpdated)?.lastUpdated ?? null,
  };
}
