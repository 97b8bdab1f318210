// SPDX-License-Identifier: EUPL-1.2
// What one chooses among, without the schemas: the desk carries these alone.

/** The life of an enquiry. None of these is a procedure of the body: a message opens none. */
export const ENQUIRY_STATES = [
  'new',
  'taken',
  'given',
  'answering',
  'answered',
  'signposted',
  'redirected',
  'closed',
] as const;
export type EnquiryState = (typeof ENQUIRY_STATES)[number];

/** What an answer does: says the thing, says where to find it, or sends to another channel. */
export const ANSWER_OUTCOMES = ['answered', 'signposted', 'redirected'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** Under the item, for everybody to read, or to its author alone. */
export const ANSWER_PLACES = ['in-place', 'in-private'] as const;
export type AnswerPlace = (typeof ANSWER_PLACES)[number];

export const CLOSING_REASONS = ['no-enquiry', 'not-pertinent', 'met-elsewhere', 'repeated', 'gone'] as const;
/** Why somebody closes without an answer; `gone` is the author's deed alone. */
export const CHOSEN_REASONS = ['no-enquiry', 'not-pertinent', 'met-elsewhere', 'repeated'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const ENQUIRY_LISTS = ['open', 'mine', 'office', 'late', 'waiting', 'done'] as const;
export type EnquiryList = (typeof ENQUIRY_LISTS)[number];

/** What a ready answer is for. */
export const READY_USES = ['signpost', 'redirect', 'in-private', 'emergency'] as const;
export type ReadyUse = (typeof READY_USES)[number];
