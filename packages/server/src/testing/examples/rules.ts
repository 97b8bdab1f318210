// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const rulesExamples = {
  readPolicy: {},
  tryPolicies: {
    body: () => ({
      text: 'Sei un idiota.',
      situation: {
        network: 'facebook',
        itemType: 'comment',
        author: { priorViolations: 0, warned: false, sponsor: false },
        gravity: 'ordinary',
        electionPeriod: false,
        enquiry: null,
      },
    }),
  },
} satisfies Record<string, Example>;
