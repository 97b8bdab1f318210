// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { NamedActs } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { type Act, citeAct } from './act.ts';
import { insertAct } from './acts-store.ts';
import type { By } from './by.ts';
import { checkKindred, checkNumbering, type Kindred, type Numbering } from './numbering.ts';
import { saveNumbered } from './refuse-same-number.ts';

/**
 * Enters an act that has number and date already; `named`: what policies call organs and acts. Answers its id. Throws InvalidInputError where a field is missing or
 * wrong, ConflictError where the number is taken in that year.
 */
export async function registerAct(
  tx: Transaction,
  given: Kindred & Numbering,
  by: By,
  named?: NamedActs,
): Promise<string> {
  const act = { ...unnumbered(given, named), ...checkNumbering(given, by.at) };
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
export async function draftAct(tx: Transaction, given: Kindred, by: By, named?: NamedActs): Promise<string> {
  const act = unnumbered(given, named);
  await insertAct(tx, act);
  recordDeed(tx, {
    ...by,
    event: 'act.drafted',
    subject: { kind: 'act', id: act.actId },
    cites: [...(by.cites ?? []), citeAct(act)],
  });
  return act.actId;
}

function unnumbered(given: Kindred, named?: NamedActs): Act {
  return {
    actId: uuidv7(),
    ...checkKindred(given, named),
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
