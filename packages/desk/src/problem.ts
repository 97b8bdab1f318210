// SPDX-License-Identifier: EUPL-1.2
import type { ProblemDocument } from '@arengo/contract';

/** A refusal of the server (RFC 9457), or our own when no answer came. */
export class Problem extends Error {
  readonly document: ProblemDocument;
  constructor(document: ProblemDocument) {
    super(document.title);
    this.name = 'Problem';
    this.document = document;
  }
}

export const NO_CONNECTION = 'urn:arengo:problem:no-connection';
export const CODE_NEEDED = 'urn:arengo:problem:code-needed';

/** Turns whatever a server (or a proxy before it) answered into a problem; never throws. */
export function problemOf(status: number, text: string): Problem {
  const document = parse(text);
  if (document) return new Problem({ ...document, status: document.status ?? status });
  return new Problem({ type: 'about:blank', title: `HTTP ${status}`, status, detail: '' });
}

function parse(text: string): ProblemDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    return isProblem(value) ? value : null;
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'type' in value && 'title' in value && 'detail' in value;
}
