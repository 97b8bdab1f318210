// SPDX-License-Identifier: EUPL-1.2
// A table in a tagged PDF: caption, header cells with their scope, rows that go on over pages with the header drawn again.
import type { Block } from './document.ts';
import { drawable, FACES } from './pdf-letters.ts';
import { type Branch, drawArtifact, grow, type Pdf } from './pdf-structure.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Row = { lines: string[][]; height: number };

const SIZE = 9;
const LEADING = 11.5;
const PADDING = 4;
const RULE = '#8a9aa9';
const SHADE = '#e8eef4';

export function drawTable(pdf: Pdf, parent: Branch, table: TableBlock): void {
  const tree = grow(pdf, parent, 'Table');
  drawCaption(pdf, tree, table.caption);
  const widths = widthsOf(pdf, table);
  const header = rowOf(
    pdf,
    widths,
    table.columns.map(({ title }) => title),
    true,
  );
  const head = grow(pdf, tree, 'THead');
  drawShade(pdf, widths, header);
  drawRow(pdf, widths, header, cellsOf(pdf, head, widths.length, 'Column'));
  head.end();
  const body = grow(pdf, tree, 'TBody');
  for (const texts of table.rows) {
    const row = rowOf(pdf, widths, texts, false);
    if (!fits(pdf, row.height) && row.height < wholePage(pdf)) turnPage(pdf, widths, header);
    drawRow(pdf, widths, row, cellsOf(pdf, body, widths.length, 'Row'), () => turnPage(pdf, widths, header));
  }
  tree.end();
  pdf.x = pdf.page.margins.left;
  pdf.y += 10;
}

function drawCaption(pdf: Pdf, tree: Branch, caption: string): void {
  pdf.font(FACES.bold).fontSize(10.5);
  const room = pdf.heightOfString(drawable(caption)) + 5 * LEADING;
  if (!fits(pdf, room)) pdf.addPage();
  grow(pdf, tree, 'Caption')
    .add(() => pdf.text(drawable(caption), pdf.page.margins.left, pdf.y))
    .end();
  pdf.y += 4;
}

function widthsOf(pdf: Pdf, { columns }: TableBlock): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const { width, margins } = pdf.page;
  return columns.map(({ share }) => ((width - margins.left - margins.right) * share) / whole);
}

/** The header's cells, or a row's: its first one names it. */
function cellsOf(pdf: Pdf, parent: Branch, count: number, scope: 'Column' | 'Row'): Branch[] {
  const row = grow(pdf, parent, 'TR');
  return Array.from({ length: count }, (_, at) =>
    scope === 'Column' || at === 0 ? grow(pdf, row, 'TH', { scope }) : grow(pdf, row, 'TD'),
  );
}

function rowOf(pdf: Pdf, widths: readonly number[], texts: readonly string[], header: boolean): Row {
  const lines = widths.map((width, at) => {
    letters(pdf, header || at === 0);
    return wrap(pdf, drawable(texts[at] ?? ''), width - 2 * PADDING);
  });
  return { lines, height: Math.max(1, ...lines.map(({ length }) => length)) * LEADING + 2 * PADDING };
}

/** Draws a row line by line, so that one longer than a page goes on over the next. */
function drawRow(pdf: Pdf, widths: readonly number[], row: Row, cells: readonly Branch[], turn?: () => void): void {
  const strong = (at: number) => turn === undefined || at === 0;
  const most = Math.max(1, ...row.lines.map(({ length }) => length));
  let from = 0;
  while (from < most) {
    const room = Math.max(1, Math.floor((bottom(pdf) - pdf.y - 2 * PADDING) / LEADING));
    const to = turn ? Math.min(most, from + room) : most;
    const top = pdf.y;
    widths.forEach((_, at) => {
      const part = row.lines[at]?.slice(from, to) ?? [];
      const x = pdf.page.margins.left + widths.slice(0, at).reduce((sum, one) => sum + one, 0) + PADDING;
      if (part.length > 0) cells[at]?.add(() => drawLines(pdf, part, x, top + PADDING, strong(at)));
    });
    pdf.y = top + (to - from) * LEADING + 2 * PADDING;
    drawRules(pdf, widths, top, pdf.y);
    from = to;
    if (from < most) turn?.();
  }
  for (const cell of cells) cell.end();
}

function drawLines(pdf: Pdf, lines: readonly string[], x: number, y: number, strong: boolean): void {
  letters(pdf, strong);
  lines.forEach((line, at) => {
    // The space keeps two lines two words for whoever reads the text without seeing it.
    const last = at === lines.length - 1;
    pdf.text(last ? line : `${line} `, x, y + at * LEADING, { lineBreak: false });
  });
}

function drawShade(pdf: Pdf, widths: readonly number[], { height }: Row): void {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const { left } = pdf.page.margins;
  drawArtifact(pdf, 'Layout', () => pdf.rect(left, pdf.y, whole, height).fill(SHADE).fillColor('black'));
}

function drawRules(pdf: Pdf, widths: readonly number[], top: number, below: number): void {
  const { left } = pdf.page.margins;
  drawArtifact(pdf, 'Layout', () => {
    let x = left;
    for (const width of widths) {
      pdf.rect(x, top, width, below - top);
      x += width;
    }
    pdf.lineWidth(0.5).stroke(RULE);
  });
}

/** A new page that begins with the header again, for the eyes alone: a screen reader has it already. */
function turnPage(pdf: Pdf, widths: readonly number[], header: Row): void {
  pdf.addPage();
  const top = pdf.y;
  drawShade(pdf, widths, header);
  drawArtifact(pdf, 'Layout', () => {
    let x = pdf.page.margins.left;
    widths.forEach((width, at) => {
      drawLines(pdf, header.lines[at] ?? [], x + PADDING, top + PADDING, true);
      x += width;
    });
  });
  pdf.y = top + header.height;
  drawRules(pdf, widths, top, pdf.y);
}

/** Lines no wider than `width`; a word that is wider is broken. */
export function wrap(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(pdf, one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pdf.widthOfString(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(pdf: Pdf, word: string, width: number): string[] {
  if (pdf.widthOfString(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && pdf.widthOfString(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

const letters = (pdf: Pdf, strong: boolean) => pdf.font(strong ? FACES.bold : FACES.regular).fontSize(SIZE);
const bottom = (pdf: Pdf) => pdf.page.height - pdf.page.margins.bottom;
const wholePage = (pdf: Pdf) => bottom(pdf) - pdf.page.margins.top - 4 * LEADING;
const fits = (pdf: Pdf, height: number) => pdf.y + height <= bottom(pdf);
