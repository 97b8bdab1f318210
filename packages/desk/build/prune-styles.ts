// SPDX-License-Identifier: EUPL-1.2
import type { Plugin, UserConfig } from 'vite';
import { readSources } from './read-sources.ts';

/** What of PostCSS's tree is used here; the package itself comes with Vite. */
type Placed = { source?: { input: { file?: string } }; remove(): void };
type Declaration = Placed & { value: string };
type Rule = Placed & { selectors: string[]; parent?: { name?: string } };
type Sheet = {
  walkDecls(each: (declaration: Declaration) => void): void;
  walkRules(each: (rule: Rule) => void): void;
  walkAtRules(name: string, each: (rule: Placed) => void): void;
};

/** Classes that the components of the kit write by themselves. */
const KIT = new Set(['btn', 'btn-icon', 'disabled', 'active', 'focus--mouse']);

const PRUNING = { postcssPlugin: 'arengo-prune-styles', Once: (sheet: unknown) => pruneSheet(sheet as Sheet) };

/**
 * Drops from bootstrap-italia the rules whose classes no source names (612 kB become a tenth), and its images, most of
 * them in `data:`, which the content-security policy refuses.
 */
export function pruneStyles(): Plugin {
  return {
    name: 'arengo-prune-styles',
    config: (): UserConfig => ({ css: { postcss: { plugins: [PRUNING] } } }),
  };
}

function pruneSheet(sheet: Sheet): void {
  const words = new Set(readSources().match(/[\w-]+/g));
  const named = (name: string) =>
    KIT.has(name) || words.has(name) || (name.startsWith('btn-') && words.has(name.slice(4)));
  sheet.walkAtRules('font-face', (rule) => isKit(rule) && rule.remove());
  sheet.walkDecls((declaration) => {
    if (isKit(declaration) && declaration.value.includes('url(')) declaration.remove();
  });
  sheet.walkRules((rule) => {
    if (!isKit(rule) || rule.parent?.name?.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(named));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** The sheets are already one when this runs; each rule still knows the file that it came from. */
function isKit({ source }: Placed): boolean {
  return source?.input.file?.includes('bootstrap-italia') ?? false;
}

function classesOf(selector: string): string[] {
  return (selector.replaceAll(/:not\([^)]*\)/g, '').match(/\.-?[A-Za-z_][\w-]*/g) ?? []).map((name) => name.slice(1));
}
