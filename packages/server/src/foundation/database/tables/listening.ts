// SPDX-License-Identifier: EUPL-1.2
import type { Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type ListeningTable = {
  body_id: string;
  account_id: string;
  cursor: Maybe<string>;
  polled_at: MaybeTime;
  heard_at: MaybeTime;
  trouble: Maybe<string>;
  trouble_since: MaybeTime;
  past_cursor: Maybe<string>;
  past_read: Generated<number>;
  past_total: Maybe<number>;
  past_asked_at: MaybeTime;
  past_done_at: MaybeTime;
};
export type AuthorTable = {
  body_id: string;
  author_id: string;
  network: string;
  remote_id: string;
  handle: string;
  display_name: string;
  erased_at: MaybeTime;
};
export type NetworkPostTable = {
  body_id: string;
  account_id: string;
  remote_id: string;
  text: string;
  posted_at: Time;
  permalink: Maybe<string>;
};
export type ItemOriginTable = { body_id: string; account_id: string; remote_id: string; item_id: string };
export type ItemTable = {
  body_id: string;
  item_id: string;
  account_id: string;
  author_id: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  remote_id: string;
  post_remote_id: Maybe<string>;
  parent_remote_id: Maybe<string>;
  permalink: Maybe<string>;
  held: boolean;
  version: number;
  text: string;
  revision: string;
  posted_at: Time;
  received_at: Time;
  deleted_at: MaybeTime;
  assessed_version: Generated<number>;
  erased_at: MaybeTime;
};
export type ItemVersionTable = {
  body_id: string;
  item_id: string;
  version: number;
  text: string;
  revision: string;
  seen_at: Time;
};

export type ListeningTables = {
  listening: ListeningTable;
  author: AuthorTable;
  network_post: NetworkPostTable;
  item_origin: ItemOriginTable;
  item: ItemTable;
  item_version: ItemVersionTable;
};
