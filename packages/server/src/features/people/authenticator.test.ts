// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOTP } from 'otpauth';
import { acceptCode, newAuthenticator } from './authenticator.ts';

const { secret } = newAuthenticator('segreteria@comune.example');
const codeAt = (time: Date) => new TOTP({ secret }).generate({ timestamp: time.getTime() });
const noon = new Date('2026-03-10T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const step = Math.floor(noon.getTime() / 30_000);

const cases = [
  { what: 'the code of now', code: codeAt(noon), lastStep: null, expected: step },
  { what: 'the code of half a minute ago', code: codeAt(later(-30)), lastStep: null, expected: step - 1 },
  { what: 'the code of two minutes ago', code: codeAt(later(-120)), lastStep: null, expected: null },
  { what: 'a code already used', code: codeAt(noon), lastStep: step, expected: null },
  { what: 'an older code than the last one used', code: codeAt(later(-30)), lastStep: step, expected: null },
  { what: 'a newer code than the last one used', code: codeAt(noon), lastStep: step - 1, expected: step },
];

for (const { what, code, lastStep, expected } of cases) {
  test(`authenticator: ${what}`, () => assert.equal(acceptCode(secret, code, noon, lastStep), expected));
}
