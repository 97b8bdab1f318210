// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problem } from '@arengo/contract';
import { z } from 'zod';
import {
  ConflictError,
  InvalidInputError,
  NotFoundError,
  NotSignedInError,
  RefusedError,
  TooManyRequestsError,
} from '../errors.ts';
import { problemOf } from './problem.ts';

const because = { it: 'Perché no.', en: 'Because not.' };
const rows: { error: unknown; status: number; type: string }[] = [
  { error: new NotSignedInError(because), status: 401, type: 'not-signed-in' },
  { error: new RefusedError(because), status: 403, type: 'refused' },
  { error: new RefusedError(because, { code: 'not-lawful' }), status: 403, type: 'not-lawful' },
  { error: new NotFoundError(because), status: 404, type: 'not-found' },
  { error: new ConflictError(because), status: 409, type: 'conflict' },
  { error: new InvalidInputError(because), status: 400, type: 'invalid' },
  { error: new TooManyRequestsError(because), status: 429, type: 'too-many' },
  { error: Object.assign(new Error('too large'), { statusCode: 413 }), status: 413, type: 'invalid' },
  { error: Object.assign(new Error('slow down'), { statusCode: 429 }), status: 429, type: 'too-many' },
  { error: new Error('password=hunter2 at /secret/place'), status: 500, type: 'fault' },
  { error: Object.assign(new Error('of a library'), { statusCode: 503 }), status: 500, type: 'fault' },
  { error: 'a text', status: 500, type: 'fault' },
  { error: null, status: 500, type: 'fault' },
  { error: undefined, status: 500, type: 'fault' },
];

describe('an error on the wire', () => {
  for (const { error, status, type } of rows) {
    test(`${error} is ${status} ${type}, in both languages`, () => {
      const document = problem.parse(problemOf(error));
      assert.deepEqual([document.status, document.type], [status, `urn:arengo:problem:${type}`]);
      assert.ok(document.detail && document.detailIt);
      assert.ok(!JSON.stringify(document).includes('hunter2'), 'what is not ours says nothing of itself');
    });
  }

  test('points into the request, field by field', () => {
    const schema = z.object({ grounds: z.array(z.object({ note: z.string() })), reason: z.string() });
    const { error } = schema.safeParse({ grounds: [{ note: 1 }] });
    assert.deepEqual(
      problemOf(error).errors?.map(({ pointer }) => pointer),
      ['/grounds/0/note', '/reason'],
    );
  });

  test('names the clause that refuses', () => {
    assert.deepEqual(problemOf(new RefusedError(because, { cites: ['CAS-4.m-b'] })).cites, ['CAS-4.m-b']);
  });
});
