// SPDX-License-Identifier: EUPL-1.2
// One document, two files: read back as Word and as a screen reader would.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Document } from './document.ts';
import { docxText, nodesOf, picture, readPdf, readZip, SAMPLE } from './documents.fixture.ts';
import { readPng } from './png.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { setZipTimes } from './zip-times.ts';

const withBlocks = (...blocks: Block[]): Document => ({ ...SAMPLE, blocks });
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  caption: 'Elenco',
  columns: [
    { title: 'Nome', share: 1 },
    { title: 'Ruolo', share: 1 },
  ],
  rows,
});

describe('a document in DOCX', () => {
  test('has real headings, lists and header rows, in Italian, with its title', async () => {
    const parts = readZip(await renderDocx(SAMPLE));
    const text = parts.get('word/document.xml') ?? '';
    for (const style of ['Heading1', 'Heading2']) assert.match(text, new RegExp(`<w:pStyle w:val="${style}"/>`));
    assert.equal(text.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(text.match(/<w:numPr>/g)?.length, 3);
    assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="it-IT"/);
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>Decreto n\. 12 dell’8 marzo 2026<\/dc:title>/);
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:language>it-IT</);
  });

  test('says what the coat of arms is', async () => {
    assert.match(
      readZip(await renderDocx(SAMPLE)).get('word/document.xml') ?? '',
      /descr="Stemma: Comune di Valdoria"/,
    );
  });

  test('keeps accents, apostrophes and quotation marks', async () => {
    assert.match(docxText(await renderDocx(SAMPLE)), /«policy» dell’ente: perché, così, è, città, già, può, più/);
  });

  test('numbers each list from one', async () => {
    const list: Block = { kind: 'list', ordered: true, items: ['uno', 'due'] };
    const text = readZip(await renderDocx(withBlocks(list, list))).get('word/document.xml') ?? '';
    assert.equal(new Set(text.match(/<w:numId w:val="\d+"/g)).size, 2);
  });
});

describe('a document in PDF', () => {
  test('is tagged, in Italian, with its title, its bookmarks and the mark of PDF/UA', async () => {
    const file = await renderPdf(SAMPLE);
    const pdf = await readPdf(file);
    assert.equal(pdf.title, SAMPLE.title);
    assert.equal(pdf.language, 'it-IT');
    assert.ok(pdf.marked);
    assert.deepEqual(pdf.outline, ['IL SINDACO']);
    assert.match(file.toString('latin1'), /<pdfuaid:part>1</);
    assert.match(file.toString('latin1'), /\/DisplayDocTitle true/);
    assert.match(file.toString('latin1'), /\/Tabs \/S/);
  });

  test('has a structure tree: headings, lists, header cells, a figure with words in its place', async () => {
    const { trees } = await readPdf(await renderPdf(SAMPLE));
    const count = (role: string) => nodesOf(trees, role).length;
    assert.deepEqual([count('H1'), count('H2'), count('L'), count('LI')], [1, 2, 2, 3]);
    assert.deepEqual([count('Table'), count('TR'), count('TH'), count('TD'), count('Caption')], [1, 3, 4, 2, 1]);
    assert.match(JSON.stringify(nodesOf(trees, 'Figure')), /"alt":"Stemma: Comune di Valdoria"/);
  });

  test('gives each header cell its scope', async () => {
    const file = (await renderPdf(SAMPLE)).toString('latin1');
    assert.equal(file.match(/\/Scope \/Column/g)?.length, 2);
    assert.equal(file.match(/\/Scope \/Row/g)?.length, 2);
  });

  test('reads in order, without page numbers or running heads', async () => {
    const { text, everything, pages } = await readPdf(await renderPdf(SAMPLE));
    const order = ['Comune di Valdoria', 'IL SINDACO', 'VISTA', 'DECRETA', 'di nominare', 'Allegato A', 'Irene Prova'];
    const places = order.map((one) => text.indexOf(one));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1), text);
    assert.equal(pages, 2);
    assert.match(everything, /pagina 2 di 2/);
    assert.doesNotMatch(text, /pagina \d|· Decreto n\. 12/);
  });
});

describe('the words of a PDF', () => {
  test('keep accents, apostrophes and quotation marks', async () => {
    const { text } = await readPdf(await renderPdf(SAMPLE));
    assert.match(text.replaceAll(/\s+/g, ' '), /«policy» dell’ente: perché, così, è, città, già, può, più/);
  });

  test('have every letter of the Latin alphabets of Europe, and no empty box for the others', async () => {
    const letters = 'Žižek Šķēle Ğül Őry Łódź Þór Øre Æsir Ñandú ÀÈÉÌÒÙ €§°ª … – —';
    const { text } = await readPdf(await renderPdf(withBlocks({ kind: 'paragraph', words: `${letters} Nguyễn Ψ` })));
    assert.match(text.replaceAll(/\s+/g, ' '), new RegExp(`${letters} Nguyen \\?`));
  });
});

describe('a table in PDF', () => {
  test('draws the header again on each page of a long table, for the eyes alone', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Persona ${at}`, 'moderatore']);
    const { text, everything, trees, pages } = await readPdf(await renderPdf(withBlocks(table(...rows))));
    assert.ok(pages >= 3);
    assert.equal(everything.match(/Ruolo/g)?.length, pages);
    assert.equal(text.match(/Ruolo/g)?.length, 1);
    assert.equal(nodesOf(trees.slice(0, 1), 'TD').length, 120);
    for (const [name = ''] of rows) assert.ok(text.includes(name), name);
  });

  test('carries a row longer than a page over to the next, and loses nothing of it', async () => {
    const words = Array.from({ length: 2500 }, (_, at) => `parola${at}`);
    const { text, pages } = await readPdf(await renderPdf(withBlocks(table([words.join(' '), 'x']))));
    assert.ok(pages > 1);
    const read = new Set(text.split(/\s+/));
    assert.deepEqual(
      words.filter((word) => !read.has(word)),
      [],
    );
  });
});

describe('the same document', () => {
  for (const [name, render] of [
    ['DOCX', renderDocx],
    ['PDF', renderPdf],
  ] as const) {
    test(`gives the same bytes in ${name}, at another time too`, async (t) => {
      const first = await render(SAMPLE);
      await render(withBlocks(table(['x', 'y'])));
      t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 5, 1) });
      const second = await render(SAMPLE);
      assert.ok(first.equals(second));
    });
  }
});

describe('a hostile name is harmless:', () => {
  const names: Record<string, { name: string; shown: string }> = {
    markup: { name: '<script>alert(1)</script> & "co"', shown: '<script>alert(1)</script> & "co"' },
    'a formula': { name: '=HYPERLINK("http://x.example")', shown: '=HYPERLINK("http://x.example")' },
    'right to left': { name: 'Anna \u202Eorp\u202C Prova', shown: 'Anna orp Prova' },
    controls: { name: 'Anna\u0000\u0007\u001b[31m\r\nProva\ufffe', shown: 'Anna[31m Prova' },
    'what cannot be seen': { name: 'An\u200bna\u00ad Pro\ufeffva', shown: 'Anna Prova' },
    'half a pair': { name: 'Anna \ud800 Prova', shown: 'Anna  Prova' },
    'PDF syntax': { name: ') Tj ET (', shown: ') Tj ET (' },
  };
  for (const [what, { name, shown }] of Object.entries(names)) {
    test(what, async () => {
      const document = { ...withBlocks({ kind: 'paragraph', words: name }, table([name, name])), title: name };
      const docx = docxText(await renderDocx(document));
      const decoded = docx
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      assert.equal(decoded.split(shown).length - 1, 3, docx);
      const { text, title } = await readPdf(await renderPdf(document));
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(shown.replaceAll(/\s+/g, ' ')), text);
      assert.equal(String(title).trim(), shown);
    });
  }

  test('one of ten thousand letters without a space', async () => {
    const name = 'x'.repeat(10_000);
    const { text, pages } = await readPdf(
      await renderPdf(withBlocks({ kind: 'paragraph', words: name }, table([name, '']))),
    );
    assert.equal(text.match(/x/g)?.length, 20_000);
    assert.ok(pages < 20);
    assert.ok((await renderDocx(withBlocks(table([name, ''])))).length > 0);
  });
});

describe('a picture', () => {
  const good = picture(30, 40);
  const spoiled = (at: number, value: number) => {
    const bytes = Buffer.from(good);
    bytes[at] = value;
    return bytes;
  };
  test('that is a plain PNG is taken', () => assert.deepEqual(readPng(good), { width: 30, height: 40 }));
  const refused: Record<string, Buffer> = {
    'is empty': Buffer.alloc(0),
    'is no PNG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.repeat(3)),
    'is cut short': good.subarray(0, good.length - 20),
    'says another size': spoiled(19, 200),
    'is interlaced': spoiled(28, 1),
    'has another depth': spoiled(24, 16),
    'has a palette and none': spoiled(25, 3),
    'is broken inside': spoiled(45, 255),
    'is larger than it may be': spoiled(16, 127),
  };
  for (const [what, bytes] of Object.entries(refused)) {
    test(`that ${what} is left out, and the document is written`, async () => {
      assert.equal(readPng(bytes), null);
      const document = { ...SAMPLE, issuer: { ...SAMPLE.issuer, coatOfArms: bytes } };
      assert.equal(nodesOf((await readPdf(await renderPdf(document))).trees, 'Figure').length, 0);
      assert.doesNotMatch(readZip(await renderDocx(document)).get('word/document.xml') ?? '', /w:drawing/);
    });
  }
});

test('what is not a ZIP is refused', () => {
  assert.throws(() => setZipTimes(Buffer.from('ciao')), /not a plain ZIP/);
  assert.throws(() => setZipTimes(Buffer.alloc(40)), /not a plain ZIP/);
});
