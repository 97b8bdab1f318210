// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { Network, NetworkSession, ReadPage } from '../../networks/network.ts';
import {
  type Account,
  findAccount,
  isAlive,
  isConnected,
  openNetworkSession,
  stateOfAccount,
} from '../accounts/index.ts';
import { type Heard, hearEvents } from './hear-events.ts';
import { findListening, keepListening } from './listening-store.ts';

export type Ears = Context & { sealer: Sealer; networks: ReadonlyMap<string, Network> };
type Place = { bodyId: string; accountId: string };

const PAGE = 100;
const PATIENCE_MS = 30_000;

/** Reads one page of what is new. Answers whether there is more, or null where nothing is to be heard. The cursor moves with what was stored. */
export async function listenToAccount(ears: Ears, place: Place): Promise<{ heard: Heard; more: boolean } | null> {
  const approached = await approach(ears, place);
  if (approached === null) return null;
  const { account, state, session, reads } = approached;
  const page = await reads.read(session, state?.cursor ?? null, PAGE);
  const heard = await store(ears, account, page, (tx, at) =>
    keepListening(tx, account.account_id, {
      cursor: page.cursor,
      polled_at: at,
      heard_at: at,
      trouble: null,
      trouble_since: null,
    }),
  );
  return { heard, more: page.more };
}

/** Reads one page of the past, the newest first, and moves the progress that the desk shows. */
export async function readPastPage(ears: Ears, place: Place): Promise<{ more: boolean }> {
  const approached = await approach(ears, place);
  if (!approached?.state || approached.state.past_done_at) return { more: false };
  const { account, state, session, reads } = approached;
  const page = await reads.readPast(session, state.past_cursor, PAGE);
  await store(ears, account, page, (tx, at) =>
    keepListening(tx, account.account_id, {
      past_cursor: page.cursor,
      past_read: state.past_read + page.events.filter((event) => event.kind === 'item').length,
      past_total: page.estimate ?? state.past_total,
      past_done_at: page.more ? null : at,
    }),
  );
  return { more: page.more };
}

/** Says what went wrong, so that the desk can show it. Listening goes on. */
export async function noteTrouble({ database, clock }: Ears, place: Place, trouble: string): Promise<void> {
  await database.inBody(place.bodyId, async (tx) => {
    const state = await findListening(tx, place.accountId);
    const now = clock.now();
    await keepListening(tx, place.accountId, { polled_at: now, trouble, trouble_since: state?.trouble_since ?? now });
  });
}

/** Null where there is nothing to listen to: the account is not open, not connected, or its network tells programs nothing. */
async function approach({ database, sealer, networks, clock }: Ears, { bodyId, accountId }: Place) {
  return database.readInBody(bodyId, async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    const reads = networks.get(account.network)?.capabilities.readsItems;
    if (!reads || !isConnected(account) || !isAlive(await stateOfAccount(tx, account, clock.now()))) return null;
    const session: NetworkSession = openNetworkSession(sealer, account, AbortSignal.timeout(PATIENCE_MS));
    return { account, session, reads, state: await findListening(tx, accountId) };
  });
}

async function store(
  { database, clock }: Ears,
  account: Account,
  page: ReadPage,
  move: (tx: Transaction, at: Date) => Promise<void>,
): Promise<Heard> {
  const at = clock.now();
  return database.inBody(account.body_id, async (tx) => {
    const heard = await hearEvents(tx, account, page.events, at);
    await move(tx, at);
    return heard;
  });
}
