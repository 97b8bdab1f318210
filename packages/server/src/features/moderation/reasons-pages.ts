// SPDX-License-Identifier: EUPL-1.2
// What moderation asks of the pages of reasons, which come after it and are handed to it by `app.ts`.
import type { Action, Ruling } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';

export type DecisionWithReasons = {
  decisionId: string;
  decidedAt: Date;
  /** Whether triage had found something in the item. */
  detected: boolean;
  ruling: Ruling;
  measures: readonly Action[];
};

export type ReasonsPages = {
  /** How long the address of a page of this body is. */
  addressLength: (tx: Transaction) => Promise<number>;
  /** Makes the page of a decision that leads to measures, in its transaction. */
  openPage: (tx: Transaction, decision: DecisionWithReasons) => Promise<void>;
  /** A notice as it leaves: with the address where its draft had a blank. */
  fillNotice: (tx: Transaction, decisionId: string, text: string) => Promise<string>;
};
