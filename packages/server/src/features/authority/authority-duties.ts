// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { citeAct } from '../acts/index.ts';
import { authorisationsLapsing, authorisationsOf, namesOfPeople } from './authority-store.ts';
import { permissionsOf } from './require-authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long before its end an authorisation is spoken of: to whoever governs, and to whoever holds it. */
const MONTH_MS = 30 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

const ROOM = '/registri/autorizzazioni';

/** What a person has to see to about authorisations: to accept theirs, and what is about to lapse. */
export async function authorityDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const own = await authorisationsOf(tx, personId);
  const toAccept = own.filter((one) => standingOf(one, at).state === 'awaiting-acceptance');
  const lapsing = own.filter((one) => lapsesWithin(one, at, WEEK_MS));
  const governs = (await permissionsOf(tx, personId, at)).has('govern');
  return [
    ...toAccept.map((one) => acceptDuty(one)),
    ...lapsing.map((one) => ownDuty(one)),
    ...(governs ? await dutiesOfGovernment(tx, personId, at) : []),
  ];
}

function lapsesWithin(one: Authorisation, at: Date, ms: number): boolean {
  if (standingOf(one, at).state !== 'in-force' || one.to === null) return false;
  return one.to.getTime() - at.getTime() <= ms;
}

const acts = (one: Authorisation) => one.acts.map((act) => citeAct(act)).join('; ');

const acceptDuty = (one: Authorisation): Duty => ({
  code: 'accept-authorisation',
  about: {
    it: `Accetta l’autorizzazione data da ${acts(one)}: fino ad allora non ha effetto`,
    en: `Accept the authorisation given by ${acts(one)}: it has no effect until then`,
  },
  due: null,
  to: `${ROOM}/mie`,
});

const ownDuty = (one: Authorisation): Duty => ({
  code: 'own-authorisation-lapses',
  about: {
    it: `Sta per scadere la tua autorizzazione data da ${acts(one)}`,
    en: `Your authorisation given by ${acts(one)} is about to lapse`,
  },
  due: one.to,
  to: `${ROOM}/mie`,
});

async function dutiesOfGovernment(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const all = await authorisationsLapsing(tx, at, new Date(at.getTime() + MONTH_MS));
  const others = all.filter((one) => one.personId !== personId && lapsesWithin(one, at, MONTH_MS));
  const names = await namesOfPeople(tx, [...new Set(others.map((one) => one.personId))]);
  return others.map((one) => {
    const name = names.get(one.personId) ?? '';
    const soon = lapsesWithin(one, at, WEEK_MS);
    return {
      code: soon ? 'authorisation-lapses-in-a-week' : 'authorisation-lapses-in-a-month',
      about: {
        it: `Scade l’autorizzazione di ${name}, data da ${acts(one)}: se serve ancora, prepara il nuovo atto`,
        en: `The authorisation of ${name}, given by ${acts(one)}, lapses: if it is still needed, prepare the new act`,
      },
      due: one.to,
      to: `${ROOM}/${one.authorisationId}`,
    };
  });
}
