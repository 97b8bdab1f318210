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
    // The sender that was given up got its answer after all.
    found: 'published',
    withdraw: 'withdrawn',
  },
  sending: {
    confirmed: 'published',
    busy: 'due',
    refused: 'failed',
    'no-answer': 'unconfirmed',
    'sender-lost': 'unconfirmed',
  },
  unconfirmed: { found: 'published', 'not-found': 'due', 'done-by-hand': 'published' },
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

// An order may take effect after its answer was lost: for so long, that a post is not there says nothing.
const SETTLED_MS = 20_000;

/** Whether a look that began then and did not find the post may be believed. */
export function absenceCounts(unconfirmedAt: Date, lookedAt: Date): boolean {
  return lookedAt.getTime() - unconfirmedAt.getTime() >= SETTLED_MS;
}

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FIRST_LOOK_MS = 2000;
const LONGEST_LOOK_MS = 5 * 60_000;

/** Milliseconds to wait before a busy network is tried again, after so many tries. What the network itself asks for, if longer, wins. */
export function waitAfter(tries: number, retryAfterSeconds: number | null): number {
  const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1));
  return Math.max(grown, (retryAfterSeconds ?? 0) * 1000);
}

/**
 * The next look for a post of which nobody knows whether it is out: each as long after the last as that came after the loss,
 * but none later than the instant from which a look may be believed. What the network itself asks for, if longer, wins.
 */
export function nextLook(unconfirmedAt: Date, retryAfterSeconds: number | null, now: Date): Date {
  const elapsed = now.getTime() - unconfirmedAt.getTime();
  const grown = Math.min(LONGEST_LOOK_MS, Math.max(FIRST_LOOK_MS, elapsed));
  const wait = elapsed < SETTLED_MS ? Math.min(grown, SETTLED_MS - elapsed) : grown;
  return new Date(now.getTime() + Math.max(wait, (retryAfterSeconds ?? 0) * 1000));
}
