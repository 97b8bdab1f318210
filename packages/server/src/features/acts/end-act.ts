// SPDX-License-Identifier: EUPL-1.2
// How an act ends: by another act of the register, from the instant at which that one is in force. The other may be a
// draft, and then the end is prepared.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { type Act, citeAct, endOf } from './act.ts';
import { findAct, lockActs, updateEnding } from './acts-store.ts';
import type { By } from './by.ts';
import { lockAct, present } from './lock-act.ts';

type Ending = 'revoked' | 'superseded';

/** Throws NotFoundError for either act, RefusedError or ConflictError with the reason. */
export function revokeAct(tx: Transaction, actId: string, byActId: string, by: By): Promise<Act> {
  return endAct(tx, { actId, byActId, ending: 'revoked' }, by);
}

/** The same for an act that is replaced rather than withdrawn. */
export function supersedeAct(tx: Transaction, actId: string, byActId: string, by: By): Promise<Act> {
  return endAct(tx, { actId, byActId, ending: 'superseded' }, by);
}

async function endAct(
  tx: Transaction,
  { actId, byActId, ending }: { actId: string; byActId: string; ending: Ending },
  by: By,
): Promise<Act> {
  const locked = await lockActs(tx, [actId, byActId]);
  const [act, ender] = [present(locked, actId), present(locked, byActId)];
  const after = decideEnding(act, ender, ending, by.at);
  await updateEnding(tx, after);
  recordEnding(tx, after, ender, by);
  return after;
}

/** Takes back an end that was only prepared. Throws RefusedError once the other act is numbered. */
export async function withdrawEnding(tx: Transaction, actId: string, by: By): Promise<void> {
  const act = await lockAct(tx, actId);
  const enderId = act.revokedBy ?? act.supersededBy;
  if (enderId === null || endOf(act) !== null) {
    throw new RefusedError({
      it: `Per ${citeAct(act)} non c’è una revoca o una sostituzione in preparazione: non c’è nulla da ritirare.`,
      en: `No revocation or supersession of ${citeAct(act)} is being prepared: there is nothing to withdraw.`,
    });
  }
  const ender = await findAct(tx, enderId);
  await updateEnding(tx, { ...act, revokedBy: null, supersededBy: null });
  recordDeed(tx, {
    ...by,
    event: 'act.ending-withdrawn',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act), ...(ender ? [citeAct(ender)] : [])],
  });
}

/** Pure: the act as it is once the other ends it. */
export function decideEnding(act: Act, ender: Act, ending: Ending, at: Date): Act {
  if (act.actId === ender.actId) {
    throw new RefusedError({
      it: 'Un atto non può revocare o sostituire sé stesso. Scegli un altro atto del registro, o scrivine la bozza.',
      en: 'An act cannot revoke or supersede itself. Choose another act of the register, or draft one.',
    });
  }
  if (act.number === null) {
    throw new RefusedError({
      it: `${citeAct(act)} è ancora in bozza, e una bozza non ha effetti da far cessare. Modificala o scartala.`,
      en: `${citeAct(act)} is still a draft, and a draft has no effect to end. Change it or discard it.`,
    });
  }
  if (endOf(act) !== null) {
    const how = act.revokedAt ? { it: 'revocato', en: 'revoked' } : { it: 'sostituito', en: 'superseded' };
    throw new ConflictError({
      it: `${citeAct(act)} è già stato ${how.it}: non c’è altro da fare.`,
      en: `${citeAct(act)} has already been ${how.en}: there is nothing else to do.`,
    });
  }
  const endedEnder = endOf(ender);
  if (endedEnder !== null && endedEnder <= at) {
    throw new RefusedError({
      it: `${citeAct(ender)} non è più in vigore, e non può revocare né sostituire un altro atto. Scegline uno in vigore o in bozza.`,
      en: `${citeAct(ender)} is no longer in force, and cannot revoke or supersede another act. Choose one in force, or a draft.`,
    });
  }
  refuseEarlier(ender, act);
  const none = { revokedAt: null, revokedBy: null, supersededAt: null, supersededBy: null };
  const ended = ending === 'revoked' ? { revokedBy: ender.actId } : { supersededBy: ender.actId };
  const after = { ...act, ...none, ...ended };
  return ender.inForceFrom === null ? after : endedAt(after, ender.inForceFrom);
}

/** The act with the instant of its end, where only the other act was known. */
export function endedAt(act: Act, at: Date): Act {
  return act.revokedBy === null ? { ...act, supersededAt: at } : { ...act, revokedAt: at };
}

export function refuseEarlier(ender: Act, act: Act): void {
  if (ender.date === null || act.date === null || ender.date >= act.date) return;
  throw new RefusedError({
    it: `Le date sono rovesciate: ${citeAct(ender)} è anteriore a ${citeAct(act)}, e non può revocarlo né sostituirlo. Correggi la data o scegli un altro atto.`,
    en: `The dates are reversed: ${citeAct(ender)} is earlier than ${citeAct(act)}, and cannot revoke or supersede it. Correct the date or choose another act.`,
  });
}

/** `act.revoked`, `act.superseded`; with `-later` while the other act is a draft. */
export function recordEnding(tx: Transaction, act: Act, ender: Act, by: By): void {
  const [event, from] = act.revokedBy === null ? ['act.superseded', act.supersededAt] : ['act.revoked', act.revokedAt];
  recordDeed(tx, {
    ...by,
    event: from ? event : `${event}-later`,
    subject: { kind: 'act', id: act.actId },
    cites: [...(by.cites ?? []), citeAct(act), citeAct(ender)],
    data: { by: ender.actId, from: from?.toISOString() ?? null },
  });
}
