// SPDX-License-Identifier: EUPL-1.2
// A file of people: read whatever its form, tried without writing, imported whole or not at all; and the register as a file.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { createTestApp, type TestClient } from '../../testing/test-app.ts';
import { planImport, type Register } from './import-plan.ts';
import { decode, readCsv } from './read-csv.ts';
import { guardCell, unguardCell, writeCsv } from './write-csv.ts';

const HEADER = 'Nominativo;E-mail;Tipo;Ruolo;Ufficio;Fine contratto;Competenze;Accede';
const comunicazione = {
  headId: null,
  officeId: '00000000-0000-7000-8000-000000000001',
  name: 'Comunicazione',
  slug: 'communication',
};
const anna = {
  personId: '00000000-0000-7000-8000-000000000002',
  email: 'anna@comune.example',
  name: 'Anna Prova',
  role: 'editor',
  kind: 'employee' as const,
  officeId: null,
  contractEnd: null,
  competence: '',
  signsIn: true,
};
const register: Register = { people: [anna], offices: [comunicazione], positions: [] };
const plan = (text: string, encoding: BufferEncoding = 'utf8') => planImport(Buffer.from(text, encoding), register);
const lineOf = (row: string, header = HEADER) => {
  const [line] = plan(`${header}\r\n${row}\r\n`).lines;
  assert.ok(line);
  return line;
};

describe('a file is read', () => {
  const perche = 'Nominativo;Tipo\r\nNicolò Però;dipendente\r\n';
  const files: { what: string; bytes: Buffer; encoding: string }[] = [
    { what: 'in UTF-8', bytes: Buffer.from(perche), encoding: 'UTF-8' },
    { what: 'in UTF-8 with its mark', bytes: Buffer.from(`\uFEFF${perche}`), encoding: 'UTF-8' },
    { what: 'in Windows-1252', bytes: Buffer.from(perche, 'latin1'), encoding: 'Windows-1252' },
    { what: 'in UTF-16 with its mark', bytes: Buffer.from(`\uFEFF${perche}`, 'utf16le'), encoding: 'UTF-16' },
    { what: 'in UTF-16 without a mark', bytes: Buffer.from(perche, 'utf16le'), encoding: 'UTF-16' },
    {
      what: 'in UTF-16 the other way round',
      bytes: Buffer.from(`\uFEFF${perche}`, 'utf16le').swap16(),
      encoding: 'UTF-16',
    },
  ];
  for (const { what, bytes, encoding } of files) {
    test(`${what}, accents whole, and the encoding is said`, () => {
      const read = planImport(bytes, register);
      assert.deepEqual([read.encoding, read.lines[0]?.name, read.lines[0]?.outcome], [encoding, 'Nicolò Però', 'add']);
    });
  }

  for (const [mark, name] of [
    [';', ';'],
    [',', ','],
    ['\t', 'tab'],
  ] as const) {
    test(`with ${name} between cells`, () => {
      const read = plan(`Nome${mark}Cognome${mark}Tipo\nAda${mark}"Prova${mark} detta Adina"${mark}volontaria\n`);
      assert.deepEqual(
        [read.separator, read.lines[0]?.name],
        [name, `Ada Prova${mark} detta Adina`.replace('\t ', ' ')],
      );
    });
  }

  test('with columns named in English, in another order, beside columns that say nothing to us', () => {
    const line = lineOf('x,supplier,Foto Prova,2027-12-31,foto@prova.example', 'Id,Kind,Name,Contract end,E-mail');
    assert.deepEqual([line.outcome, line.person?.kind, line.person?.contractEnd], ['add', 'supplier', '2027-12-31']);
  });

  test('counting lines as an editor does, empty ones too', () => {
    const read = plan(`${HEADER}\n\n\nAda Prova;;volontario\n;;volontario\n`);
    assert.deepEqual(
      read.lines.map(({ line, outcome }) => [line, outcome]),
      [
        [4, 'add'],
        [5, 'bad'],
      ],
    );
  });

  const refused: [what: string, bytes: Buffer, because: RegExp][] = [
    ['nothing but a header', Buffer.from(HEADER), /vuoto/],
    ['an empty file', Buffer.from('\n'), /vuoto/],
    ['a spreadsheet that is no CSV', Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08\x00'), /non è un CSV/],
    ['no column of the kind', Buffer.from('Nominativo;E-mail\nAda;ada@comune.example\n'), /«tipo»/],
    ['no column of the name', Buffer.from('E-mail;Tipo\nada@comune.example;dipendente\n'), /«nominativo»/],
    ['a quotation mark that never ends', Buffer.from(`${HEADER}\n"Ada;;dipendente\n`), /virgolette/],
    ['too many lines', Buffer.from(`${HEADER}\n${'Ada;;dipendente\n'.repeat(5001)}`), /5001 righe/],
  ];
  for (const [what, bytes, because] of refused) {
    test(`not at all with ${what}, and the reason is said`, () => {
      assert.throws(
        () => planImport(bytes, register),
        (error: { because?: { it: string } }) => because.test(error.because?.it ?? ''),
      );
    });
  }

  test('or refused in words, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readCsv(Buffer.from(bytes));
        } catch (error) {
          assert.equal((error as Error).name, 'InvalidInputError');
        }
      }),
    );
  });
});

describe('a bad line is named with its column and the reason', () => {
  const rows: [row: string, column: string, because: RegExp][] = [
    [';ada@comune.example;dipendente', 'nominativo', /Manca il nome/],
    ['Ada;ada@;dipendente', 'e-mail', /non è un indirizzo/],
    ['Ada;ada@comune.example;robot', 'tipo', /«robot» non esiste/],
    ['Ada;ada@comune.example;', 'tipo', /Il tipo manca/],
    ['Ada;ada@comune.example;dipendente;;Catasto', 'ufficio', /«Catasto» non è nel registro/],
    [`${'A'.repeat(201)};;volontario`, 'nominativo', /troppo lungo/],
    [`Ada;${'a'.repeat(320)}@comune.example;dipendente`, 'e-mail', /troppo lungo/],
    ['Ada;;fornitore', 'fine contratto', /ultimo giorno del contratto/],
    ['Ada;;fornitore;;;31/02/2027', 'fine contratto', /non è una data/],
    ['Ada;;eletto;;;31/12/2027', 'fine contratto', /lasciala vuota/],
    ['Ada;;dipendente;;;;;sì', 'e-mail', /ha bisogno di un indirizzo/],
    ['Ada;;dipendente;;;;;forse', 'accede', /sì o no/],
    ['Ada;;dipendente;???', 'ruolo', /non è un ruolo/],
  ];
  for (const [row, column, because] of rows) {
    test(`«${row.slice(0, 50)}»: ${column}`, () => {
      const { outcome, line, said } = lineOf(row);
      assert.deepEqual([outcome, line], ['bad', 2]);
      assert.ok(
        said.some((one) => one.column === column && because.test(one.because.it)),
        JSON.stringify(said),
      );
    });
  }

  test('a person who is twice in the file is named with the other line', () => {
    const read = plan(`${HEADER}\nAda;ada@comune.example;dipendente\nAda P.;ADA@comune.example;dipendente\n`);
    assert.deepEqual([read.lines[0]?.outcome, read.lines[1]?.outcome], ['add', 'bad']);
    assert.match(read.lines[1]?.said[0]?.because.it ?? '', /già alla riga 2/);
  });
});

describe('a good line', () => {
  test('of somebody who is in the register as it says is skipped', () => {
    const line = lineOf('Anna Prova;Anna@Comune.example;dipendente;editor');
    assert.equal(line.outcome, 'skip');
    assert.match(line.said[0]?.because.it ?? '', /già nel registro/);
  });

  test('of somebody who is otherwise in the register changes what differs, and leaves what has no column', () => {
    const line = lineOf('Anna Prova;anna@comune.example;volontaria', 'Nominativo;E-mail;Tipo');
    assert.deepEqual(line.said, [
      {
        column: 'tipo',
        because: { it: 'da «dipendente» a «volontario»', en: 'from “employee” to “volunteer”' },
      },
    ]);
    assert.equal(line.person?.role, 'editor');
  });

  test('says the office by its name or by that of the policy, the day as Italians write it, the role in words', () => {
    const line = lineOf('Ugo;ugo@comune.example;consulente;Responsabile social;COMUNICAZIONE;1/9/2027;;no');
    assert.deepEqual(line.person, {
      personId: '',
      name: 'Ugo',
      email: 'ugo@comune.example',
      kind: 'collaborator',
      role: 'responsabile-social',
      officeId: comunicazione.officeId,
      contractEnd: '2027-09-01',
      competence: '',
      signsIn: false,
    });
    assert.equal(lineOf('Ugo;;volontario;;communication').person?.officeId, comunicazione.officeId);
  });

  test('with a cell like a formula keeps it as the text that it is, and says so', () => {
    const line = lineOf('"=HYPERLINK(""x"")";;volontario');
    assert.deepEqual([line.outcome, line.name], ['add', '=HYPERLINK("x")']);
    assert.match(line.said[0]?.because.it ?? '', /Somiglia a una formula/);
  });
});

describe('a file that we write', () => {
  for (const cell of ['=1+1', '+39 0773', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
    test(`has no formula in it: ${JSON.stringify(cell)}`, () => {
      assert.equal(guardCell(cell), `'${cell}`);
      const [written] = readCsv(Buffer.from(writeCsv([['x'], [cell]]))).lines;
      assert.ok(written?.cells[0]?.startsWith("'"));
    });
  }

  test('is read again as it was, whatever the cells', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const clean = cells.map((text) => text.replaceAll(/[\p{Cc}\ufeff\ufffd]/gu, '').trim() || 'x');
        const { lines, separator } = readCsv(Buffer.from(writeCsv([clean.map((_, at) => `c${at}`), clean])));
        assert.equal(separator, ';');
        assert.deepEqual(lines[0]?.cells.map(unguardCell), clean.map(unguardCell));
      }),
    );
  });

  test('begins with the mark of UTF-8 and has semicolons, as Italian spreadsheets expect', () => {
    const written = writeCsv([['Nome'], ['Però; ecco']]);
    assert.equal(written, '\uFEFFNome\r\n"Però; ecco"\r\n');
    assert.equal(decode(Buffer.from(written)).encoding, 'UTF-8');
  });
});

const tested = await createTestApp({ after });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const GOOD = base64('Nominativo;E-mail;Tipo\nAda Prova;ada@comune.example;dipendente\nUgo Prova;;volontario\n');
const namesIn = async (desk: TestClient) => (await desk.ok('listPeople')).rows.map(({ name }) => name);

describe('importing', () => {
  test('writes what the dry run showed, and the dry run wrote nothing', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const before = await namesIn(desk);
    const dry = await desk.ok('checkPeopleFile', { body: { file: GOOD } });
    assert.deepEqual(dry.counts, { add: 2, change: 0, skip: 0, bad: 0 });
    assert.deepEqual(await namesIn(desk), before);
    const { fileSha256, registerSha256 } = dry;
    const done = await desk.ok('importPeople', { body: { file: GOOD, fileSha256, registerSha256 } });
    assert.deepEqual(done, { added: 2, changed: 0, skipped: 0 });
    assert.deepEqual(await namesIn(desk), ['Ada Prova', ...before, 'Ugo Prova'].toSorted());
    const [record] = (await desk.ok('readAudit', { query: { event: 'people.imported' } })).records;
    assert.equal(record?.data.fileSha256, fileSha256);
    assert.equal((await desk.ok('checkPeopleFile', { body: { file: GOOD } })).counts.skip, 2, 'again: nothing to do');
  });

  test('refuses another file than the one of the dry run', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const { fileSha256, registerSha256 } = await desk.ok('checkPeopleFile', { body: { file: GOOD } });
    const other = base64('Nominativo;Tipo\nAltri Ancora;volontario\n');
    const problem = await desk.refused('importPeople', 409, { body: { file: other, fileSha256, registerSha256 } });
    assert.match(problem.type, /file-changed$/);
  });

  test('refuses when the register changed after the dry run', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const { fileSha256, registerSha256 } = await desk.ok('checkPeopleFile', { body: { file: GOOD } });
    const office = { name: 'Nuovo', slug: null, headId: null, email: null, phone: null, hours: null };
    await desk.ok('addOffice', { body: office });
    const problem = await desk.refused('importPeople', 409, { body: { file: GOOD, fileSha256, registerSha256 } });
    assert.match(problem.type, /register-changed$/);
  });

  test('writes nothing at all when one line is bad', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const before = await namesIn(desk);
    const file = base64('Nominativo;Tipo\nAda Prova;volontario\nUgo Prova;robot\n');
    const { fileSha256, registerSha256, counts } = await desk.ok('checkPeopleFile', { body: { file } });
    assert.deepEqual(counts, { add: 1, change: 0, skip: 0, bad: 1 });
    await desk.refused('importPeople', 400, { body: { file, fileSha256, registerSha256 } });
    assert.deepEqual(await namesIn(desk), before);
  });

  test('of our own export changes nothing', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const office = { name: 'Stampa', slug: null, headId: null, email: null, phone: null, hours: null };
    const { id: officeId } = await desk.ok('addOffice', { body: office });
    await desk.ok('addPerson', {
      body: {
        name: '=cmd|calc',
        email: null,
        kind: 'supplier',
        role: 'photographer',
        officeId,
        contractEnd: '2027-01-31',
        competence: 'Dice: «ecco»; e poi\nva a capo',
        signsIn: false,
      },
    });
    const { csv, fileName } = await desk.ok('exportPeople');
    assert.match(fileName, /^persone-\d{4}-\d\d-\d\d\.csv$/);
    assert.ok(csv.includes("'=cmd|calc"), csv);
    const { counts, lines } = await desk.ok('checkPeopleFile', { body: { file: base64(csv) } });
    assert.deepEqual([counts.skip, counts.add + counts.change + counts.bad], [lines.length, 0], JSON.stringify(lines));
  });

  test('is for whoever governs the body', async () => {
    const body = await tested.addBody();
    const bound = await body.addPerson({ powers: ['manage'], accountId: body.account.id });
    const desk = await tested.signIn(body, bound);
    await desk.refused('checkPeopleFile', 403, { body: { file: GOOD } });
    await desk.refused('exportPeople', 403);
  });
});
