// SPDX-License-Identifier: EUPL-1.2
// What is wrong in a policy file, and where.

export interface Problem {
  /** Both from 1. */
  line: number;
  column: number;
  /** `clauses[3].effects[0].actions`; empty for the file as a whole. */
  path: string;
  message: string;
  messageIt: string;
}

export function problemAt(
  place: { line: number; column: number },
  path: string,
  message: string,
  messageIt: string,
): Problem {
  return { line: place.line, column: place.column, path, message, messageIt };
}

/** A path as it is shown: keys after a dot, indices in brackets. */
export function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
