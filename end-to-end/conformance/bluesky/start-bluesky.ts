// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type PrivateCluster,
  startPrivateCluster,
} from '../../../packages/server/src/foundation/database/private-cluster.ts';

export type Bluesky = { pds: string; stop(): Promise<void> };

/** Whether install.mjs was run. */
export function isInstalled(): boolean {
  return existsSync(join(import.meta.dirname, 'node_modules', '@atproto', 'dev-env', 'package.json'));
}

/** Starts the server of server.mjs over a PostgreSQL of its own, both gone after `stop`. */
export async function startBluesky(): Promise<Bluesky> {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-bluesky-'));
  const cluster = await startPrivateCluster({ folder, durability: 'none', whenUnused: 'remove' });
  const url = addressOf(cluster.administrator);
  const child = spawn(process.execPath, ['--no-deprecation', join(import.meta.dirname, 'server.mjs'), url], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // The services log every request otherwise; the temporary files of the PDS go where we sweep.
    // This version asks for Redis by name and never uses it.
    env: { LOG_ENABLED: 'false', TMPDIR: folder, REDIS_HOST: 'unused' },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.stdin?.end();
    await ended;
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { pds: await readAddress(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(connection: PrivateCluster['administrator']): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, database } = connection;
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`Bluesky's server ended with ${code} before it was ready`)));
    if (!child.stdout) return fail(new Error('no standard output'));
    createInterface(child.stdout).once('line', (line) => done(JSON.parse(line).pds));
  });
}
