// SPDX-License-Identifier: EUPL-1.2
// All the SQL of the practice network, by subject.
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { PracticeTables } from '../tables.ts';
import { type CitizenStore, citizenStore } from './citizen-store.ts';
import { type EventStore, eventStore } from './event-store.ts';
import { type ItemStore, itemStore } from './item-store.ts';
import { type MeasureStore, measureStore } from './measure-store.ts';
import { type PageStore, pageStore } from './page-store.ts';
import { type PostStore, postStore } from './post-store.ts';
import { type SpokenStore, spokenStore } from './spoken-store.ts';
import { type WebhookStore, webhookStore } from './webhook-store.ts';

export type PracticeStore = {
  pages: PageStore;
  citizens: CitizenStore;
  items: ItemStore;
  measures: MeasureStore;
  posts: PostStore;
  spoken: SpokenStore;
  events: EventStore;
  webhooks: WebhookStore;
};

/** The practice network's store over a pool that the caller opens and closes. The pool must read bigint as text, as `pg` does. */
export function openPracticeStore(pool: PostgresPool): PracticeStore {
  const db = new Kysely<PracticeTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('practice');
  return {
    pages: pageStore(db),
    citizens: citizenStore(db),
    items: itemStore(db),
    measures: measureStore(db),
    posts: postStore(db),
    spoken: spokenStore(db),
    events: eventStore(db),
    webhooks: webhookStore(db),
  };
}
