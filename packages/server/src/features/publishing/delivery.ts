// SPDX-License-Identifier: EUPL-1.2
// The life of one variant on its way out: pure. A missing cell is a move that does not exist.

export const DELIVERY_STATES = [
  'planned',
  'held',
  'due',
  'sending',
  'unconfirmed',
  'published',
  'failed',
  'withdrawn',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_EVENTS = [
  // Everybody agreed to this content: planned, or planned anew.
  'plan',
  // The hour.
  'hour-came',
  'came-late-ask',
  'came-late-never',
  // Somebody stopped it, or its approval no longer holds; and let it go again.
  'hold',
  'release',
  // The network.
  'taken-up',
  'confirmed',
  'busy',
  'refused',
  'no-answer',
  'sender-lost',
  'found',
  'not-found',
  // A person.
  'try-again',
  'done-by-hand',
  'withdraw',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/**
 * What each event makes of each state. From `sending` and `unconfirmed` nothing leads back to sending but a look on the
 * network that did not find the post: this is what keeps a post from being out twice.
 */
export const DELIVERY_MOVES: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> = {
  planned: {
    plan: 'planned',
    'hour-came': 'due',
    'came-late-ask': 'held',
    'came-late-never': 'failed',
    hold: 'held',
    withdraw: 'withdrawn',
  },
  held: {
    plan: 'planned',
    release: 'planned',
    'came-late-never': 'failed',
    'done-by-hand': 'published',
    withdraw: 'withdrawn',
  },
  due: {
    'taken-up': 'sending',
    'came-late-ask': 'held',
    'came-late-never': 'failed',
    hold: 'held',
    withdraw: 'withdrawn',
  },
  sending: {
    confirmed: 'published',
    busy: 'due',
    refused: 'failed',
    'no-answer': 'unconfirmed',
    'sender-lost': 'unconfirmed',
  },
  unconfirmed: { found: 'published', 'not-found': 'due', refused: 'failed' },
  published: { withdraw: 'withdrawn' },
  failed: { plan: 'planned', 'try-again': 'planned', 'done-by-hand': 'published', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state after an event, or null where the event does not belong. */
export function moveDelivery(state: DeliveryState, event: DeliveryEvent): DeliveryState | null {
  return DELIVERY_MOVES[state][event] ?? null;
}

/** What to do with a post whose hour has passed while nobody could send it. */
export type LatePolicy = 'send' | 'ask' | 'never';

export type Hour = {
  plannedAt: Date;
  /** After this instant it would mislead: an alert that is over. Null = no end. */
  validUntil: Date | null;
  late: LatePolicy;
  now: Date;
};

const PUNCTUAL_MS = 15 * 60_000;

/** The event that the clock brings, or null while the hour is still to come. A stale alert is never sent. */
export function eventOfHour({ plannedAt, validUntil, late, now }: Hour): DeliveryEvent | null {
  if (now < plannedAt) return null;
  if (validUntil !== null && now >= validUntil) return 'came-late-never';
  if (now.getTime() - plannedAt.getTime() <= PUNCTUAL_MS) return 'hour-came';
  return { send: 'hour-came', ask: 'came-late-ask', never: 'came-late-never' }[late] as DeliveryEvent;
}

export type Trouble = 'busy' | 'unconfirmed';

const FIRST_MS: Record<Trouble, number> = { busy: 5000, unconfirmed: 2000 };
const LONGEST_MS: Record<Trouble, number> = { busy: 15 * 60_000, unconfirmed: 60_000 };

/** Milliseconds to wait before the next try. What the network itself asks for, if longer, wins. */
export function waitAfter(trouble: Trouble, tries: number, retryAfterSeconds: number | null): number {
  const grown = Math.min(LONGEST_MS[trouble], FIRST_MS[trouble] * 2 ** Math.max(0, tries - 1));
  return Math.max(grown, (retryAfterSeconds ?? 0) * 1000);
}
