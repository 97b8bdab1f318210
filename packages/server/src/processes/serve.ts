// SPDX-License-Identifier: EUPL-1.2
// `npm start`: sets up and runs everything in one process.
import { parseArgs } from 'node:util';
import { buildServer, openApp, settleData, startPracticeWebhooks, startWork } from '../app.ts';
import { ensureDemonstration } from '../demo/demonstration.ts';
import { readConfig } from '../foundation/config/config.ts';
import { readSecretKey } from '../foundation/config/secrets.ts';
import { migrate } from '../foundation/database/migrate.ts';
import { reachDatabase } from '../foundation/database/reach-database.ts';
import { firstInvitation } from '../founding/invite.ts';
import { endBySignal, say } from './process-life.ts';

const { values } = parseArgs({ options: { empty: { type: 'boolean' }, port: { type: 'string' } } });
const config = readConfig({ empty: values.empty, port: values.port === undefined ? undefined : Number(values.port) });
const report = (problem: string) => say(`! ${problem}`);

const reached = await reachDatabase({ ...config, report: say });
const applied = await migrate(reached.connection);
if (applied.length > 0) say(`Schema aggiornato · schema updated: ${applied.length}`);
const app = await openApp({ config, connection: reached.connection, secretKey: await readSecretKey(config), report });
await settleData(app);
const server = await buildServer(app);
app.setHome(await server.listen({ host: config.host, port: config.port }));
const worker = await startWork(app, report);
const webhooks = startPracticeWebhooks(app);
const demonstration = config.empty || !config.practiceNetwork ? null : await ensureDemonstration(app);

say('');
say(`Arengo è pronto · Arengo is ready   ${config.publicUrl}`);
say(`  Scrivania · desk                   ${config.publicUrl}/desk/`);
if (config.practiceNetwork) say(`  Rete di prova · practice network   ${config.publicUrl}/practice/`);
for (const line of demonstration?.howToSignIn ?? []) say(`  ${line}`);
const invitation = config.empty ? await firstInvitation({ ...app, publicUrl: config.publicUrl }) : null;
if (invitation) {
  say('  Per fondare l’ente apri · to found the body, open:');
  say(`    ${invitation.address}`);
  say(`  Vale una volta, fino al · once, until     ${invitation.expiresAt.toISOString().slice(0, 10)}`);
}
say('  Ctrl C per fermare · Ctrl C to stop');

endBySignal(async () => {
  demonstration?.stop();
  webhooks?.stop();
  await server.close();
  await worker.stop();
  await app[Symbol.asyncDispose]();
  await reached[Symbol.asyncDispose]();
});
