// SPDX-License-Identifier: EUPL-1.2
import { violation } from '../hear-and-decide.ts';
import type { Example } from './example.ts';

export const moderationExamples = {
  readToday: {},
  readQueue: { query: ({ ids }) => ({ accountId: ids.accountId, network: 'practice' }) },
  readCase: {},
  openEvidence: { params: ({ ids }) => ({ caseId: ids.decidedCaseId }) },
  claimCase: {},
  releaseCase: {
    async before({ desk, ids }) {
      await desk.ok('claimCase', { params: { caseId: ids.caseId ?? '' } });
      return undefined;
    },
  },
  askRuling: { body: () => ({ categories: ['insult'], measures: ['remove'] }) },
  takeDecision: { body: () => violation(['remove']) },
  takeDecisions: { body: ({ ids }) => ({ outcome: 'no-violation', cases: [{ caseId: ids.caseId, itemVersion: 1 }] }) },
  undoDecision: {},
  approveDecision: { as: 'approver', body: () => ({ verdict: 'yes', reason: 'D’accordo.' }) },
  reverseMeasure: { body: () => ({ reason: 'Era una citazione.' }) },
  confirmByHand: {
    params: ({ refusedMeasureId }) => ({ measureId: refusedMeasureId }),
    body: () => ({ done: true, note: 'Fatto dalla pagina.' }),
  },
  retryMeasure: { params: ({ refusedMeasureId }) => ({ measureId: refusedMeasureId }) },
} satisfies Record<string, Example>;
