// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { DatabaseSetupError } from './database-errors.ts';

/** The account of the operating system that PostgreSQL runs under; `switches` says whether we must change to it. */
export type PostgresAccount = { name: string; uid: number; gid: number; switches: boolean };

// A dedicated account first; PostgreSQL refuses to run as root, and "nobody" exists on every Linux.
const preferredAccounts = ['arengo', 'postgres', 'nobody'];

/**
 * Chooses the account for a private cluster whose files are (or will be) in `dataFolder`: the current one, or, when we
 * are root, the owner of existing files, else the first that exists of arengo, postgres and nobody.
 */
export function choosePostgresAccount(dataFolder: string): PostgresAccount {
  const uid = process.getuid?.() ?? -1;
  const owner = ownerOf(dataFolder);
  if (uid !== 0) {
    if (owner !== null && owner !== uid) {
      throw new DatabaseSetupError(
        `The data in ${dataFolder} belong to ${owner === 'unreadable' ? 'another account' : `the account with number ${owner}`}, and this process runs as number ${uid}. ` +
          'Start Arengo with the account that created them (or as root), or choose another folder with ARENGO_DATA_FOLDER.',
      );
    }
    return { name: 'current', uid, gid: process.getgid?.() ?? -1, switches: false };
  }
  const accounts = readAccounts();
  const chosen =
    typeof owner === 'number' && owner !== 0
      ? (accounts.find((account) => account.uid === owner) ?? { name: String(owner), uid: owner, gid: owner })
      : preferredAccounts.flatMap((name) => accounts.filter((account) => account.name === name))[0];
  if (!chosen) {
    throw new DatabaseSetupError(
      'PostgreSQL refuses to run as root and this system has no account "arengo", "postgres" or "nobody". ' +
        'Create one (useradd --system arengo), or start Arengo with an ordinary account.',
    );
  }
  return { ...chosen, switches: true };
}

function ownerOf(dataFolder: string): number | 'unreadable' | null {
  try {
    return statSync(dataFolder).uid;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return null;
    if (code === 'EACCES') return 'unreadable';
    throw error;
  }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
}

/** What `child_process` needs to run a program as this account. Nothing of our own environment (secrets) is passed on. */
export function runAs(account: PostgresAccount): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return account.switches ? { uid: account.uid, gid: account.gid, env } : { env };
}

/** True when the account can enter and write to the folder: asked of the kernel, so that every kind of permission counts. */
export function canUseFolder(account: PostgresAccount, folder: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], {
    ...runAs(account),
    cwd: '/',
  });
  return test.status === 0;
}
