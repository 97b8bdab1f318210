// SPDX-License-Identifier: EUPL-1.2
// The core of authority: pure, no clock. Everything follows from acts.
import type { Because } from '../../foundation/errors.ts';
import { type Act, actInForce, citeAct } from '../acts/index.ts';

export const POWERS = ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'] as const;
export type Power = (typeof POWERS)[number];

export type Authorisation = {
  act: Act;
  /** Null: every account of the body. */
  accountId: string | null;
  powers: readonly string[];
  from: Date;
  to: Date | null;
  revokedAt: Date | null;
};

export type Request = { power: Power; accountId: string; at: Date };
export type Answer = { granted: true; act: Act } | { granted: false; because: Because };

/** The authorisations are those of the person who asks. The first act that grants is the one cited. */
export function decideAuthority(authorisations: readonly Authorisation[], request: Request): Answer {
  const fitting = authorisations.filter((one) => reaches(one, request));
  const holding = fitting.find((one) => holds(one, request.at));
  if (holding) return { granted: true, act: holding.act };
  return { granted: false, because: whyNot(fitting, request) };
}

/** Powers held on at least one account at an instant. */
export function powersHeld(authorisations: readonly Authorisation[], at: Date): Set<Power> {
  return new Set(
    authorisations
      .filter((one) => holds(one, at))
      .flatMap((one) => POWERS.filter((power) => one.powers.includes(power))),
  );
}

/** Whether a person governs the body: `manage` by an authorisation that names no account. */
export function governs(authorisations: readonly Authorisation[], at: Date): Act | null {
  const one = authorisations.find(
    (each) => each.accountId === null && each.powers.includes('manage') && holds(each, at),
  );
  return one?.act ?? null;
}

function reaches(one: Authorisation, { power, accountId }: Request): boolean {
  return one.powers.includes(power) && (one.accountId === null || one.accountId === accountId);
}

function holds(one: Authorisation, at: Date): boolean {
  const begun = one.from <= at;
  const ended = (one.to !== null && one.to <= at) || (one.revokedAt !== null && one.revokedAt <= at);
  return begun && !ended && actInForce(one.act, at);
}

function whyNot(fitting: readonly Authorisation[], { at }: Request): Because {
  const last = fitting.at(-1);
  if (!last) {
    return {
      it: 'Nessun atto ti dà questo potere su questo account. Può dartelo un nuovo atto di nomina.',
      en: 'No act gives you this power on this account. A new act of the appointing authority can.',
    };
  }
  const act = citeAct(last.act);
  if (last.act.revokedAt !== null && last.act.revokedAt <= at) {
    return { it: `Questo atto è stato revocato: ${act}.`, en: `${act} has been revoked.` };
  }
  if (last.from > at) return { it: `${act} non ha ancora effetto.`, en: `${act} is not in effect yet.` };
  return { it: `L’autorizzazione è scaduta: ${act}.`, en: `The authorisation given by ${act} has ended.` };
}
