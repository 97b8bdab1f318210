// SPDX-License-Identifier: EUPL-1.2
// The structure tree of a PDF while it is written: what a screen reader reads, in the order in which it is written.
import type PDFDocument from 'pdfkit';

declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      // pdfkit has these three; its types do not yet.
      /** Of a header cell. */
      scope?: 'Column' | 'Row';
      /** Where a figure stands: left, top, right, bottom. */
      bbox?: [number, number, number, number];
      placement?: 'Block';
    }
  }
}

export type Pdf = InstanceType<typeof PDFDocument>;
export type Branch = PDFKit.PDFStructureElement;

/** The root, hung in the document at once: what is added below it is drawn at once. */
export function plantTree(pdf: Pdf): Branch {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return root;
}

export function grow(
  pdf: Pdf,
  parent: Branch,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Branch {
  const branch = pdf.struct(type, options);
  parent.add(branch);
  return branch;
}

/** Draws what only eyes need: lines, running heads, page numbers. */
export function drawArtifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}
