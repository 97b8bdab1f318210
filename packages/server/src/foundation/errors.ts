// SPDX-License-Identifier: EUPL-1.2
// Errors in the words of the domain. Only foundation/http knows how they look on the wire.

export type Because = { it: string; en: string };

type Details = {
  cites?: string[];
  errors?: { pointer: string; detail: string; detailIt?: string }[];
  code?: string;
  retryAfterSeconds?: number;
};

/** What happened, why (the clause or the act), and what to do. */
export abstract class DomainError extends Error {
  readonly because: Because;
  readonly details: Details;
  constructor(because: Because, details: Details = {}) {
    super(because.en);
    this.because = because;
    this.details = details;
  }
}

/** There is no such thing, or it belongs to another body: the two are not told apart. */
export class NotFoundError extends DomainError {
  override readonly name = 'NotFoundError';
  constructor(what: Because) {
    super({
      it: `${what.it} non esiste o non è di questo ente.`,
      en: `${what.en} does not exist, or is not this body's.`,
    });
  }
}

/** The rule, or the lack of an act, says no. */
export class RefusedError extends DomainError {
  override readonly name = 'RefusedError';
}

/** Somebody was quicker, or the thing has changed since it was looked at. */
export class ConflictError extends DomainError {
  override readonly name = 'ConflictError';
}

export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
}

export class NotSignedInError extends DomainError {
  override readonly name = 'NotSignedInError';
}

export class TooManyRequestsError extends DomainError {
  override readonly name = 'TooManyRequestsError';
}
