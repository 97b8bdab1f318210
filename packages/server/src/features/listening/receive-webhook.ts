// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { type IncomingEvent, type Network, NetworkRefused } from '../../networks/network.ts';
import { type Account, findAccount, isAlive, openWebhookSecret, stateOfAccount } from '../accounts/index.ts';
import { gatherer } from './gather.ts';
import { hearEvents } from './hear-events.ts';
import { findListening, keepListening } from './listening-store.ts';
import { pagesOf } from './reconcile.ts';

export type Place = { bodyId: string; accountId: string };
export type Delivery = { rawBody: Buffer; headers: Readonly<Record<string, string | undefined>> };
type Ears = Context & { sealer: Sealer; networks: ReadonlyMap<string, Network> };

const MOST_TOGETHER = 100;
const GATHERING_MS = 2;
const FRESH_MS = 5000;

/**
 * Stores deliveries signed by the network; only when the promise resolves may one be acknowledged. Those that arrive while
 * others of the same account are being stored share the next transaction, each with an outcome of its own.
 */
export function webhookReceiver(ears: Ears): (place: Place, delivery: Delivery) => Promise<void> {
  return gatherer({
    keyOf: ({ bodyId, accountId }: Place) => `${bodyId}:${accountId}`,
    most: MOST_TOGETHER,
    gathering: () => pause(GATHERING_MS),
    handle: (place, deliveries) => storeDeliveries(ears, place, deliveries),
  });
}

/** Answers, for each delivery, why it is refused, or null when it is stored. */
async function storeDeliveries(
  { database, clock, sealer, networks }: Ears,
  { bodyId, accountId }: Place,
  deliveries: readonly Delivery[],
): Promise<(Error | null)[]> {
  return database.inBody(bodyId, async (tx) => {
    const account = await findAccount(tx, accountId);
    const network = account && networks.get(account.network);
    if (!account || !network?.capabilities.receivesWebhooks) {
      return deliveries.map(() => new NotFoundError({ it: 'L’account', en: 'The account' }));
    }
    const at = clock.now();
    if (!isAlive(await stateOfAccount(tx, account, at))) return deliveries.map(() => new RefusedError(NOT_OPEN));
    const read = deliveries.map((delivery) => readDelivery(sealer, account, network, delivery));
    const accepted = read.filter((one): one is IncomingEvent[] => !(one instanceof Error));
    for (const page of pagesOf(accepted)) await hearEvents(tx, account, page, at);
    if (accepted.length > 0) await noteHeard(tx, accountId, at);
    return read.map((one) => (one instanceof Error ? one : null));
  });
}

const NOT_OPEN = {
  it: 'L’account non è aperto: nulla viene ascoltato né conservato.',
  en: 'The account is not open: nothing is heard or kept.',
};

function readDelivery(
  sealer: Sealer,
  account: Account,
  { capabilities: { receivesWebhooks: receives } }: Network,
  { rawBody, headers }: Delivery,
): IncomingEvent[] | Error {
  const secret = openWebhookSecret(sealer, account);
  if (!secret || !receives?.verify(rawBody, headers, secret)) {
    return new RefusedError({ it: 'La firma non è di questa rete.', en: 'The signature is not this network’s.' });
  }
  try {
    return receives.parse(rawBody);
  } catch (error) {
    if (!(error instanceof NetworkRefused)) throw error;
    return new InvalidInputError({
      it: 'La rete ha firmato una consegna che non si capisce: nulla è stato scritto.',
      en: `The network signed a delivery that cannot be understood: nothing was written. ${error.message}`,
    });
  }
}

// One row for all deliveries to an account: written by each of them, it would make them wait for one another.
async function noteHeard(tx: Transaction, accountId: string, at: Date): Promise<void> {
  const state = await findListening(tx, accountId);
  if (state?.heard_at && !state.trouble && at.getTime() - state.heard_at.getTime() < FRESH_MS) return;
  await keepListening(tx, accountId, { heard_at: at, trouble: null, trouble_since: null });
}
