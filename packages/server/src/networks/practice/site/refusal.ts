// SPDX-License-Identifier: EUPL-1.2
// Everything that the practice network says no to, in one word. The pages and the API each say it in their own way.

const STATUS = {
  'bad-request': 400,
  'text-empty': 422,
  'text-too-long': 422,
  'text-malformed': 422,
  'name-malformed': 422,
  'no-citizen': 403,
  'no-token': 401,
  'not-yours': 403,
  'other-site': 403,
  blocked: 403,
  forbidden: 403,
  'not-found': 404,
  'wrong-host': 422,
  'key-taken': 409,
  'name-taken': 409,
  gone: 410,
  'too-large': 413,
  busy: 429,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** The practice network refuses a request. `message` is English, for whoever calls the API. */
export class PracticeRefusal extends Error {
  override readonly name = 'PracticeRefusal';
  readonly code: RefusalCode;
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(code: RefusalCode, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.code = code;
    this.status = STATUS[code];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The value, or a refusal saying that there is no such thing. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new PracticeRefusal('not-found', `There is no such ${what}.`);
  return value;
}
