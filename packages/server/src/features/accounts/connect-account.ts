// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { z } from 'zod';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { type Network, NetworkBusy, NetworkRefused } from '../../networks/network.ts';
import { recordDeed } from '../audit/index.ts';
import { isAlive } from './account.ts';
import { nameNetwork } from './account-words.ts';
import { findAccount, stateOfAccount, updateAccount } from './accounts-store.ts';
import { byGovernment, type RegisterNeeds, takeOwnAccount } from './by-government.ts';
import { isConnected, openNetworkSession, sealCredentials } from './credentials.ts';
import { accountOpened } from './open-account.ts';

type Given = BodyOf<typeof routes.connectAccount>;
type Networks = ReadonlyMap<string, Network>;

/** There are new credentials to be tried. */
export const connectionToTest = declareJob('test-connection', z.object({ bodyId: z.uuid(), accountId: z.uuid() }));

/** Has the connection tried, for whoever is about to need it. */
export async function askConnectionTest(tx: Transaction, accountId: string): Promise<void> {
  const key = `test-connection:${accountId}`;
  await enqueue(tx, connectionToTest, { bodyId: tx.bodyId, accountId }, { key });
}

/** Seals the credentials by which the server speaks for the account, and leaves it to a job to try them. */
export function connectAccount(
  needs: RegisterNeeds & { networks: Networks },
  caller: Caller,
  accountId: string,
  { origin, remoteId, credentials, webhookSecret }: Given,
): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const account = await takeOwnAccount(tx, accountId);
    if (!needs.networks.get(account.network)) {
      const name = nameNetwork(account.network);
      throw new InvalidInputError({
        it: `Arengo non sa ancora parlare con ${name}: l’account resta nel registro, e le misure si fanno a mano.`,
        en: `Arengo cannot speak to ${name} yet: the account stays in the register, and measures are done by hand.`,
      });
    }
    await updateAccount(tx, accountId, {
      ...{ origin: origin.replace(/\/+$/, ''), remote_id: remoteId, tested_at: null, test_trouble: null },
      ...sealCredentials(needs.sealer, tx.bodyId, accountId, { values: credentials, webhookSecret }),
    });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [by.act] },
      event: 'account.connected',
      subject: { kind: 'account', id: accountId },
      data: { network: account.network },
    });
    await askConnectionTest(tx, accountId);
  });
}

/** Destroys the credentials: Arengo no longer hears the account nor speaks for it. */
export function disconnectAccount(needs: RegisterNeeds, caller: Caller, accountId: string): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const account = await takeOwnAccount(tx, accountId);
    if (!isConnected(account)) {
      throw new ConflictError({
        it: 'L’account non è collegato: non ci sono credenziali da distruggere.',
        en: 'The account is not connected: there are no credentials to destroy.',
      });
    }
    await updateAccount(tx, accountId, {
      ...{ credentials: null, webhook_secret: null, tested_at: null, test_trouble: null },
    });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [by.act] },
      event: 'account.disconnected',
      subject: { kind: 'account', id: accountId },
    });
  });
}

const TIMEOUT_MS = 30_000;
const LONGEST_TROUBLE = 500;

/** Speaks to the network once, and says how it went. Listening begins when it went well. */
export async function testConnection(
  { database, clock, sealer, networks }: Context & { sealer: Sealer; networks: Networks },
  { bodyId, accountId }: { bodyId: string; accountId: string },
): Promise<void> {
  const account = await database.readInBody(bodyId, (tx) => findAccount(tx, accountId));
  if (!account || !isConnected(account)) return;
  const reads = networks.get(account.network)?.capabilities.readsItems;
  const session = openNetworkSession(sealer, account, AbortSignal.timeout(TIMEOUT_MS));
  const trouble = reads ? await reads.read(session, null, 1).then(() => null, troubleOf) : null;
  await database.inBody(bodyId, async (tx) => {
    const at = clock.now();
    const now = await takeOwnAccount(tx, accountId);
    // Other credentials were given meanwhile: their own test is under way.
    if (!now.credentials?.equals(account.credentials ?? Buffer.alloc(0))) return;
    await updateAccount(tx, accountId, { tested_at: at, test_trouble: trouble });
    recordDeed(tx, {
      at,
      event: 'account.connection-tested',
      actor: { kind: 'automatic' },
      subject: { kind: 'account', id: accountId },
      data: { succeeded: trouble === null },
    });
    const alive = isAlive(await stateOfAccount(tx, now, at));
    if (trouble === null && alive) await enqueue(tx, accountOpened, { bodyId, accountId });
  });
}

function troubleOf(error: unknown): string {
  if (error instanceof NetworkRefused && error.code === 'credentials') return 'credentials';
  if (error instanceof NetworkRefused) return `refused: ${error.message}`.slice(0, LONGEST_TROUBLE);
  if (error instanceof NetworkBusy) return `busy: ${error.message}`.slice(0, LONGEST_TROUBLE);
  return `unreachable: ${error instanceof Error ? error.message : String(error)}`.slice(0, LONGEST_TROUBLE);
}
