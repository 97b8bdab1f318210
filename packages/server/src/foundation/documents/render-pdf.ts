// SPDX-License-Identifier: EUPL-1.2
// A document as a tagged PDF (PDF/UA-1): structure, language, title, embedded letters, bookmarks; edges as artifacts.
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { announces, type Block, type Document, LANGUAGE, runsOf, type Words } from './document.ts';
import { drawable, FACES } from './pdf-letters.ts';
import { type Branch, drawArtifact, grow, type Pdf, plantTree } from './pdf-structure.ts';
import { drawTable } from './pdf-table.ts';
import { readPng } from './png.ts';

export const PDF_TYPE = 'application/pdf';

const CM = 72 / 2.54;
const MARGIN = 2.5 * CM;
const CREST = 54;
const BODY_SIZE = 10.5;
const HEADINGS = { 1: { size: 15, before: 12 }, 2: { size: 12.5, before: 16 }, 3: { size: 11, before: 10 } } as const;
const ALIGNMENTS = { centre: 'center', end: 'right' } as const;
const INK = '#17324d';
const INDENT = 20;

const CONFORMANCE = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;

/** The bytes of the file; the same for the same document. */
export async function renderPdf(document: Document): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: LANGUAGE,
    displayTitle: true,
    bufferPages: true,
    font: FACES.regular,
    info: {
      Title: drawable(document.title),
      Subject: drawable(document.subject),
      Author: drawable(document.issuer.name),
      Creator: 'Arengo',
      Producer: 'Arengo',
      CreationDate: document.madeOn,
      ModDate: document.madeOn,
    },
  });
  const whole = buffer(pdf);
  const root = plantTree(pdf);
  pdf.lineGap(0.5);
  drawLetterhead(pdf, root, document);
  const outlines = openOutline(pdf);
  for (const block of document.blocks) drawBlock(pdf, root, block, outlines);
  root.end();
  drawEdges(pdf, document);
  pdf.appendXML(CONFORMANCE);
  pdf.end();
  return whole;
}

function drawBlock(pdf: Pdf, root: Branch, block: Block, mark: Marker): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(pdf, root, block, mark);
      break;
    case 'paragraph':
      drawParagraph(pdf, root, block);
      break;
    case 'list':
      drawList(pdf, root, block);
      break;
    case 'table':
      drawTable(pdf, root, block);
      break;
    case 'page-break':
      pdf.addPage();
      break;
  }
}

function drawParagraph(pdf: Pdf, root: Branch, { words, align }: Extract<Block, { kind: 'paragraph' }>): void {
  pdf.font(FACES.regular).fontSize(BODY_SIZE);
  const room = (announces(words) ? 4 : 1) * pdf.currentLineHeight(true);
  if (pdf.y + room > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  drawWords(pdf, grow(pdf, root, 'P'), words, align ? { align: ALIGNMENTS[align] } : {});
}

function drawHeading(pdf: Pdf, root: Branch, block: Extract<Block, { kind: 'heading' }>, mark: Marker): void {
  const { size, before } = HEADINGS[block.level];
  const text = drawable(block.text);
  pdf.font(FACES.bold).fontSize(size);
  const top = pdf.y + (pdf.y > pdf.page.margins.top ? before : 0);
  // A heading is not left alone at the foot of a page.
  const room = pdf.heightOfString(text) + 4 * size;
  if (top + room > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  else pdf.y = top;
  mark(block.level, text);
  pdf.fillColor(INK);
  grow(pdf, root, `H${block.level}`)
    .add(() => pdf.text(text, pdf.page.margins.left, pdf.y, { align: block.align ? ALIGNMENTS[block.align] : 'left' }))
    .end();
  pdf.fillColor('black');
  pdf.y += 5;
}

function drawWords(pdf: Pdf, branch: Branch, words: Words, options: PDFKit.Mixins.TextOptions): void {
  const runs = runsOf(words)
    .map((run) => ({ ...run, text: drawable(run.text) }))
    .filter(({ text }) => text !== '');
  branch.add(() => {
    runs.forEach(({ text, strong }, at) => {
      pdf.font(strong ? FACES.bold : FACES.regular).fontSize(BODY_SIZE);
      pdf.text(text, { ...options, continued: at < runs.length - 1 });
    });
  });
  branch.end();
  pdf.y += 5;
}

function drawList(pdf: Pdf, root: Branch, { ordered, items }: Extract<Block, { kind: 'list' }>): void {
  const list = grow(pdf, root, 'L');
  const { left, right, bottom } = pdf.page.margins;
  items.forEach((words, at) => {
    const item = grow(pdf, list, 'LI');
    pdf.font(FACES.regular).fontSize(BODY_SIZE);
    if (pdf.y + 2 * pdf.currentLineHeight(true) > pdf.page.height - bottom) pdf.addPage();
    const top = pdf.y;
    grow(pdf, item, 'Lbl')
      .add(() => pdf.text(ordered ? `${at + 1}.` : '•', left, top, { lineBreak: false }))
      .end();
    pdf.x = left + INDENT;
    pdf.y = top;
    drawWords(pdf, grow(pdf, item, 'LBody'), words, { width: pdf.page.width - left - right - INDENT });
    pdf.x = left;
    item.end();
  });
  list.end();
}

function drawLetterhead(pdf: Pdf, root: Branch, { issuer }: Document): void {
  const size = issuer.coatOfArms && readPng(issuer.coatOfArms);
  if (issuer.coatOfArms && size) {
    const { coatOfArms } = issuer;
    const scale = CREST / Math.max(size.width, size.height);
    const [width, height] = [size.width * scale, size.height * scale];
    const x = (pdf.page.width - width) / 2;
    const top = pdf.y;
    const bbox: [number, number, number, number] = [x, top, x + width, top + height];
    grow(pdf, root, 'Figure', { alt: `Stemma: ${drawable(issuer.name)}`, bbox, placement: 'Block' })
      .add(() => pdf.image(coatOfArms, x, top, { width, height }))
      .end();
    pdf.x = pdf.page.margins.left;
    pdf.y = top + height + 6;
  }
  pdf.font(FACES.bold).fontSize(14).fillColor(INK);
  grow(pdf, root, 'P')
    .add(() => pdf.text(drawable(issuer.name), { align: 'center' }))
    .end();
  pdf.fillColor('black');
  pdf.y += 10;
}

type Marker = (level: 1 | 2 | 3, text: string) => void;

/** Bookmarks that follow the headings. */
function openOutline(pdf: Pdf): Marker {
  const under: PDFKit.PDFOutline[] = [pdf.outline];
  return (level, text) => {
    under.length = Math.min(under.length, level);
    const parent = under.at(-1) ?? pdf.outline;
    under[level] = parent.addItem(text, { expanded: true });
    for (let at = 1; at < level; at += 1) under[at] ??= parent;
  };
}

function drawEdges(pdf: Pdf, { running }: Document): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    const { margins, width, height } = pdf.page;
    const kept = margins.bottom;
    // Writing below the margin would open another page.
    margins.bottom = 0;
    pdf.font(FACES.regular).fontSize(8.5).fillColor('#455a64');
    const across = {
      width: width - margins.left - margins.right,
      lineBreak: false,
      height: 12,
      ellipsis: true,
    } as const;
    drawArtifact(pdf, 'Pagination', () => {
      if (at > start) pdf.text(drawable(running), margins.left, kept / 2, across);
      pdf.text(`pagina ${at + 1} di ${count}`, margins.left, height - kept / 2 - 8, { ...across, align: 'center' });
    });
    pdf.fillColor('black');
    margins.bottom = kept;
  }
}
