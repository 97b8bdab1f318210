// SPDX-License-Identifier: EUPL-1.2
// What is inside an envelope, before it is sealed and after it is opened.

export const FIELDS = ['address', 'username', 'password', 'codes', 'email', 'notes'] as const;
export type Field = (typeof FIELDS)[number];
export type Content = Record<Field, string>;

export const EMPTY: Content = { address: '', username: '', password: '', codes: '', email: '', notes: '' };

export function isEmpty(content: Content): boolean {
  return FIELDS.every((field) => content[field].trim() === '');
}

export function writeContent(content: Content): string {
  return JSON.stringify({ arengo: 'envelope', version: 1, ...content });
}

/** What was sealed elsewhere, by age itself for example, is shown whole among the notes. */
export function readContent(text: string): Content {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'arengo' in value) {
      const known = new Map(Object.entries(value));
      const entries = FIELDS.map((field): [Field, string] => [field, String(known.get(field) ?? '')]);
      return { ...EMPTY, ...Object.fromEntries(entries) };
    }
  } catch {
    // Not written here.
  }
  return { ...EMPTY, notes: text };
}
