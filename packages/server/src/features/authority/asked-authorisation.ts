// SPDX-License-Identifier: EUPL-1.2
// What is asked for at the desk, held against sense: each mistake is named with its field.
import type { BodyOf, routes } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { type Act, citeAct, endOf } from '../acts/index.ts';
import { POWERS, type Power } from './authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

export type Asked = BodyOf<typeof routes.grantAuthorisation>;

const isPower = (word: string): word is Power => POWERS.some((power) => power === word);

/** The powers asked for, once each, in the order of POWERS. Throws InvalidInputError naming the one that there is not. */
export function readPowers(words: readonly string[]): Power[] {
  const strange = words.find((word) => !isPower(word));
  if (strange !== undefined) throw wrong('/powers', unknownPower(strange));
  return POWERS.filter((power) => words.includes(power));
}

const unknownPower = (word: string): Because => ({
  it: `«${word}» non è un potere. I poteri sono: ${POWERS.join(', ')}. Scegli tra questi.`,
  en: `“${word}” is not a power. The powers are: ${POWERS.join(', ')}. Choose among these.`,
});

/** When it begins, where nothing is said: with the last of its acts, and not before it is written down where one is a draft. */
export function beginningOf(asked: Asked, acts: readonly Act[], at: Date): Date {
  if (asked.from !== null) return new Date(asked.from);
  if (acts.length === 0) return at;
  return new Date(Math.max(...acts.map((act) => (act.inForceFrom ?? at).getTime())));
}

/** Throws InvalidInputError for dates and reasons that do not fit together. */
export function refuseNonsense(asked: Asked, from: Date, at: Date): void {
  const to = asked.to === null ? null : new Date(asked.to);
  if (asked.actIds.length === 0) throw wrong('/actIds', NO_ACT);
  if (asked.powers.length === 0) throw wrong('/powers', NO_POWER);
  if (to !== null && to <= from) throw wrong('/to', REVERSED);
  if (to !== null && to <= at) throw wrong('/to', OVER);
  if (asked.temporaryReason !== null && to === null) throw wrong('/to', ENDLESS);
}

/** Throws InvalidInputError for an act that has ended: what rests on it would end at once. */
export function refuseEndedActs(acts: readonly Act[], at: Date): void {
  const ended = acts.find((act) => {
    const end = endOf(act);
    return end !== null && end <= at;
  });
  if (!ended) return;
  const cited = citeAct(ended);
  throw wrong('/actIds', {
    it: `${cited} non è più in vigore: un’autorizzazione che vi si regga non avrebbe effetto. Scegli un atto in vigore o una bozza.`,
    en: `${cited} is no longer in force: an authorisation that rests on it would have no effect. Choose an act in force or a draft.`,
  });
}

type Same = Pick<Authorisation, 'accountIds' | 'networks' | 'powers' | 'from' | 'to'>;

/** The authorisation that already gives exactly this, at some time in common; null when none does. */
export function sameAlready(held: readonly Authorisation[], asked: Same, at: Date): Authorisation | null {
  const alive = held.filter((one) => !('since' in standingOf(one, at)));
  return (
    alive.find(
      (one) =>
        sameSet(one.powers, asked.powers) &&
        sameSet(one.accountIds, asked.accountIds) &&
        sameSet(one.networks, asked.networks) &&
        overlap(one, asked),
    ) ?? null
  );
}

const overlap = (one: Same, other: Same) =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);

function sameSet(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((word) => other.includes(word));
}

export function refuseSame(same: Authorisation | null): void {
  if (!same) return;
  const acts = same.acts.map((act) => citeAct(act)).join('; ');
  throw wrong('/powers', {
    it: `C’è già la stessa autorizzazione nello stesso periodo, data da ${acts}. Non serve ripeterla: revoca quella, oppure falla cominciare quando quella finisce.`,
    en: `The same authorisation is there already for the same time, given by ${acts}. It needs no repeating: revoke that one, or begin when it ends.`,
  });
}

export const wrong = (pointer: string, because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer, detail: because.en }] });

const NO_ACT = {
  it: 'Manca l’atto: senza un atto non c’è potere. Registra l’atto, o la sua bozza, e sceglilo qui.',
  en: 'There is no act: no act, no power. Register the act, or its draft, and choose it here.',
};
const NO_POWER = {
  it: 'Non è stato scelto nessun potere. Scegli che cosa l’atto permette di fare.',
  en: 'No power was chosen. Choose what the act allows.',
};
const REVERSED = {
  it: 'La fine viene prima dell’inizio, o insieme. Correggi una delle due date.',
  en: 'The end comes before the beginning, or with it. Mend one of the two dates.',
};
const OVER = {
  it: 'La fine è già passata: un’autorizzazione così non avrebbe effetto. Scegli una fine futura.',
  en: 'The end has passed already: such an authorisation would have no effect. Choose an end to come.',
};
const ENDLESS = {
  it: 'Un’autorizzazione temporanea ha una fine: indica giorno e ora in cui cessa.',
  en: 'A temporary authorisation has an end: give the day and the hour at which it ceases.',
};
