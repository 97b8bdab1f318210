// SPDX-License-Identifier: EUPL-1.2
// What people typed, as it may stand in a document: nothing that turns the line, hides, or breaks the file.

// Controls, zero-width marks, bidirectional embeddings and isolates, noncharacters, and lone halves of a pair.
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;

/** On one line, without characters that are not seen. Accents are composed, so that every font knows them. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(UNSEEN, '');
}
