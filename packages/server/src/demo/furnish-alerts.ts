// SPDX-License-Identifier: EUPL-1.2
// Templates of alerts of the invented comune, two in use and the all-clear: written and approved in calm.
import { templateContent } from '@arengo/contract';
import { approveTemplate } from '../features/editorial/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { ALERT_TEMPLATES, PEOPLE } from './valdoria.ts';

const CONTENT = templateContent.parse({
  category: 'emergency-updates',
  publicInterest: 'Riguarda l’incolumità di chi vive e passa a Valdoria.',
  stated: {
    'confidential-information': 'Dice solo quello che è nel bollettino pubblico.',
    impersonal: 'Nessuno vi è nominato.',
    indispensable: 'Avvisa di un pericolo.',
  },
});

/** The social media manager writes and approves them, as the policy of the invented comune lets them do. */
export async function furnishAlerts(tx: Transaction, at: Date): Promise<void> {
  const [writer] = PEOPLE;
  const person = await findPersonByEmail(tx, writer?.email ?? '');
  if (!person) return;
  const by = { personId: person.person_id, at };
  for (const template of ALERT_TEMPLATES) await approveTemplate(tx, { ...template, content: CONTENT }, by);
}
