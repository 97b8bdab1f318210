// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { readChosen, requireActs, ruleOfChosen } from './chosen.ts';
import { type DossierState, nextState } from './dossier.ts';
import { type By, dossierAtHand, recordStep } from './dossier-at-hand.ts';
import { insertDossier, updateDossier } from './dossier-store.ts';

type Asked = BodyOf<typeof routes.askDossier>;

/** Asks for a file. Where the policy asks for somebody's agreement it waits for it, under the clause that says so. */
export async function askDossier(tx: Transaction, asked: Asked, by: By): Promise<{ id: string; state: DossierState }> {
  if (asked.caseIds.length === 0 && asked.impersonationCaseId === null) throw new InvalidInputError(NOTHING);
  const chosen = await readChosen(tx, asked, { asked: true });
  const acts = await requireActs(tx, chosen, by);
  refuseFaults(faultsOf(asked));
  const rule = ruleOfChosen((await policyInForceIfAny(tx, by.at))?.policy ?? null, chosen, asked.recipient);
  if (rule.refused) throw new RefusedError(rule.refused, { code: 'dossier-not-allowed', cites: rule.clauses });
  const requires = rule.requires.map(({ requirement }) => requirement);
  const clauses = [...new Set([...rule.clauses, ...[...rule.requires, ...rule.given].map(({ clause }) => clause)])];
  const id = uuidv7();
  const state = requires.length > 0 ? 'awaiting-agreement' : 'ready';
  await insertDossier(
    tx,
    {
      ...{ dossier_id: id, recipient: asked.recipient, addressee: asked.addressee, purpose: asked.purpose },
      ...{ impersonation_case_id: asked.impersonationCaseId, state, requires, clauses, acts },
      ...{ asked_by: by.personId, asked_at: by.at },
    },
    chosen.cases,
  );
  recordStep(tx, by, {
    ...{ dossierId: id, event: 'dossier.asked', cites: [...acts, ...clauses] },
    data: {
      ...{ recipient: asked.recipient, caseIds: chosen.cases.map(({ caseId }) => caseId), requires },
      ...(asked.impersonationCaseId ? { impersonationCaseId: asked.impersonationCaseId } : {}),
      ...(rule.given.length > 0 ? { given: rule.given } : {}),
    },
  });
  return { id, state };
}

/** Takes the request back before the file is made. */
export async function withdrawDossier(tx: Transaction, dossierId: string, by: By): Promise<void> {
  const { dossier, chosen, editions } = await dossierAtHand(tx, dossierId, { lock: true });
  const acts = await requireActs(tx, chosen, by);
  const state = nextState(dossier.state, 'withdrawn', editions.length > 0);
  await updateDossier(tx, dossierId, { state, withdrawn_by: by.personId, withdrawn_at: by.at });
  recordStep(tx, by, { dossierId, event: 'dossier.withdrawn', cites: acts });
}

function faultsOf({ addressee, purpose }: Asked): Fault[] {
  return [
    ...(addressee === '' ? [{ field: '/addressee', because: NO_ADDRESSEE }] : []),
    ...(purpose === '' ? [{ field: '/purpose', because: NO_PURPOSE }] : []),
  ];
}

const NOTHING = {
  it: 'Il fascicolo non riguarda nulla. Scegli almeno un contenuto o il caso di un account falso.',
  en: 'The file is about nothing. Choose one item at least, or the case of a false account.',
};
const NO_ADDRESSEE = {
  it: 'Scrivi a quale ufficio è diretto, per esempio la Procura e il suo luogo.',
  en: 'Write which office it is for, such as the prosecutor’s office and its place.',
};
const NO_PURPOSE = {
  it: 'Scrivi a che cosa serve: chi lo riceve e chi lo rilegge devono saperlo.',
  en: 'Write what it is for: whoever receives it, and whoever reads it again, has to know.',
};
