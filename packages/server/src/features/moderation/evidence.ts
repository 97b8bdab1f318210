// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { canonical } from '../audit/index.ts';
import type { LockedCase } from './case-store.ts';

/** What was written, by whom, where and when, as one canonical text and its SHA-256. */
export function evidenceOf(held: LockedCase): { content: string; sha256: Buffer } {
  const content = canonical({
    item: held.remote_id,
    account: held.account_id,
    network: held.network,
    itemType: held.item_type,
    version: held.version,
    revision: held.revision,
    text: held.text,
    post: held.post_remote_id,
    answers: held.parent_remote_id,
    permalink: held.permalink,
    postedAt: held.posted_at.toISOString(),
    author: { id: held.author_remote_id, handle: held.author_handle, name: held.author_name },
  });
  return { content, sha256: createHash('sha256').update(content).digest() };
}
