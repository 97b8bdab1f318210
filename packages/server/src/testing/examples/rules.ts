// SPDX-License-Identifier: EUPL-1.2
import type { TestApp } from '../test-app.ts';
import type { Example } from './example.ts';

export const rulesExamples = {
  readPolicy: {},
  readAcknowledgement: {},
  acknowledgePolicy: {
    body: () => ({ version: 1, sha256: 'a'.repeat(64) }),
    // The pack of the scene asks for no acknowledgement.
    before: async ({ body, desk }, tested) => {
      const version = await body.adopt(packSource(tested, 'cassino'));
      const { reading } = await desk.ok('readAcknowledgement', { query: { version } });
      return { version, sha256: reading?.sha256 };
    },
  },
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

function packSource(tested: TestApp, name: string): string {
  return tested.app.packs.find((pack) => pack.name === name)?.source ?? '';
}
