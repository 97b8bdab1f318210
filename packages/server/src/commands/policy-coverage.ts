// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Coverage, coverage, type Policy, type ProofFile, readProofs } from '@arengo/policy';
import { InvalidInputError, RefusedError } from '../foundation/errors.ts';
import { readArguments } from './arguments.ts';
import { findPolicy, packNames, packsFolder, showProblem } from './find-policy.ts';
import { print, say } from './say.ts';

const repository = resolve(packsFolder, '..');

/** The state of each clause of each pack. Answers 1 when one is unbound, or a proof names what does not exist. */
export async function policyCoverage(args: string[]): Promise<number> {
  const { values } = readArguments(args, [], { json: { type: 'boolean' } });
  const proofs = await readProofFiles();
  const result = coverage(await readAllPacks(), proofs, await readTests(proofs));
  await print(values.json ? jsonLines(result) : table(result));
  for (const { file, message } of result.problems)
    process.stderr.write(`${file === null ? '' : `${file}: `}${message}\n`);
  return result.problems.length > 0 ? 1 : 0;
}

async function readAllPacks(): Promise<Policy[]> {
  const found = await Promise.all((await packNames()).map((name) => findPolicy(name)));
  const problems = found.flatMap(({ file, reading }) =>
    reading.ok ? [] : reading.problems.map((problem) => showProblem(`packs/${file}.yaml`, problem)),
  );
  if (problems.length > 0) {
    for (const problem of problems) say(problem);
    throw new RefusedError({ it: 'I pacchetti hanno errori.', en: 'The packs have errors.' });
  }
  return found.flatMap(({ reading }) => (reading.ok ? [reading.policy] : []));
}

async function readProofFiles(): Promise<ProofFile[]> {
  const folder = join(packsFolder, 'proofs');
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    files
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map(readProofFile),
  );
}

async function readProofFile(name: string): Promise<ProofFile> {
  const file = `packs/proofs/${name}`;
  const reading = readProofs(await readFile(join(repository, file), 'utf8'));
  if (reading.ok) return { file, proofs: reading.proofs };
  const problems = reading.problems.map((problem) => showProblem(file, problem));
  throw new InvalidInputError({
    it: problems.map(({ it }) => it).join('\n'),
    en: problems.map(({ en }) => en).join('\n'),
  });
}

/** The files of tests that the proofs name, by path; those that do not exist are left out. */
async function readTests(proofs: readonly ProofFile[]): Promise<Map<string, string>> {
  const named = proofs.flatMap((file) => Object.values(file.proofs).flat());
  const paths = new Set(named.map((test) => test.slice(0, test.indexOf(': '))));
  const sources = new Map<string, string>();
  for (const path of paths) {
    const file = resolve(repository, path);
    if (!path.endsWith('.test.ts') || !file.startsWith(`${repository}/`)) continue;
    try {
      sources.set(path, await readFile(file, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return sources;
}

function jsonLines({ rows }: Coverage): string {
  return rows
    .map(({ clause, effect, status, tests }) => `${JSON.stringify({ clause, effect, status, tests })}\n`)
    .join('');
}

function table({ rows, counts }: Coverage): string {
  const width = (key: 'clause' | 'status') => Math.max(...rows.map((row) => row[key].length));
  const [clauses, statuses] = [width('clause'), width('status')];
  const lines = rows.map(({ clause, status, effect, tests }) =>
    [clause.padEnd(clauses), status.padEnd(statuses), effect, tests.length > 0 ? `(${tests.length})` : '']
      .join('  ')
      .trimEnd(),
  );
  const { clauses: all, unbound, proven, pending, informational } = counts;
  return [
    ...lines,
    `${all} clauses, ${unbound} unbound, ${proven} proven, ${pending} pending, ${informational} informational\n`,
  ].join('\n');
}
