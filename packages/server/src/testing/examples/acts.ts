// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

const DRAFT = { organ: 'mayor', kind: 'decree', subject: 'Nomina degli incaricati', note: 'Fino a fine anno.' };
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

export const actsExamples = {
  listActs: { query: () => ({ state: 'open', organ: 'mayor', kind: 'decree', text: 'prova' }) },
  readActVocabulary: {},
  readAct: {},
  registerAct: { body: () => ({ ...DRAFT, number: '12', date: '2021-03-01', inForceFrom: '2021-03-02' }) },
  draftAct: { body: () => DRAFT },
  changeActDraft: { params: ({ ids }) => ({ actId: ids.draftId }), body: () => DRAFT },
  discardActDraft: { params: ({ ids }) => ({ actId: ids.draftId }) },
  numberAct: {
    params: ({ ids }) => ({ actId: ids.draftId }),
    body: () => ({ number: '13', date: '2021-03-01', inForceFrom: '2021-03-02' }),
  },
  revokeAct: { body: ({ ids }) => ({ byActId: ids.laterActId ?? '' }) },
  supersedeAct: { body: ({ ids }) => ({ byActId: ids.laterActId ?? '' }) },
  withdrawActEnding: {
    async before({ desk, ids }) {
      const { actId = '', draftId: byActId = '' } = ids;
      await desk.ok('revokeAct', { params: { actId }, body: { byActId } });
      return undefined;
    },
  },
  publishOnAlbo: {
    body: () => ({ number: '312', from: '2021-03-05', to: '2021-03-20', url: 'https://albo.example/312' }),
  },
  attachActFile: { body: () => ({ name: 'decreto.pdf', bytes: PDF }) },
  readActFile: {
    async before({ desk, ids }) {
      const { actId = '' } = ids;
      await desk.ok('attachActFile', { params: { actId }, body: { name: 'decreto.pdf', bytes: PDF } });
      return undefined;
    },
  },
} satisfies Record<string, Example>;
