// SPDX-License-Identifier: EUPL-1.2
// An invented comune on a PostgreSQL of its own, as in production: private cluster, every commit on disk.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../../packages/server/src/app.ts';
import { type Account, findAccount, openAccount } from '../../packages/server/src/features/accounts/index.ts';
import { registerAct } from '../../packages/server/src/features/acts/index.ts';
import { grantAuthorisation, POWERS } from '../../packages/server/src/features/authority/index.ts';
import { addBody, addPerson } from '../../packages/server/src/features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../../packages/server/src/features/rules/index.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { migrate } from '../../packages/server/src/foundation/database/migrate.ts';
import {
  type PrivateCluster,
  startPrivateCluster,
} from '../../packages/server/src/foundation/database/private-cluster.ts';
import { HOME_ORIGIN } from '../../packages/server/src/networks/practice/home-origin.ts';

export type Town = {
  app: App;
  cluster: PrivateCluster;
  /** What other processes of the town need to open its credentials. */
  secretKey: Buffer;
  bodyId: string;
  actId: string;
  personId: string;
  accounts: Account[];
  webhookSecret: string;
  email: string;
  password: string;
  [Symbol.asyncDispose](): Promise<void>;
};

export const PACK = 'novi-di-modena';
const SINCE = '2026-01-15';

/** Opens the town with so many accounts of the practice network. `report` hears the problems that the server would log. */
export async function openTown(report: (line: string) => void, accounts = 1, pack = PACK): Promise<Town> {
  const folder = join(tmpdir(), `arengo-bench-${randomUUID().slice(0, 8)}`);
  await mkdir(folder);
  const config = readConfig({ port: 0 }, { ARENGO_DATA_FOLDER: folder, ARENGO_LOG_LEVEL: 'silent' });
  const cluster = await startPrivateCluster({ folder: config.clusterFolder, durability: 'full', whenUnused: 'remove' });
  await migrate(cluster.connection);
  const secretKey = randomBytes(32);
  const app = await openApp({ config, connection: cluster.connection, secretKey, report });
  const made = await settle(app, accounts, pack);
  return {
    app,
    cluster,
    secretKey,
    ...made,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function settle(app: App, wanted: number, pack: string) {
  const at = app.clock.now();
  const by = { actor: { kind: 'administrator' as const }, at };
  const from = new Date(`${SINCE}T00:00:00+01:00`);
  const [webhookSecret, password, email] = ['benchmark-secret', 'benchmark-password-1', 'redazione@valdoria.example'];
  const bodyId = await app.database.acrossBodies((tx) =>
    addBody(tx, { slug: 'valdoria', name: 'Comune di Valdoria' }, at),
  );
  return app.database.inBody(bodyId, async (tx) => {
    const act = { kind: 'decree', organ: 'mayor', number: '7', date: SINCE, subject: 'Account istituzionali' } as const;
    const actId = await registerAct(tx, { ...act, inForceFrom: from }, by);
    const source = app.packs.find(({ name }) => name === pack)?.source ?? '';
    await adoptPolicy(tx, { source, actId, effectiveFrom: from }, by);
    await writeBodySettings(tx, bodySettings.parse({}));
    const person = { email, name: 'Elena Prova', role: 'social-media-manager', password };
    const personId = await addPerson(tx, person, by);
    await grantAuthorisation(tx, { actId, personId, accountId: null, powers: [...POWERS], from, to: null }, by);
    const accounts: Account[] = [];
    for (let number = 1; number <= wanted; number++) {
      const page = {
        network: 'practice',
        remoteId: String(number),
        handle: `pagina-${number}`,
        name: `Pagina ${number}`,
      };
      const reach = { origin: `${HOME_ORIGIN}/practice`, url: null, credentials: { token: 'none' }, webhookSecret };
      const account = await findAccount(tx, await openAccount(tx, app.sealer, { ...page, ...reach, actId }, by));
      if (account) accounts.push(account);
    }
    return { bodyId, actId, personId, accounts, webhookSecret, email, password };
  });
}
