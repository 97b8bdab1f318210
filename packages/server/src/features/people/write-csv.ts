// SPDX-License-Identifier: EUPL-1.2
// CSV that Italian spreadsheets open as it is: a mark of UTF-8, semicolons, CRLF (RFC 4180).

const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet would run as a formula is preceded by an apostrophe (OWASP: CSV injection). */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardCell` away again. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

export const looksLikeFormula = (text: string) => FORMULA.test(text);

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quote(guardCell(cell))).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[";\r\n,\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
