// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { Network } from '../../networks/network.ts';
import { findAccount, openWebhookSecret } from '../accounts/index.ts';
import { type Heard, hearEvents } from './hear-events.ts';
import { keepListening } from './listening-store.ts';

export type Delivery = {
  bodyId: string;
  accountId: string;
  rawBody: Buffer;
  headers: Readonly<Record<string, string | undefined>>;
};

/** Stores a delivery signed by the network; only then may it be acknowledged. */
export async function receiveWebhook(
  { database, clock, sealer, networks }: Context & { sealer: Sealer; networks: ReadonlyMap<string, Network> },
  { bodyId, accountId, rawBody, headers }: Delivery,
): Promise<Heard> {
  return database.inBody(bodyId, async (tx) => {
    const account = await findAccount(tx, accountId);
    const receives = account && networks.get(account.network)?.capabilities.receivesWebhooks;
    if (!account || !receives) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    const secret = openWebhookSecret(sealer, account);
    if (!secret || !receives.verify(rawBody, headers, secret)) {
      throw new RefusedError({ it: 'La firma non è di questa rete.', en: 'The signature is not this network’s.' });
    }
    const at = clock.now();
    const heard = await hearEvents(tx, account, receives.parse(rawBody), at);
    await keepListening(tx, accountId, { heard_at: at, trouble: null, trouble_since: null });
    return heard;
  });
}
