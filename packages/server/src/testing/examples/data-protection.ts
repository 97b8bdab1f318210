// SPDX-License-Identifier: EUPL-1.2
import { renewRegister } from '../../features/data-protection/renew-register.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

/** A first version of the register of processing activities. */
export async function seedDataProtection(body: TestBody, at: Date): Promise<void> {
  await body.inBody((tx) => renewRegister(tx, { personId: body.moderator.id, at }));
}

const NOTHING = { address: '', email: '', certifiedEmail: '', phone: '' };

export const dataProtectionExamples = {
  readDataProtection: {},
  setDataProtectionContacts: {
    body: () => ({
      controller: { ...NOTHING, email: 'protocollo@comune.example' },
      officer: { title: 'Ufficio RPD', ...NOTHING },
    }),
  },
  addToProcessing: {
    body: () => ({ activity: 'moderation', addition: { measures: 'Formazione annuale del personale' } }),
  },
  downloadProcessingRegister: { query: () => ({ form: 'csv' }) },
} satisfies Record<string, Example>;
