// SPDX-License-Identifier: EUPL-1.2
import { type ActState, nameAct } from '@arengo/contract';

/** Publication on the Albo pretorio. Days are `YYYY-MM-DD`. */
export type Albo = { number: string; from: string; to: string | null; url: string | null };

/**
 * An act of the register, or the draft of one: a draft has no number, no date and no effect, and whatever rests on it
 * takes effect with it. How an act ends may be prepared (`revokedBy`, `supersededBy` a draft): the instant is known
 * when the other act is numbered.
 */
export type Act = {
  actId: string;
  /** A slug of ORGANS, as kind is of ACT_KINDS. */
  organ: string;
  kind: string;
  number: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  subject: string;
  /** What the act further says of the technical duties: instructions, scope. */
  note: string | null;
  inForceFrom: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  supersededAt: Date | null;
  supersededBy: string | null;
  albo: Albo | null;
  fileId: string | null;
};

type Times = Pick<Act, 'inForceFrom' | 'revokedAt' | 'supersededAt'>;

export function stateOf(act: Times, at: Date): ActState {
  if (act.inForceFrom === null) return 'draft';
  if (act.revokedAt !== null && act.revokedAt <= at) return 'revoked';
  if (act.supersededAt !== null && act.supersededAt <= at) return 'superseded';
  return act.inForceFrom <= at ? 'in-force' : 'not-yet-in-force';
}

export function actInForce(act: Times, at: Date): boolean {
  return stateOf(act, at) === 'in-force';
}

/** The instant from which the act has no effect any more, or null. */
export function endOf({ revokedAt, supersededAt }: Pick<Act, 'revokedAt' | 'supersededAt'>): Date | null {
  return revokedAt ?? supersededAt;
}

/**
 * Whether the act is such as a policy asks for. «Provvedimento» is said of any act of an organ; «atto dirigenziale», of
 * any act of a manager.
 */
export function actAnswers(act: Pick<Act, 'organ' | 'kind'>, asked: { organ: string; kind: string }): boolean {
  if (act.organ !== asked.organ) return false;
  return act.kind === asked.kind || asked.kind === 'provision' || asked.kind === 'managerial-act';
}

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * How an act is cited: `Decreto n. 12 del 1 marzo 2026`, `Deliberazione di Giunta n. 13 dell’8 marzo 2026`; of a draft,
 * `Bozza di decreto: oggetto`.
 */
export function citeAct(act: Pick<Act, 'organ' | 'kind' | 'number' | 'date' | 'subject'>): string {
  const name = nameAct(act);
  if (act.number === null || act.date === null) {
    return `Bozza di ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${act.subject}`;
  }
  const day = DAY.format(new Date(`${act.date}T00:00:00Z`));
  return `${name} n. ${act.number} ${/^(8|11) /.test(day) ? 'dell’' : 'del '}${day}`;
}
