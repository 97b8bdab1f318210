// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';

/** What we read of a record of app.bsky.feed.post; anybody may write anything in the rest. */
const strongRef = z.object({ uri: z.string(), cid: z.string() });
const postRecord = z.object({
  text: z.string().catch(''),
  createdAt: z.string().catch(''),
  reply: z.object({ root: strongRef, parent: strongRef }).optional().catch(undefined),
});
export type PostRecord = z.infer<typeof postRecord>;

/** The part of a post's record that we use; nothing of it is missing or of another type afterwards. */
export function readPostRecord(value: unknown): PostRecord {
  return postRecord.catch({ text: '', createdAt: '', reply: undefined }).parse(value);
}

/** The first post of the thread that a record answers in, or null. */
export function rootOf(value: unknown): string | null {
  return readPostRecord(value).reply?.root.uri ?? null;
}
