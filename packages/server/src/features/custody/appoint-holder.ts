// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { citeAct, findAct, stateOf } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { endOf, fits, type Holding } from './office.ts';
import { officeAtHand } from './office-at-hand.ts';
import { endHoldingAt, insertHolding, listHoldings, lockOffice } from './office-store.ts';

/** Records that an act gives the custody to a person. Whoever had it without an end has it until then. Answers the id. */
export async function appointHolder(
  { database, clock }: Context,
  caller: Caller,
  asked: BodyOf<typeof routes.appointCustodyHolder>,
): Promise<string> {
  return database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    await lockOffice(tx);
    const person = await findPerson(tx, asked.personId);
    if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
    const act = await findAct(tx, asked.actId);
    if (!act) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
    const government = await requireGovernment(tx, caller.personId, now);
    const { office, holdings } = await officeAtHand(tx, now);
    const [from, to] = [new Date(asked.from), asked.to === null ? null : new Date(asked.to)];
    if (to !== null && to <= from) throw reversed();
    if (!['in-force', 'not-yet-in-force'].includes(stateOf(act, now))) throw withoutAct();
    if (act.inForceFrom !== null && from < act.inForceFrom) throw beforeAct(citeAct(act));
    if (!fits(office, person.role)) throw otherRole(office.custodian ?? '', office.clause);
    refuseOverlap(holdings, from, to);
    for (const open of holdings.filter((one) => endOf(one) === null && one.from < from)) {
      await endHoldingAt(tx, open.holdingId, from);
    }
    const holdingId = uuidv7();
    const by = { by: caller.personId, at: now };
    await insertHolding(tx, { holdingId, personId: asked.personId, actId: asked.actId, from, to, ...by });
    recordDeed(tx, {
      at: now,
      event: 'custody.holder-appointed',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: asked.personId },
      cites: [citeAct(act), ...(office.clause === null ? [] : [office.clause]), government],
      data: { holdingId, from: from.toISOString(), to: to?.toISOString() ?? null },
    });
    return holdingId;
  });
}

/** Records that a mandate ends, at an instant that is not past. The keys stay; the power to open ends with it. */
export async function endHolding(
  { database, clock }: Context,
  caller: Caller,
  holdingId: string,
  asked: BodyOf<typeof routes.endCustodyHolding>,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    await lockOffice(tx);
    const holding = (await listHoldings(tx)).find((one) => one.holdingId === holdingId);
    if (!holding) throw new NotFoundError({ it: 'Questa custodia', en: 'This custody' });
    const government = await requireGovernment(tx, caller.personId, now);
    const at = new Date(Math.max(new Date(asked.at).getTime(), holding.from.getTime()));
    const end = endOf(holding);
    if (end !== null && end <= now) throw ended();
    // What was already possible stays on record: an end is never moved into the past.
    const effective = at < now && holding.from < now ? now : at;
    await endHoldingAt(tx, holdingId, effective);
    recordDeed(tx, {
      at: now,
      event: 'custody.holding-ended',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: holding.personId },
      cites: [citeAct(holding.act), government],
      data: { holdingId, at: effective.toISOString() },
    });
  });
}

function refuseOverlap(holdings: readonly Holding[], from: Date, to: Date | null): void {
  const inTheWay = holdings.find((one) => {
    const end = endOf(one);
    // An open holding that began earlier ends where the new one begins.
    if (end === null) return one.from >= from && (to === null || one.from < to);
    return end > one.from && end > from && (to === null || one.from < to);
  });
  if (!inTheWay) return;
  throw new RefusedError(
    {
      it: `In quei giorni la custodia è già affidata a ${inTheWay.name}. Scegli un’altra data, o registra prima la fine del suo mandato.`,
      en: `In those days the custody is already given to ${inTheWay.name}. Choose another date, or first record the end of that mandate.`,
    },
    { cites: [citeAct(inTheWay.act)] },
  );
}

const reversed = () =>
  new InvalidInputError(
    {
      it: 'La fine viene prima dell’inizio. Correggi le date.',
      en: 'The end comes before the beginning. Correct them.',
    },
    { errors: [{ pointer: '/to', detail: 'must be after from' }] },
  );

const withoutAct = () =>
  new RefusedError({
    it: 'La custodia si affida con un atto in vigore, e questo non lo è. Registra l’atto di nomina o di proclamazione, poi riprova.',
    en: 'The custody is given by an act in force, and this one is not. Register the act of appointment or proclamation, then retry.',
  });

const beforeAct = (act: string) =>
  new RefusedError(
    {
      it: `${act} non ha ancora effetto a quella data. Scegli una data dalla quale l’atto è in vigore.`,
      en: `${act} is not in effect at that date. Choose a date from which the act is in force.`,
    },
    { cites: [act] },
  );

const otherRole = (custodian: string, clause: string | null) =>
  new RefusedError(
    {
      it: `La policy affida le buste a un ruolo preciso (${custodian}), e questa persona ne ha un altro. Scegli chi ricopre quel ruolo, o correggi il ruolo nel registro delle persone.`,
      en: `The policy gives the envelopes to one role (${custodian}), and this person has another. Choose who holds it, or correct the role in the register of people.`,
    },
    { cites: clause === null ? [] : [clause] },
  );

const ended = () =>
  new RefusedError({
    it: 'Questa custodia è già finita: non c’è altro da registrare.',
    en: 'This custody has already ended: there is nothing more to record.',
  });
