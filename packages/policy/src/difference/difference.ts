// SPDX-License-Identifier: EUPL-1.2
// What changes between two versions of a policy, in words.

import { notStated } from '../dimensions.ts';
import type { Clause, Policy } from '../schema.ts';
import type { Bilingual } from '../shapes.ts';
import { nameEffect } from './effect-names.ts';
import type { Fact } from './fact.ts';
import { governanceFacts } from './governance-facts.ts';
import { groundFacts } from './ground-facts.ts';
import { headingChanges } from './heading-changes.ts';
import { measureFacts } from './measure-facts.ts';
import { isSame } from './same-value.ts';
import { serviceFacts } from './service-facts.ts';

export interface Change extends Bilingual {
  /** The clauses that say so, in the later policy or, of what is gone, in the earlier one. */
  clauses: string[];
}

export interface ClauseChange {
  id: string;
  change: 'added' | 'removed' | 'changed';
  before: Clause | null;
  after: Clause | null;
  /** Of a clause in both: what of it is another now. */
  parts: ('text' | 'modality' | 'audience' | 'actor' | 'section' | 'effects')[];
}

export interface Difference {
  /** What is now another rule: `Il blocco ora richiede due violazioni registrate invece di una`. */
  rules: Change[];
  clauses: ClauseChange[];
  /** Points on which the policy was silent and speaks, or spoke and is silent. */
  points: Change[];
  /** Title, body, act of adoption, sections, settings. */
  heading: Change[];
}

/** Nothing in any list exactly when the two policies are the same. */
export function differenceInWords(before: Policy, after: Policy): Difference {
  const facts = factChanges(factsOf(before), factsOf(after));
  const clauses = clauseChanges(before, after);
  return {
    rules: [...facts, ...otherEffects(clauses, new Set(facts.flatMap((fact) => fact.clauses)))],
    clauses,
    points: pointChanges(before, after),
    heading: headingChanges(before, after),
  };
}

function factsOf(policy: Policy): Map<string, Fact> {
  const facts = [...measureFacts(policy), ...groundFacts(policy), ...serviceFacts(policy), ...governanceFacts(policy)];
  return new Map(facts.map((fact) => [fact.key, fact]));
}

function factChanges(before: Map<string, Fact>, after: Map<string, Fact>): Change[] {
  const now = [...after.values()].flatMap((fact) => {
    const earlier = before.get(fact.key);
    if (!earlier) return isImplied(fact.key, before, after) ? [] : [{ ...sentence(fact.added), clauses: fact.clauses }];
    if (earlier.value === fact.value) return [];
    return [{ ...sentence(fact.changed?.(earlier) ?? fact.added), clauses: fact.clauses }];
  });
  const gone = [...before.values()]
    .filter(({ key }) => !after.has(key) && !isImplied(key, before, after))
    .map((fact) => ({ ...sentence(fact.removed), clauses: fact.clauses }));
  return [...now, ...gone];
}

/** Conditions of a measure that is no longer allowed at all go with it. */
function isImplied(key: string, before: Map<string, Fact>, after: Map<string, Fact>): boolean {
  const [kind, action] = key.split('/');
  if (!['require', 'repetition', 'warned', 'gravity', 'term'].includes(kind ?? '')) return false;
  return before.has(`allow/${action}`) && !after.has(`allow/${action}`);
}

function sentence({ it, en }: Bilingual): Bilingual {
  return { it: `${it}.`, en: `${en}.` };
}

const PARTS = ['text', 'modality', 'audience', 'actor', 'section', 'effects'] as const;

function clauseChanges(before: Policy, after: Policy): ClauseChange[] {
  const earlier = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const later = new Set(after.clauses.map(({ id }) => id));
  const now = after.clauses.flatMap((clause): ClauseChange[] => {
    const was = earlier.get(clause.id);
    if (!was) return [{ id: clause.id, change: 'added', before: null, after: clause, parts: [] }];
    const parts = PARTS.filter((part) => !isSame(was[part], clause[part]));
    return parts.length === 0 ? [] : [{ id: clause.id, change: 'changed', before: was, after: clause, parts }];
  });
  const gone = before.clauses
    .filter(({ id }) => !later.has(id))
    .map((clause): ClauseChange => ({ id: clause.id, change: 'removed', before: clause, after: null, parts: [] }));
  return [...now, ...gone];
}

/** Kinds of effect that have sentences of their own. */
const SAID: ReadonlySet<string> = new Set([
  ...['ground', 'allow', 'forbid', 'require', 'ladder', 'list', 'timing', 'protect', 'one-way', 'reconsideration'],
  ...['duty-hours', 'enquiry', 'emergency-numbers', 'entry-into-force', 'staff-duty', 'custody', 'account-lifecycle'],
  ...['scope', 'feedback-contact', 'versioning', 'reference', 'costs'],
]);

/** Effects that changed and of which no sentence has spoken yet, by their names. */
function otherEffects(clauses: readonly ClauseChange[], spokenOf: ReadonlySet<string>): Change[] {
  return clauses
    .filter(({ parts }) => parts.includes('effects'))
    .flatMap(({ id, before, after }) => {
      const was = before?.effects ?? [];
      const now = after?.effects ?? [];
      const fresh = now.filter((one) => !was.some((other) => isSame(one, other)));
      const gone = was.filter((one) => !now.some((other) => isSame(one, other)));
      const changed = [...new Set([...fresh, ...gone].map(({ effect }) => effect))];
      const kinds = changed.filter((kind) => !SAID.has(kind) || !spokenOf.has(id)).map(nameEffect);
      if (changed.length > 0 && kinds.length === 0) return [];
      const names = { it: kinds.map(({ it }) => it).join(', '), en: kinds.map(({ en }) => en).join(', ') };
      return {
        it: names.it
          ? `${id}: cambia ciò che la clausola comporta (${names.it}).`
          : `${id}: cambia l’ordine degli effetti.`,
        en: names.en
          ? `${id}: what the clause does changes (${names.en}).`
          : `${id}: the order of its effects changes.`,
        clauses: [id],
      };
    });
}

function pointChanges(before: Policy, after: Policy): Change[] {
  const earlier = new Map(notStated(before).map((dimension) => [dimension.dimension, dimension]));
  return notStated(after).flatMap(({ dimension, label, state, clauses }) => {
    const was = earlier.get(dimension);
    if (!was || was.state === state) return [];
    return state === 'stated'
      ? [{ it: `«${label.it}»: la policy ora ne parla.`, en: `“${label.en}”: the policy now speaks of it.`, clauses }]
      : [
          {
            it: `«${label.it}»: la policy non ne parla più.`,
            en: `“${label.en}”: the policy no longer speaks of it.`,
            clauses: was.clauses,
          },
        ];
  });
}
