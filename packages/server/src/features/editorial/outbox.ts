// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';

/** What became of variants on their way out is known by publishing, which comes after: editorial is handed the questions. */
export type Outbox = {
  /** Variants, among these, that a network was told of: they are out, or may be. Ask with their post locked. */
  leftAmong(tx: Transaction, variantIds: readonly string[]): Promise<Set<string>>;
  /** The deliveries of these variants, by their id; none where nothing was ever planned. */
  deliveriesOf(tx: Transaction, variantIds: readonly string[]): Promise<Map<string, DeliveryView>>;
};
