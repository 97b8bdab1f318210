// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CompiledPolicy, compilePolicy, type Policy, readPolicy } from '@arengo/policy';

export type Pack = { name: string; source: string; policy: Policy; compiled: CompiledPolicy };

const FOLDER = resolve(import.meta.dirname, '../../../../../packs');

/** The policies that ship with Arengo, by name. Throws when one does not read: that is a fault of the installation. */
export async function readPacks(folder = FOLDER): Promise<Pack[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), 'utf8');
      const reading = readPolicy(source);
      if (!reading.ok) throw new Error(`${file}, line ${reading.problems[0]?.line}: ${reading.problems[0]?.message}`);
      return {
        name: file.replace(/\.yaml$/, ''),
        source,
        policy: reading.policy,
        compiled: compilePolicy(reading.policy),
      };
    }),
  );
}
