// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { findAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { type By, seePost } from '../editorial/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { unknownClauses } from './violation.ts';
import { insertViolation } from './violation-store.ts';

type Report = BodyOf<typeof routes.reportViolation>;

/** An editor tells whoever watches over an account that the policy was broken there. Answers the report's id. */
export async function reportViolation(
  tx: Transaction,
  { accountId, postId, what, clauses }: Report,
  by: By,
): Promise<string> {
  if (!(await findAccount(tx, accountId))) throw new NotFoundError({ it: 'L’account', en: 'The account' });
  await requireAuthority(tx, by.personId, { power: 'draft', accountId, at: by.at });
  if (postId !== null) await seePost(tx, postId, by);
  const [unknown] = unknownClauses((await policyInForceIfAny(tx, by.at))?.policy ?? null, clauses);
  if (unknown !== undefined) throw new InvalidInputError(noClause(unknown));
  const reportId = uuidv7();
  await insertViolation(tx, {
    ...{ report_id: reportId, account_id: accountId, post_id: postId, what, clauses },
    ...{ reported_by: by.personId, reported_at: by.at },
  });
  recordDeed(tx, {
    at: by.at,
    event: 'violation.reported',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'violation-report', id: reportId },
    cites: clauses,
    data: { accountId, postId },
  });
  await announceLive(tx, { kind: 'queue' });
  return reportId;
}

const noClause = (clause: string) => ({
  it: `La policy in vigore non ha la clausola «${clause}». Scegline una fra quelle del testo.`,
  en: `The policy in force has no clause “${clause}”. Choose one of the text.`,
});
