// SPDX-License-Identifier: EUPL-1.2
// Who keeps the envelopes: pure. The office is what the policy names; a person holds it by an act, from an instant to another.
import type { Policy } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';
import { type Act, actInForce, citeAct, endOf as endOfAct } from '../acts/index.ts';

/** What the policy in force says: `custodian` is a role (`mayor`), null where it says nothing. */
export type Office = { custodian: string | null; clause: string | null; handover: boolean };

export type Holding = {
  holdingId: string;
  personId: string;
  name: string;
  role: string;
  act: Act;
  from: Date;
  to: Date | null;
  /** When the person left the body. */
  leftAt: Date | null;
};

export type MayOpen = { granted: true; cites: string[] } | { granted: false; because: Because; cites: string[] };

export function officeOf(policy: Policy | null): Office {
  for (const clause of policy?.clauses ?? []) {
    for (const effect of clause.effects) {
      if (effect.effect !== 'custody') continue;
      return { custodian: effect.custodian, clause: clause.id, handover: effect.handover ?? false };
    }
  }
  return { custodian: null, clause: null, handover: false };
}

/** The instant from which the holding gives the office no more: its term, the end of the act or the person's leaving. */
export function endOf(holding: Holding): Date | null {
  const ends = [holding.to, endOfAct(holding.act), holding.leftAt].filter((one) => one !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((one) => one.getTime())));
}

export function holdsAt(holding: Holding, at: Date): boolean {
  const end = endOf(holding);
  return holding.from <= at && (end === null || at < end) && actInForce(holding.act, at);
}

export function holderAt(holdings: readonly Holding[], at: Date): Holding | null {
  return holdings.findLast((one) => holdsAt(one, at)) ?? null;
}

/** Who is appointed and has not begun yet: envelopes may be handed over to them. */
export function nextHolder(holdings: readonly Holding[], at: Date): Holding | null {
  return holdings.find((one) => one.from > at && !neverBegins(one)) ?? null;
}

function neverBegins(one: Holding): boolean {
  const end = endOf(one);
  return end !== null && end <= one.from;
}

/** Mandates that ended by an instant, unless the same person simply went on. */
export function mandatesEnded(holdings: readonly Holding[], at: Date): { personId: string; at: Date }[] {
  return holdings.flatMap((one) => {
    const end = endOf(one);
    if (end === null || end > at || neverBegins(one)) return [];
    const goesOn = holdings.some((other) => other.personId === one.personId && holdsAt(other, end));
    return goesOn ? [] : [{ personId: one.personId, at: end }];
  });
}

/** Whether a person's role is the one that the policy names. Where it names none, any role may. */
export function fits(office: Office, role: string): boolean {
  return office.custodian === null || office.custodian === role;
}

/** May this person open envelopes now, and by what? */
export function mayOpen(asked: { office: Office; holdings: readonly Holding[]; personId: string }, at: Date): MayOpen {
  const { office, holdings, personId } = asked;
  const clauses = office.clause === null ? [] : [office.clause];
  const own = holdings.filter((one) => one.personId === personId);
  const held = own.findLast((one) => holdsAt(one, at));
  if (held && fits(office, held.role)) return { granted: true, cites: [citeAct(held.act), ...clauses] };
  return { granted: false, because: whyNot(office, own, held ?? null, at), cites: clauses };
}

function whyNot(office: Office, own: readonly Holding[], held: Holding | null, at: Date): Because {
  if (held) {
    return {
      it: `${citeAct(held.act)} ti affida le buste, ma la policy le vuole custodite da un altro ruolo (${office.custodian}) e il tuo è ${held.role}. Fai correggere il ruolo o l’atto.`,
      en: `${citeAct(held.act)} gives you the envelopes, but the policy wants them kept by another role (${office.custodian}), and yours is ${held.role}. Have the role or the act corrected.`,
    };
  }
  const last = own.at(-1);
  if (!last) {
    return {
      it: 'Apre le buste soltanto chi ne ha la custodia per un atto in vigore, e nessun atto la dà a te. Chiedi a chi la tiene, o un’apertura d’emergenza.',
      en: 'Only who keeps the envelopes by an act in force opens them, and no act gives this to you. Ask whoever keeps them, or for an emergency opening.',
    };
  }
  const act = citeAct(last.act);
  if (last.from > at) return { it: `${act} non ha ancora effetto.`, en: `${act} is not in effect yet.` };
  return {
    it: `La custodia che ti dava ${act} è finita: la tua chiave resta tua, ma le buste non ti vengono più consegnate.`,
    en: `The custody that ${act} gave you has ended: your key is still yours, but envelopes are no longer handed to you.`,
  };
}
