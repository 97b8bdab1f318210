// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, RegisterComparison, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, ConflictError, RefusedError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { recordStep } from './case-at-hand.ts';
import { compareWithRegister, placeOf } from './compare-with-register.ts';
import { clausesAbout, staffImageClauses, usesProperty } from './impersonation-rules.ts';
import { findOpenOn, insertCase } from './impersonation-store.ts';
import { readRegistered } from './read-registered.ts';

export type NewCase = BodyOf<typeof routes.openImpersonationCase>;

/**
 * Opens a case on an account that somebody reported. Answers its id. Throws RefusedError for an account that is official or is
 * the personal profile of somebody who works in the body, ConflictError where a case is open on it already.
 */
export async function openCase(tx: Transaction, given: NewCase, by: Governor, home: string): Promise<string> {
  refuseFaults(faultsOf(given, romeDay(by.at)));
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const comparison = compareWithRegister(await readRegistered(tx, by.at), given, home);
  refuseKnown(comparison, policy ? staffImageClauses(policy).map(({ id }) => id) : []);
  const { handle, key, ...place } = placeOf(given.address, home);
  // What is on a network and is no account of it is told apart by its address alone.
  const network = key === null ? null : place.network;
  const open = await findOpenOn(tx, { network, key, address: given.address });
  if (open) throw new ConflictError(ALREADY_OPEN, { code: 'impersonation-open-already' });
  const caseId = uuidv7();
  const property = usesProperty(given.signs);
  const clauses = policy ? clausesAbout(policy, given.kind, { property }).map(({ id }) => id) : [];
  await insertCase(tx, {
    ...{ case_id: caseId, kind: given.kind, state: 'opened', network, handle, address_key: key },
    ...{ address: given.address, name: given.name, shown: given.shown, signs: [...given.signs], clauses },
    ...{ reporter: given.reporter, reported_by: given.reportedBy, reported_on: given.reportedOn },
    ...{ opened_by: by.personId, opened_at: by.at },
  });
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.opened', cites: [by.act, ...clauses] },
    data: { kind: given.kind, network, standing: comparison.standing },
  });
  return caseId;
}

function refuseKnown({ standing, account }: RegisterComparison, apart: string[]): void {
  if (standing === 'official' || standing === 'external-service') {
    throw new RefusedError({
      it: `L’indirizzo è nel registro: «${account?.name}» è un account dell’ente. Se non va più bene, chiudilo dal registro degli account.`,
      en: `The address is in the register: “${account?.name}” is an account of the body. If it no longer should be, close it in the register of accounts.`,
    });
  }
  if (account?.whose === 'employee') throw new RefusedError(PERSONAL, { cites: apart });
}

const SHORTEST = 20;

function faultsOf(given: NewCase, today: string): Fault[] {
  const asked: [field: string, wrong: boolean, because: Because][] = [
    ['/address', given.address === '', NO_ADDRESS],
    ['/name', given.name === '', NO_NAME],
    ['/shown', given.shown.length < SHORTEST, NOT_SHOWN],
    ['/reportedBy', given.reportedBy === '', NO_REPORTER],
    ['/reportedOn', !isDay(given.reportedOn) || given.reportedOn > today, NO_DAY],
  ];
  return asked.filter(([, wrong]) => wrong).map(([field, , because]) => ({ field, because }));
}

const NO_ADDRESS = {
  it: 'Scrivi l’indirizzo dell’account, come appare nel browser.',
  en: 'Write the address of the account, as the browser shows it.',
};
const NO_NAME = { it: 'Scrivi il nome che l’account mostra.', en: 'Write the name that the account shows.' };
const NOT_SHOWN = {
  it: 'Descrivi che cosa si vede: come si presenta e che cosa fa. Bastano due righe.',
  en: 'Describe what one sees: how it presents itself and what it does. Two lines will do.',
};
const NO_REPORTER = {
  it: 'Scrivi chi lo ha segnalato: un caso comincia da una segnalazione, non da una ricerca.',
  en: 'Write who reported it: a case begins with a report, not with a search.',
};
const NO_DAY = {
  it: 'Scrivi il giorno della segnalazione: un giorno che è già arrivato.',
  en: 'Write the day of the report: one that has come.',
};
const ALREADY_OPEN = {
  it: 'Su questo account c’è già un caso aperto. Aggiungi lì ciò che hai visto.',
  en: 'A case is open on this account already. Add there what you saw.',
};
const PERSONAL = {
  it: 'È il profilo personale di chi lavora nell’ente: qui non si apre nessun caso e nessuno lo guarda. Se qualcuno segnala che usa lo stemma o l’immagine dell’ente, ne tratta chi è incaricato dei casi di condotta.',
  en: 'It is the personal profile of somebody who works in the body: no case is opened here, and nobody looks at it. If somebody reports that it uses the coat of arms or the image of the body, whoever is charged with cases of conduct deals with it.',
};
