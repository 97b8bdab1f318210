// SPDX-License-Identifier: EUPL-1.2
import type { Command } from './command.ts';

const CALL = 'npm run --silent arengo --';

export function helpOf({ name, takes, about, details }: Command): string {
  return `${about.it}\n${about.en}\n\n  ${CALL} ${name} ${takes}\n\n${details.map((line) => `${line}\n`).join('')}`;
}

export function helpOfAll(commands: readonly Command[]): string {
  const entries = commands.map(
    ({ name, takes, about }) => `  ${name} ${takes}\n      ${about.it}\n      ${about.en}\n`,
  );
  return `${CALL} COMMAND [--help]\n\n${entries.join('')}\nExit: 0 done, 1 refused or failed, 2 bad usage or bad input.\n`;
}

/** The command that was meant, where one is near enough. */
export function nearest(words: string, commands: readonly Command[]): string | null {
  const ranked = commands
    .map(({ name }) => ({ name, distance: distance(words, name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, best.name.length / 2) ? best.name : null;
}

/** Letters to add, drop or change to get from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
