// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, ConflictError, InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { findPerson } from '../people/index.ts';
import { byGovernment, type GovernedDeed, type RegisterNeeds, takeOwnAccount } from './by-government.ts';
import { askRemoval } from './open-removal-tasks.ts';
import { type HolderRow, holdersOf, insertHolder, lockHolder, updateHolder } from './register-store.ts';

type NewHolder = BodyOf<typeof routes.addHolder>;
type HolderChange = BodyOf<typeof routes.changeHolder>;
type Place = { accountId: string; holderId: string };

/** Notes who personally holds the network's administrator rights. It gives no power here: powers come from acts. */
export function nameHolder(needs: RegisterNeeds, caller: Caller, accountId: string, asked: NewHolder): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    await takeOwnAccount(tx, accountId);
    const { personId, successorId, loginName, since } = asked;
    if (!isDay(since) || since > romeDay(by.at)) throw invalid('/since', SINCE);
    await findPeople(tx, personId, successorId);
    const holding = await holdersOf(tx, [accountId]);
    if (holding.some((one) => one.person_id === personId)) throw new ConflictError(TWICE);
    const holderId = uuidv7();
    await insertHolder(tx, {
      ...{ holder_id: holderId, account_id: accountId, person_id: personId, login_name: loginName, since },
      successor_id: successorId,
    });
    record(tx, by, accountId, 'account.holder-named', { holderId, personId, successorId });
  });
}

export function changeHolder(needs: RegisterNeeds, caller: Caller, place: Place, asked: HolderChange): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const holder = await takeHolder(tx, place);
    await findPeople(tx, holder.person_id, asked.successorId);
    await updateHolder(tx, place.holderId, { login_name: asked.loginName, successor_id: asked.successorId });
    record(tx, by, place.accountId, 'account.holder-changed', {
      holderId: place.holderId,
      successorId: asked.successorId,
    });
  });
}

/** The rights end here; that they end on the network too is a task, to be proven. */
export function endHolder(needs: RegisterNeeds, caller: Caller, place: Place, because: string): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const holder = await takeHolder(tx, place);
    await askRemoval(tx, holder, { because, at: by.at, actor: by.actor, cites: [by.act] });
  });
}

async function takeHolder(tx: Transaction, { accountId, holderId }: Place): Promise<HolderRow> {
  await takeOwnAccount(tx, accountId);
  const holder = await lockHolder(tx, accountId, holderId);
  if (!holder) throw new NotFoundError({ it: 'Questo amministratore', en: 'This administrator' });
  return holder;
}

async function findPeople(tx: Transaction, personId: string, successorId: string | null): Promise<void> {
  if (personId === successorId) throw invalid('/successorId', ITSELF);
  for (const id of [personId, ...(successorId === null ? [] : [successorId])]) {
    if (!(await findPerson(tx, id))) throw new NotFoundError({ it: 'La persona indicata', en: 'The person named' });
  }
}

function record(tx: Transaction, by: GovernedDeed, accountId: string, event: string, data: Record<string, unknown>) {
  recordDeed(tx, {
    ...{ at: by.at, actor: by.actor, event, cites: [by.act], data },
    subject: { kind: 'account', id: accountId },
  });
}

const invalid = (pointer: string, because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer, detail: because.it }] });
const SINCE = {
  it: 'Il giorno da cui ha i diritti non è una data del calendario, o deve ancora venire. Scrivi un giorno fino a oggi.',
  en: 'The day since when they hold the rights is no day of the calendar, or is still to come. Write a day up to today.',
};
const TWICE = {
  it: 'Questa persona è già fra gli amministratori dell’account. Modifica la sua riga.',
  en: 'This person is among the administrators of the account already. Change their line.',
};
const ITSELF = {
  it: 'Chi succede deve essere un’altra persona. Scegline una diversa.',
  en: 'The successor has to be somebody else. Choose another person.',
};
