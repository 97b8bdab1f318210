// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { readSources } from './read-sources.ts';

const NAME = 'virtual:icon-sprite';

/** The symbols of bootstrap-italia's sprite that the sources name (`it-...`), as one small file of our own. */
export function iconSprite(): Plugin {
  return {
    name: 'arengo-icon-sprite',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const source = pickIcons(readSprite(), readSources());
      const file = this.emitFile({ type: 'asset', name: 'icons.svg', source });
      return `export const sprite = import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

function readSprite(): string {
  const kit = dirname(createRequire(import.meta.url).resolve('bootstrap-italia/package.json'));
  return readFileSync(join(kit, 'dist/svg/sprites.svg'), 'utf8');
}

function pickIcons(sprite: string, sources: string): string {
  const named = new Set(sources.match(/\bit-[a-z-]+/g));
  const symbols = sprite.match(/<symbol[^>]*id="[^"]*"[\s\S]*?<\/symbol>/g) ?? [];
  const kept = symbols.filter((symbol) => named.has(/id="([^"]*)"/.exec(symbol)?.[1] ?? ''));
  return `<svg xmlns="http://www.w3.org/2000/svg">${kept.join('')}</svg>`;
}
