// SPDX-License-Identifier: EUPL-1.2
// On a first run: an invented comune with its acts, people and pages, and citizens who talk. Never beside a real body.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { listBodies } from '../features/people/index.ts';
import { foundBody, founding } from '../founding/found-body.ts';
import { HOME_ORIGIN } from '../networks/practice/home-origin.ts';
import { openPage } from '../networks/practice/site/seed.ts';
import { FIRST_LINES, keepTalking, sayFirstLines } from './crowd.ts';
import { furnishActs } from './furnish-acts.ts';
import { furnishAlerts } from './furnish-alerts.ts';
import { furnishArchive } from './furnish-archive.ts';
import { furnishEnquiries } from './furnish-enquiries.ts';
import { furnishFalseAccounts } from './furnish-false-accounts.ts';
import { furnishOversight } from './furnish-oversight.ts';
import { furnishPast } from './furnish-past.ts';
import { furnishPlans } from './furnish-plans.ts';
import { furnishPosts } from './furnish-posts.ts';
import { furnishRequests } from './furnish-requests.ts';
import { ACTS, BODY, BYSTANDERS, OFFICES, PACK, PAGES, PEOPLE, SETTINGS } from './valdoria.ts';

export type Demonstration = { howToSignIn: string[]; stop(): void };

/** Makes the demonstration body unless some body exists. Null when the bodies here are real ones. */
export async function ensureDemonstration(app: App): Promise<Demonstration | null> {
  const bodies = await app.database.acrossBodies(listBodies);
  const password = await readPassword(app);
  const api = `${app.home()}/practice/api/v1`;
  if (bodies.length === 0) {
    await makeBody(app, password);
    await publishPosts(app);
    await sayFirstLines(api);
  } else if (!bodies.some((body) => body.slug === BODY.slug)) {
    return null;
  }
  const crowd = keepTalking(api, FIRST_LINES);
  const [first] = PEOPLE;
  return { howToSignIn: [`Accedi con · sign in with            ${first?.email}  ${password}`], stop: crowd.stop };
}

// The demonstration's password is made on its first run; the file is readable by this account only.
async function readPassword({ config }: App): Promise<string> {
  const file = join(config.dataFolder, 'demo-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const password = `prova-${randomBytes(6).toString('base64url')}`;
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}

async function makeBody(app: App, password: string): Promise<void> {
  const pages = [];
  for (const page of PAGES) pages.push({ page, opened: await openPage(app.practice, page, app.clock) });
  const accounts = pages.map(({ page, opened }) => ({
    kind: page.kind,
    network: 'practice',
    remoteId: opened.pageId,
    handle: page.handle,
    name: page.name,
    origin: `${HOME_ORIGIN}/practice`,
    url: `/practice/p/${page.handle}`,
    credentials: { token: opened.token },
    webhookSecret: opened.webhookSecret,
  }));
  const plan = founding.parse({
    body: BODY,
    acts: ACTS,
    settings: SETTINGS,
    offices: OFFICES,
    people: PEOPLE,
    bystanders: BYSTANDERS,
    accounts,
  });
  const pack = app.packs.find((one) => one.name === PACK);
  // The invented comune adopts a real text as its own.
  const source = (pack?.source ?? '').replaceAll('Cassino', 'Valdoria');
  const founded = await foundBody(app, plan, source, () => password);
  await app.database.inBody(founded.bodyId, (tx) => furnishActs(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishPlans(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishAlerts(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishPosts(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishArchive(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishRequests(tx, password, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishFalseAccounts(tx, app.clock.now(), app.config.publicUrl));
  await app.database.inBody(founded.bodyId, (tx) => furnishEnquiries(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishOversight(tx, app.clock.now()));
  await app.database.inBody(founded.bodyId, (tx) => furnishPast(tx, app.clock.now()));
  for (const { accountId, remoteId } of founded.accounts) {
    await app.practice.pages.setWebhookUrl(remoteId, `${HOME_ORIGIN}/webhooks/${founded.bodyId}/${accountId}`);
  }
}

async function publishPosts(app: App): Promise<void> {
  for (const page of PAGES) {
    const found = await app.practice.pages.byHandle(page.handle);
    if (!found) continue;
    for (const [number, text] of page.posts.entries()) {
      const post = { text, language: 'it', link: null, images: [] };
      await app.practice.posts.publish(
        found.id,
        `demo:${page.handle}:${number}`,
        post,
        app.clock.now(),
        announceNothing,
      );
    }
  }
}

// Webhooks tell of posts when they are published through the API; here listening finds them by polling.
const announceNothing = () => '{"events":[]}';
