// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSetupError } from './database-errors.ts';
import { canUseFolder, choosePostgresAccount, type PostgresAccount } from './postgres-account.ts';

/** Where a private cluster lives, and under which account. All folders exist and belong to the account. */
export type ClusterPlace = {
  account: PostgresAccount;
  home: string;
  dataFolder: string;
  socketFolder: string;
  leaseFile: string;
  logFile: string;
};

// A Unix socket's path holds 107 bytes on Linux; PostgreSQL adds this name to the folder's.
const longestSocketPath = 107;
const clusters = '/var/lib/arengo';
const socketName = '/.s.PGSQL.5432';

/**
 * Settles where the cluster of `folder` lives. It is the folder itself, unless PostgreSQL's account cannot reach it
 * (root's home is closed to everybody else): then a folder of /var/lib/arengo, whose path is written in
 * `folder/location`, so that it is found again even if the repository moves.
 */
export async function settleClusterPlace(folder: string, report: (line: string) => void): Promise<ClusterPlace> {
  const asked = resolve(folder);
  await mkdir(asked, { recursive: true }).catch((cause: Error) => {
    throw new DatabaseSetupError(
      `The folder ${asked} cannot be made (${cause.message}). Choose one that this account may write with ARENGO_DATA_FOLDER.`,
      { cause },
    );
  });
  const home = (await readLocation(asked)) ?? asked;
  const account = choosePostgresAccount(join(home, 'data'));
  await refuseForeignFolder(home);
  await own(home, account);
  if (!canUseFolder(account, home)) {
    const elsewhere = join(clusters, shortHash(asked));
    await mkdir(elsewhere, { recursive: true });
    // Enough to pass through: each cluster's own folder is closed.
    await chmod(clusters, 0o711);
    await own(elsewhere, account);
    if (!canUseFolder(account, elsewhere)) {
      throw new DatabaseSetupError(
        `PostgreSQL cannot run as root, and the account "${account.name}" can reach neither ${home} nor ${elsewhere}. ` +
          'Choose a folder that it can reach with ARENGO_DATA_FOLDER.',
      );
    }
    await writeFile(join(asked, 'location'), `${elsewhere}\n`);
    report(`The database is kept in ${elsewhere}: PostgreSQL runs as "${account.name}", which cannot enter ${asked}`);
    return layOut(elsewhere, account);
  }
  return layOut(home, account);
}

async function layOut(home: string, account: PostgresAccount): Promise<ClusterPlace> {
  return {
    account,
    home,
    dataFolder: join(home, 'data'),
    socketFolder: await makeSocketFolder(home, account),
    leaseFile: join(home, 'lease'),
    logFile: join(home, 'postgres.log'),
  };
}

async function makeSocketFolder(home: string, account: PostgresAccount): Promise<string> {
  const inside = join(home, 'run');
  const folder =
    Buffer.byteLength(inside + socketName) <= longestSocketPath ? inside : join('/tmp', `arengo-${shortHash(home)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  // In /tmp somebody else may have made the folder before us, to listen in our place.
  if (!found.isDirectory() || ![account.uid, process.getuid?.()].includes(found.uid)) {
    throw new DatabaseSetupError(
      `${folder} belongs to another account: remove it, it is Arengo's place for PostgreSQL's socket.`,
    );
  }
  await own(folder, account);
  return folder;
}

const ourFiles = /^(data(\..+)?|run|lease|location|postgres\.log(\.1)?|postgresql-.+)$/;

/** The folder is about to be handed to another account and closed: it must be ours, or new. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const foreign = (await readdir(folder)).find((name) => !ourFiles.test(name));
  if (foreign === undefined) return;
  throw new DatabaseSetupError(
    `The private PostgreSQL needs ${folder} for itself, and it holds "${foreign}". ` +
      'Move that away, or choose another folder with ARENGO_DATA_FOLDER.',
  );
}

async function own(folder: string, account: PostgresAccount): Promise<void> {
  if (account.switches) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

async function readLocation(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, 'location'), 'utf8')).trim();
  } catch (error) {
    // A folder that is closed to us is refused, with its reason, when the account is chosen.
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
