// SPDX-License-Identifier: EUPL-1.2
import type { TestApp, TestClient } from '../test-app.ts';
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
  listAcknowledgements: { query: () => ({ version: 1 }) },
  exportAcknowledgements: { query: () => ({ version: 1 }) },
  listVersions: {},
  readVersion: { query: () => ({ version: 1 }) },
  compareVersions: { query: () => ({ version: 1 }) },
  withdrawVersion: {
    body: () => ({ version: 1, sha256: 'a'.repeat(64) }),
    before: async ({ body, desk, ids }) => {
      const act = await body.addDraft('Adozione della policy');
      const params = { policyDraftId: ids.policyDraftId ?? '' };
      const { sha256 } = await desk.ok('readPolicyDraft', { params });
      const { version } = await desk.ok('proposeVersion', { params, body: { actId: act, sha256 } });
      return { version, sha256 };
    },
  },
  listPacks: {},
  listPolicyDrafts: {},
  beginPolicyDraft: { body: () => ({ name: 'Policy nuova', pack: 'cassino' }) },
  readPolicyDraft: {},
  savePolicyDraft: { body: () => ({ name: 'Policy in preparazione', source: 'arengo: 1', revision: 1 }) },
  discardPolicyDraft: { body: () => ({ state: 'discarded' }) },
  proposeVersion: {
    body: ({ ids }) => ({ actId: ids.laterActId, sha256: 'a'.repeat(64) }),
    before: async ({ desk, ids }) => {
      const params = { policyDraftId: ids.policyDraftId ?? '' };
      return { sha256: (await desk.ok('readPolicyDraft', { params })).sha256 };
    },
  },
  listSuggestions: {},
  addSuggestion: { body: () => ({ sender: 'citizen', receivedDay: '2026-01-15', summary: 'Più esempi.' }) },
  settleSuggestion: { body: () => ({ outcome: 'accepted', reason: 'Utile.' }) },
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

/** A text in preparation and a suggestion. */
export async function seedRules(desk: TestClient): Promise<{ policyDraftId: string; suggestionId: string }> {
  const draft = await desk.ok('beginPolicyDraft', { body: { name: 'Policy in preparazione' } });
  const given = { sender: 'citizen', receivedDay: '2026-01-15', summary: 'Caratteri più grandi.' } as const;
  const suggestion = await desk.ok('addSuggestion', { body: given });
  return { policyDraftId: draft.id, suggestionId: suggestion.id };
}
