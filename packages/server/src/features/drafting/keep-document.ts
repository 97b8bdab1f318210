// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { renderDocx } from '../../foundation/documents/render-docx.ts';
import { renderPdf } from '../../foundation/documents/render-pdf.ts';
import { citeAct, lockAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { composeAct } from './compose-act.ts';
import { documentsOf, insertDocument } from './document-store.ts';
import { readDrafting } from './read-drafting.ts';

export type Kept = { id: string; pdfSha256: string; docxSha256: string };

/** Keeps what the registers make of an act now, in both forms; the record has their SHA-256. Throws NotFoundError. */
export async function keepDocument(
  tx: Transaction,
  actId: string,
  by: Pick<Deed, 'actor' | 'at' | 'cites'>,
): Promise<Kept> {
  const act = await lockAct(tx, actId);
  const { document } = composeAct(await readDrafting(tx, actId, by.at));
  const [pdf, docx] = [await renderPdf(document), await renderDocx(document)];
  const [pdfSha256, docxSha256] = [sha256Of(pdf), sha256Of(docx)];
  const documentId = uuidv7();
  const keptBy = by.actor.kind === 'person' ? by.actor.id : null;
  const numbered = act.number !== null;
  await insertDocument(
    tx,
    actId,
    { documentId, numbered, keptBy, keptAt: by.at },
    { pdf, pdfSha256, docx, docxSha256 },
  );
  const sums = { pdfSha256: pdfSha256.toString('hex'), docxSha256: docxSha256.toString('hex') };
  recordDeed(tx, {
    ...by,
    event: 'act.document-drafted',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: { documentId, numbered, ...sums },
  });
  return { id: documentId, ...sums };
}

/** The same of an act that has just been numbered, once: what somebody kept of it since stays the text that was kept. */
export async function keepNumbered(tx: Transaction, actId: string, by: Pick<Deed, 'actor' | 'at'>): Promise<void> {
  await lockAct(tx, actId);
  const kept = await documentsOf(tx, actId);
  if (!kept.some(({ numbered }) => numbered)) await keepDocument(tx, actId, by);
}

export const sha256Of = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
