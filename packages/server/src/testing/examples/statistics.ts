// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

const months = { from: '2026-01', to: '2026-03' };

export const statisticsExamples = {
  readStatistics: { query: ({ ids }) => ({ ...months, accountId: ids.accountId }) },
  downloadStatisticsTable: { query: () => ({ ...months, table: 'decisioni' }) },
  downloadStatisticsReport: { query: () => ({ ...months, form: 'pdf' }) },
} satisfies Record<string, Example>;
