// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type FalseAccount, fileOfEvidence } from '../impersonation/index.ts';
import type { About } from './collect-item.ts';
import type { FalseAccountData } from './dossier-data.ts';
import { historyOf } from './history.ts';

/** By what the file was judged to be when it came in: never by its name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** A case on a false account; its evidence becomes files. Who reported it is not told: it stays with the body. */
export async function collectFalseAccount(
  tx: Transaction,
  found: FalseAccount,
  { records, called, holdings, until }: About,
): Promise<FalseAccountData> {
  const { row, reports } = found;
  const evidence: FalseAccountData['evidence'] = [];
  for (const one of found.evidence.filter(({ added_at }) => added_at <= until)) {
    const kept = await fileOfEvidence(tx, one);
    const ending = kept ? (ENDINGS[kept.mediaType] ?? 'bin') : 'txt';
    const number = String(evidence.length + 1).padStart(3, '0');
    const bytes = kept ? Buffer.from(kept.bytes) : Buffer.from(one.text ?? '');
    evidence.push({
      ...{ id: one.evidence_id, name: kept?.name ?? null, mediaType: kept?.mediaType ?? 'text/plain' },
      ...{ addedBy: called(one.added_by), addedAt: one.added_at.toISOString() },
      file: holdings.add(`allegati/${number}.${ending}`, bytes),
    });
  }
  const { assessed_at: at, assessed_by: by, verdict } = row;
  return {
    ...{ caseId: row.case_id, kind: row.kind, network: row.network, handle: row.handle },
    ...{ address: row.address, name: row.name, shown: row.shown, signs: row.signs, clauses: row.clauses },
    ...{ reportedOn: row.reportedDay, openedBy: called(row.opened_by), openedAt: row.opened_at.toISOString() },
    assessment:
      at && by && verdict ? { verdict, reason: row.verdict_reason ?? '', by: called(by), at: at.toISOString() } : null,
    evidence,
    reports: reports
      .filter((one) => one.asked_at <= until)
      .map((one) => ({
        ...{ id: one.report_id, addressee: one.addressee, words: one.words, clauses: one.clauses },
        ...{ askedBy: called(one.asked_by), askedAt: one.asked_at.toISOString() },
      })),
    happened: historyOf(records, row.case_id, called),
  };
}
