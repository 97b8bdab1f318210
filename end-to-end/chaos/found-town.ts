// SPDX-License-Identifier: EUPL-1.2
// A body on the server's data folder before its first start: policy, a moderator, and the accounts that are the world's pages.
import { openApp } from '../../packages/server/src/app.ts';
import { openAccount } from '../../packages/server/src/features/accounts/index.ts';
import { registerAct } from '../../packages/server/src/features/acts/index.ts';
import { grantAuthorisation, POWERS } from '../../packages/server/src/features/authority/index.ts';
import { addBody, addPerson } from '../../packages/server/src/features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../../packages/server/src/features/rules/index.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { readSecretKey } from '../../packages/server/src/foundation/config/secrets.ts';
import { migrate } from '../../packages/server/src/foundation/database/migrate.ts';
import { reachDatabase } from '../../packages/server/src/foundation/database/reach-database.ts';
import { HOME_ORIGIN } from '../../packages/server/src/networks/practice/home-origin.ts';
import type { World } from './world.ts';

export type FoundedTown = {
  bodyId: string;
  connection: { host: string; port: number; user: string; database: string };
  /** Where PostgreSQL's own files are. */
  clusterHome: string;
  email: string;
  password: string;
};

const WHO = { email: 'moderazione@valdoria.example', password: 'una password di prova' };

export async function foundTown(dataFolder: string, serverOrigin: string, world: World): Promise<FoundedTown> {
  const config = readConfig({ port: 0 }, { ARENGO_DATA_FOLDER: dataFolder });
  const reached = await reachDatabase(config);
  await migrate(reached.connection);
  const report = () => undefined;
  const app = await openApp({ config, connection: reached.connection, secretKey: await readSecretKey(config), report });
  const at = app.clock.now();
  const by = { actor: { kind: 'administrator' as const }, at };
  const from = new Date('2026-01-15T00:00:00+01:00');
  const body = { slug: 'valdoria-di-prova', name: 'Comune di Valdoria' };
  const bodyId = await app.database.acrossBodies((tx) => addBody(tx, body, at));
  const accountIds = await app.database.inBody(bodyId, async (tx) => {
    const act = { kind: 'decree', organ: 'mayor', number: '7', date: '2026-01-15', subject: 'Account istituzionali' };
    const actId = await registerAct(tx, { ...act, inForceFrom: from }, by);
    const source = app.packs.find(({ name }) => name === 'cassino')?.source ?? '';
    await adoptPolicy(tx, { source, actId, effectiveFrom: from }, by);
    await writeBodySettings(tx, bodySettings.parse({}));
    const personId = await addPerson(tx, { ...WHO, name: 'Marco Prova', role: 'moderator' }, by);
    await grantAuthorisation(tx, { actId, personId, accountId: null, powers: [...POWERS], from, to: null }, by);
    const opened: string[] = [];
    for (const { pageId: remoteId, handle, token, webhookSecret } of world.pages) {
      const page = { network: 'practice', remoteId, handle, name: handle, url: null, webhookSecret, actId };
      const account = { ...page, origin: `${HOME_ORIGIN}/practice`, credentials: { token } };
      opened.push(await openAccount(tx, app.sealer, account, by));
    }
    return opened;
  });
  for (const [at, { pageId }] of world.pages.entries()) {
    await world.store.pages.setWebhookUrl(pageId, `${serverOrigin}/webhooks/${bodyId}/${accountIds[at]}`);
  }
  const { cluster } = reached;
  if (!cluster) throw new Error('The chaos run needs the private cluster: unset DATABASE_URL');
  await app[Symbol.asyncDispose]();
  await reached[Symbol.asyncDispose]();
  return { bodyId, connection: cluster.connection, clusterHome: cluster.home, ...WHO };
}
