// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { findOpenOffice, findPerson } from '../people/index.ts';
import type { By } from './create-post.ts';
import { endReplacementRow, insertReplacement } from './replacements-store.ts';

/** Enters who signs in place of the head of an office, by which act and until when. Answers its id. */
export async function nameReplacement(
  tx: Transaction,
  { officeId, personId, actId, ...days }: BodyOf<typeof routes.nameReplacement>,
  by: By,
): Promise<string> {
  const governs = await requireGovernment(tx, by.personId, by.at);
  const office = await findOpenOffice(tx, officeId);
  if (!office) throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  if (!(await findPerson(tx, personId))) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  if (office.head_id === personId) throw new RefusedError(HEAD_ALREADY);
  const act = await findAct(tx, actId);
  if (!act) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
  if (act.inForceFrom === null) throw new RefusedError(DRAFT);
  const [from, to] = [new Date(days.from), days.to === null ? null : new Date(days.to)];
  if (to !== null && to <= from)
    throw new InvalidInputError(BACKWARDS, { errors: [{ pointer: '/to', detail: BACKWARDS.en }] });
  const replacementId = uuidv7();
  const entry = { replacementId, officeId, personId, actId, from, to };
  await insertReplacement(tx, { ...entry, createdBy: by.personId, createdAt: by.at });
  recordDeed(tx, {
    ...deedOn('head-replacement.named', replacementId, by),
    data: { officeId, personId, actId },
    cites: [governs, citeAct(act)],
  });
  return replacementId;
}

/** From now on they sign no more. */
export async function endReplacement(tx: Transaction, replacementId: string, by: By): Promise<void> {
  const governs = await requireGovernment(tx, by.personId, by.at);
  if (!(await endReplacementRow(tx, replacementId, by.at)))
    throw new NotFoundError({ it: 'La sostituzione', en: 'The replacement' });
  recordDeed(tx, { ...deedOn('head-replacement.ended', replacementId, by), cites: [governs] });
}

const deedOn = (event: string, id: string, { personId, at }: By) => ({
  ...{ at, event, actor: { kind: 'person' as const, id: personId } },
  subject: { kind: 'head-replacement', id },
});

const HEAD_ALREADY = {
  it: 'Questa persona è già responsabile dell’ufficio: firma senza bisogno di un atto di sostituzione.',
  en: 'This person heads the office already: they sign without an act of replacement.',
};
const DRAFT = {
  it: 'L’atto è ancora una bozza: non dà poteri a nessuno. Numeralo, poi registra la sostituzione.',
  en: 'The act is still a draft: it gives nobody any power. Number it, then enter the replacement.',
};
const BACKWARDS = {
  it: 'La sostituzione finisce prima di cominciare. Correggi le date.',
  en: 'The replacement ends before it begins. Correct the dates.',
};
