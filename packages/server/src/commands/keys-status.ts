// SPDX-License-Identifier: EUPL-1.2
import { readSecretKeyLines } from '../foundation/config/secrets.ts';
import { readArguments } from './arguments.ts';
import { withKeys } from './data/open-keys.ts';
import { countAllSealed } from './data/sealed-columns.ts';
import { print, say } from './say.ts';

/** How many secrets are sealed under each key. Answers 1 when some are under a key that is not in the file. */
export async function keysStatus(args: string[]): Promise<number> {
  readArguments(args, [], {});
  return withKeys(async ({ file, database, bodyIds }) => {
    const counts = await countAllSealed(database, bodyIds);
    const known = readSecretKeyLines(file).map(({ state, key }) => ({ key: key.id, state }));
    const lost = [...counts.keys()].filter((under) => !known.some(({ key }) => key === under));
    const unknown = lost.map((key) => ({ key, state: key === 'first-form' ? 'first-form' : 'missing' }));
    for (const line of [...known, ...unknown]) {
      await print(`${JSON.stringify({ ...line, values: counts.get(line.key) ?? 0 })}\n`);
    }
    const missing = unknown.filter(({ state }) => state === 'missing');
    if (missing.length === 0) return 0;
    const ids = missing.map(({ key }) => key).join(', ');
    say({
      it: `Mancano delle chiavi (${ids}): quello che chiudono non si apre. Rimettile nel file, dalla tua copia.`,
      en: `Keys are missing (${ids}): what they closed does not open. Put them back in the file, from your copy.`,
    });
    return 1;
  });
}
