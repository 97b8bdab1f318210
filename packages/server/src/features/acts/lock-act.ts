// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct } from './act.ts';
import { lockActs } from './acts-store.ts';

/** The act, locked. Throws NotFoundError. */
export async function lockAct(tx: Transaction, actId: string): Promise<Act> {
  return present(await lockActs(tx, [actId]), actId);
}

/** The act while it is a draft, locked. Throws RefusedError when it is an act already. */
export async function lockDraft(tx: Transaction, actId: string): Promise<Act> {
  const act = await lockAct(tx, actId);
  if (act.number === null) return act;
  throw new RefusedError({
    it: `${citeAct(act)} ha già numero e data, e un atto non si modifica né si scarta. Registra l’atto che lo revoca o lo sostituisce.`,
    en: `${citeAct(act)} has number and date already, and an act is neither changed nor discarded. Register the act that revokes or supersedes it.`,
  });
}

export function present(acts: ReadonlyMap<string, Act>, actId: string): Act {
  const act = acts.get(actId);
  if (act) return act;
  throw new NotFoundError({ it: 'L’atto', en: 'The act' });
}
