// SPDX-License-Identifier: EUPL-1.2
import type { Plugin, UserConfig } from 'vite';
import { readSources } from './read-sources.ts';

/** What of PostCSS's tree is used here; the package itself comes with Vite. */
type Declaration = { value: string; remove(): void };
type Rule = { selectors: string[]; parent?: { name?: string }; remove(): void };
type AtRule = { name: string; params: string; remove(): void };
type Sheet = {
  source?: { input: { file?: string } };
  walkDecls(each: (declaration: Declaration) => void): void;
  walkRules(each: (rule: Rule) => void): void;
  walkAtRules(name: string, each: (rule: AtRule) => void): void;
};

const PRUNING = { postcssPlugin: 'arengo-prune-styles', Once: (sheet: unknown) => pruneSheet(sheet as Sheet) };

/**
 * Drops from bootstrap-italia the rules whose classes no source names (612 kB become a tenth), and images in `data:`,
 * which the content-security policy refuses. In development the whole sheet is served.
 */
export function pruneStyles(): Plugin {
  return {
    name: 'arengo-prune-styles',
    config: (): UserConfig => ({ css: { postcss: { plugins: [PRUNING] } } }),
  };
}

function pruneSheet(sheet: Sheet): void {
  if (!sheet.source?.input.file?.includes('bootstrap-italia')) return;
  const words = new Set(readSources().match(/[\w-]+/g));
  const named = (name: string) => words.has(name) || (name.startsWith('btn-') && words.has(name.slice(4)));
  sheet.walkAtRules('font-face', (rule) => rule.remove());
  sheet.walkDecls((declaration) => {
    if (declaration.value.includes('url(') && declaration.value.includes('data:')) declaration.remove();
  });
  sheet.walkRules((rule) => {
    if (rule.parent?.name?.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(named));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

function classesOf(selector: string): string[] {
  return (selector.replaceAll(/:not\([^)]*\)/g, '').match(/\.-?[A-Za-z_][\w-]*/g) ?? []).map((name) => name.slice(1));
}
