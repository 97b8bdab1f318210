// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHour } from './by-hour.ts';

const row = (variantId: string, plannedAt: string, publishedAt: string | null = null) => ({
  variantId,
  plannedAt: `2026-03-10T${plannedAt}:00Z`,
  publishedAt: publishedAt && `2026-03-10T${publishedAt}:00Z`,
});

test('what is out stands at the hour at which it left, and what stands in two lists stands once', () => {
  const rows = [row('noon', '12:00'), row('late', '08:00', '13:00'), row('nine', '09:00'), row('noon', '12:00')];
  assert.deepEqual(
    byHour(rows).map(({ variantId }) => variantId),
    ['nine', 'noon', 'late'],
  );
});
