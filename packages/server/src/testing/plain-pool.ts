// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** A pool for the statements of a test itself. Its connections may still be closing when the database is dropped under them. */
export function plainPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => undefined);
  return pool;
}
