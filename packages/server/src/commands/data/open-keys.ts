// SPDX-License-Identifier: EUPL-1.2
import { listBodies } from '../../features/people/index.ts';
import { readConfig } from '../../foundation/config/config.ts';
import { readSecretKey, secretKeyFile } from '../../foundation/config/secrets.ts';
import { type Database, openDatabase } from '../../foundation/database/database.ts';
import type { DatabaseConnection } from '../../foundation/database/prepare-database.ts';
import type { KeyRing } from '../../foundation/sealing/key-ring.ts';
import { readApplied, withClient, withData } from './open-data.ts';

export type KeysAtHand = {
  file: string;
  ring: KeyRing;
  database: Database;
  connection: DatabaseConnection;
  bodyIds: string[];
};

/** Runs `work` with the file of keys and the data that are sealed under them. @throws SecretKeyError, RefusedError */
export async function withKeys<T>(work: (keys: KeysAtHand) => Promise<T>): Promise<T> {
  const config = readConfig();
  const ring = await readSecretKey(config);
  return withData(async (connection) => {
    await withClient(connection, readApplied);
    await using database = openDatabase(connection, { poolSize: 2, applicationName: 'arengo command' });
    const bodies = await database.acrossBodies(listBodies);
    const bodyIds = bodies.map((body) => body.body_id);
    return await work({ file: secretKeyFile(config), ring, database, connection, bodyIds });
  });
}
