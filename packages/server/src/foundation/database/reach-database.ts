// SPDX-License-Identifier: EUPL-1.2
import { type DatabaseConnection, refuseUnboundRole } from './prepare-database.ts';
import { type PrivateCluster, startPrivateCluster } from './private-cluster.ts';

export type ReachDatabaseOptions = {
  /** The address of a PostgreSQL kept by others, or null for the private cluster. */
  databaseUrl: string | null;
  /** The private cluster's folder and binaries. */
  clusterFolder: string;
  postgresBinaries: string | null;
  report?: (line: string) => void;
};

export type ReachedDatabase = {
  connection: DatabaseConnection;
  cluster: PrivateCluster | null;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Reaches the database that the configuration names: DATABASE_URL, else the private cluster, started or joined.
 * @throws DatabaseSetupError when there is none, or when its role would escape row-level security.
 */
export async function reachDatabase(options: ReachDatabaseOptions): Promise<ReachedDatabase> {
  if (options.databaseUrl !== null) {
    const connection = { connectionString: options.databaseUrl };
    await refuseUnboundRole(connection);
    return { connection, cluster: null, [Symbol.asyncDispose]: async () => undefined };
  }
  const cluster = await startPrivateCluster({
    folder: options.clusterFolder,
    binaries: options.postgresBinaries,
    report: options.report,
  });
  return { connection: cluster.connection, cluster, [Symbol.asyncDispose]: cluster.stop };
}
