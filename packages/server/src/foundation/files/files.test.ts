// SPDX-License-Identifier: EUPL-1.2
// A file from the form of a browser to the database and back, over HTTP.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { route } from '@arengo/contract';
import { createTestDatabase } from '../../testing/test-database.ts';
import { createServer } from '../http/create-server.ts';
import { mountRoute } from '../http/mount-route.ts';
import * as files from './files.fixture.ts';
import { dropFile, keepFile, readFile } from './files-store.ts';

const BODY = '019aa0a6-0000-7000-8000-00000000000b';
const OTHER = '019aa0a6-0000-7000-8000-00000000000c';
const MOST = 3 * 1024 * 1024;
const AT = new Date('2026-03-10T12:00:00+01:00');

const base = await createTestDatabase();
const { database } = base;
const fastify = await createServer({
  publicUrl: 'https://arengo.example',
  logLevel: 'silent',
  perMinute: 10_000,
  trustedProxies: null,
});
after(async () => {
  await fastify.close();
  await base[Symbol.asyncDispose]();
});
for (const [place, body_id] of [BODY, OTHER].entries()) {
  await database.inBody(body_id, (tx) =>
    tx.kysely
      .insertInto('body')
      .values({ body_id, slug: `prova-${place}`, name: 'Prova', created_at: AT })
      .execute(),
  );
}

let last = '';
const door = { fastify, authenticate: async () => null };
const put = route({
  method: 'PUT',
  path: '/file',
  summary: 'Keep',
  permission: 'public',
  audit: null,
  upload: { maxBytes: MOST, types: ['application/pdf', 'image/png', 'application/pkcs7-mime'] },
});
const get = route({ method: 'GET', path: '/file', summary: 'Read', permission: 'public', audit: null, download: true });
mountRoute(door, put, async ({ body }) => {
  last = (await database.inBody(BODY, (tx) => keepFile(tx, body, AT))).fileId;
  return undefined;
});
mountRoute(door, get, async () => {
  const file = await database.readInBody(BODY, (tx) => readFile(tx, last));
  assert.ok(file);
  return file;
});

type Part = { field?: string; name?: string; bytes: Uint8Array };
function form(parts: Part[]): { payload: Buffer; headers: Record<string, string> } {
  const chunks = parts.flatMap(({ field = 'file', name, bytes }) => [
    Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="${field}"${name === undefined ? '' : `; filename="${name}"`}\r\n` +
        `content-type: text/html\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([...chunks, Buffer.from('--x--\r\n')]);
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } };
}
const send = (request: object) => fastify.inject({ method: 'PUT', url: '/file', ...request });
const rows = () => database.inBody(BODY, (tx) => tx.kysely.selectFrom('file').select('file_id').execute());

describe('a file that is kept', () => {
  test('comes back byte by byte under its own name, whatever the sender called its type', async () => {
    assert.equal((await send(form([{ name: 'città «7».pdf', bytes: files.PDF }]))).statusCode, 204);
    const reply = await fastify.inject('/file');
    assert.deepEqual(reply.rawPayload, files.PDF);
    const { 'content-type': type, 'content-disposition': place } = reply.headers;
    assert.equal(type, 'application/pdf');
    assert.equal(place, `inline; filename="citta 7.pdf"; filename*=UTF-8''citt%C3%A0%20%C2%AB7%C2%BB.pdf`);
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.match(String(reply.headers['content-security-policy']), /^default-src 'none'/);
  });

  test('is only ever saved, where it is neither a PDF nor an image', async () => {
    assert.equal((await send(form([{ name: 'atto.pdf.p7m', bytes: files.P7M }]))).statusCode, 204);
    const { headers } = await fastify.inject('/file');
    assert.match(String(headers['content-disposition']), /^attachment; filename="atto\.pdf\.p7m"/);
    assert.equal(headers['content-type'], 'application/pkcs7-mime');
  });

  test('may be as large as the route allows, and not one byte more', async () => {
    const whole = files.pdfOf(MOST);
    assert.equal((await send(form([{ name: 'a.pdf', bytes: whole }]))).statusCode, 204);
    assert.deepEqual((await fastify.inject('/file')).rawPayload, whole);
    const count = (await rows()).length;
    const more = await send(form([{ name: 'a.pdf', bytes: files.pdfOf(MOST + 1) }]));
    assert.equal(more.statusCode, 400);
    assert.match(more.json().detailIt, /^Il file supera i 3 MB, e non è stato conservato\. Riducilo/);
    assert.equal((await rows()).length, count);
  });

  test('is not seen by another body, and is gone when dropped', async () => {
    assert.equal(await database.inBody(OTHER, (tx) => readFile(tx, last)), null);
    await database.inBody(OTHER, (tx) => dropFile(tx, last));
    assert.ok(await database.inBody(BODY, (tx) => readFile(tx, last)));
    await database.inBody(BODY, (tx) => dropFile(tx, last));
    assert.equal(await database.inBody(BODY, (tx) => readFile(tx, last)), null);
  });

  test('whose bytes were changed in the database is not given out', async () => {
    const { fileId } = await database.inBody(BODY, (tx) =>
      keepFile(tx, { name: 'a.pdf', mediaType: 'application/pdf', bytes: files.PDF }, AT),
    );
    await database.inBody(BODY, (tx) =>
      tx.kysely.updateTable('file_piece').set({ bytes: files.PNG }).where('file_id', '=', fileId).execute(),
    );
    await assert.rejects(
      database.inBody(BODY, (tx) => readFile(tx, fileId)),
      /is not as it was kept/,
    );
  });
});

describe('nothing is kept, and it is said why, of', () => {
  const one = { name: 'a.pdf', bytes: files.PDF };
  const refusals: [what: string, request: object, words: RegExp][] = [
    [
      'a web page that is called a PDF',
      form([{ name: 'a.pdf', bytes: files.HTML }]),
      /Il contenuto di questo file non è fra quelli.*\(PDF, PNG, P7M\).*Conta il contenuto, non il nome/,
    ],
    ['a kind that this route does not take', form([{ name: 'a.docx', bytes: files.DOCX }]), /non è fra quelli/],
    ['an empty file', form([{ name: 'a.pdf', bytes: Buffer.alloc(0) }]), /^Il file è vuoto/],
    ['two files', form([one, one]), /un file alla volta|un file leggibile/],
    ['a file under another name of field', form([{ ...one, field: 'altro' }]), /un file leggibile/],
    ['a field that is no file', form([{ bytes: files.PDF }]), /un file/],
    ['a form without parts', form([]), /un file leggibile/],
    ['a form that is cut off', { ...form([one]), payload: form([one]).payload.subarray(0, 90) }, /un file leggibile/],
    [
      'a form without a boundary',
      { payload: 'x', headers: { 'content-type': 'multipart/form-data' } },
      /un file leggibile/,
    ],
    ['JSON', { payload: '{}', headers: { 'content-type': 'application/json' } }, /un file leggibile/],
    ['nothing at all', {}, /un file leggibile/],
  ];
  for (const [what, request, words] of refusals) {
    test(what, async () => {
      const count = (await rows()).length;
      const reply = await send(request);
      assert.equal(reply.statusCode, 400, reply.payload);
      assert.match(reply.json().detailIt, words);
      assert.equal((await rows()).length, count);
    });
  }
});
