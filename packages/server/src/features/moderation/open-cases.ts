// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { passWakers } from '../../foundation/jobs/wake.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { announceItems, hasItemsToAssess, wakeKey } from '../listening/index.ts';
import { type BodySettings, circumstancesAt, isSponsor, policyInForce, readBodySettings } from '../rules/index.ts';
import { draftCase, inspectItem, type Rulebook } from './assess-item.ts';
import {
  closeGone,
  type DraftedCase,
  type ItemToAssess,
  lockItemsToAssess,
  markAssessed,
  readHistories,
  readRecentTexts,
  saveCases,
} from './case-store.ts';
import { announceEnquiries } from './moderation-news.ts';
import { voidDecision } from './void-decision.ts';

const BATCH = 250;
const FLOOD_WINDOW_MS = 30 * 60 * 1000;

/** Triage, policy and case for every item that has none yet. Answers how many were assessed. */
export async function openCases({ database, clock }: Context, bodyId: string): Promise<number> {
  let opened = 0;
  await database.readInBody(bodyId, (tx) => passWakers(tx, wakeKey(bodyId)));
  for (;;) {
    const batch = await database.inBody(bodyId, (tx) => openNext(tx, clock.now()));
    opened += batch;
    if (batch < BATCH) return opened;
  }
}

async function openNext(tx: Transaction, at: Date): Promise<number> {
  const opened = await openBatch(tx, at);
  // What another transaction held just now was passed over; its own wake-up may have been this one.
  if (opened < BATCH && (await hasItemsToAssess(tx))) await announceItems(tx);
  return opened;
}

async function openBatch(tx: Transaction, at: Date): Promise<number> {
  const items = await lockItemsToAssess(tx, BATCH);
  if (items.length === 0) return 0;
  const [version, settings] = [await policyInForce(tx, at), await readBodySettings(tx)];
  const rulebook: Rulebook = { version, circumstances: circumstancesAt(settings, at) };
  const gone = items.filter((item) => item.deleted_at !== null);
  const present = items.filter((item) => item.deleted_at === null);
  for (const item of items) {
    if (item.assessed_version > 0) await voidDecision(tx, item.item_id, item.deleted_at ? 'gone' : 'edited', at);
  }
  const cases = await draftCases(tx, present, rulebook, settings, at);
  if (cases.length > 0) await saveCases(tx, cases, version.version);
  await closeGone(
    tx,
    gone.map((item) => item.item_id),
  );
  await markAssessed(tx, items);
  recordOpened(tx, cases, gone, version.version, at);
  if (gone.length > 0 || cases.some(({ draft }) => draft.enquiry !== null)) await announceEnquiries(tx);
  await announceLive(tx, { kind: 'queue' });
  return items.length;
}

async function draftCases(
  tx: Transaction,
  items: readonly ItemToAssess[],
  rulebook: Rulebook,
  settings: BodySettings,
  at: Date,
): Promise<DraftedCase[]> {
  const authorIds = [...new Set(items.map((item) => item.author_id))];
  const histories = await readHistories(tx, authorIds);
  const recent = await readRecentTexts(tx, authorIds, new Date(at.getTime() - FLOOD_WINDOW_MS));
  return items.map((item) => {
    const facts = {
      text: item.text,
      network: item.network,
      itemType: item.item_type,
      held: item.held,
      receivedAt: item.received_at,
    };
    const earlier = (recent.get(item.author_id) ?? []).filter((one) => one.itemId < item.item_id);
    const inspection = inspectItem(facts, earlier, settings.domains);
    const history = histories.get(item.author_id) ?? { violationsAt: [], warned: false };
    const sponsor = isSponsor(settings, { network: item.network, remoteId: item.author_remote_id }, at);
    return { item, draft: draftCase(facts, inspection, { ...history, sponsor }, rulebook) };
  });
}

// One deed for the batch, which is one transaction: each case under its id, with what was found and the clauses cited.
function recordOpened(
  tx: Transaction,
  cases: readonly DraftedCase[],
  gone: readonly ItemToAssess[],
  version: number,
  at: Date,
): void {
  const grounds = cases.flatMap(({ draft }) => draft.ruling.grounds.map((ground) => ground.clause));
  recordDeed(tx, {
    at,
    event: 'cases.assessed',
    actor: { kind: 'automatic' },
    subject: { kind: 'body', id: tx.bodyId },
    cites: [...new Set(grounds)].sort(),
    data: {
      policyVersion: version,
      cases: cases.map(({ item, draft }) => [item.item_id, item.version, draft.state, draft.urgency, draft.categories]),
      gone: gone.map((item) => item.item_id),
    },
  });
}
