// SPDX-License-Identifier: EUPL-1.2
import { PracticeRefusal } from './refusal.ts';

/** The refusal behind an error, also those of Fastify about the request itself; null when the fault is ours. */
export function refusalFrom(error: unknown): PracticeRefusal | null {
  if (error instanceof PracticeRefusal) return error;
  const { statusCode, message } = error as { statusCode?: unknown; message?: string };
  if (statusCode === 413) return new PracticeRefusal('too-large', 'The request is too large.');
  if (statusCode === 404) return new PracticeRefusal('not-found', 'There is no such page.');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new PracticeRefusal('bad-request', message ?? 'The request cannot be read.');
  }
  return null;
}
