// SPDX-License-Identifier: EUPL-1.2
// Checks of what stands in files beside the code: decision records, links, licence headers. Each answers its complaints.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const RECORD = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** Decision records are numbered 0001, 0002... without a gap, and each title bears its number. */
export async function checkDecisions(root: string, files: readonly string[]): Promise<string[]> {
  const records = files.filter((file) => file.startsWith('docs/decisions/') && basename(file) !== 'README.md').sort();
  const complaints = await Promise.all(
    records.map(async (file, index) => {
      const number = RECORD.exec(basename(file))?.[1];
      const expected = String(index + 1).padStart(4, '0');
      if (number === undefined) return [`${file}: name it NNNN-what-was-decided.md`];
      if (number !== expected) return [`${file}: number ${expected} is next`];
      const title = /^# (.*)$/m.exec(await readFile(join(root, file), 'utf8'))?.[1];
      return title === undefined ? [`${file}: has no title`] : [];
    }),
  );
  return complaints.flat();
}

/** Links of Markdown files to local files lead somewhere; so do their anchors within Markdown. */
export async function checkLinks(root: string, files: readonly string[]): Promise<string[]> {
  const documents = files.filter((file) => file.endsWith('.md'));
  const complaints = await Promise.all(
    documents.map(async (file) => {
      const prose = (await readFile(join(root, file), 'utf8'))
        .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
        .replace(/`[^`\n]*`/g, '');
      const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|<(?:img|a)\b[^>]*?(?:src|href)="([^"]+)"/g)];
      const broken = await Promise.all(
        links.map(async ([, markdown, html]) => {
          const link = markdown ?? html ?? '';
          return (await isSound(root, file, link)) ? [] : [`${file}: ${link} leads nowhere`];
        }),
      );
      return broken.flat();
    }),
  );
  return complaints.flat();
}

async function isSound(root: string, from: string, link: string): Promise<boolean> {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return true;
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? join(root, from) : join(root, path.startsWith('/') ? '' : dirname(from), path);
  if (!existsSync(target)) return false;
  if (!anchor || !target.endsWith('.md')) return true;
  return anchorsOf(await readFile(target, 'utf8')).includes(anchor);
}

/** Anchors as GitHub makes them from headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

const SOURCE = /\.(ts|tsx|mts|js|mjs|cjs|sql|scss|css|sh)$/;
const HEADER = 'SPDX-License-Identifier: EUPL-1.2';

/** The first line of each source file names its licence; the second may, after `#!`. */
export async function checkLicences(root: string, files: readonly string[]): Promise<string[]> {
  const sources = files.filter((file) => SOURCE.test(file) || file === '.ci/run');
  const complaints = await Promise.all(
    sources.map(async (file) => {
      const [first = '', second = ''] = (await readFile(join(root, file), 'utf8')).split('\n', 2);
      const line = first.startsWith('#!') ? second : first;
      return line.includes(HEADER) ? [] : [`${file}:1: the first line is a comment with "${HEADER}"`];
    }),
  );
  return complaints.flat();
}

/** Source and documents of the repository, from its root: everything but what is installed or built. */
export async function filesOf(root: string, folder = ''): Promise<string[]> {
  const skipped = new Set(['node_modules', 'dist', '.git', '.arengo', 'coverage']);
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesOf(root, path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
}
