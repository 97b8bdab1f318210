// SPDX-License-Identifier: EUPL-1.2

/** The database could not be set up or reached; the message says what happened, why, and what to do. */
export class DatabaseSetupError extends Error {
  override name = 'DatabaseSetupError';
}

/** A transaction was opened inside another of the same database: pass the open one down instead. */
export class NestedTransactionError extends Error {
  override name = 'NestedTransactionError';
  constructor() {
    super(
      'A transaction is already open here. Pass the open transaction to the function instead of opening a second one.',
    );
  }
}

/** The connection broke while the commit was on its way: the work may or may not be stored, so look before redoing it. */
export class CommitUnknownError extends Error {
  override name = 'CommitUnknownError';
  constructor(cause: unknown) {
    super('The connection to PostgreSQL broke during the commit: it is unknown whether the work was stored.', {
      cause,
    });
  }
}

/** The database and the migrations of this code do not agree; nothing was changed. */
export class MigrationRefusedError extends Error {
  override name = 'MigrationRefusedError';
}
