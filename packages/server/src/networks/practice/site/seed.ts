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
  const token = `practice_${randomBytes(24).toString('base64url')}`;
  const webhookSecret = randomBytes(32).toString('base64url');
  const { handle, name, about, moderatedVisitorPosts: holdVisitorPosts } = page;
  const pageId = await store.pages.open({ handle, name, about, holdVisitorPosts }, token, webhookSecret, clock.now());
  return { pageId, token, webhookSecret };
}
