// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path';

/** A file as the caller of `npm run` named it: npm moves to the repository's root and says in INIT_CWD where it was called. */
export function resolveForCaller(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
