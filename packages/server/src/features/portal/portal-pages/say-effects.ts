// SPDX-License-Identifier: EUPL-1.2
import type { Clause, Effect, Language, Policy, Settings } from '@arengo/policy';
import { sayAttendance } from './say-attendance.ts';
import { sayModeration } from './say-moderation.ts';

// These tell about the text, not about what happens.
const NOTES: ReadonlySet<Effect['effect']> = new Set(['definition', 'reference', 'versioning', 'accounts']);

export type Saying = { policy: Policy; settings: Settings; language: Language };

/** What the effects of a clause mean in practice, a sentence each, for those that have something to say. */
export function sayEffects(clause: Clause, saying: Saying): string[] {
  const said = clause.effects.map(
    (effect) => sayModeration(effect, { ...saying, clause }) ?? sayAttendance(effect, saying),
  );
  return [...new Set(said.filter((one) => one !== null))].map((one) => `${one}.`);
}

/** The sentences that tell what happens, and those that tell about the text. */
export function sayClause(clause: Clause, saying: Saying): { practice: string[]; notes: string[] } {
  const only = (keep: (effect: Effect) => boolean) =>
    sayEffects({ ...clause, effects: clause.effects.filter(keep) }, saying);
  return { practice: only(({ effect }) => !NOTES.has(effect)), notes: only(({ effect }) => NOTES.has(effect)) };
}
