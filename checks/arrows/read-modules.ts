// SPDX-License-Identifier: EUPL-1.2
// What each source file imports, as oxc-parser reads it.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

export type Arrow = {
  specifier: string;
  /** The file that it leads to, from the root; null for a package that is not ours. */
  to: string | null;
  /** Written `import type`: erased, so it cannot make a cycle when it runs. */
  typeOnly: boolean;
  line: number;
};

export type Module = {
  /** From the root, with slashes. */
  file: string;
  arrows: Arrow[];
  exports: boolean;
  /** Lines that read the environment of the process. */
  environment: number[];
  /** Lines that the parser refuses, or imports that lead nowhere. */
  faults: { line: number; what: string }[];
};

const ROOMS = ['packages', 'end-to-end', 'benchmarks', 'checks'];
const SKIPPED = new Set(['node_modules', 'dist', 'conformance']);
const SOURCE = /\.(ts|tsx|mts)$/;

export async function readModules(root: string): Promise<Module[]> {
  const files = (await Promise.all(ROOMS.map((room) => filesUnder(root, room)))).flat().sort();
  return Promise.all(files.map(async (file) => readModule(root, file, await readFile(join(root, file), 'utf8'))));
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(root, path);
      return SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
    }),
  );
  return found.flat();
}

type Node = { type: string; start: number; [key: string]: unknown };

function readModule(root: string, file: string, source: string): Module {
  const { program, errors } = parseSync(file, source);
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const module: Module = { file, arrows: [], exports: false, environment: [], faults: [] };
  for (const error of errors) {
    module.faults.push({ line: lineAt(error.labels[0]?.start ?? 0), what: `does not parse: ${error.message}` });
  }
  walk(program as unknown as Node, (node) => {
    if (node.type.startsWith('Export')) module.exports = true;
    if (readsEnvironment(node)) module.environment.push(lineAt(node.start));
    const specifier = specifierOf(node);
    if (specifier === null) return;
    const line = lineAt(node.start);
    const to = targetOf(file, specifier);
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    module.arrows.push({ specifier, to, typeOnly, line });
    if (to !== null && !existsSync(join(root, to))) module.faults.push({ line, what: `${specifier} leads nowhere` });
  });
  return module;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const entry of value) walk(entry, visit);
  } else if (value !== null && typeof value === 'object') {
    if (isNode(value)) visit(value);
    for (const entry of Object.values(value)) walk(entry, visit);
  }
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value;
}

function specifierOf(node: Node): string | null {
  const { source } = node;
  if (!/^(Import|Export|TSImport)/.test(node.type) || source === null || typeof source !== 'object') return null;
  return 'value' in source && typeof source.value === 'string' ? source.value : null;
}

function targetOf(file: string, specifier: string): string | null {
  const own = /^@arengo\/([a-z-]+)(\/.*)?$/.exec(specifier);
  if (own) return own[2] ? `packages/${own[1]}${own[2]}` : `packages/${own[1]}/src/index.ts`;
  if (!specifier.startsWith('.')) return null;
  return relative('.', join(dirname(file), specifier.replace(/\?.*$/, '')));
}

/** `process.env`, `const { env } = process`, `import { env } from 'node:process'`. */
function readsEnvironment(node: Node): boolean {
  const isProcess = (value: unknown) => isNamed(value, 'process');
  if (node.type === 'MemberExpression') return isProcess(node.object) && isNamed(node.property, 'env');
  if (node.type === 'VariableDeclarator') return isProcess(node.init) && takesEnv(node.id);
  return node.type === 'ImportDeclaration' && /^(node:)?process$/.test(specifierOf(node) ?? '');
}

function takesEnv(pattern: unknown): boolean {
  if (pattern === null || typeof pattern !== 'object' || !('properties' in pattern)) return false;
  return Array.isArray(pattern.properties) && pattern.properties.some(({ key }) => isNamed(key, 'env'));
}

function isNamed(value: unknown, name: string): boolean {
  if (value === null || typeof value !== 'object') return false;
  return ('name' in value && value.name === name) || ('value' in value && value.value === name);
}
