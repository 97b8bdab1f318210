// SPDX-License-Identifier: EUPL-1.2
import { DATA_CLASSES, type DataClass, type DestructionView, type HoldView } from '@arengo/contract';
import type { Destruction, Hold } from './privacy-store.ts';

const classNamed = (name: string): DataClass => {
  const found = DATA_CLASSES.find((one) => one === name);
  if (!found) throw new Error(`There is no class ${name}.`);
  return found;
};

export function viewHold(row: Hold & { begun_name: string }): HoldView {
  const { ended_at, end_reason } = row;
  return {
    ...{ id: row.hold_id, held: row.held, heldId: row.held_id, reason: row.reason, act: row.act, by: row.begun_name },
    begunAt: row.begun_at.toISOString(),
    ended: ended_at && { at: ended_at.toISOString(), reason: end_reason ?? '' },
  };
}

export function viewDestruction(row: Destruction & { asked_name: string | null }): DestructionView {
  return {
    ...{ id: row.destruction_id, dataClass: classNamed(row.data_class), cause: row.cause },
    ...{ term: row.term, source: row.source, clause: row.clause, requestId: row.request_id, erased: row.erased },
    from: row.from_at?.toISOString() ?? null,
    to: row.to_at?.toISOString() ?? null,
    sha256: row.sha256?.toString('hex') ?? null,
    begunAt: row.begun_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    askedBy: row.asked_name,
  };
}
