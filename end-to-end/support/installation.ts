// SPDX-License-Identifier: EUPL-1.2
// A whole installation of its own, started as a user starts it, in a temporary folder and on a free port.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const PROCESSES = join(ROOT, 'packages/server/src/processes');

export type Installation = {
  url: string;
  /** Of the demonstration; empty where there is none. */
  password: string;
  /** What it printed until it was ready. */
  said: string;
  /** Runs `arengo COMMAND...` on it, and answers its standard output. Throws when it exits with another code than 0. */
  command(...words: string[]): Promise<string>;
  stop(): Promise<void>;
};

export type InstallationOptions = {
  graceSeconds: number /** With no demonstration, and the practice network all the same. */;
  empty?: boolean;
};

export async function startInstallation({ graceSeconds, empty = false }: InstallationOptions): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    ARENGO_DATA_FOLDER: folder,
    ARENGO_PORT: String(port),
    ARENGO_MEASURE_GRACE_SECONDS: String(graceSeconds),
    ARENGO_LOG_LEVEL: 'warn',
    ARENGO_PRACTICE_NETWORK: 'on',
  };
  const child = spawn(process.execPath, [join(PROCESSES, 'serve.ts'), ...(empty ? ['--empty'] : [])], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await waitForLine(child, /Ctrl C/);
  return {
    url: `http://localhost:${port}`,
    password: empty ? '' : (await readFile(join(folder, 'demo-password'), 'utf8')).trim(),
    said,
    async command(...words) {
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, [join(PROCESSES, 'command.ts'), ...words], { cwd: ROOT, env });
      return stdout;
    },
    async stop() {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function waitForLine(child: ChildProcess, line: RegExp): Promise<string> {
  return new Promise((ready, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (line.test(said)) ready(said);
    });
    child.once('exit', (code) => fail(new Error(`Arengo ended with ${code} before it was ready:\n${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
