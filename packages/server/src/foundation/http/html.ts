// SPDX-License-Identifier: EUPL-1.2
// Pages are written as tagged templates in which every value is escaped. What is already HTML says so by its type.

const trusted: unique symbol = Symbol('trusted HTML');

/** Text that is HTML already. Made only by `html` and `raw`. */
export type Html = { readonly [trusted]: string; toString(): string };

/** What may stand in a template. Null, undefined and false leave nothing, so that `cond && html\`...\`` reads well. */
export type HtmlValue = Html | string | number | bigint | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for an element's content or a quoted attribute. An attribute without quotes is never safe. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Declares that `text` is HTML of our own making. Never give it what a person wrote. */
export function raw(text: string): Html {
  return { [trusted]: text, toString: () => text };
}

/** A piece of HTML with its values escaped. Lists are joined; any other object or `true` throws a TypeError. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let text = strings[0] ?? '';
  for (const [at, value] of values.entries()) text += render(value) + (strings[at + 1] ?? '');
  return raw(text);
}

function render(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (isList(value)) return value.map(render).join('');
  if (typeof value === 'object' && trusted in value) return value[trusted];
  throw new TypeError(`A ${typeof value} cannot stand in a page`);
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
