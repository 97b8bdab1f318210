// SPDX-License-Identifier: EUPL-1.2
// On a first run: an invented comune with its acts, people and pages, and citizens who talk. Never beside a real body.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { openAccount } from '../features/accounts/index.ts';
import { registerAct } from '../features/acts/index.ts';
import { grantAuthorisation } from '../features/authority/index.ts';
import { addBody, addPerson, listBodies } from '../features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../features/rules/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { HOME_ORIGIN } from '../networks/practice/home-origin.ts';
import { openPage } from '../networks/practice/site/seed.ts';
import { FIRST_LINES, keepTalking, sayFirstLines } from './crowd.ts';
import { ACTS, BODY, PACK, PAGES, PEOPLE, SETTINGS } from './valdoria.ts';

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
  const at = app.clock.now();
  const by = { actor: { kind: 'administrator' as const }, at };
  const bodyId = await app.database.acrossBodies((tx) => addBody(tx, BODY, at));
  await app.database.inBody(bodyId, async (tx) => {
    const inForceFrom = (date: string) => new Date(`${date}T00:00:00+01:00`);
    const policyAct = await registerAct(tx, { ...ACTS.policy, inForceFrom: inForceFrom(ACTS.policy.date) }, by);
    const actId = await registerAct(tx, { ...ACTS.accounts, inForceFrom: inForceFrom(ACTS.accounts.date) }, by);
    const source = app.packs.find((pack) => pack.name === PACK)?.source ?? '';
    await adoptPolicy(tx, { source, actId: policyAct, effectiveFrom: inForceFrom(ACTS.policy.date) }, by);
    await writeBodySettings(tx, bodySettings.parse(SETTINGS));
    for (const { powers, ...person } of PEOPLE) {
      const personId = await addPerson(tx, { ...person, password }, by);
      await grantAuthorisation(
        tx,
        { actId, personId, accountId: null, powers, from: inForceFrom(ACTS.accounts.date), to: null },
        by,
      );
    }
    for (const page of PAGES) await openPracticeAccount(app, tx, page, actId);
  });
}

type Page = (typeof PAGES)[number];

async function openPracticeAccount(app: App, tx: Transaction, page: Page, actId: string): Promise<void> {
  const { pageId, token, webhookSecret } = await openPage(app.practice, page, app.clock);
  const accountId = await openAccount(
    tx,
    app.sealer,
    {
      network: 'practice',
      remoteId: pageId,
      handle: page.handle,
      name: page.name,
      origin: `${HOME_ORIGIN}/practice`,
      url: `/practice/${page.handle}`,
      credentials: { token },
      webhookSecret,
      actId,
    },
    { actor: { kind: 'administrator' }, at: app.clock.now() },
  );
  await app.practice.pages.setWebhookUrl(pageId, `${HOME_ORIGIN}/webhooks/${tx.bodyId}/${accountId}`);
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
