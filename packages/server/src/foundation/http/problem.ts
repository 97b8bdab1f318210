// SPDX-License-Identifier: EUPL-1.2
// The one place where errors become application/problem+json (RFC 9457).
import type { ProblemDocument } from '@arengo/contract';
import type { FastifyError } from 'fastify';
import { z } from 'zod';
import {
  ConflictError,
  DomainError,
  InvalidInputError,
  NotFoundError,
  NotSignedInError,
  RefusedError,
  TooManyRequestsError,
} from '../errors.ts';

const MAPPING = [
  { error: NotSignedInError, status: 401, code: 'not-signed-in', title: 'Not signed in' },
  { error: RefusedError, status: 403, code: 'refused', title: 'Refused by a rule' },
  { error: NotFoundError, status: 404, code: 'not-found', title: 'Not found' },
  { error: ConflictError, status: 409, code: 'conflict', title: 'Changed meanwhile' },
  { error: InvalidInputError, status: 400, code: 'invalid', title: 'Invalid input' },
  { error: TooManyRequestsError, status: 429, code: 'too-many', title: 'Too many requests' },
] as const;

const urn = (code: string) => `urn:arengo:problem:${code}`;

/** The document of an error. What is not known to us says nothing of itself. */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof DomainError) return problemOfDomain(error);
  if (error instanceof z.ZodError) return problemOfInput(error);
  const { statusCode } = (error ?? {}) as Partial<FastifyError>;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return problemOfTransport(error as FastifyError);
  return {
    type: urn('fault'),
    title: 'Fault of the server',
    status: 500,
    detail:
      'Something went wrong on our side; nothing was written. Try again, and tell the administrator the request id.',
    detailIt:
      'Qualcosa non ha funzionato da parte nostra; non è stato scritto nulla. Riprova e comunica all’amministratore il numero della richiesta.',
  };
}

function problemOfDomain(error: DomainError): ProblemDocument {
  const found = MAPPING.find((row) => error instanceof row.error);
  return {
    type: urn(error.details.code ?? found?.code ?? 'refused'),
    title: found?.title ?? 'Refused',
    status: found?.status ?? 403,
    detail: error.because.en,
    detailIt: error.because.it,
    ...(error.details.cites ? { cites: error.details.cites } : {}),
    ...(error.details.errors ? { errors: error.details.errors } : {}),
  };
}

function problemOfInput(error: z.ZodError): ProblemDocument {
  return {
    type: urn('invalid'),
    title: 'Invalid input',
    status: 400,
    detail: 'The request is not as it should be; nothing was written. The fields are listed.',
    detailIt:
      'La richiesta non è scritta come dovrebbe; non è stato scritto nulla. I campi da correggere sono elencati.',
    errors: error.issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message })),
  };
}

function problemOfTransport(error: FastifyError): ProblemDocument {
  return {
    type: urn(error.statusCode === 429 ? 'too-many' : 'invalid'),
    title: 'Invalid request',
    status: error.statusCode ?? 400,
    detail: error.message,
    detailIt: `La richiesta non si può leggere: ${error.message}`,
  };
}
