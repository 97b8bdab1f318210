// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { insertNotice } from '../../features/oversight/notice-store.ts';
import { reportViolation } from '../../features/oversight/report-violation.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

const days = () => ({ from: '2026-03-01', to: '2026-05-31' });

export const editorialExamples = {
  checkAnswer: { body: ({ ids }) => ({ text: 'Lo sportello apre alle 9!!!', accountId: ids.accountId }) },
  listViolationReports: {},
  reportViolation: {
    body: ({ ids }) => ({
      ...{ accountId: ids.accountId, postId: ids.postId },
      ...{ what: 'La foto non è dell’ente.', clauses: ['CSC-C.1'] },
    }),
  },
  decideViolationReport: { body: () => ({ outcome: 'to-mend', reason: 'Va indicata la fonte della foto.' }) },
  readNewsroomAccount: { query: days },
  downloadNewsroomAccount: { query: days },
  downloadElectionEvidence: { query: () => ({ ...days(), form: 'csv' }) },
  listNotices: {},
  registerNotice: {
    body: () => ({
      ...{ orderedBy: 'Delibera n. 100/26/CONS', orderedOn: '2026-03-02', about: 'Post del 20 febbraio' },
      ...{ from: '2026-03-05', days: 15 },
    }),
  },
} satisfies Record<string, Example>;

/** A violation reported, and a notice. */
export async function seedOversight(body: TestBody, at: Date): Promise<{ reportId: string }> {
  const by = { personId: body.moderator.id, at };
  const report = { accountId: body.account.id, postId: null, what: 'Il tono è scortese.', clauses: [] };
  const reportId = await body.inBody((tx) => reportViolation(tx, report, by));
  const notice = { orderedBy: 'Delibera n. 99/26/CONS', orderedOn: '2026-01-02', about: 'Post del 20 dicembre' };
  await body.inBody((tx) =>
    insertNotice(tx, { noticeId: uuidv7(), ...notice, from: '2026-01-05', to: '2026-01-19' }, by),
  );
  return { reportId };
}
