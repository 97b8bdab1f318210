// SPDX-License-Identifier: EUPL-1.2
// Reads back what the renderers wrote: the parts of a DOCX, the text and the structure of a PDF. For tests.
import { crc32, deflateSync, inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import type { Document } from './document.ts';

/** The files of a ZIP by name, as text. */
export function readZip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(archive.length - 6);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + packed);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** The text of a DOCX, a line for each paragraph; entities as they are. */
export function docxText(file: Buffer): string {
  const xml = readZip(file).get('word/document.xml') ?? '';
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
}

export type PdfReading = {
  title: unknown;
  language: unknown;
  marked: boolean;
  pages: number;
  outline: string[];
  /** Page by page; what goes on over pages is whole in each. */
  trees: StructTreeNode[];
  /** What is marked as content, in the order of the file; artifacts left out. */
  text: string;
  everything: string;
};

export async function readPdf(file: Buffer): Promise<PdfReading> {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const [trees, texts, all]: [StructTreeNode[], string[], string[]] = [[], [], []];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = await page.getStructTree();
    if (tree) trees.push(tree);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let artifact = 0;
    let depth = 0;
    for (const item of items) {
      if ('str' in item) {
        all.push(item.str, item.hasEOL ? '\n' : '');
        if (!artifact) texts.push(item.str, item.hasEOL ? '\n' : '');
      } else if (item.type === 'endMarkedContent') {
        if (artifact === depth) artifact = 0;
        depth -= 1;
      } else {
        depth += 1;
        if (Reflect.get(item, 'tag') === 'Artifact' && !artifact) artifact = depth;
      }
    }
  }
  const outline = await pdf.getOutline();
  const marks = await pdf.getMarkInfo();
  const reading = {
    title: Reflect.get(info, 'Title'),
    language: Reflect.get(info, 'Language'),
    // A Map at run time, whatever its type says.
    marked: marks instanceof Map && marks.get('Marked') === true,
    pages: pdf.numPages,
    outline: outline?.map(({ title }) => title) ?? [],
    trees,
    text: texts.join(''),
    everything: all.join(''),
  };
  await task.destroy();
  return reading;
}

/** All the nodes of a tree that have a role. */
export function nodesOf(trees: readonly (StructTreeNode | StructTreeContent)[], role: string): StructTreeNode[] {
  return trees.flatMap((one) =>
    'role' in one ? [...(one.role === role ? [one] : []), ...nodesOf(one.children, role)] : [],
  );
}

/** A plain picture of one colour. */
export function picture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height, 0));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([size, content, sum]);
}

export const SAMPLE: Document = {
  title: 'Decreto n. 12 dell’8 marzo 2026',
  subject: 'Nomina',
  issuer: { name: 'Comune di Valdoria', coatOfArms: picture(30, 40) },
  running: 'Comune di Valdoria · Decreto n. 12',
  madeOn: new Date('2026-03-08T00:00:00Z'),
  blocks: [
    { kind: 'heading', level: 1, text: 'IL SINDACO', align: 'centre' },
    {
      kind: 'paragraph',
      words: [
        { text: 'VISTA', strong: true },
        { text: ' la «policy» dell’ente: perché, così, è, città, già, può, più' },
      ],
    },
    { kind: 'heading', level: 2, text: 'DECRETA', align: 'centre' },
    { kind: 'list', ordered: true, items: ['di nominare', 'di aprire'] },
    { kind: 'list', ordered: false, items: ['un punto'] },
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'Allegato A' },
    {
      kind: 'table',
      caption: 'Account istituzionali',
      columns: [
        { title: 'Nome', share: 2 },
        { title: 'Rete', share: 1 },
      ],
      rows: [
        ['Comune di Valdoria', 'Facebook'],
        ['Biblioteca', 'Instagram'],
      ],
    },
    { kind: 'paragraph', words: 'Irene Prova', align: 'end' },
  ],
};
