// SPDX-License-Identifier: EUPL-1.2
import { ENQUIRY_KINDS, ENQUIRY_MODES, ITEM_TYPES } from '@arengo/policy';
import { z } from 'zod';
import {
  ANSWER_OUTCOMES,
  ANSWER_PLACES,
  CHOSEN_REASONS,
  CLOSING_REASONS,
  ENQUIRY_LISTS,
  ENQUIRY_STATES,
  READY_USES,
} from '../enquiry-choices.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

const person = z.object({ id, name: z.string() });
const may = z.object({ granted: z.boolean(), because: bilingual });
/** A time that the policy states, with its clause. */
const due = z.object({ at: instant, clause: z.string() });

export const answerState = z.enum([
  'waiting',
  'sending',
  'confirmed',
  'unconfirmed',
  'refused',
  'by-hand',
  'withdrawn',
]);

export const enquiriesAsked = z.object({
  list: z.enum(ENQUIRY_LISTS).default('open'),
  /** The id of the last enquiry shown; absent = from the start. */
  cursor: id.optional(),
});
export const enquiryRow = z.object({
  id,
  state: z.enum(ENQUIRY_STATES),
  kind: z.enum(ENQUIRY_KINDS),
  itemType: z.enum(ITEM_TYPES),
  network: z.string(),
  accountName: z.string(),
  /** At most 200 characters; empty for a message that the caller may not read. */
  excerpt: z.string(),
  author: z.string(),
  receivedAt: instant,
  answerDue: z.boolean(),
  due: due.nullable(),
  late: z.boolean(),
  takenBy: person.nullable(),
  office: person.nullable(),
  /** How many other accounts the citizen has connected with the one that wrote. */
  connected: z.number().int(),
  /** Of the answer that is on its way, or that came to nothing. */
  answer: answerState.nullable(),
});
export type EnquiryRow = z.infer<typeof enquiryRow>;

export const enquiriesReply = z.object({
  rows: z.array(enquiryRow),
  /** Where the next ones begin; null = these are all. */
  cursor: z.string().nullable(),
  /** Of each list, counted up to 1,000. */
  counts: z.record(z.enum(ENQUIRY_LISTS), z.number().int()),
  /** When the accounts are attended; null = the hours are not known. */
  attended: z.object({ now: z.boolean(), until: instant.nullable(), next: instant.nullable() }).nullable(),
});
export type EnquiriesReply = z.infer<typeof enquiriesReply>;

export const enquiryAnswer = z.object({
  id,
  outcome: z.enum(ANSWER_OUTCOMES),
  place: z.enum(ANSWER_PLACES),
  text: z.string(),
  clause: z.string().nullable(),
  state: answerState,
  /** Null = it left by itself. */
  by: person.nullable(),
  writtenAt: instant,
  confirmedAt: instant.nullable(),
  trouble: bilingual.nullable(),
  /** The advice that stood beside the text when it was sent. */
  advice: z.array(z.object({ check: z.string(), clause: z.string().nullable() })),
  /** Until when it can be taken back; null once it has left. */
  undoUntil: instant.nullable(),
});
export type EnquiryAnswer = z.infer<typeof enquiryAnswer>;

/** One way of answering, as the policy and the network have it. */
const way = z.object({
  outcome: z.enum(ANSWER_OUTCOMES),
  place: z.enum(ANSWER_PLACES),
  lawful: z.boolean(),
  clause: z.string().nullable(),
  because: bilingual.nullable(),
  /** The network does it, or a person on the network's own pages. */
  byNetwork: z.boolean(),
  /** The longest text, in characters as people count them; null = long enough. */
  limit: z.number().int().nullable(),
});
const verdict = z.object({ lawful: z.boolean(), clause: z.string().nullable(), because: bilingual.nullable() });

export const officeChoice = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  hours: z.string().nullable(),
});

export const enquiryView = enquiryRow.extend({
  item: z.object({
    version: z.number().int(),
    text: z.string(),
    /** The caller may read it. */
    readable: z.boolean(),
    permalink: z.string().nullable(),
    postedAt: instant,
    deletedAt: instant.nullable(),
  }),
  post: z.object({ text: z.string(), postedAt: instant }).nullable(),
  thread: z.array(z.object({ author: z.string(), text: z.string(), postedAt: instant })),
  /** Other enquiries of the same author on the body's accounts of this network, newest first. */
  others: z.array(z.object({ id, kind: z.enum(ENQUIRY_KINDS), state: z.enum(ENQUIRY_STATES), receivedAt: instant })),
  connection: z.object({
    /** The code that waits to be sent from the other account; its signs only for whoever has the enquiry in charge. */
    given: z.object({ by: person, at: instant, until: instant, code: z.string().nullable() }).nullable(),
    /** Accounts that were connected, also those that were parted again; the name only for who may read what they wrote. */
    links: z.array(
      z.object({
        ...{ id, network: z.string(), author: z.string(), at: instant },
        ended: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
      }),
    ),
    /** What is asked from all of these accounts, oldest first, this enquiry too; empty where none is connected. */
    thread: z.array(enquiryRow),
    /** Give a code: for whoever has the enquiry in charge. */
    give: may,
  }),
  /** Null = the policy states nothing of enquiries. */
  ruling: z
    .object({
      mode: z.enum(ENQUIRY_MODES),
      clause: z.string(),
      answerDue: z.boolean(),
      answerWith: bilingual.nullable(),
      rules: z.array(z.object({ rule: z.string(), clause: z.string() })),
      /** Only the minimum is kept: it goes to no office, and serves no later answer. */
      minimum: z.boolean(),
    })
    .nullable(),
  clauses: z.array(clauseView),
  emergency: z.object({ numbers: z.array(z.string()), clause: z.string().nullable() }).nullable(),
  attended: enquiriesReply.shape.attended,
  recognised: z.object({ by: person.nullable(), at: instant }),
  takenAt: instant.nullable(),
  givenAt: instant.nullable(),
  endedAt: instant.nullable(),
  closing: z.object({ reason: z.enum(CLOSING_REASONS), note: z.string().nullable(), by: person.nullable() }).nullable(),
  proposal: z.object({ text: z.string(), by: person, at: instant }).nullable(),
  answers: z.array(enquiryAnswer),
  ways: z.array(way),
  giving: verdict,
  closingChoices: z.array(verdict.extend({ reason: z.enum(CHOSEN_REASONS) })),
  offices: z.array(officeChoice),
  contacts: z.object({ phone: z.string().nullable(), email: z.string().nullable(), site: z.string().nullable() }),
  ready: z.array(
    z.object({
      /** Null = one of those that come with Arengo. */
      id: id.nullable(),
      name: z.string(),
      usedFor: z.enum(READY_USES),
      text: z.string(),
      officeId: id.nullable(),
      link: z.string().nullable(),
    }),
  ),
  /** What the body answered before, most alike first. */
  suggestions: z.array(z.object({ answerId: id, text: z.string(), at: instant, outcome: z.enum(ANSWER_OUTCOMES) })),
  may: z.object({
    /** Answer, give to an office, close: by an act on this account. */
    answer: may,
    /** Answer in private, and read private messages. */
    private: may,
    /** Take it in charge, or propose an answer: also for the people of its office. */
    take: may,
  }),
});
export type EnquiryView = z.infer<typeof enquiryView>;

export const recognised = z.object({ kind: z.enum(ENQUIRY_KINDS) });
export const givenTo = z.object({ officeId: id });
export const proposedAnswer = z.object({ text: words(4000).min(1) });
export const newAnswer = z.object({
  /** The version of the item that the person saw; a newer one refuses the answer. */
  itemVersion: z.number().int().min(1),
  outcome: z.enum(ANSWER_OUTCOMES),
  place: z.enum(ANSWER_PLACES),
  text: words(4000).min(1),
});
export const closing = z.object({ reason: z.enum(CHOSEN_REASONS), note: words(1000).nullable().default(null) });
export const parted = z.object({ reason: words(500).min(1) });
export const byHand = z.object({ done: z.boolean(), note: words(1000).min(1) });

/** Null = not declared. */
const answerTime = z.object({ kind: z.enum(ENQUIRY_KINDS), hours: z.number().int().min(1).max(1000).nullable() });
export const answerTimes = z.object({ times: z.array(answerTime).max(ENQUIRY_KINDS.length) });

export const readyAnswerWords = z.object({
  name: words(120).min(1),
  usedFor: z.enum(READY_USES),
  text: words(4000).min(1),
  officeId: id.nullable().default(null),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
});
export const readyAnswers = z.object({
  rows: z.array(
    readyAnswerWords.extend({ id, officeName: z.string().nullable(), changedBy: person, changedAt: instant }),
  ),
  /** What leaves by itself, with who switched it on and when. */
  automatic: z.array(z.object({ usedFor: z.enum(['emergency', 'redirect']), by: person, at: instant })),
  /** Whether each could be switched on under the policy in force. */
  couldBe: z.array(z.object({ usedFor: z.enum(['emergency', 'redirect']), verdict })),
  offices: z.array(officeChoice),
  /** The body's own times by kind, in hours of attendance; `clause` lets it have them, null = the policy does not. */
  times: z.object({ clause: z.string().nullable(), hours: z.array(answerTime) }),
  /** The text of the clauses named. */
  clauses: z.array(clauseView),
  mayKeep: may,
  mayGovern: may,
});
export type ReadyAnswers = z.infer<typeof readyAnswers>;
export const switched = z.object({ usedFor: z.enum(['emergency', 'redirect']), on: z.boolean() });
