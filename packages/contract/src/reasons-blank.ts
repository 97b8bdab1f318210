// SPDX-License-Identifier: EUPL-1.2
// The blank in a notice where the address of its page of reasons will stand. Pure; server and desk alike.

/** The address does not exist before the decision: a draft has this in its place. */
export const REASONS_BLANK = '{pagina-dei-motivi}';

export function fillReasons(text: string, address: string): string {
  return text.replaceAll(REASONS_BLANK, () => address);
}

/** The text as long as it will be, with an address of so many characters. */
export function reasonsLength(text: string, addressLength: number): string {
  return fillReasons(text, 'x'.repeat(addressLength));
}
