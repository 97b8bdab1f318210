// SPDX-License-Identifier: EUPL-1.2
// The outbox of answers at work. An answer is marked as sending before it leaves, under one key for ever; one found still
// sending when its sender is gone, or its time is up, is looked up on the network before anything is sent again.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { isGone, type Presence } from '../../foundation/jobs/presence.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { type Capabilities, type Effect, type Network, NetworkBusy, NetworkRefused } from '../../networks/network.ts';
import { findAccount, isAlive, isConnected, openNetworkSession, stateOfAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { MOST_ATTEMPTS, pauseBefore, readItem, type Trouble, troubleOf } from '../moderation/index.ts';
import { type AnswerEvent, nextAnswerState } from './answer.ts';
import { type Answer, findAnswer, lockAnswer, updateAnswer } from './answers-store.ts';
import { enqueueAnswer } from './deliver-later.ts';
import { lockEnquiry, updateEnquiry } from './enquiries-store.ts';
import { nextEnquiryState } from './enquiry.ts';

export type Courier = Context & {
  sealer: Sealer;
  networks: ReadonlyMap<string, Network>;
  presence: Pick<Presence, 'name'>;
};

const LEASE_MS = 60_000;
const TIMEOUT_MS = 30_000;
const SEE_AGAIN_MS = 2000;

/** How a network says it: under the item or in its conversation, or to the author alone. */
export function wayOf(
  { place, itemType }: { place: Answer['place']; itemType: string },
  capabilities: Capabilities,
): Effect | null {
  const inConversation = itemType === 'message' || place === 'in-place';
  return (inConversation ? capabilities.replies : capabilities.notifies) ?? null;
}

type Errand = { answer: Answer; effect: Effect; look: boolean };
type Outcome = { event: AnswerEvent; reference?: string | null; trouble?: Trouble; askedSeconds?: number | null };

// What this process is sending: the rest that stands under its name was interrupted.
const inHand = new Set<string>();

export async function deliverAnswer(
  courier: Courier,
  { bodyId, answerId }: { bodyId: string; answerId: string },
): Promise<void> {
  if (inHand.has(answerId)) return courier.database.inBody(bodyId, (tx) => comeBack(tx, courier, answerId));
  inHand.add(answerId);
  try {
    const errand = await courier.database.inBody(bodyId, (tx) => setOut(tx, courier, answerId));
    if (errand === null) return;
    const outcome = await carryOut(courier, bodyId, errand);
    await courier.database.inBody(bodyId, (tx) => settle(tx, courier.clock.now(), answerId, outcome));
  } finally {
    inHand.delete(answerId);
  }
}

const comeBack = (tx: Transaction, { clock }: Courier, answerId: string) =>
  enqueueAnswer(tx, answerId, new Date(clock.now().getTime() + SEE_AGAIN_MS));

/** Marks the answer as sending, for the length of a lease. */
async function setOut(tx: Transaction, courier: Courier, answerId: string): Promise<Errand | null> {
  const { clock, networks, presence } = courier;
  const now = clock.now();
  const answer = await lockAnswer(tx, answerId);
  if (!answer || !['waiting', 'sending', 'unconfirmed'].includes(answer.state)) return null;
  if (answer.due_at > now && !(await wasInterrupted(tx, courier, answer))) {
    const seeAgain = new Date(now.getTime() + SEE_AGAIN_MS);
    const sending = answer.state === 'sending' && answer.due_at > seeAgain;
    await enqueueAnswer(tx, answerId, sending ? seeAgain : answer.due_at);
    return null;
  }
  const account = await findAccount(tx, answer.account_id);
  const { item_type: itemType } = await readItem(tx, answer.enquiry_id);
  const effect = wayOf({ place: answer.place, itemType }, networks.get(account?.network ?? '')?.capabilities ?? {});
  const hindered = !account || !isAlive(await stateOfAccount(tx, account, now)) || !isConnected(account);
  if (hindered || !effect) {
    await giveToPerson(tx, answer, hindered ? NOT_CONNECTED : NO_WAY, now);
    return null;
  }
  await updateAnswer(tx, answerId, {
    state: nextAnswerState(answer.state, 'sent'),
    sender: presence.name,
    attempts: answer.attempts + 1,
    due_at: new Date(now.getTime() + LEASE_MS),
  });
  return { answer, effect, look: answer.state !== 'waiting' || answer.attempts > 0 };
}

/** Whoever was sending it is gone, or is this process, which holds it no longer. */
async function wasInterrupted(tx: Transaction, { presence }: Courier, { state, sender }: Answer): Promise<boolean> {
  if (state !== 'sending' || sender === null) return false;
  return sender === presence.name || isGone(tx, sender);
}

const NO_WAY: Trouble = {
  it: 'La rete non permette alle applicazioni di rispondere così: rispondi sul sito della rete e poi conferma qui.',
  en: 'The network does not let applications answer like this: answer on its own pages, then confirm here.',
};
const NOT_CONNECTED: Trouble = {
  it: 'La risposta si è fermata: l’account non è più aperto, o Arengo non ne ha le credenziali. Rispondi sul sito della rete e conferma qui, oppure collega l’account.',
  en: 'The answer has stopped: the account is no longer open, or Arengo has no credentials for it. Answer on the network’s own pages and confirm here, or connect the account.',
};

async function giveToPerson(tx: Transaction, answer: Answer, trouble: Trouble, at: Date): Promise<void> {
  const state = answer.state === 'sending' ? 'by-hand' : nextAnswerState(answer.state, 'needs-a-person');
  await updateAnswer(tx, answer.answer_id, { state, trouble });
  recordOutcome(tx, answer, { event: 'needs-a-person' }, at);
  await announceLive(tx, { kind: 'queue' });
}

async function carryOut({ database, sealer }: Courier, bodyId: string, errand: Errand): Promise<Outcome> {
  const { answer, effect, look } = errand;
  const { account, item } = await database.readInBody(bodyId, async (tx) => ({
    account: await findAccount(tx, answer.account_id),
    item: await readItem(tx, answer.enquiry_id),
  }));
  if (!account) return { event: 'needs-a-person' };
  const target = {
    remoteId: item.remote_id,
    itemType: item.item_type,
    postRemoteId: item.post_remote_id,
    author: { remoteId: item.author_remote_id, handle: item.author_handle, displayName: item.author_name },
  };
  const order = { key: `answer:${answer.answer_id}`, text: answer.text };
  const session = openNetworkSession(sealer, account, AbortSignal.timeout(TIMEOUT_MS));
  try {
    if (look) {
      const inForce = await effect.look(session, target, order);
      if (inForce === 'cannot-tell') return { event: 'needs-a-person' };
      if (inForce === 'in-force') return { event: 'confirmed' };
    }
    const { reference } = await effect.apply(session, target, order);
    return { event: 'confirmed', reference };
  } catch (error) {
    return outcomeOf(error, answer);
  }
}

function outcomeOf(error: unknown, { attempts }: Answer): Outcome {
  const trouble = troubleOf(error);
  if (error instanceof NetworkRefused) return { event: 'refused', trouble };
  const exhausted = attempts + 1 >= MOST_ATTEMPTS;
  if (error instanceof NetworkBusy)
    return exhausted
      ? { event: 'refused', trouble }
      : { event: 'postponed', trouble, askedSeconds: error.retryAfterSeconds };
  // Anything we do not understand may have taken effect.
  if (error instanceof Error) return { event: exhausted ? 'needs-a-person' : 'outcome-lost', trouble };
  throw error;
}

async function settle(tx: Transaction, now: Date, answerId: string, outcome: Outcome): Promise<void> {
  const known = await findAnswer(tx, answerId);
  if (!known) return;
  // In the order in which whoever writes locks them.
  await lockEnquiry(tx, known.enquiry_id);
  const answer = await lockAnswer(tx, answerId);
  // A person may have said "done by hand" while the order was under way.
  if (answer?.state !== 'sending') return;
  const state = nextAnswerState('sending', outcome.event);
  const later = state === 'waiting' || state === 'unconfirmed';
  const dueAt = new Date(now.getTime() + pauseBefore(answer.attempts, outcome.askedSeconds ?? null) * 1000);
  await updateAnswer(tx, answerId, {
    state,
    trouble: outcome.trouble ?? null,
    ...(later ? { due_at: dueAt } : {}),
    ...(outcome.reference === undefined ? {} : { reference: outcome.reference }),
    ...(state === 'confirmed' ? { confirmed_at: now } : {}),
  });
  if (state === 'confirmed') await endByAnswer(tx, answer, now);
  if (later) await enqueueAnswer(tx, answerId, dueAt);
  recordOutcome(tx, answer, outcome, now);
  await announceLive(tx, { kind: 'queue' });
}

/** The enquiry is what its answer does: answered, signposted or redirected. */
export async function endByAnswer(tx: Transaction, { enquiry_id, outcome }: Answer, at: Date): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiry_id);
  if (enquiry?.state !== 'answering') return;
  const state = nextEnquiryState('answering', 'out', { hasOffice: false, hasOwner: true, outcome });
  await updateEnquiry(tx, enquiry_id, { state, ended_at: at });
}

function recordOutcome(tx: Transaction, answer: Answer, { event, trouble }: Outcome, at: Date): void {
  recordDeed(tx, {
    at,
    event: `answer.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'enquiry', id: answer.enquiry_id },
    cites: answer.clause ? [answer.clause] : [],
    data: { answerId: answer.answer_id, attempt: answer.attempts, ...(trouble ? { trouble: trouble.en } : {}) },
  });
}
