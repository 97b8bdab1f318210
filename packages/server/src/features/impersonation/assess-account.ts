// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { nextState } from './impersonation-case.ts';
import { updateCase } from './impersonation-store.ts';

type Assessment = BodyOf<typeof routes.assessImpersonation>;

/** Writes whether the account deceives; the last assessment takes the place of the one before. */
export async function assessAccount(tx: Transaction, caseId: string, given: Assessment, by: Governor): Promise<void> {
  const { found } = await caseAtHand(tx, caseId, 'assess');
  refuseFaults(faultsOf(given));
  const { verdict, declared, reason } = given;
  await updateCase(tx, caseId, {
    ...{ state: nextState(found.state, 'assessed'), verdict, declared, verdict_reason: reason },
    ...{ assessed_by: by.personId, assessed_at: by.at },
  });
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.assessed', cites: [by.act, ...found.clauses] },
    data: { verdict, declared },
  });
}

const SHORTEST = 20;

function faultsOf({ verdict, declared, reason }: Assessment): Fault[] {
  return [
    ...(declared && verdict === 'confirmed' ? [{ field: '/verdict', because: FREE }] : []),
    ...(reason.length < SHORTEST ? [{ field: '/reason', because: NO_REASON }] : []),
  ];
}

// Constitution, art. 21.
const FREE = {
  it: 'Se chi guarda capisce che è satira, critica o una pagina di cittadini, l’account non inganna: è libera espressione, anche quando è aspra. L’unico esito è che il caso è infondato.',
  en: 'If whoever looks understands that it is satire, criticism or a page of citizens, the account does not deceive: it is free speech, harsh or not. The only verdict is that the case is unfounded.',
};
const NO_REASON = {
  it: 'Scrivi perché, in almeno venti caratteri: è ciò che la rete o l’autorità leggeranno per prima cosa.',
  en: 'Write why, in twenty characters at least: it is what the network or the authority will read first.',
};
