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
  readDocument: {},
  readDocumentPdf: {},
  readDocumentDocx: {},
  keepDocument: {},
  readKeptPdf: {},
  readKeptDocx: {},
} satisfies Record<string, Example>;
