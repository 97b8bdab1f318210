// SPDX-License-Identifier: EUPL-1.2

const GENERIC =
  /^(comune|unione dei comuni|unione|provincia|città metropolitana|regione)\b *(dell[’']|della |del |di )?/i;

/** `Comune di Cantù` gives `cantu`. */
export function slugOf(name: string): string {
  return name
    .replace(GENERIC, '')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
