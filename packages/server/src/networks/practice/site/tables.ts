// SPDX-License-Identifier: EUPL-1.2
// The practice network's own tables, in schema `practice`. Ids and sequence numbers are bigint and travel as text.
import type { ColumnType, Generated } from 'kysely';

export type ItemKind = 'comment' | 'visitor-post' | 'message';
export type FaultKind = 'slow' | 'lost' | 'forbidden' | 'busy' | 'drop';
export type FaultScope = 'orders' | 'everything';

type Id = Generated<string>;
type Reference = ColumnType<string, string, never>;
type OptionalReference = ColumnType<string | null, string | null | undefined, never>;
type Time = ColumnType<Date, Date, Date>;
type OptionalTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type PagesTable = {
  id: Id;
  handle: string;
  name: string;
  about: string;
  tokenHash: Buffer;
  webhookUrl: string | null;
  webhookSecret: string;
  holdVisitorPosts: boolean;
  ratePerMinute: number | null;
  openedAt: Time;
};

export type FaultsTable = {
  pageId: Reference;
  kind: FaultKind;
  scope: FaultScope;
  remaining: number | null;
  delayMs: number;
  retryAfterSeconds: number;
};

export type CitizensTable = { id: Id; handle: string; displayName: string; joinedAt: Time };

type PostsTable = {
  id: Id;
  pageId: Reference;
  text: string;
  language: string;
  link: string | null;
  orderKey: string;
  contentHash: Buffer;
  postedAt: Time;
  withdrawnAt: OptionalTime;
};

type ItemsTable = {
  id: Id;
  pageId: Reference;
  seq: Reference;
  kind: ItemKind;
  postId: OptionalReference;
  parentId: OptionalReference;
  citizenId: Reference;
  text: string;
  revision: Generated<number>;
  postedAt: Time;
  editedAt: OptionalTime;
  held: Generated<boolean>;
  hiddenAt: OptionalTime;
  removedAt: OptionalTime;
  deletedAt: OptionalTime;
};

type Order = { id: Id; pageId: Reference; orderKey: string };
export type RepliesTable = Order & { itemId: Reference; text: string; postedAt: Time; withdrawnAt: OptionalTime };
export type NoticesTable = Order & { citizenId: Reference; itemId: OptionalReference; text: string; sentAt: Time };
type ReportsTable = Order & {
  itemId: OptionalReference;
  citizenId: OptionalReference;
  reason: string;
  reportedAt: Time;
};

export type PracticeTables = {
  pages: PagesTable;
  pageCounters: { pageId: Reference; lastSeq: ColumnType<string, string | undefined, string> };
  pageRates: { pageId: Reference; windowStart: Time; requests: number };
  faults: FaultsTable;
  citizens: CitizensTable;
  posts: PostsTable;
  postImages: { postId: Reference; position: number; mediaType: string; bytes: Buffer; alt: string };
  items: ItemsTable;
  replies: RepliesTable;
  notices: NoticesTable;
  blocks: { pageId: Reference; citizenId: Reference; reason: string | null; blockedAt: Time };
  reports: ReportsTable;
  events: {
    pageId: Reference;
    seq: Reference;
    kind: 'item' | 'deletion' | 'post';
    itemId: OptionalReference;
    postId: OptionalReference;
    at: Time;
  };
  webhookDeliveries: {
    id: Id;
    pageId: Reference;
    itemId: OptionalReference;
    body: string;
    attempts: Generated<number>;
    dueAt: Time;
    lastError: string | null | undefined;
  };
};
