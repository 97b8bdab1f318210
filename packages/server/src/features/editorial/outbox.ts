// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView, FreezeView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';

/** What became of variants on their way out is known by publishing, which comes after: editorial is handed the questions. */
export type Outbox = {
  /** Variants, among these, that a network was told of: they are out, or may be. Ask with their post locked. */
  leftAmong(tx: Transaction, variantIds: readonly string[]): Promise<Set<string>>;
  /** The deliveries of these variants, by their id; none where nothing was ever planned. */
  deliveriesOf(tx: Transaction, variantIds: readonly string[]): Promise<Map<string, DeliveryView>>;
  /** Variants that went out on these accounts between two instants. */
  outBetween(tx: Transaction, accountIds: readonly string[], span: Between): Promise<string[]>;
  /** When the last one went out on each of these accounts; none where nothing ever did. */
  lastOutOn(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, Date>>;
  /** Freezes of the queue that were on between two instants, ended or not. */
  freezesBetween(tx: Transaction, span: Between): Promise<SeenFreeze[]>;
};

/** From the first instant to before the second. */
export type Between = { from: Date; to: Date };
export type SeenFreeze = {
  id: string;
  because: FreezeView['because'];
  reason: string;
  begunAt: Date;
  endedAt: Date | null;
};
