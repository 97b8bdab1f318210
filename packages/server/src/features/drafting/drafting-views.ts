// SPDX-License-Identifier: EUPL-1.2
import type { ActDocumentView, DocumentBlock } from '@arengo/contract';
import { type Block, runsOf, type Words } from '../../foundation/documents/document.ts';
import { plainText } from '../../foundation/documents/plain-text.ts';
import type { ActDocument } from './compose-act.ts';
import type { KeptDocument } from './document-store.ts';

type Beside = { draft: boolean; kept: readonly KeptDocument[]; names: ReadonlyMap<string, string>; current: string };

/** `current` is the SHA-256 of the PDF as it would be written now. */
export function viewDocument(
  { document, changes, missing }: ActDocument,
  { draft, kept, names, current }: Beside,
): ActDocumentView {
  const { coatOfArms, name } = document.issuer;
  return {
    title: plainText(document.title),
    issuer: name,
    coatOfArms: coatOfArms && `data:image/png;base64,${coatOfArms.toString('base64')}`,
    draft,
    blocks: document.blocks.map(viewBlock),
    changes,
    missing,
    kept: kept.map((one) => ({
      id: one.documentId,
      numbered: one.numbered,
      pdfSha256: one.pdfSha256,
      docxSha256: one.docxSha256,
      by: one.keptBy && (names.get(one.keptBy) ?? null),
      at: one.keptAt.toISOString(),
    })),
    keptIsCurrent: kept[0]?.pdfSha256 === current,
  };
}

const viewRuns = (words: Words) =>
  runsOf(words).map(({ text, strong }) => ({ text: plainText(text), strong: strong === true }));

function viewBlock(block: Block): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: plainText(block.text), centred: block.align === 'centre' };
    case 'paragraph':
      return { kind: 'paragraph', runs: viewRuns(block.words), place: block.align ?? 'start' };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map(viewRuns) };
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        columns: block.columns.map(({ title }) => title),
        rows: block.rows.map((row) => row.map(plainText)),
      };
    case 'page-break':
      return { kind: 'page-break' };
  }
}
