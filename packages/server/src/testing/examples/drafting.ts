// SPDX-License-Identifier: EUPL-1.2
import { grantAuthorisation } from '../../features/authority/index.ts';
import type { TestBody } from '../test-app.ts';
import type { Example } from './example.ts';

/** The draft of an act, with an authorisation that rests on it. */
export async function seedDrafting(body: TestBody, at: Date): Promise<Record<string, string>> {
  const restedOnId = await body.addDraft('Elenco delle persone');
  const grant = { actId: restedOnId, personId: body.moderator.id, accountId: body.account.id, from: at, to: null };
  const restingId = await body.inBody((tx) =>
    grantAuthorisation(tx, { ...grant, powers: ['draft'] }, { actor: { kind: 'administrator' }, at }),
  );
  return { restedOnId, restingId };
}

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
  takeOffDraft: { params: ({ ids }) => ({ actId: ids.restedOnId, restingId: ids.restingId }) },
  readDocument: {},
  readDocumentPdf: {},
  readDocumentDocx: {},
  keepDocument: {},
  readKeptPdf: {},
  readKeptDocx: {},
} satisfies Record<string, Example>;
