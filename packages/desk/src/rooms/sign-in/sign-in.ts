// SPDX-License-Identifier: EUPL-1.2
import { CODE_NEEDED, Problem } from '../../problem.ts';

export type Entry = { body: string; email: string; password: string; code: string };
export type Gap = 'body' | 'email' | 'password' | 'code';

/** What is still to be written, in the order of the form. `several`: the body has to be chosen; `coded`: a code is asked for. */
export function gapsOf(entry: Entry, several: boolean, coded: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (several && entry.body === '') gaps.push('body');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(entry.email.trim())) gaps.push('email');
  if (entry.password === '') gaps.push('password');
  if (coded && !/^\d{6}$/.test(entry.code.replaceAll(' ', ''))) gaps.push('code');
  return gaps;
}

export type Refusal = 'code-needed' | 'refused' | 'slow-down' | 'other';

/** Why the server did not let in; the first answer of a person with an authenticator is `code-needed`. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Problem)) return 'other';
  if (error.document.type === CODE_NEEDED) return 'code-needed';
  if (error.document.status === 401 || error.document.status === 403) return 'refused';
  return error.document.status === 429 ? 'slow-down' : 'other';
}
