// SPDX-License-Identifier: EUPL-1.2
// What a policy establishes on one point, in such a form that two policies can be held against each other.
import type { Clause, Effect, EffectOf, Policy } from '../schema.ts';
import type { Bilingual } from '../shapes.ts';

export interface Fact {
  /** What it is about: `require/remove/notice`. The same key in two policies is the same point. */
  key: string;
  /** What is established there. Facts of the same key and value are the same. */
  value: string;
  clauses: string[];
  /** Sentences without a full stop: it is now so, it is no longer so. */
  added: Bilingual;
  removed: Bilingual;
  /** It was otherwise; absent where there is nothing but being there or not. */
  changed?: (before: Fact) => Bilingual;
  /** The value in words, for `changed`. */
  said?: Bilingual;
}

export interface Stated<Kind extends Effect['effect']> {
  clause: Clause;
  effect: EffectOf<Kind>;
}

function isKind<Kind extends Effect['effect']>(effect: Effect, kind: Kind): effect is EffectOf<Kind> {
  return effect.effect === kind;
}

/** Every effect of a kind, with its clause, in the order of the policy. */
export function stated<Kind extends Effect['effect']>(policy: Policy, kind: Kind): Stated<Kind>[] {
  return policy.clauses.flatMap((clause) =>
    clause.effects.flatMap((effect) => (isKind(effect, kind) ? [{ clause, effect }] : [])),
  );
}

export const idsOf = (entries: readonly { clause: Clause }[]): string[] => [
  ...new Set(entries.map(({ clause }) => clause.id)),
];

/** `X ora Y invece di Z`. */
export function nowInsteadOf(subject: Bilingual, now: Bilingual, before: Bilingual): Bilingual {
  return {
    it: `${subject.it} ora ${now.it} invece di ${before.it}`,
    en: `${subject.en} now ${now.en} instead of ${before.en}`,
  };
}

/** A slug as words: `head-of-office` is `head of office`. */
export const spoken = (slug: string): string => slug.replaceAll('-', ' ');

/** A value that is shown as it is written. */
export const same = (text: string): Bilingual => ({ it: text, en: text });

/** `uno, due e tre`. */
export function listed(items: readonly string[], language: 'it' | 'en'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'it' ? 'e' : 'and'} ${items.at(-1)}`;
}
