// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const authorityExamples = {
  explainAuthority: { query: ({ ids }) => ({ power: 'see', accountId: ids.accountId }) },
} satisfies Record<string, Example>;
