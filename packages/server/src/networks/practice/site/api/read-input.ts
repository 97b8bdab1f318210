// SPDX-License-Identifier: EUPL-1.2
// What a request brings, read by its schema; anything else is refused with the name of the field.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PracticeRefusal } from '../refusal.ts';

/** A number of the database, as text. */
export const id = z.string().regex(/^[1-9]\d{0,17}$/, 'not an id');
export const cursor = z.string().regex(/^\d{1,18}$/, 'not a cursor');
export const limit = z.coerce.number().int().min(1).max(200).default(50);

/** Throws PracticeRefusal `bad-request` naming the first field that is wrong. */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new PracticeRefusal('bad-request', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`);
}

/** The id in the path; what is no id names nothing. Throws PracticeRefusal `not-found`. */
export function idOf(request: FastifyRequest, name = 'id'): string {
  const read = id.safeParse((request.params as Record<string, unknown>)[name]);
  if (!read.success) throw new PracticeRefusal('not-found', 'There is no such thing.');
  return read.data;
}

/** The caller's own key of an order. Throws PracticeRefusal `bad-request` without one. */
export function orderKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{1,600}$/.test(key)) return key;
  throw new PracticeRefusal('bad-request', 'Idempotency-Key: 1 to 600 visible ASCII characters are needed.');
}

export const byKey = z.object({ key: z.string().min(1).max(600) });
