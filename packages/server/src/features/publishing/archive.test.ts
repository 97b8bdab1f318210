// SPDX-License-Identifier: EUPL-1.2
// The archive through the server: what is in it, how it is searched, what leaves it as a file.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PublicationRow, PublicationView } from '@arengo/contract';
import { parse } from 'csv-parse/sync';
import { type Newsroom, only, openNewsroom } from '../../testing/newsroom.ts';
import { type Seeded, seedPublication, seedWithdrawal } from '../../testing/seed-publication.ts';
import { createTestApp, type TestClient } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const HOSTILE = '<script>alert(1)</script> \uE000falso\uE001 "virgolette" & =1+1';

/** A body with its desk, and a way to put publications into its archive. */
async function openArchive() {
  const body = await tested.addBody({ pack: 'cassino' });
  const desk = await tested.signIn(body);
  const publish = (given: Omit<Partial<Seeded>, 'at'> & { at?: string } = {}) =>
    body.inBody((tx) =>
      seedPublication(tx, {
        ...{ accountId: body.account.id, personId: body.moderator.id, ...given },
        at: new Date(given.at ?? '2026-03-01T09:00:00+01:00'),
      }),
    );
  return { body, desk, publish };
}
type Query = Parameters<typeof search>[1];
const search = (desk: TestClient, query: NonNullable<Parameters<typeof desk.ok<'searchArchive'>>[1]>['query'] = {}) =>
  desk.ok('searchArchive', { query });
const textsOf = (rows: readonly PublicationRow[]) => rows.map((row) => row.excerpt.map(({ text }) => text).join(''));

describe('what went out', () => {
  let room: Newsroom;
  let published: PublicationView;
  before(async () => {
    room = await openNewsroom(tested, { pack: 'cassino' });
    const post = await room.approve(await room.write({ text: 'Lunedì riapre la piscina.', purpose: 'transparency' }));
    const { id: variantId } = only(post.variants);
    published = await room.publisher.desk.ok('readPublication', { params: { variantId } });
  });

  test('is in the archive with who agreed to it, by its hash, and every receipt of its way', () => {
    assert.equal(published.text, 'Lunedì riapre la piscina.');
    const [approval] = published.approvals.filter(({ ofThis }) => ofThis);
    assert.deepEqual([approval?.person.id, approval?.seal], [room.publisher.id, published.seal]);
    assert.deepEqual(
      published.receipts.map(({ state }) => state),
      ['planned', 'due', 'sending', 'published'],
    );
    assert.deepEqual(
      published.authors.map(({ id }) => id),
      [room.editor.id],
    );
    assert.match(published.permalink ?? '', /^https?:|^\//);
    assert.equal(published.standing, 'standing');
  });

  test('stays as it was known when it went out, whatever becomes of the post', async () => {
    const { postId, id: variantId } = published;
    await room.change(await room.read(postId), { category: 'calls', purpose: 'institutional' });
    const now = await room.publisher.desk.ok('readPublication', { params: { variantId } });
    assert.deepEqual([now.category, now.purpose], ['public-utility', 'transparency']);
  });

  test('what is written, or even approved and not out yet, is not in it', async () => {
    const later = '2026-12-01T09:00:00+01:00';
    await room.write({ text: 'Una bozza.' });
    await room.approve(await room.write({ text: 'Approvato per dicembre.', variants: [{ plannedAt: later }] }));
    const { rows } = await room.publisher.desk.ok('searchArchive', { query: {} });
    assert.deepEqual(textsOf(rows), ['Lunedì riapre la piscina.']);
  });

  test('corrected, it says by what; taken back, it says by whom, why and what the public is told', async () => {
    const { id: variantId, postId } = published;
    const { id } = await room.editor.desk.ok('createPost', {
      body: { workingTitle: 'Rettifica', corrects: postId, text: 'Rettifica: riapre martedì.' },
    });
    const correction = await room.approve(await room.change(await room.read(id), { variants: [{}], ...STATED }));
    const view = await room.publisher.desk.ok('readPublication', { params: { variantId } });
    assert.deepEqual([view.standing, view.correctedBy?.id], ['corrected', only(correction.variants).id]);
    const own = await room.publisher.desk.ok('readPublication', {
      params: { variantId: only(correction.variants).id },
    });
    assert.equal(own.corrects?.id, variantId);
    const body = { reason: 'È sbagliato.', note: 'Ritirato per un errore di data.' };
    await room.publisher.desk.ok('withdrawDelivery', { params: { variantId }, body });
    await tested.drain();
    const gone = await room.publisher.desk.ok('readPublication', { params: { variantId } });
    assert.equal(gone.standing, 'withdrawn');
    assert.deepEqual([gone.withdrawal?.askedBy?.id, gone.withdrawal?.reason], [room.publisher.id, 'È sbagliato.']);
    assert.equal(gone.withdrawal?.note, 'Ritirato per un errore di data.');
    assert.ok(gone.withdrawal?.at);
    assert.equal(gone.text, 'Lunedì riapre la piscina.');
  });
});
const STATED = { category: 'public-utility', stated: { 'confidential-information': 'È già sul sito.' } };

describe('the search', () => {
  const rows: [text: string, found: string[]][] = [
    ['biblioteche', ['A']],
    ['riapertura', ['A', 'B']],
    ['riaperture piscine', ['B']],
    ['"piscina comunale"', ['B']],
    ['riapertura -piscina', ['A']],
    ['biblioteca or piscina', ['A', 'B']],
    ['citta', ['C']],
    ['protezione civile', ['C']],
    ['cortile', ['A']],
    ['inesistente', []],
  ];
  let desk: TestClient;
  const names = new Map<string, string>();
  before(async () => {
    const archive = await openArchive();
    desk = archive.desk;
    const image = { bytes: Buffer.from('cortile'), alt: 'Il cortile visto dall’alto' };
    names.set((await archive.publish({ text: 'La riapertura della biblioteca', image })).variantId, 'A');
    names.set((await archive.publish({ text: 'Riapertura: la piscina comunale' })).variantId, 'B');
    const thirdParty = {
      source: 'Protezione Civile',
      sourceUrl: null,
      verification: null,
      ground: null,
      consent: null,
    };
    names.set((await archive.publish({ text: 'Allerta in città', thirdParty })).variantId, 'C');
  });
  for (const [text, found] of rows) {
    test(`for ${text} finds ${found.join(', ') || 'nothing'}`, async () => {
      const reply = await search(desk, { text });
      assert.deepEqual(reply.rows.map((row) => names.get(row.id)).toSorted(), found);
      assert.equal(reply.total, found.length);
    });
  }

  test('marks what was found', async () => {
    const { rows } = await search(desk, { text: 'piscine' });
    assert.deepEqual(
      only(rows).excerpt.filter(({ found }) => found),
      [{ text: 'piscina', found: true }],
    );
  });

  test('for words that are everywhere says that they cannot be looked for', async () => {
    const { understood, rows } = await search(desk, { text: 'di la per' });
    assert.deepEqual([understood, rows], [false, []]);
  });
});

describe('the filters', () => {
  let archive: Awaited<ReturnType<typeof openArchive>>;
  let authorId: string;
  const labels = new Map<string, string>();
  before(async () => {
    archive = await openArchive();
    const { body, publish } = archive;
    authorId = (await body.addPerson({ powers: ['draft'] })).id;
    const thirdParty = { source: 'ARPA', sourceUrl: null, verification: null, ground: null, consent: null };
    const put = async (label: string, given: Parameters<typeof publish>[0]) => {
      const { variantId } = await publish(given);
      labels.set(variantId, label);
      return variantId;
    };
    await put('calls', { category: 'calls', at: '2026-01-31T23:30:00+01:00', personId: authorId });
    await put('february', { purpose: 'transparency', licence: 'cc-by-4-0', at: '2026-02-01T00:10:00+01:00' });
    await put('others', { thirdParty, at: '2026-02-15T12:00:00+01:00' });
    const gone = await put('gone', { at: '2026-03-01T12:00:00+01:00' });
    await body.inBody((tx) => seedWithdrawal(tx, gone, null, new Date('2026-03-02T12:00:00+01:00')));
  });
  const rows: [name: string, query: () => Query, found: string[]][] = [
    ['category', () => ({ category: 'calls' }), ['calls']],
    ['purpose', () => ({ purpose: 'transparency' }), ['february']],
    ['licence', () => ({ licence: 'cc-by-4-0' }), ['february']],
    ['third parties', () => ({ source: 'third-parties' }), ['others']],
    ['own content', () => ({ source: 'own' }), ['gone', 'february', 'calls']],
    ['author', () => ({ authorId }), ['calls']],
    [
      'a period, by days in Rome, both included',
      () => ({ from: '2026-02-01', to: '2026-02-15' }),
      ['others', 'february'],
    ],
    ['the last day', () => ({ to: '2026-01-31' }), ['calls']],
    ['what was taken back', () => ({ standing: 'withdrawn' }), ['gone']],
    ['what stands', () => ({ standing: 'standing' }), ['others', 'february', 'calls']],
    ['account', () => ({ accountId: archive.body.account.id }), ['gone', 'others', 'february', 'calls']],
    ['another account', () => ({ accountId: authorId }), []],
  ];
  for (const [name, query, found] of rows) {
    test(`by ${name}`, async () => {
      const reply = await search(archive.desk, query());
      assert.deepEqual(
        reply.rows.map((row) => labels.get(row.id)),
        found,
      );
    });
  }

  test('go page by page, each publication once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const reply: Awaited<ReturnType<typeof search>> = await search(archive.desk, {
        limit: 1,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...reply.rows.map((row) => labels.get(row.id) ?? ''));
      cursor = reply.cursor;
    } while (cursor);
    assert.deepEqual(seen, ['gone', 'others', 'february', 'calls']);
  });

  test('choose among what is there', async () => {
    const choices = await archive.desk.ok('readArchiveChoices');
    assert.deepEqual(
      [choices.categories, choices.purposes, choices.licences],
      [['calls'], ['transparency'], ['cc-by-4-0']],
    );
    assert.deepEqual(choices.authors.map(({ id }) => id).toSorted(), [authorId, archive.body.moderator.id].toSorted());
  });
});

test('a person finds only what is on the accounts that they see', async () => {
  const { body, publish } = await openArchive();
  const { variantId, imageId } = await publish({ text: 'Di qui', image: { bytes: Buffer.from('x'), alt: '' } });
  const other = await body.addAccount();
  const elsewhere = await tested.signIn(body, await body.addPerson({ powers: ['see'], accountId: other.id }));
  assert.deepEqual((await search(elsewhere)).rows, []);
  assert.deepEqual((await elsewhere.ok('readArchiveChoices')).accounts, []);
  await elsewhere.refused('readPublication', 404, { params: { variantId } });
  await elsewhere.refused('readPublishedMedia', 404, { params: { variantId, fileId: imageId } });
  assert.equal((await elsewhere.send('exportArchive', { query: { form: 'ndjson' } })).text, '');
});

describe('the export', () => {
  let archive: Awaited<ReturnType<typeof openArchive>>;
  before(async () => {
    archive = await openArchive();
    for (let at = 0; at < 105; at++)
      await archive.publish({ text: `Numero ${at}`, category: at === 3 ? 'calls' : null });
    await archive.publish({
      text: `=HYPERLINK("https://male.example")\n${HOSTILE}`,
      workingTitle: '@somma',
      category: '-1',
    });
  });

  test('as JSON lines has every publication once, each as the desk shows it', async () => {
    const { text, type, headers } = await archive.desk.send('exportArchive', { query: { form: 'ndjson' } });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line): PublicationView => JSON.parse(line));
    assert.equal(new Set(lines.map(({ id }) => id)).size, 106);
    assert.match(type, /^application\/x-ndjson/);
    assert.match(String(headers['content-disposition']), /^attachment; filename="archivio-2026-03-10\.ndjson"/);
    const [first] = lines;
    assert.deepEqual(first, await archive.desk.ok('readPublication', { params: { variantId: first?.id ?? '' } }));
  });

  test('as CSV has a line for each with its approvals and receipts, and no cell that a spreadsheet would run', async () => {
    const { bytes } = await archive.desk.send('exportArchive', { query: { form: 'csv' } });
    const [header, ...lines]: string[][] = parse(bytes, { delimiter: ';', bom: true });
    assert.ok(header);
    assert.equal(lines.length, 106);
    const cell = (line: readonly string[], name: string) => line[header.indexOf(name)] ?? '';
    for (const line of lines) {
      assert.equal(line.length, header.length);
      assert.match(cell(line, 'approvazioni'), /publisher .+: yes [0-9a-f]{64}/);
      assert.match(cell(line, 'ricevute'), /confirmed: published/);
      for (const one of line) assert.doesNotMatch(one, /^[=+\-@\t\r]/);
    }
    assert.ok(lines.some((line) => cell(line, 'testo').includes(HOSTILE)));
  });

  test('holds what was asked for and nothing else', async () => {
    const { text } = await archive.desk.send('exportArchive', { query: { form: 'ndjson', category: 'calls' } });
    assert.equal(
      only(
        text
          .trimEnd()
          .split('\n')
          .map((line): PublicationView => JSON.parse(line)),
      ).text,
      'Numero 3',
    );
  });
});

test('a text that pretends to be marked or to be a page stays a text', async () => {
  const { desk, publish } = await openArchive();
  await publish({ text: HOSTILE });
  const { rows } = await search(desk, { text: 'virgolette' });
  const pieces = only(rows).excerpt;
  assert.deepEqual(
    pieces.filter(({ found }) => found).map(({ text }) => text),
    ['virgolette'],
  );
  assert.ok(
    pieces
      .map(({ text }) => text)
      .join('')
      .startsWith('<script>alert(1)</script> falso'),
  );
});
