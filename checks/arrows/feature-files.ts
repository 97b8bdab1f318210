// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FEATURES, placeOf } from './place.ts';
import type { Module } from './read-modules.ts';

const LONGEST_README = 20;

/** What is wrong with the files that every feature has: a README of 20 lines at most, an index.ts only where it exports. */
export async function checkFeatureFiles(root: string, modules: readonly Module[]): Promise<string[]> {
  const places = modules.map(({ file }) => placeOf(file)).filter(({ room }) => room === 'features');
  const features = [...new Set(places.flatMap(({ folder }) => folder ?? []))].sort();
  const found = await Promise.all(features.map((feature) => checkReadme(root, feature)));
  const empty = modules.filter(
    ({ file, exports }) => placeOf(file).room === 'features' && file.endsWith('/index.ts') && !exports,
  );
  return [...found.flat(), ...empty.map(({ file }) => `${file}:1: index.ts exists only where it exports something`)];
}

async function checkReadme(root: string, feature: string): Promise<string[]> {
  const file = `packages/server/src/features/${feature}/README.md`;
  const unordered = FEATURES.includes(feature) ? [] : [`${file}: feature ${feature} is not in the order of features`];
  const text = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null)
    return [...unordered, `${file}: missing: purpose, words and invariants in ${LONGEST_README} lines at most`];
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST_README ? [...unordered, `${file}: ${lines} lines, at most ${LONGEST_README}`] : unordered;
}
