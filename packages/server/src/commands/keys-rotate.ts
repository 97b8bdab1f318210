// SPDX-License-Identifier: EUPL-1.2
import { recordDeed } from '../features/audit/index.ts';
import { systemClock } from '../foundation/clock/clock.ts';
import { newKey, readSecretKeyLines, replaceSecretKeys } from '../foundation/config/secrets.ts';
import type { KeyLine, SealKey } from '../foundation/sealing/key-ring.ts';
import { type Resealed, resealSome, type SealedColumn } from '../foundation/sealing/sealed-column.ts';
import { createSealer, type Sealer, sealPrefix } from '../foundation/sealing/sealer.ts';
import { readArguments } from './arguments.ts';
import { type KeysAtHand, withKeys } from './data/open-keys.ts';
import { countAllSealed, SEALED_COLUMNS } from './data/sealed-columns.ts';
import { showProgress } from './progress.ts';
import { print, say } from './say.ts';

/** Small enough that whoever wants one of the rows hardly waits. */
const BATCH = 50;

/**
 * Makes a new key the one in use, and seals every secret again under it, in small transactions. Interrupted, it goes on where
 * it was when called again: values left under another key say so. The key of before stays in the file.
 */
export async function keysRotate(args: string[]): Promise<number> {
  const { values } = readArguments(args, [], { prepare: { type: 'boolean' } });
  return withKeys(async (keys) => {
    if (values.prepare) return prepare(keys.file);
    const current = await turn(keys);
    const broken = await resealAll(keys, current);
    const left = await countAllSealed(keys.database, keys.bodyIds);
    const under = left.get(current.id) ?? 0;
    const elsewhere = [...left.values()].reduce((sum, one) => sum + one, 0) - under;
    await print(`${JSON.stringify({ key: current.id, sealed: under, elsewhere })}\n`);
    for (const place of broken) {
      say({ it: `${place}: non si apre con nessuna chiave del file.`, en: `${place}: no key of the file opens it.` });
    }
    say({
      it: 'La chiave di prima resta nel file. Fai una copia del file; poi `arengo keys retire` la toglie, quando nulla la usa più.',
      en: 'The key of before stays in the file. Copy the file; then `arengo keys retire` removes it, once nothing uses it.',
    });
    return elsewhere === 0 ? 0 : 1;
  });
}

/** A key that is known and not yet used: for installations where each machine has a copy of the file. */
async function prepare(file: string): Promise<number> {
  const lines = readSecretKeyLines(file);
  const next = lines.find(({ state }) => state === 'next')?.key ?? newKey();
  if (!lines.some(({ state }) => state === 'next'))
    await replaceSecretKeys(file, [...lines, { state: 'next', key: next }]);
  await print(`${JSON.stringify({ key: next.id, state: 'next' })}\n`);
  say({
    it: 'La chiave nuova è nel file e non è ancora in uso. Porta il file sulle altre macchine, poi lancia `arengo keys rotate`.',
    en: 'The new key is in the file and not yet in use. Take the file to the other machines, then run `arengo keys rotate`.',
  });
  return 0;
}

/** The key to seal under: a new one, unless an earlier run was interrupted before everything was under the one it made. */
async function turn({ file, ring, database, bodyIds }: KeysAtHand): Promise<SealKey> {
  const lines = readSecretKeyLines(file);
  const counts = await countAllSealed(database, bodyIds);
  const current = ring.current();
  const unfinished =
    lines.some(({ state }) => state === 'previous') && [...counts.keys()].some((under) => under !== current.id);
  const prepared = lines.find(({ state }) => state === 'next')?.key;
  if (unfinished && !prepared) return current;
  const key = prepared ?? newKey();
  const before = lines
    .filter((line) => line.key.id !== key.id)
    .map((line): KeyLine => ({ state: 'previous', key: line.key }));
  await replaceSecretKeys(file, [{ state: 'current', key }, ...before]);
  return ring.current();
}

async function resealAll(keys: KeysAtHand, current: SealKey): Promise<string[]> {
  const sealer = createSealer(keys.ring);
  const progress = showProgress('keys');
  const broken: string[] = [];
  try {
    const parts = SEALED_COLUMNS.flatMap((column) =>
      column.perBody ? keys.bodyIds.map((bodyId) => ({ column, bodyId })) : [{ column, bodyId: '' }],
    );
    for (const [done, { column, bodyId }] of parts.entries()) {
      let after: string | null = null;
      do {
        const batch: Resealed = await resealBatch(keys, sealer, { column, bodyId, current, after });
        broken.push(...batch.broken);
        after = batch.last;
      } while (after !== null);
      progress.step(done + 1, parts.length);
    }
  } finally {
    progress.end();
  }
  return broken;
}

type Part = { column: SealedColumn; bodyId: string; current: SealKey; after: string | null };

function resealBatch({ database }: KeysAtHand, sealer: Sealer, part: Part): Promise<Resealed> {
  const { column, bodyId, current, after } = part;
  const asked = { column, bodyId, after, prefix: sealPrefix(current), most: BATCH };
  if (!column.perBody) return database.acrossBodies((tx) => resealSome(tx, sealer, asked));
  return database.inBody(bodyId, async (tx) => {
    const batch = await resealSome(tx, sealer, asked);
    if (batch.resealed > 0) {
      recordDeed(tx, {
        at: systemClock.now(),
        event: 'keys.resealed',
        actor: { kind: 'administrator' },
        subject: { kind: 'body', id: bodyId },
        data: { key: current.id, column: `${column.table}.${column.column}`, values: batch.resealed },
      });
    }
    return batch;
  });
}
