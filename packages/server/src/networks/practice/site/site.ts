// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from '../../../foundation/clock/clock.ts';
import { type Announce, eventJson, type FeedEvent } from './feed.ts';
import type { PracticeStore } from './store/practice-store.ts';

export type PracticeSiteOptions = {
  store: PracticeStore;
  clock: Clock;
  /** Where the site is reached from outside, with the path under which it is mounted: `https://host/practice`. */
  publicUrl: string;
  /** Origins to which webhooks may be delivered, besides that of `publicUrl`; the site calls no other address. */
  webhookOrigins?: readonly string[];
};

/** What every route of the practice network works with. */
export type Site = {
  store: PracticeStore;
  clock: Clock;
  /** Without a slash at the end. */
  publicUrl: string;
  /** The path under which the site is mounted, without a slash at the end. */
  base: string;
  webhookOrigins: readonly string[];
  announce: Announce;
};

export function makeSite(options: PracticeSiteOptions, base: string): Site {
  const publicUrl = options.publicUrl.replace(/\/+$/, '');
  return {
    store: options.store,
    clock: options.clock,
    publicUrl,
    base: base.replace(/\/+$/, ''),
    webhookOrigins: [new URL(publicUrl).origin, ...(options.webhookOrigins ?? [])],
    announce: (event: FeedEvent) => JSON.stringify({ events: [eventJson(event, publicUrl)] }),
  };
}
