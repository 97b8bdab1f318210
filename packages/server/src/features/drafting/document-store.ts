// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';

export type KeptDocument = {
  documentId: string;
  numbered: boolean;
  /** Hexadecimal. */
  pdfSha256: string;
  docxSha256: string;
  keptBy: string | null;
  keptAt: Date;
};

export async function insertDocument(
  tx: Transaction,
  actId: string,
  { documentId, numbered, keptBy, keptAt }: Pick<KeptDocument, 'documentId' | 'numbered' | 'keptBy' | 'keptAt'>,
  files: { pdf: Buffer; pdfSha256: Buffer; docx: Buffer; docxSha256: Buffer },
): Promise<void> {
  await tx.kysely
    .insertInto('act_document')
    .values({
      body_id: tx.bodyId,
      act_id: actId,
      document_id: documentId,
      numbered,
      pdf: files.pdf,
      pdf_sha256: files.pdfSha256,
      docx: files.docx,
      docx_sha256: files.docxSha256,
      kept_by: keptBy,
      kept_at: keptAt,
    })
    .execute();
}

/** What was kept of an act, the newest first; without the bytes. */
export async function documentsOf(tx: Transaction, actId: string): Promise<KeptDocument[]> {
  const rows = await tx.kysely
    .selectFrom('act_document')
    .select(['document_id', 'numbered', 'pdf_sha256', 'docx_sha256', 'kept_by', 'kept_at'])
    .where('body_id', '=', tx.bodyId)
    .where('act_id', '=', actId)
    .orderBy('document_id', 'desc')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    numbered: row.numbered,
    pdfSha256: row.pdf_sha256.toString('hex'),
    docxSha256: row.docx_sha256.toString('hex'),
    keptBy: row.kept_by,
    keptAt: row.kept_at,
  }));
}

export async function readBytes(
  tx: Transaction,
  { actId, documentId }: { actId: string; documentId: string },
  form: 'pdf' | 'docx',
): Promise<Buffer | null> {
  const row = await tx.kysely
    .selectFrom('act_document')
    .select(form)
    .where('body_id', '=', tx.bodyId)
    .where('act_id', '=', actId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.[form] ?? null;
}
