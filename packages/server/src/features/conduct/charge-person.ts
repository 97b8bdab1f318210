// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { insertCharge, revokeCharge } from './conduct-store.ts';

type Who = Pick<Caller, 'bodyId' | 'personId'>;

/** Writes down whom an act charges with conduct cases. Whoever governs writes it, and gains no sight of the cases by it. */
export async function chargeWithConduct(
  { database, clock }: Context,
  { bodyId, personId }: Who,
  charge: BodyOf<typeof routes.chargeWithConduct>,
): Promise<void> {
  refuseFaults(faultsOfDays(charge));
  await database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    const government = await requireGovernment(tx, personId, now);
    const act = await findAct(tx, charge.actId);
    if (!act) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
    if (act.date === null) throw new RefusedError(DRAFT);
    if (!(await findPerson(tx, charge.personId))) throw new NotFoundError({ it: 'La persona', en: 'The person' });
    const chargeId = uuidv7();
    const [from, to] = [startOfDay(charge.from), charge.to === null ? null : startOfDay(charge.to)];
    await insertCharge(tx, { chargeId, personId: charge.personId, actId: charge.actId, from, to });
    recordDeed(tx, {
      at: now,
      event: 'conduct.charged',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'person', id: charge.personId },
      cites: [citeAct(act), government],
      data: { chargeId, from: charge.from, to: charge.to },
    });
  });
}

/** Ends a charge from now on. */
export async function endConductCharge(
  { database, clock }: Context,
  { bodyId, personId, chargeId }: Who & { chargeId: string },
): Promise<void> {
  await database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    const government = await requireGovernment(tx, personId, now);
    const ended = await revokeCharge(tx, chargeId, now);
    if (ended === 0) throw new NotFoundError({ it: 'L’incarico in corso', en: 'The charge in force' });
    recordDeed(tx, {
      at: now,
      event: 'conduct.charge-ended',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'conduct-charge', id: chargeId },
      cites: [government],
    });
  });
}

const DRAFT = {
  it: 'L’atto è ancora una bozza: dagli prima numero e data, poi registra l’incarico.',
  en: 'The act is still a draft: give it number and date first, then register the charge.',
};

function faultsOfDays({ from, to }: { from: string; to: string | null }) {
  const noDay = { it: 'Scrivi il giorno da cui vale l’incarico.', en: 'Write the day from which the charge holds.' };
  const reversed = {
    it: 'L’incarico finisce prima di cominciare. Controlla i due giorni.',
    en: 'The charge ends before it begins. Check the two days.',
  };
  if (!isDay(from)) return [{ field: '/from', because: noDay }];
  return to !== null && (!isDay(to) || to <= from) ? [{ field: '/to', because: reversed }] : [];
}
