// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  type CompiledPolicy,
  compilePolicy,
  type Policy,
  type Problem,
  type ReadPolicy,
  readPolicy,
} from '@arengo/policy';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { InvalidInputError } from '../foundation/errors.ts';

export const packsFolder = resolve(import.meta.dirname, '../../../../packs');

export type FoundPolicy = { file: string; source: string; reading: ReadPolicy };

/** Names of the packs that ship with Arengo, in order. */
export async function packNames(): Promise<string[]> {
  const files = await readdir(packsFolder);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** Reads a pack by its name, or a policy's file. @throws InvalidInputError when there is neither. */
export async function findPolicy(packOrFile: string): Promise<FoundPolicy> {
  const names = await packNames();
  const file = names.includes(packOrFile) ? join(packsFolder, `${packOrFile}.yaml`) : resolveForCaller(packOrFile);
  try {
    const bytes = await readFile(file);
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file: packOrFile, source, reading: readPolicy(source) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const list = names.join(', ');
    throw new InvalidInputError({
      it: `${packOrFile}: non si legge (${code ?? message}). Serve un file, oppure un pacchetto: ${list}.`,
      en: `${packOrFile}: cannot be read (${code ?? message}). Give a file, or a pack: ${list}.`,
    });
  }
}

/** The same, ready for use. @throws InvalidInputError with every problem of the file and its line. */
export async function findSoundPolicy(packOrFile: string): Promise<CompiledPolicy> {
  return compilePolicy((await findSound(packOrFile)).policy);
}

/** The text of a policy that has no error. @throws InvalidInputError with every problem of the file and its line. */
export async function readSoundSource(packOrFile: string): Promise<string> {
  return (await findSound(packOrFile)).source;
}

async function findSound(packOrFile: string): Promise<{ policy: Policy; source: string }> {
  const { file, source, reading } = await findPolicy(packOrFile);
  if (reading.ok) return { policy: reading.policy, source };
  throw new InvalidInputError({
    it: reading.problems.map((problem) => showProblem(file, problem).it).join('\n'),
    en: reading.problems.map((problem) => showProblem(file, problem).en).join('\n'),
  });
}

/** `FILE:214:7: clauses[3].effects[0]: ...`, in the form that editors open at its place. */
export function showProblem(file: string, { line, column, path, message, messageIt }: Problem) {
  const place = `${file}:${line}:${column}:${path === '' ? '' : ` ${path}:`}`;
  return { it: `${place} ${messageIt}`, en: `${place} ${message}` };
}
