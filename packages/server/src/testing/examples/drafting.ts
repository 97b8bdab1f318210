// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const draftingExamples = {
  proposeActs: {},
  readResting: {},
  readCarryOver: {},
  carryOver: {
    params: ({ ids }) => ({ actId: ids.draftId }),
    async before({ desk, ids }) {
      const { actId = '', draftId: byActId = '' } = ids;
      await desk.ok('supersedeAct', { params: { actId }, body: { byActId } });
      return undefined;
    },
  },
  takeOffDraft: {
    params: ({ ids }) => ({ actId: ids.draftId, restingId: ids.accountId }),
    async before({ desk, ids }) {
      const { accountId = '', draftId: actId = '' } = ids;
      await desk.ok('confirmAccount', { params: { accountId }, body: { actId } });
      return undefined;
    },
  },
  readDocument: {},
  readDocumentPdf: {},
  readDocumentDocx: {},
  keepDocument: {},
  readKeptPdf: {},
  readKeptDocx: {},
} satisfies Record<string, Example>;
