// SPDX-License-Identifier: EUPL-1.2
// From rows to what the desk shows: the only way out.
import { type DeliveryView, HELD_BECAUSE } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Outbox } from '../editorial/index.ts';
import { findLastOut, findOutBetween } from './coming-store.ts';
import type { Comparison } from './comparison.ts';
import { comparisonsOf } from './comparison-store.ts';
import { type Delivery, deliveriesOfVariants, stepsOfVariants } from './delivery-store.ts';
import { freezesBetween } from './freeze-store.ts';

type Step = Awaited<ReturnType<typeof stepsOfVariants>>[number];

/** The answers that editorial is handed. */
export const outbox: Outbox = {
  async leftAmong(tx, variantIds) {
    const rows = await deliveriesOfVariants(tx, variantIds);
    return new Set(rows.filter(hasLeft).map((row) => row.variant_id));
  },

  async deliveriesOf(tx, variantIds) {
    const rows = await deliveriesOfVariants(tx, variantIds);
    const ids = rows.map((row) => row.variant_id);
    const steps = Map.groupBy(await stepsOfVariants(tx, ids), (row) => row.variant_id);
    const comparisons = await comparisonsOf(tx, ids);
    return new Map(
      rows.map((row) => {
        const { variant_id: id } = row;
        return [
          id,
          { ...viewDelivery(row, comparisons.get(id)?.outcome ?? null), steps: viewSteps(steps.get(id) ?? []) },
        ];
      }),
    );
  },

  outBetween: findOutBetween,
  lastOutOn: findLastOut,

  async freezesBetween(tx, span) {
    return (await freezesBetween(tx, span)).map((one) => ({
      id: one.freeze_id,
      because: one.because,
      reason: one.reason,
      begunAt: one.begun_at,
      endedAt: one.ended_at,
    }));
  },
};

// What was published stays published in its history, also once it is withdrawn.
function hasLeft({ state, published_at: publishedAt }: Delivery): boolean {
  return state === 'sending' || state === 'unconfirmed' || publishedAt !== null;
}

export function viewDelivery(row: Delivery, comparison: Comparison | null): Omit<DeliveryView, 'steps'> {
  return {
    variantId: row.variant_id,
    state: row.state,
    plannedAt: row.planned_at.toISOString(),
    trouble: row.trouble,
    heldBecause: row.state === 'held' ? (HELD_BECAUSE.find((one) => one === row.held_because) ?? null) : null,
    tries: row.tries,
    permalink: row.permalink,
    publishedAt: row.published_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawAskedAt: row.withdraw_asked_at?.toISOString() ?? null,
    comparison,
  };
}

/** The receipts. */
export const viewSteps = (steps: readonly Step[]): DeliveryView['steps'] =>
  steps.map(({ at, event, state, detail, trouble }) => ({ at: at.toISOString(), event, state, detail, trouble }));

/** Throws NotFoundError. */
export async function readDelivery(tx: Transaction, variantId: string): Promise<{ delivery: DeliveryView }> {
  const delivery = (await outbox.deliveriesOf(tx, [variantId])).get(variantId);
  if (delivery) return { delivery };
  throw new NotFoundError({ it: 'L’invio di questa variante', en: 'The delivery of this variant' });
}
