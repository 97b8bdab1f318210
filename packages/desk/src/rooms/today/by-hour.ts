// SPDX-License-Identifier: EUPL-1.2

type Row = { variantId: string; plannedAt: string; publishedAt: string | null };

/** Deliveries by the hour at which they left or are to leave; one that stands in two lists stands here once. */
export function byHour<R extends Row>(rows: readonly R[]): R[] {
  const distinct = [...new Map(rows.map((row) => [row.variantId, row])).values()];
  return distinct.sort((a, b) => hourOf(a) - hourOf(b));
}

const hourOf = ({ plannedAt, publishedAt }: Row) => Date.parse(publishedAt ?? plannedAt);
