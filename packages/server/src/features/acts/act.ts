// SPDX-License-Identifier: EUPL-1.2

export type Act = {
  actId: string;
  /** `decree`, `council-resolution`, `giunta-resolution`, `determination`... */
  kind: string;
  organ: string;
  number: string;
  /** YYYY-MM-DD. */
  date: string;
  subject: string;
  inForceFrom: Date;
  revokedAt: Date | null;
};

export function actInForce(act: Pick<Act, 'inForceFrom' | 'revokedAt'>, at: Date): boolean {
  return act.inForceFrom <= at && (act.revokedAt === null || at < act.revokedAt);
}

const KINDS: Readonly<Record<string, string>> = {
  decree: 'Decreto',
  'giunta-resolution': 'Deliberazione di Giunta',
  'council-resolution': 'Deliberazione di Consiglio',
  determination: 'Determinazione',
};

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });

/** How an act is cited: `Decreto n. 12 del 1 marzo 2026`, `Decreto n. 13 dell’8 marzo 2026`. */
export function citeAct(act: Pick<Act, 'kind' | 'number' | 'date'>): string {
  const day = DAY.format(new Date(`${act.date}T00:00:00Z`));
  return `${KINDS[act.kind] ?? act.kind} n. ${act.number} ${/^(8|11) /.test(day) ? 'dell’' : 'del '}${day}`;
}
