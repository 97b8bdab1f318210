// SPDX-License-Identifier: EUPL-1.2
// When a version takes effect, as its policy says, and by which act it may be adopted. Pure.
import type { EffectOf, Policy } from '@arengo/policy';
import { isDay, startOfDay } from '../../foundation/clock/rome.ts';
import { InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct } from '../acts/index.ts';
import type { TakesEffect } from './version-store.ts';

export type TakingEffect = {
  takesEffect: TakesEffect;
  /** Null where it follows from the act. */
  effectiveFrom: Date | null;
  /** The clause that says so; null where the policy is silent. */
  clause: string | null;
};

type Entry = { clause: string; effect: EffectOf<'entry-into-force'> };

/** What the policy says of its own entry into force; null = nothing. */
export function entryIntoForce(policy: Policy): Entry | null {
  for (const clause of policy.clauses) {
    for (const effect of clause.effects) {
      if (effect.effect === 'entry-into-force') return { clause: clause.id, effect };
    }
  }
  return null;
}

/**
 * `askedDay` is the first day of effect that a person gave, or null. Throws RefusedError when the policy itself says when,
 * InvalidInputError for a day that does not exist or comes before the act.
 */
export function takingEffect(policy: Policy, act: Pick<Act, 'date'>, askedDay: string | null): TakingEffect {
  const entry = entryIntoForce(policy);
  if (entry && askedDay !== null)
    throw new RefusedError(SAID_BY[entry.effect.on](entry.clause), { cites: [entry.clause] });
  if (entry?.effect.on === 'date') {
    const day = entry.effect.date ?? '';
    refuseBefore(day, act, [entry.clause]);
    return { takesEffect: 'date', effectiveFrom: startOfDay(day), clause: entry.clause };
  }
  if (entry) return { takesEffect: entry.effect.on, effectiveFrom: null, clause: entry.clause };
  if (askedDay === null) return { takesEffect: 'act', effectiveFrom: null, clause: null };
  if (!isDay(askedDay)) throw new InvalidInputError(notADay(askedDay));
  refuseBefore(askedDay, act, []);
  return { takesEffect: 'explicit', effectiveFrom: startOfDay(askedDay), clause: null };
}

const SAID_BY: Record<EffectOf<'entry-into-force'>['on'], (clause: string) => { it: string; en: string }> = {
  'albo-publication': (clause) => ({
    it: `La data non si sceglie: secondo ${clause} la policy entra in vigore con la pubblicazione dell’atto all’Albo pretorio. Lascia vuota la data e registra la pubblicazione sull’atto.`,
    en: `The day is not chosen: by ${clause} the policy enters into force with the publication of its act on the Albo pretorio. Leave the day empty and enter the publication on the act.`,
  }),
  act: (clause) => ({
    it: `La data non si sceglie: secondo ${clause} la policy entra in vigore con l’atto che l’adotta. Lascia vuota la data.`,
    en: `The day is not chosen: by ${clause} the policy enters into force with the act that adopts it. Leave the day empty.`,
  }),
  date: (clause) => ({
    it: `La data non si sceglie: la scrive ${clause}. Lascia vuota la data, o cambia la clausola.`,
    en: `The day is not chosen: ${clause} writes it. Leave the day empty, or change the clause.`,
  }),
};

function refuseBefore(day: string, { date }: Pick<Act, 'date'>, cites: string[]): void {
  if (date === null || day >= date) return;
  const because = {
    it: `Le date sono rovesciate: l’effetto dal ${italian(day)} verrebbe prima dell’atto, che è del ${italian(date)}. Una policy non vale per il passato: scegli il giorno dell’atto o uno successivo.`,
    en: `The dates are reversed: an effect from ${day} would come before the act, which is of ${date}. A policy does not hold for the past: choose the day of the act or a later one.`,
  };
  throw new InvalidInputError(because, { cites, errors: [{ pointer: '/effectiveDay', detail: because.it }] });
}

const notADay = (text: string) => ({
  it: `«${text.slice(0, 40)}» non è un giorno del calendario. Scrivilo come 2026-03-10.`,
  en: `“${text.slice(0, 40)}” is not a day of the calendar. Write it as 2026-03-10.`,
});

const ITALIAN = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });
const italian = (day: string) => ITALIAN.format(new Date(`${day}T00:00:00Z`));

/** Throws RefusedError when the act can't adopt this policy: it has ended, or it is of another organ than the policy says. */
export function refuseUnfitAct(policy: Policy, act: Act): void {
  if (act.revokedAt !== null || act.supersededAt !== null) {
    throw new RefusedError({
      it: `Con questo atto non si può adottare la policy: ${citeAct(act)} è stato revocato o sostituito. Scegline uno in vigore, o la bozza di uno nuovo.`,
      en: `This act can’t adopt the policy: ${citeAct(act)} was revoked or superseded. Choose one in force, or the draft of a new one.`,
    });
  }
  const stated = adoptingOrgan(policy);
  if (stated === null || stated.organ === act.organ) return;
  const says = stated.clause === null ? 'il testo' : stated.clause;
  const saysEn = stated.clause === null ? 'the text' : stated.clause;
  throw new RefusedError(
    {
      it: `L’atto è di un altro organo: ${says} dice che la policy è adottata da «${stated.organ}», e questo è di «${act.organ}». Scegli l’atto giusto, o cambia il testo.`,
      en: `The act is of another organ: ${saysEn} says that the policy is adopted by “${stated.organ}”, and this one is of “${act.organ}”. Choose the right act, or change the text.`,
    },
    stated.clause === null ? {} : { cites: [stated.clause] },
  );
}

function adoptingOrgan(policy: Policy): { organ: string; clause: string | null } | null {
  for (const clause of policy.clauses) {
    for (const effect of clause.effects) {
      if (effect.effect === 'adoption') return { organ: effect.organ, clause: clause.id };
    }
  }
  return policy.adoption.organ === null ? null : { organ: policy.adoption.organ, clause: null };
}
