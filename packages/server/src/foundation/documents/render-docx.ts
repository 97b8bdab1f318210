// SPDX-License-Identifier: EUPL-1.2
// A document as DOCX: real headings, lists and header rows, in Italian, with a title.
import {
  AlignmentType,
  Document as DocxFile,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { announces, type Block, type Document, LANGUAGE, runsOf, type Words } from './document.ts';
import { plainText } from './plain-text.ts';
import { readPng } from './png.ts';
import { setZipTimes } from './zip-times.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// Twentieths of a point: the text of an A4 page with margins of 2.5 cm.
const TEXT_WIDTH = 9070;
const MARGIN = 1418;
const CREST_PIXELS = 72;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGNMENTS = { centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** The bytes of the file; the same for the same document. */
export async function renderDocx(document: Document): Promise<Buffer> {
  const lists = { ordered: 0 };
  const file = new DocxFile({
    title: plainText(document.title),
    styles: STYLES,
    numbering: { config: [BULLETS, NUMBERS] },
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: runningHead(document) },
        footers: { first: pageNumbers(), default: pageNumbers() },
        children: [...letterhead(document), ...document.blocks.flatMap((block) => elementsOf(block, lists))],
      },
    ],
  });
  const packed = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: properties(document) }]);
  return setZipTimes(Buffer.from(packed));
}

function elementsOf(block: Block, lists: { ordered: number }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          text: plainText(block.text),
          keepNext: true,
          ...(block.align ? { alignment: ALIGNMENTS[block.align] } : {}),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: textOf(block.words),
          keepNext: announces(block.words),
          ...(block.align ? { alignment: ALIGNMENTS[block.align] } : {}),
        }),
      ];
    case 'list': {
      if (block.ordered) lists.ordered += 1;
      const numbering = block.ordered
        ? { reference: NUMBERS.reference, level: 0, instance: lists.ordered }
        : { reference: BULLETS.reference, level: 0 };
      return block.items.map((item) => new Paragraph({ children: textOf(item), numbering }));
    }
    case 'table':
      return tableOf(block);
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const textOf = (words: Words) =>
  runsOf(words).map(({ text, strong }) => new TextRun({ text: plainText(text), bold: strong === true }));

function tableOf({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / whole));
  const cell = (text: string, at: number, strong: boolean) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      children: [new Paragraph({ style: 'Cell', children: [new TextRun({ text: plainText(text), bold: strong })] })],
    });
  return [
    new Paragraph({ style: 'TableCaption', text: plainText(caption), keepNext: true }),
    new Table({
      columnWidths,
      width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, at) => cell(title, at, true)),
        }),
        ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(text, at, at === 0)) })),
      ],
    }),
    new Paragraph(''),
  ];
}

function letterhead({ issuer }: Document): Paragraph[] {
  const name = new Paragraph({ style: 'Letterhead', text: plainText(issuer.name) });
  const size = issuer.coatOfArms && readPng(issuer.coatOfArms);
  if (!issuer.coatOfArms || !size) return [name];
  const scale = CREST_PIXELS / Math.max(size.width, size.height);
  const alternative = `Stemma: ${plainText(issuer.name)}`;
  const crest = new ImageRun({
    type: 'png',
    data: issuer.coatOfArms,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { id: '1', name: 'Stemma', title: alternative, description: alternative },
  });
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [crest] }), name];
}

const runningHead = ({ running }: Document) =>
  new Header({ children: [new Paragraph({ style: 'Edge', text: plainText(running) })] });

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Edge',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['pagina ', PageNumber.CURRENT, ' di ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

const BULLETS = {
  reference: 'bullets',
  levels: [level(LevelFormat.BULLET, '•')],
};
const NUMBERS = {
  reference: 'numbers',
  levels: [level(LevelFormat.DECIMAL, '%1.')],
};
function level(format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) {
  const style = { paragraph: { indent: { left: 500, hanging: 400 } } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '17324D' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});
const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: LANGUAGE } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(30, 240),
    heading2: heading(25, 280),
    heading3: heading(22, 200),
  },
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0, line: 240 } } },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    {
      id: 'Letterhead',
      name: 'Letterhead',
      basedOn: 'Normal',
      run: { bold: true, size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    { id: 'Edge', name: 'Edge', basedOn: 'Normal', run: { size: 17, color: '455A64' } },
  ],
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => plainText(text).replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** Written here because the library would date them at the moment of writing. */
function properties({ title, subject, issuer, madeOn }: Document): string {
  const day = `${madeOn.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>`,
    `<dc:creator>${escaped(issuer.name)}</dc:creator><dc:language>${LANGUAGE}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
