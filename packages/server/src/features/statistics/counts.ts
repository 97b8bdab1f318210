// SPDX-License-Identifier: EUPL-1.2
import type { ReconsiderationCount } from '../reconsideration/index.ts';
import type { Fact } from './fact.ts';
import type { Spreads } from './moderation-counts-store.ts';
import type { Span } from './span.ts';

/** Everything that was counted in a stretch of time, as it came from the database. */
export type Counts = {
  span: Span;
  received: Fact[];
  decisions: Fact[];
  grounds: Fact[];
  measures: Fact[];
  deciding: Spreads;
  confirming: Spreads;
  enquiries: Fact[];
  answering: Spreads;
  reconsiderations: ReconsiderationCount[];
  falseAccounts: Fact[];
  publications: Fact[];
  newsroom: Fact[];
  /** By id. */
  accountNames: ReadonlyMap<string, string>;
};
