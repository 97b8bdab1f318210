// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as files from './files.fixture.ts';
import { cleanName, judgeFile } from './judge-file.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds: [what: string, bytes: Buffer, mediaType: string | null][] = [
  ['a PDF', files.PDF, 'application/pdf'],
  ['a DOCX', files.DOCX, WORD],
  ['a PNG', files.PNG, 'image/png'],
  ['a JPEG', files.JPEG, 'image/jpeg'],
  ['a WebP', files.WEBP, 'image/webp'],
  ['a signed file', files.P7M, 'application/pkcs7-mime'],
  ['a signed file in base64', files.P7M_BASE64, 'application/pkcs7-mime'],
  ['a signed file in PEM', files.P7M_PEM, 'application/pkcs7-mime'],
  ['a document with macros', files.DOCM, null],
  ['an archive', files.ZIP, null],
  ['a web page', files.HTML, null],
  ['a drawing that can hold a program', files.SVG, null],
  ['a program', Buffer.from('MZ\x90\x00', 'latin1'), null],
  ['a text', Buffer.from('MI ricordo di te, scrivimi quando puoi'), null],
  ['nothing', Buffer.alloc(0), null],
];
describe('by its content', () => {
  for (const [what, bytes, mediaType] of kinds) {
    test(`${what} is ${mediaType ?? 'not kept'}`, async () => assert.equal(await judgeFile(bytes), mediaType));
  }
});

const names: [given: string, mediaType: string, clean: string][] = [
  ['Decreto n. 7.pdf', 'application/pdf', 'Decreto n. 7.pdf'],
  ['DECRETO.PDF', 'application/pdf', 'DECRETO.pdf'],
  ['decreto.pdf.p7m', 'application/pkcs7-mime', 'decreto.pdf.p7m'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['C:\\Atti\\nomina.docx', WORD, 'nomina.docx'],
  ['foto.exe', 'image/jpeg', 'foto.exe.jpg'],
  ['foto.jpeg', 'image/jpeg', 'foto.jpeg'],
  ['delibera\u202Efdp.exe', 'application/pdf', 'deliberafdp.exe.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'application/pdf', 'aSet-Cookie x.pdf'],
  ['.htaccess', 'image/png', 'htaccess.png'],
  ['città’ perché.pdf', 'application/pdf', 'città’ perché.pdf'],
  ['', 'application/pdf', 'documento.pdf'],
  ['...', 'application/pdf', 'documento.pdf'],
  [`${'è'.repeat(400)}.pdf`, 'application/pdf', `${'è'.repeat(150)}.pdf`],
];
describe('the name', () => {
  for (const [given, mediaType, clean] of names) {
    test(`${JSON.stringify(given.slice(0, 40))} becomes ${clean.slice(0, 40)}`, () => {
      assert.equal(cleanName(given, mediaType), clean);
    });
  }
});
