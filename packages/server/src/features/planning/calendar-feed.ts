// SPDX-License-Identifier: EUPL-1.2
// The calendar in another program: a secret address for each person, which shows what that person may see and nothing else.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { By, Outbox } from '../editorial/index.ts';
import { findBody, findPerson, maySignIn, newBearerSecret, readBearerSecret } from '../people/index.ts';
import { findFeed, forgetFeed, putFeed } from './calendar-store.ts';
import { planAsksAt } from './plan-at-hand.ts';
import { listMeetingRows, plansOf } from './plans-store.ts';
import { visibleAccounts } from './plans-views.ts';
import { entriesIn } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const BACK_MS = 60 * DAY_MS;
const AHEAD_MS = 365 * DAY_MS;

/** Makes the address of the person's calendar, in place of the one before. Answers its secret. */
export async function renewFeed(tx: Transaction, by: By): Promise<string> {
  const { text, hash } = newBearerSecret(tx.bodyId);
  await putFeed(tx, by.personId, hash, by.at);
  recordDeed(tx, feedDeed('calendar-feed.renewed', by));
  return text;
}

/** Closes the address. Throws NotFoundError where there is none. */
export async function endFeed(tx: Transaction, by: By): Promise<void> {
  if (!(await forgetFeed(tx, by.personId))) throw notThere();
  recordDeed(tx, feedDeed('calendar-feed.ended', by));
}

const feedDeed = (event: string, { personId, at }: By): Deed => ({
  at,
  event,
  actor: { kind: 'person', id: personId },
  subject: { kind: 'person', id: personId },
});

type Needs = Context & { outbox: Outbox; publicUrl: string };

/**
 * The calendar (RFC 5545) of whoever a secret belongs to, as of now: their powers are asked anew at each reading. Throws
 * NotFoundError for a secret that opens nothing, or whose person has left or may not sign in any more.
 */
export async function readFeed({ database, clock, outbox, publicUrl }: Needs, secret: string): Promise<string> {
  const named = readBearerSecret(secret);
  if (!named) throw notThere();
  return database.readInBody(named.bodyId, async (tx) => {
    const at = clock.now();
    const feed = await findFeed(tx, named.hash);
    const person = feed && (await findPerson(tx, feed.person_id));
    const body = await findBody(tx, tx.bodyId);
    if (!feed || !person || !body || !maySignIn(person, at)) throw notThere();
    const by = { personId: feed.person_id, at };
    const accountIds = await visibleAccounts(tx, by);
    const asks = await planAsksAt(tx, at);
    const span = { from: new Date(at.getTime() - BACK_MS), to: new Date(at.getTime() + AHEAD_MS) };
    const plans = await plansOf(tx, accountIds);
    const entries = await entriesIn(tx, outbox, span, { accountIds, plans, asks, by });
    const [last] = accountIds.length > 0 ? await listMeetingRows(tx) : [];
    return writeCalendar({ body, entries, nextMeeting: last?.nextOn ?? null, locale: person.locale, publicUrl });
  });
}

const notThere = () => new NotFoundError({ it: 'Questo calendario', en: 'This calendar' });
