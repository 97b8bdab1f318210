// SPDX-License-Identifier: EUPL-1.2
// Accounts of a body on pages of the practice network.
import { openAccount } from '../../packages/server/src/features/accounts/index.ts';
import { HOME_ORIGIN } from '../../packages/server/src/networks/practice/home-origin.ts';
import { openPage } from '../../packages/server/src/networks/practice/site/seed.ts';
import type { PracticeStore } from '../../packages/server/src/networks/practice/site/store/practice-store.ts';
import type { Town } from './town.ts';

export type OpenedPage = { accountId: string; pageId: string };

/** Opens accounts of the body on pages of the practice network, which may stand elsewhere. */
export async function openPages(
  { app, bodyId, actId }: Pick<Town, 'app' | 'bodyId' | 'actId'>,
  wanted: number,
  practice: PracticeStore = app.practice,
): Promise<OpenedPage[]> {
  const opened: OpenedPage[] = [];
  for (let number = 1; number <= wanted; number++) {
    const handle = `ente-${number}`;
    const page = { handle, name: `Pagina ${number}`, about: 'Di prova', moderatedVisitorPosts: false };
    const { pageId, token, webhookSecret } = await openPage(practice, page, app.clock);
    const account = { network: 'practice', remoteId: pageId, handle, name: page.name, url: null, webhookSecret, actId };
    const opening = { ...account, origin: `${HOME_ORIGIN}/practice`, credentials: { token } };
    const by = { actor: { kind: 'administrator' as const }, at: app.clock.now() };
    const accountId = await app.database.inBody(bodyId, (tx) => openAccount(tx, app.sealer, opening, by));
    opened.push({ accountId, pageId });
  }
  return opened;
}
