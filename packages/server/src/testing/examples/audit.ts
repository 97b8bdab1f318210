// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const auditExamples = {
  readAudit: { query: () => ({ event: 'decision.taken', limit: 10 }) },
  verifyAudit: {},
} satisfies Record<string, Example>;
