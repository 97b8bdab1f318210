// SPDX-License-Identifier: EUPL-1.2
// Requests of citizens on the data kept on them.
import { z } from 'zod';
import {
  DATA_REFUSALS,
  DATA_REQUEST_KINDS,
  DATA_REQUEST_LISTS,
  DATA_REQUEST_STATES,
  DESK_CHANNELS,
  IDENTITY_SEEN,
} from '../data-request-choices.ts';
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
