// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { type Act, citeAct } from './act.ts';
import { insertAct } from './acts-store.ts';
import type { By } from './by.ts';
import { checkKindred, checkNumbering, type Kindred, type Numbering } from './numbering.ts';
import { saveNumbered } from './refuse-same-number.ts';

/**
 * Enters an act that has number and date already. Answers its id. Throws InvalidInputError where a field is missing or
 * wrong, ConflictError where the number is taken in that year.
 */
export async function registerAct(tx: Transaction, given: Kindred & Numbering, by: By): Promise<string> {
  const act = { ...unnumbered(given), ...checkNumbering(given, by.at) };
  await saveNumbered(tx, act, () => insertAct(tx, act));
  recordDeed(tx, {
    ...by,
    event: 'act.registered',
    subject: { kind: 'act', id: act.actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: { number: act.number, date: act.date, inForceFrom: act.inForceFrom.toISOString() },
  });
  return act.actId;
}

/** Writes the draft of an act: it has no effect, and neither has what rests on it. Answers its id. */
export async function draftAct(tx: Transaction, given: Kindred, by: By): Promise<string> {
  const act = unnumbered(given);
  await insertAct(tx, act);
  recordDeed(tx, {
    ...by,
    event: 'act.drafted',
    subject: { kind: 'act', id: act.actId },
    cites: [...(by.cites ?? []), citeAct(act)],
  });
  return act.actId;
}

function unnumbered(given: Kindred): Act {
  return {
    actId: uuidv7(),
    ...checkKindred(given),
    number: null,
    date: null,
    inForceFrom: null,
    revokedAt: null,
    revokedBy: null,
    supersededAt: null,
    supersededBy: null,
    albo: null,
    fileId: null,
  };
}
