// SPDX-License-Identifier: EUPL-1.2

/** The variables that Arengo reads, with what they say; docs/operating lists them for administrators. */
export const variables = {
  /** Folder for everything that Arengo keeps on disk; default `.arengo` in the repository. */
  ARENGO_DATA_FOLDER: 'dataFolder',
  /** Address of a PostgreSQL kept by others (postgresql://...); without it Arengo keeps a private one. */
  DATABASE_URL: 'databaseUrl',
  /** Bin folder of the PostgreSQL (15 or newer) to use for the private one, such as /usr/lib/postgresql/15/bin. */
  ARENGO_POSTGRES_BIN: 'postgresBinaries',
  /** Connections to PostgreSQL that one process may open; default 10. */
  ARENGO_DATABASE_POOL: 'databasePool',
  /** Address to listen on; default 127.0.0.1. */
  ARENGO_HOST: 'host',
  /** Port to listen on; default 3000. */
  ARENGO_PORT: 'port',
  /** Address at which people reach Arengo; default http://localhost and the port. */
  ARENGO_PUBLIC_URL: 'publicUrl',
  /** Jobs that one process works on at once; default 8. */
  ARENGO_WORKER_CONCURRENCY: 'workerConcurrency',
  /** Seconds between the decision of a measure and its leaving, in which it can be taken back; default 10. */
  ARENGO_MEASURE_GRACE_SECONDS: 'measureGraceSeconds',
  /** Least severe line to log: fatal, error, warn, info, debug, trace or silent; default info. */
  ARENGO_LOG_LEVEL: 'logLevel',
  /** File with the secret key (32 bytes in base64); default `secret-key` in the data folder, made on the first run. */
  ARENGO_SECRET_KEY_FILE: 'secretKeyFile',
  /** Addresses of the reverse proxies in front, separated by commas (or `loopback`): whose word on the visitor is believed. */
  ARENGO_TRUSTED_PROXIES: 'trustedProxies',
  /** `on` or `off`: whether the practice network stands in this installation; default on, off with --empty. */
  ARENGO_PRACTICE_NETWORK: 'practiceNetwork',
  /** Origins, separated by commas, that adapters may reach although they are private (a PDS on the same machine). */
  ARENGO_PRIVATE_ORIGINS: 'privateOrigins',
  /** Address of the source code that this installation runs, for the footers. */
  ARENGO_SOURCE_URL: 'sourceUrl',
  /** Where to report a security problem (mailto: or https:), for security.txt. */
  ARENGO_SECURITY_CONTACT: 'securityContact',
} as const;

export type VariableName = keyof typeof variables;
export type Environment = Partial<Record<VariableName, string>>;

/** Reads the variables; an empty one counts as absent. */
export function readEnvironment(): Environment {
  const names = Object.keys(variables) as VariableName[];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

const testClusterVariable = 'ARENGO_TEST_CLUSTER';

/** The home of the test cluster that a surrounding run started, or null. */
export function readTestCluster(): string | null {
  return process.env[testClusterVariable] || null;
}

/** The whole environment for a child process, telling it the home of the test cluster. */
export function environmentWithTestCluster(home: string): NodeJS.ProcessEnv {
  return { ...process.env, [testClusterVariable]: home };
}
