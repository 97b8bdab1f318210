// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_NEEDED, NO_CONNECTION, Problem } from '../../problem.ts';
import { type Entry, gapsOf, refusalOf } from './sign-in.ts';

const whole: Entry = { body: 'pero', email: 'editor@comune.example', password: 'x', code: '123456' };
const gaps: [name: string, change: Partial<Entry>, several: boolean, coded: boolean, expected: string[]][] = [
  ['a whole entry', {}, true, true, []],
  ['nothing', { body: '', email: '', password: '', code: '' }, true, true, ['body', 'email', 'password', 'code']],
  ['one body only', { body: '' }, false, false, []],
  ['an e-mail without a domain', { email: 'editor@comune' }, false, false, ['email']],
  ['an e-mail between spaces', { email: ' editor@comune.example ' }, false, false, []],
  ['a code in two groups', { code: '123 456' }, false, true, []],
  ['a code that nobody asked for', { code: '1' }, false, false, []],
];
for (const [name, change, several, coded, expected] of gaps) {
  test(name, () => assert.deepEqual(gapsOf({ ...whole, ...change }, several, coded), expected));
}

const problem = (type: string, status: number) => new Problem({ type, status, title: 't', detail: 'd' });
const refusals: [error: unknown, expected: string][] = [
  [problem(CODE_NEEDED, 401), 'code-needed'],
  [problem('urn:arengo:problem:sign-in-refused', 401), 'refused'],
  [problem('urn:arengo:problem:too-many', 429), 'slow-down'],
  [problem(NO_CONNECTION, 0), 'other'],
  [new Error('x'), 'other'],
];
for (const [error, expected] of refusals) test(expected, () => assert.equal(refusalOf(error), expected));
