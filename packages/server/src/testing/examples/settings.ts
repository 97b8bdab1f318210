// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const settingsExamples = {
  readSettings: {},
  changeSettings: {
    body: () => ({ revision: 'x', change: { part: 'domains', domains: ['comune.valdoria.example'] } }),
    before: async ({ desk }) => ({ revision: (await desk.ok('readSettings')).revisions.domains }),
  },
} satisfies Record<string, Example>;
