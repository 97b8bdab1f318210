// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { lockSettings, readBodySettings, writeBodySettings } from '../rules/index.ts';

type Terms = BodyOf<typeof routes.setImpersonationTerms>;

/** Writes the body's own times. A time that a clause states goes before them. */
export async function setTerms(tx: Transaction, terms: Terms, by: Governor): Promise<void> {
  await lockSettings(tx);
  await writeBodySettings(tx, { ...(await readBodySettings(tx)), falseAccounts: terms });
  recordDeed(tx, {
    at: by.at,
    event: 'impersonation.terms-set',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'body', id: tx.bodyId },
    cites: [by.act],
    data: terms,
  });
}
