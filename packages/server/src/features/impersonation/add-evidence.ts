// SPDX-License-Identifier: EUPL-1.2
// Evidence is only ever added. Its hash stands in the record, so that whoever reads it later knows that it is as it was.

import { createHash } from 'node:crypto';
import { type KeptFile, MOST_EVIDENCE } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { keepFile } from '../../foundation/files/files-store.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { insertEvidence } from './impersonation-store.ts';

type Added = { id: string; sha256: string };

/** Keeps a picture or a PDF. */
export async function addFile(tx: Transaction, caseId: string, file: KeptFile, by: Governor): Promise<Added> {
  await roomFor(tx, caseId);
  const { fileId, sha256 } = await keepFile(tx, file, by.at);
  return keep(tx, caseId, { fileId, text: null, sha256 }, by);
}

/** Keeps what the account says, word for word. */
export async function addText(tx: Transaction, caseId: string, text: string, by: Governor): Promise<Added> {
  refuseFaults(text === '' ? [{ field: '/text', because: EMPTY }] : []);
  await roomFor(tx, caseId);
  return keep(tx, caseId, { fileId: null, text, sha256: createHash('sha256').update(text).digest('hex') }, by);
}

async function roomFor(tx: Transaction, caseId: string): Promise<void> {
  const { facts } = await caseAtHand(tx, caseId, 'add-evidence');
  if (facts.evidence >= MOST_EVIDENCE) throw new ConflictError(FULL);
}

type Piece = { fileId: string | null; text: string | null; sha256: string };

async function keep(tx: Transaction, caseId: string, { fileId, text, sha256 }: Piece, by: Governor): Promise<Added> {
  const id = uuidv7();
  await insertEvidence(tx, {
    ...{ evidence_id: id, case_id: caseId, file_id: fileId, text, sha256: Buffer.from(sha256, 'hex') },
    ...{ added_by: by.personId, added_at: by.at },
  });
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.evidence-added', cites: [by.act] },
    data: { evidenceId: id, sha256 },
  });
  return { id, sha256 };
}

const EMPTY = {
  it: 'Incolla il testo che l’account mostra.',
  en: 'Paste the text that the account shows.',
};
const FULL = {
  it: `Un caso ha al massimo ${MOST_EVIDENCE} prove. Riunisci le altre in un solo PDF.`,
  en: `A case has at most ${MOST_EVIDENCE} pieces of evidence. Put the others into one PDF.`,
};
