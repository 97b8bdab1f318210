// SPDX-License-Identifier: EUPL-1.2
import { InvalidInputError } from '../errors.ts';

/** Refuses a NUL character in any text of a request: PostgreSQL can't hold one, and nobody writes one by hand. */
export function refuseNul(input: Readonly<Record<string, unknown>>): void {
  // A list of what is still to be seen, as input may be nested deeper than calls can be.
  const rest: [value: unknown, pointer: string][] = Object.entries(input).map(([name, value]) => [value, `/${name}`]);
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, pointer] = next;
    if (typeof value === 'string' && value.includes('\0')) throw nulAt(pointer);
    if (value === null || typeof value !== 'object') continue;
    for (const [key, one] of Object.entries(value)) rest.push([one, `${pointer}/${key}`]);
  }
}

const nulAt = (pointer: string) =>
  new InvalidInputError(
    {
      it: 'La richiesta contiene un carattere nullo (NUL), che non si può conservare; non è stato scritto nulla. Toglilo e riprova.',
      en: 'The request contains a NUL character, which cannot be kept; nothing was written. Remove it and try again.',
    },
    { errors: [{ pointer, detail: 'a NUL character is not allowed' }] },
  );
