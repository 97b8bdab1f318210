// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../foundation/clock/clock.ts';
import type { PracticeStore } from './store/practice-store.ts';

export type OpenPage = { handle: string; name: string; about: string; moderatedVisitorPosts: boolean };

/**
 * Opens a page on the practice network and answers what its owner needs: the page's id there, the bearer token of its API
 * and the secret that signs its webhooks. Asked again for the same handle it keeps the page and issues a new token and secret.
 */
export async function openPage(
  store: PracticeStore,
  page: OpenPage,
  clock: Clock,
): Promise<{ pageId: string; token: string; webhookSecret: string }> {
  const { token, webhookSecret, values } = keysOf(page);
  return { pageId: await store.pages.open(values, token, webhookSecret, clock.now()), token, webhookSecret };
}

/** The same for a handle that is free; null where there is a page already, whose keys stay as they are. */
export async function openNewPage(store: PracticeStore, page: OpenPage, clock: Clock) {
  const { token, webhookSecret, values } = keysOf(page);
  const pageId = await store.pages.openNew(values, token, webhookSecret, clock.now());
  return pageId === null ? null : { pageId, token, webhookSecret };
}

function keysOf({ handle, name, about, moderatedVisitorPosts: holdVisitorPosts }: OpenPage) {
  const token = `practice_${randomBytes(24).toString('base64url')}`;
  const webhookSecret = randomBytes(32).toString('base64url');
  return { token, webhookSecret, values: { handle, name, about, holdVisitorPosts } };
}
