// SPDX-License-Identifier: EUPL-1.2
// The outbox at work. A measure is marked as sending before it leaves; what is found still sending when its sender is gone,
// or its time is up, was interrupted: it is looked up on the network before anything is sent again.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { isGone, type Presence } from '../../foundation/jobs/presence.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import {
  type Effect,
  type Network,
  NetworkBusy,
  NetworkOutcomeUnknown,
  NetworkRefused,
} from '../../networks/network.ts';
import { findAccount, isAlive, isConnected, openNetworkSession, stateOfAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { readItem, updateCase } from './case-store.ts';
import { enqueueDelivery } from './deliver-later.ts';
import { type MeasureEvent, MOST_ATTEMPTS, nextMeasureState, pauseBefore } from './measure.ts';
import { lockMeasure, type Measure, measuresUnderWay, updateMeasure } from './measure-store.ts';
import { effectFor, type NetworkOrder } from './network-effects.ts';
import { type Trouble, troubleOf } from './network-trouble.ts';
import type { ReasonsPages } from './reasons-pages.ts';

export type Courier = Context & {
  sealer: Sealer;
  networks: ReadonlyMap<string, Network>;
  presence: Pick<Presence, 'name'>;
  reasonsPages: Pick<ReasonsPages, 'fillNotice'>;
};

/** How long one order may take; while it lasts nobody else touches the measure. */
const LEASE_MS = 60_000;
const TIMEOUT_MS = 30_000;
/** How soon to see again whether somebody who is sending is gone. */
const SEE_AGAIN_MS = 2000;

/** Delivers what is due of a case, in order. Stops at the first that has to wait, and comes back for it. */
export async function deliverMeasures(
  courier: Courier,
  { bodyId, caseId }: { bodyId: string; caseId: string },
): Promise<void> {
  const waiting = await courier.database.readInBody(bodyId, (tx) => measuresUnderWay(tx, caseId));
  for (const { measure_id: measureId } of waiting) {
    const sent = await deliverMeasure(courier, bodyId, measureId);
    if (sent === 'later') return;
  }
}

type Errand = { measure: Measure; effect: Effect; look: boolean };
type Outcome = { event: MeasureEvent; reference?: string | null; trouble?: Trouble; askedSeconds?: number | null };

// What this process is sending: the rest that stands under its name was interrupted.
const inHand = new Set<string>();

async function deliverMeasure(courier: Courier, bodyId: string, measureId: string): Promise<'done' | 'later'> {
  if (inHand.has(measureId)) return courier.database.inBody(bodyId, (tx) => comeBack(tx, courier, measureId));
  inHand.add(measureId);
  try {
    const errand = await courier.database.inBody(bodyId, (tx) => setOut(tx, courier, measureId));
    if (errand === 'later' || errand === 'done') return errand;
    const outcome = await carryOut(courier, bodyId, errand);
    return await courier.database.inBody(bodyId, (tx) => settle(tx, courier, measureId, outcome));
  } finally {
    inHand.delete(measureId);
  }
}

async function comeBack(tx: Transaction, { clock }: Courier, measureId: string): Promise<'later'> {
  const measure = await lockMeasure(tx, measureId);
  if (measure) await enqueueDelivery(tx, measure.case_id, new Date(clock.now().getTime() + SEE_AGAIN_MS));
  return 'later';
}

/** Marks the measure as sending, for the length of a lease. */
async function setOut(tx: Transaction, courier: Courier, measureId: string): Promise<Errand | 'done' | 'later'> {
  const { clock, networks, presence } = courier;
  const now = clock.now();
  const measure = await lockMeasure(tx, measureId);
  if (!measure || !['waiting', 'sending', 'unconfirmed'].includes(measure.state)) return 'done';
  if (measure.due_at > now && !(await wasInterrupted(tx, courier, measure))) {
    const seeAgain = new Date(now.getTime() + SEE_AGAIN_MS);
    const sending = measure.state === 'sending' && measure.due_at > seeAgain;
    await enqueueDelivery(tx, measure.case_id, sending ? seeAgain : measure.due_at);
    return 'later';
  }
  const account = await findAccount(tx, measure.account_id);
  const effect = effectFor(measure.action as NetworkOrder, networks.get(account?.network ?? '')?.capabilities ?? {});
  if (!account || !isAlive(await stateOfAccount(tx, account, now))) return giveToPerson(tx, measure, now, CLOSED);
  if (!isConnected(account)) return giveToPerson(tx, measure, now, NOT_CONNECTED);
  if (!effect || (measure.direction === 'reverse' && !effect.reverse)) return giveToPerson(tx, measure, now, NO_EFFECT);
  const look = measure.state !== 'waiting';
  await updateMeasure(tx, measureId, {
    state: 'sending',
    sender: presence.name,
    attempts: measure.attempts + 1,
    due_at: new Date(now.getTime() + LEASE_MS),
  });
  return { measure, effect, look };
}

/** Whoever was sending it is gone, or is this process, which holds it no longer. */
async function wasInterrupted(tx: Transaction, { presence }: Courier, { state, sender }: Measure): Promise<boolean> {
  if (state !== 'sending' || sender === null) return false;
  return sender === presence.name || isGone(tx, sender);
}

const NO_EFFECT: Trouble = {
  it: 'La rete non offre questa funzione alle applicazioni: va fatto sul sito della rete e poi confermato qui.',
  en: 'The network does not offer this to applications: do it on its own pages, then confirm here.',
};
const CLOSED: Trouble = {
  it: 'La misura si è fermata: l’account non è più aperto. Se il contenuto è ancora visibile, provvedi sul sito della rete e poi conferma qui; altrimenti segna che non si può fare.',
  en: 'The measure has stopped: the account is no longer open. If the item can still be seen, see to it on the network’s own pages and confirm here; otherwise mark it as impossible.',
};
const NOT_CONNECTED: Trouble = {
  it: 'La misura si è fermata: Arengo non ha più le credenziali dell’account. Provvedi sul sito della rete e conferma qui, oppure collega l’account.',
  en: 'The measure has stopped: Arengo no longer has the account’s credentials. See to it on the network’s own pages and confirm here, or connect the account.',
};

async function giveToPerson(tx: Transaction, measure: Measure, at: Date, trouble: Trouble): Promise<'done'> {
  await updateMeasure(tx, measure.measure_id, { state: nextMeasureState(measure.state, 'needs-a-person'), trouble });
  recordOutcome(tx, measure, { event: 'needs-a-person' }, at);
  await announceLive(tx, { kind: 'case', caseId: measure.case_id });
  return 'done';
}

async function carryOut(
  { database, sealer, reasonsPages }: Courier,
  bodyId: string,
  { measure, effect, look }: Errand,
): Promise<Outcome> {
  const { account, item, text } = await database.readInBody(bodyId, async (tx) => ({
    account: await findAccount(tx, measure.account_id),
    item: await readItem(tx, measure.case_id),
    text: measure.text === null ? undefined : await reasonsPages.fillNotice(tx, measure.decision_id, measure.text),
  }));
  if (!account) return { event: 'needs-a-person' };
  const target = {
    remoteId: item.remote_id,
    itemType: item.item_type,
    postRemoteId: item.post_remote_id,
    author: { remoteId: item.author_remote_id, handle: item.author_handle, displayName: item.author_name },
  };
  const order = { key: `${measure.measure_id}:${measure.direction}`, text };
  const session = openNetworkSession(sealer, account, AbortSignal.timeout(TIMEOUT_MS));
  const done: Outcome = { event: measure.direction === 'reverse' ? 'reversed' : 'confirmed' };
  try {
    if (look) {
      const inForce = await effect.look(session, target, order);
      if (inForce === 'cannot-tell') return { event: 'needs-a-person' };
      if ((inForce === 'in-force') === (measure.direction === 'apply')) return done;
    }
    if (measure.direction === 'reverse') {
      await effect.reverse?.(session, target, order);
      return done;
    }
    const { reference } = await effect.apply(session, target, order);
    return { ...done, reference };
  } catch (error) {
    return outcomeOf(error, measure);
  }
}

function outcomeOf(error: unknown, measure: Measure): Outcome {
  const trouble = troubleOf(error);
  if (error instanceof NetworkRefused) {
    // What is no longer there needs no hiding and no removing.
    const vain = error.code === 'gone' && ['hide', 'remove'].includes(measure.action) && measure.direction === 'apply';
    return vain ? { event: 'confirmed' } : { event: 'refused', trouble };
  }
  if (error instanceof NetworkBusy) {
    const exhausted = measure.attempts + 1 >= MOST_ATTEMPTS;
    return exhausted
      ? { event: 'refused', trouble }
      : { event: 'postponed', trouble, askedSeconds: error.retryAfterSeconds };
  }
  // Anything we do not understand may have taken effect.
  if (error instanceof NetworkOutcomeUnknown || error instanceof Error) {
    return measure.attempts + 1 >= MOST_ATTEMPTS
      ? { event: 'needs-a-person', trouble }
      : { event: 'outcome-lost', trouble };
  }
  throw error;
}

async function settle(
  tx: Transaction,
  { clock }: Courier,
  measureId: string,
  outcome: Outcome,
): Promise<'done' | 'later'> {
  const now = clock.now();
  const measure = await lockMeasure(tx, measureId);
  // A person may have said "done by hand" while the order was under way.
  if (measure?.state !== 'sending') return 'done';
  const state = nextMeasureState('sending', outcome.event);
  const later = state === 'waiting' || state === 'unconfirmed';
  const dueAt = new Date(now.getTime() + pauseBefore(measure.attempts, outcome.askedSeconds ?? null) * 1000);
  await updateMeasure(tx, measureId, {
    state,
    trouble: outcome.trouble ?? null,
    ...(later ? { due_at: dueAt } : {}),
    ...(outcome.reference === undefined ? {} : { reference: outcome.reference }),
    ...(state === 'confirmed' ? { confirmed_at: now } : {}),
  });
  if (measure.action === 'approve' && state === 'confirmed') await updateCase(tx, measure.case_id, { held: false });
  if (later) await enqueueDelivery(tx, measure.case_id, dueAt);
  recordOutcome(tx, measure, outcome, now);
  await announceLive(tx, { kind: 'case', caseId: measure.case_id });
  return later ? 'later' : 'done';
}

function recordOutcome(tx: Transaction, measure: Measure, { event, trouble }: Outcome, at: Date): void {
  recordDeed(tx, {
    at,
    event: `measure.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'case', id: measure.case_id },
    cites: measure.clause ? [measure.clause] : [],
    data: {
      measureId: measure.measure_id,
      decisionId: measure.decision_id,
      action: measure.action,
      direction: measure.direction,
      attempt: measure.attempts,
      ...(trouble ? { trouble: trouble.en } : {}),
    },
  });
}
