// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import type { Example } from './example.ts';

/** A decision of which a measure has taken effect. */
const settled = { params: ({ ids }: Scene) => ({ decisionId: ids.settledDecisionId }) };

export const reasonsExamples = {
  readReasonsPage: settled,
  renewReasonsAddress: settled,
  readStatement: settled,
  exportStatements: { query: () => ({ from: '2026-01-01', to: '2026-12-31' }) },
} satisfies Record<string, Example>;
