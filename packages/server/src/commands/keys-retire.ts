// SPDX-License-Identifier: EUPL-1.2
import { setTimeout } from 'node:timers/promises';
import { readSecretKeyLines, replaceSecretKeys } from '../foundation/config/secrets.ts';
import type { DatabaseConnection } from '../foundation/database/prepare-database.ts';
import { RefusedError } from '../foundation/errors.ts';
import { readArguments } from './arguments.ts';
import { withClient } from './data/open-data.ts';
import { withKeys } from './data/open-keys.ts';
import { countAllSealed } from './data/sealed-columns.ts';
import { print, say } from './say.ts';

const PAUSE_MS = 200;
/** Longer than any transaction of Arengo may last (see foundation/database/database.ts). */
const PATIENCE_MS = 60_000;

/** Takes from the file the keys of before, once no secret is sealed under them. Answers 1, and takes none, while one is. */
export async function keysRetire(args: string[]): Promise<number> {
  readArguments(args, [], {});
  return withKeys(async ({ file, database, connection, bodyIds }) => {
    const lines = readSecretKeyLines(file);
    const current = lines.find(({ state }) => state === 'current')?.key.id;
    // Who began before the key was turned may still commit a value that is sealed under the old one.
    await outwaitTransactions(connection);
    const counts = await countAllSealed(database, bodyIds);
    const elsewhere = [...counts].filter(([under]) => under !== current);
    if (elsewhere.length > 0) {
      const values = elsewhere.reduce((sum, [, one]) => sum + one, 0);
      throw new RefusedError({
        it: `${values} segreti sono ancora sotto una chiave di prima: non è stato tolto nulla. Lancia prima \`arengo keys rotate\`.`,
        en: `${values} secrets are still under a key of before: nothing was removed. Run \`arengo keys rotate\` first.`,
      });
    }
    const previous = lines.filter(({ state }) => state === 'previous');
    if (previous.length > 0) {
      await replaceSecretKeys(
        file,
        lines.filter(({ state }) => state !== 'previous'),
      );
    }
    await print(`${JSON.stringify({ retired: previous.map(({ key }) => key.id), current })}\n`);
    say({
      it: 'Le copie dei dati fatte prima del cambio vogliono ancora la chiave di prima: tienila con loro finché le tieni.',
      en: 'Backups made before the change still want the key of before: keep it for as long as you keep them.',
    });
    return 0;
  });
}

async function outwaitTransactions(connection: DatabaseConnection): Promise<void> {
  await withClient(connection, async (client) => {
    const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and usename = current_user
         and pid <> pg_backend_pid() and xact_start < $1::timestamptz`,
        [rows[0]?.now],
      );
      if (rowCount === 0) return;
      await setTimeout(PAUSE_MS);
    }
    throw new RefusedError({
      it: 'Una transazione è aperta da troppo tempo per sapere che cosa sta scrivendo: non è stato tolto nulla. Riprova fra poco.',
      en: 'A transaction has been open too long to know what it is writing: nothing was removed. Try again shortly.',
    });
  });
}
