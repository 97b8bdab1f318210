// SPDX-License-Identifier: EUPL-1.2
// Who answers for personal data, the register of processing activities, and the words of the notices.
import { z } from 'zod';
import { REGISTER_FORMS } from '../data-protection-choices.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

const person = z.object({ id, name: z.string() });

const contact = {
  address: words(300).default(''),
  email: words(320).default(''),
  certifiedEmail: words(320).default(''),
  phone: words(60).default(''),
};
const networkTerms = z.object({
  /** Who answers for the network, and where; empty where that is not known. */
  provider: words(200).default(''),
  privacyPage: words(500).default(''),
  /** Whether the body and the network are joint controllers of statistics about the page. */
  joint: z.boolean().default(false),
  /** Where the arrangement under art. 26 is. */
  arrangement: words(500).default(''),
});
export type NetworkTerms = z.infer<typeof networkTerms>;
export const dataProtectionContacts = z.object({
  controller: z.object(contact),
  /** The data protection officer: an office, never a name. */
  officer: z.object({ title: words(200).default(''), ...contact }),
  networks: z.record(z.string().max(40), networkTerms).default({}),
});
export type DataProtectionContacts = z.infer<typeof dataProtectionContacts>;

const text = words(3000).default('');
export const processingAddition = z.object({
  /** Of an activity of the body's own; empty for one that is generated. */
  name: words(200).default(''),
  purposes: text,
  legalBasis: text,
  subjects: text,
  data: text,
  recipients: text,
  transfers: text,
  terms: text,
  measures: text,
});
export type ProcessingAddition = z.infer<typeof processingAddition>;
/** `activity`: its short name; null takes away what was added. */
export const processingChange = z.object({ activity: z.string().max(60), addition: processingAddition.nullable() });

/** One processing activity as the register states it; `own`: it is the body's own. */
const activity = z.object({
  id: z.string(),
  own: z.boolean(),
  name: bilingual,
  purposes: bilingual,
  legalBasis: bilingual,
  subjects: bilingual,
  data: bilingual,
  recipients: bilingual,
  transfers: bilingual,
  terms: bilingual,
  measures: bilingual,
  /** Clauses of the policy that it rests on. */
  clauses: z.array(z.string()),
});
export type ProcessingActivity = z.infer<typeof activity>;
export const dataProtectionView = z.object({
  contacts: dataProtectionContacts,
  /** What is still missing for the notice and the register to be whole. */
  missing: z.array(bilingual),
  networks: z.array(z.object({ network: z.string(), terms: networkTerms, accounts: z.array(z.string()) })),
  activities: z.array(activity),
  additions: z.record(z.string(), processingAddition),
  versions: z.array(
    z.object({ version: z.number().int(), sha256: z.string(), madeAt: instant, madeBy: person.nullable() }),
  ),
  clauses: z.array(clauseView),
  /** The notice on the portal, and the words to paste elsewhere. */
  noticeAddress: z.string(),
  shortNotice: bilingual,
  jointNotes: z.array(z.object({ network: z.string(), joint: z.boolean(), text: bilingual })),
});
export type DataProtectionView = z.infer<typeof dataProtectionView>;
export const registerQuery = z.object({
  form: z.enum(REGISTER_FORMS),
  /** Absent = the last. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
