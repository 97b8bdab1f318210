// SPDX-License-Identifier: EUPL-1.2
// Requests of citizens on the data kept on them, and the body's register of processing activities.
import { z } from 'zod';
import {
  DATA_REFUSALS,
  DATA_REQUEST_KINDS,
  DATA_REQUEST_LISTS,
  DATA_REQUEST_STATES,
  DESK_CHANNELS,
  IDENTITY_SEEN,
  REGISTER_FORMS,
} from '../data-request-choices.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

const day = z.string().max(10);
const person = z.object({ id, name: z.string() });
const network = z.string().max(40);
const handle = words(300);

export const newDataRequest = z.object({
  kind: z.enum(DATA_REQUEST_KINDS),
  channel: z.enum(DESK_CHANNELS),
  receivedOn: day,
  /** Empty where no account is named. */
  network,
  handle,
  requester: words(300),
  replyTo: words(300),
  words: words(5000).default(''),
});
/** The requester's private address: it is said once, and not kept. */
export const dataRequestAddress = z.object({ id, address: z.string() });
export const identitySeen = z.object({
  how: z.enum(IDENTITY_SEEN),
  /** What was seen and how it is known that the account is theirs. */
  note: words(1000),
  authorIds: z.array(id).max(20),
});
export const dataRequestExtension = z.object({ reason: words(2000) });
/** Empty where what was done says enough: data handed over, or erased. */
export const dataRequestFulfilment = z.object({ answer: words(5000) });
export const dataRequestRefusal = z.object({ refusal: z.enum(DATA_REFUSALS), answer: words(5000) });
export const authorSearch = z.object({ network, handle });

/** Somebody on whom something is kept. */
const author = z.object({ id, network: z.string(), handle: z.string(), name: z.string() });
export const authorsFound = z.object({ authors: z.array(author) });
export type DataAuthor = z.infer<typeof author>;

export const dataRequestQuery = z.object({ list: z.enum(DATA_REQUEST_LISTS).default('open') });
const row = z.object({
  id,
  kind: z.enum(DATA_REQUEST_KINDS),
  channel: z.enum(['portal', ...DESK_CHANNELS]),
  state: z.enum(DATA_REQUEST_STATES),
  network: z.string().nullable(),
  handle: z.string().nullable(),
  requester: z.string().nullable(),
  receivedAt: instant,
  /** The last day to answer. */
  dueOn: day,
  late: z.boolean(),
  extended: z.boolean(),
  endedAt: instant.nullable(),
});
export type DataRequestRow = z.infer<typeof row>;
export const dataRequestsReply = z.object({
  rows: z.array(row),
  more: z.boolean(),
  counts: z.object({ open: z.number().int(), late: z.number().int() }),
  /** Networks on which the body has or had an account. */
  networks: z.array(z.string()),
});
export type DataRequestsReply = z.infer<typeof dataRequestsReply>;

/** One class of data of somebody: how many, and until when or why they stay. */
const keptClass = z.object({ name: bilingual, count: z.number().int(), stays: bilingual.nullable() });
export type KeptClassView = z.infer<typeof keptClass>;
export const dataRequestView = row.extend({
  replyTo: z.string().nullable(),
  words: z.string().nullable(),
  registeredBy: person.nullable(),
  extension: z.object({ reason: z.string().nullable(), by: person, at: instant }).nullable(),
  /** Until when the code that the requester was given can be sent; null = none is out. */
  codeUntil: instant.nullable(),
  /** Until when the private address can be used. */
  addressUntil: instant.nullable(),
  identity: z
    .object({
      how: z.enum(['code', ...IDENTITY_SEEN]),
      note: z.string().nullable(),
      by: person.nullable(),
      at: instant,
    })
    .nullable(),
  /** Of the name claimed, before identity is established; then whose data are meant. */
  authors: z.array(author),
  /** What is kept on them: counts, nobody's words. Empty before identity is established. */
  kept: z.array(keptClass),
  refusal: z.enum(DATA_REFUSALS).nullable(),
  answer: z.string().nullable(),
  /** What was handed over, or erased and kept. */
  outcome: z.array(keptClass.extend({ done: z.boolean() })).nullable(),
  copy: z.object({ sha256: z.string(), until: instant.nullable() }).nullable(),
  endedBy: person.nullable(),
  emptiedAt: instant.nullable(),
  /** Steps that can be taken now; each that cannot says why. */
  steps: z.array(z.object({ step: z.string(), because: bilingual.nullable() })),
  refusals: z.array(z.object({ refusal: z.enum(DATA_REFUSALS), because: bilingual.nullable() })),
  /** The last day if it were extended. */
  extendedTo: day,
});
export type DataRequestView = z.infer<typeof dataRequestView>;

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
  networks: z.record(network, networkTerms).default({}),
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
