// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, ImportPlan, ReplyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { writeChange } from './change-person.ts';
import { type PlannedLine, planImport, type Register } from './import-plan.ts';
import { findOffices } from './office-store.ts';
import { findPerson, insertPerson, lockRegister, readRegister } from './people-store.ts';
import type { Position } from './position.ts';

type Needs = Context & Government & { positions: (tx: Transaction, at: Date) => Promise<readonly Position[]> };

/** The dry run: what each line would do. Nothing is written. */
export async function checkPeopleFile(
  { database, clock, requireGovernment, positions }: Needs,
  caller: Caller,
  file: string,
): Promise<ImportPlan> {
  return database.readInBody(caller.bodyId, async (tx) => {
    await requireGovernment(tx, caller.personId, clock.now());
    const { lines, ...plan } = planImport(Buffer.from(file, 'base64'), await registerOf(tx, positions, clock.now()));
    return { ...plan, lines: lines.map(({ person: _, ...line }) => line) };
  });
}

/** Whole or not at all, and only what the dry run showed: same file, same register, no bad line. */
export async function importPeople(
  { database, clock, requireGovernment, positions }: Needs,
  caller: Caller,
  order: BodyOf<typeof routes.importPeople>,
): Promise<ReplyOf<typeof routes.importPeople>> {
  return database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    const act = await requireGovernment(tx, caller.personId, now);
    await lockRegister(tx);
    const plan = planImport(Buffer.from(order.file, 'base64'), await registerOf(tx, positions, clock.now()));
    refuseOther(plan, order);
    const added = await addAll(tx, plan.lines, now);
    const changed = await changeAll(tx, plan.lines);
    recordDeed(tx, {
      at: now,
      event: 'people.imported',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'body', id: tx.bodyId },
      cites: [act],
      data: { fileSha256: plan.fileSha256, added, changed },
    });
    return { added: added.length, changed: changed.length, skipped: plan.counts.skip };
  });
}

async function registerOf(tx: Transaction, positions: Needs['positions'], at: Date): Promise<Register> {
  const people = await readRegister(tx);
  const offices = await findOffices(tx, 'open');
  const rows = offices.map(({ office_id: officeId, name, slug, head_id: headId }) => ({
    officeId,
    name,
    slug,
    headId,
  }));
  return { people, offices: rows, positions: await positions(tx, at) };
}

function refuseOther(
  plan: Pick<ImportPlan, 'fileSha256' | 'registerSha256' | 'counts'>,
  order: BodyOf<typeof routes.importPeople>,
): void {
  if (plan.fileSha256 !== order.fileSha256) throw fileChanged();
  if (plan.registerSha256 !== order.registerSha256) throw registerChanged();
  if (plan.counts.bad > 0) throw badLines(plan.counts.bad);
}

async function addAll(tx: Transaction, lines: readonly PlannedLine[], now: Date): Promise<string[]> {
  const added: string[] = [];
  for (const { outcome, person } of lines) {
    if (outcome !== 'add' || !person) continue;
    const personId = uuidv7();
    await insertPerson(tx, { ...person, personId, passwordHash: null, createdAt: now });
    added.push(personId);
  }
  return added;
}

async function changeAll(tx: Transaction, lines: readonly PlannedLine[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { outcome, person } of lines) {
    const before = outcome === 'change' && person ? await findPerson(tx, person.personId) : undefined;
    if (!before || !person) continue;
    await writeChange(tx, before, person);
    changed.push(before.person_id);
  }
  return changed;
}

const fileChanged = () =>
  new ConflictError(
    {
      it: 'Il file non è quello della prova: non è stato importato nulla. Ripeti la prova con questo file.',
      en: 'The file is not the one of the dry run: nothing was imported. Repeat the dry run with this file.',
    },
    { code: 'file-changed' },
  );

const registerChanged = () =>
  new ConflictError(
    {
      it: 'Dopo la prova qualcuno ha cambiato il registro: non è stato importato nulla. Ripeti la prova e guarda che cosa cambia.',
      en: 'Somebody changed the register after the dry run: nothing was imported. Repeat it and see what changes.',
    },
    { code: 'register-changed' },
  );

const badLines = (count: number) =>
  new InvalidInputError(
    {
      it: `Il file ha ${count === 1 ? 'una riga sbagliata' : `${count} righe sbagliate`}: non è stato importato nulla. Correggi il file e ripeti la prova.`,
      en: `The file has ${count} bad ${count === 1 ? 'line' : 'lines'}: nothing was imported. Correct the file and repeat the dry run.`,
    },
    { code: 'bad-lines' },
  );
