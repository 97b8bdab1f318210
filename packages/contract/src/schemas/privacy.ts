// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { DATA_CLASSES, HELD_THINGS } from '../privacy-choices.ts';
import { bilingual, id, instant, words } from './shared.ts';

const LONGEST_REASON = 2000;
const SHORTEST_REASON = 10;
export const dataClass = z.enum(DATA_CLASSES);
/** A term in whole days, months or years: `P2Y`. */
const term = z.string().regex(/^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,4}D)?$/, 'an ISO 8601 duration such as P30D');

/** A term of the body's own; null = none, and what is set by default holds again. */
export const termChange = z.object({
  dataClass,
  term: term.nullable(),
  reason: words(LONGEST_REASON).min(SHORTEST_REASON),
});
export const newHold = z.object({
  held: z.enum(HELD_THINGS),
  heldId: id,
  reason: words(LONGEST_REASON).min(SHORTEST_REASON),
});
export const holdEnd = z.object({ reason: words(LONGEST_REASON).min(SHORTEST_REASON) });

const hold = z.object({
  id,
  held: z.enum(HELD_THINGS),
  heldId: id,
  reason: z.string(),
  act: z.string(),
  by: z.string(),
  begunAt: instant,
  ended: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type HoldView = z.infer<typeof hold>;

/** Holds that stand on a thing or on its author, and whether the caller may place one. */
export const holdsReply = z.object({ holds: z.array(hold), mayHold: z.boolean() });
export type HoldsReply = z.infer<typeof holdsReply>;

const destruction = z.object({
  id,
  dataClass,
  cause: z.enum(['term', 'request']),
  /** The term in words, where one was the cause. */
  term: z.string().nullable(),
  source: z.enum(['clause', 'setting', 'default']).nullable(),
  clause: z.string().nullable(),
  requestId: id.nullable(),
  erased: z.number().int(),
  from: instant.nullable(),
  to: instant.nullable(),
  sha256: z.string().nullable(),
  begunAt: instant,
  endedAt: instant.nullable(),
  /** Null = by itself. */
  askedBy: z.string().nullable(),
});
export type DestructionView = z.infer<typeof destruction>;
export const destructionReply = destruction.extend({ things: z.array(id) });

const classRow = z.object({
  dataClass,
  holds: bilingual,
  whose: bilingual,
  term: z.string(),
  said: bilingual,
  source: z.enum(['clause', 'setting', 'default']),
  clause: z.object({ id: z.string(), text: bilingual }).nullable(),
  /** Who set it, by which act and why, where the body did. */
  own: z.object({ term: z.string(), reason: z.string(), act: z.string(), at: instant }).nullable(),
  /** When the next thing falls due, if nothing needs it then; null = nothing is kept, or it is not known beforehand. */
  next: instant.nullable(),
  /** Past its term and kept all the same, and why. */
  kept: z.array(z.object({ because: bilingual, count: z.number().int() })),
});
export type DataClassRow = z.infer<typeof classRow>;

export const privacyRoom = z.object({
  classes: z.array(classRow),
  lastRun: instant.nullable(),
  /** Whether erasing should have run and has not. */
  overdue: z.boolean(),
  holds: z.array(hold),
  destructions: z.array(destruction),
});
export type PrivacyRoom = z.infer<typeof privacyRoom>;
