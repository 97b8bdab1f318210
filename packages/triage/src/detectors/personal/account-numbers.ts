// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../../finding.ts';
import type { Reading } from '../../reading.ts';
import { findingAt, hasBefore, isAlphanumeric } from '../finding-at.ts';

/** The Luhn check, as for cards and for the partita IVA (D.P.R. 633/1972, art. 35). `digits` holds digits only. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const value = i % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Whether eleven digits are a partita IVA: Luhn, and an office code that exists. */
export function isPartitaIva(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^0{7}/.test(digits)) return false;
  const office = Number(digits.slice(7, 10));
  return isLuhn(digits) && ((office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office));
}

const IBAN_LENGTHS: Record<string, number> = {
  it: 27,
  sm: 27,
  va: 22,
  de: 22,
  fr: 27,
  es: 24,
  ch: 21,
  at: 20,
  nl: 18,
  be: 16,
  gb: 22,
  ro: 24,
  pt: 25,
  pl: 28,
  lt: 20,
  ie: 22,
  lu: 20,
  mt: 31,
  gr: 27,
  hr: 21,
  si: 19,
  al: 28,
  bg: 22,
  cz: 24,
  hu: 28,
  sk: 24,
  se: 24,
  dk: 18,
  cy: 28,
  ee: 20,
  lv: 21,
  fi: 18,
};

/** Whether letters and digits are an IBAN: the country's length, and 1 modulo 97 (ISO 13616). */
export function isIban(code: string): boolean {
  const bare = code.toLowerCase();
  if (IBAN_LENGTHS[bare.slice(0, 2)] !== bare.length || !/^[a-z]{2}\d{2}[a-z0-9]+$/.test(bare)) return false;
  let rest = 0;
  for (const char of bare.slice(4) + bare.slice(0, 4)) {
    const value = char >= 'a' ? char.charCodeAt(0) - 87 : char.charCodeAt(0) - 48;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const digitRuns = /\d(?:[ .-]?\d){10,18}/g;
const ibanStarts = /[a-z]{2}[ ]?\d{2}(?=[ .-]?[a-z0-9])/g;

export function findIban(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  for (const match of text.matchAll(ibanStarts)) {
    const wanted = IBAN_LENGTHS[match[0].slice(0, 2)];
    if (wanted === undefined || isAlphanumeric(text, match.index - 1)) continue;
    let at = match.index;
    let bare = '';
    while (at < text.length && bare.length < wanted && at - match.index < wanted * 2) {
      if (isAlphanumeric(text, at)) bare += text.charAt(at);
      else if (!/[ .-]/.test(text.charAt(at))) break;
      at++;
    }
    if (!isIban(bare) || isAlphanumeric(text, at)) continue;
    found.push(
      findingAt(reading, match.index, at, {
        category: 'personal-data',
        detector: 'personal-data/iban',
        score: 0.95,
        why: 'Contiene le coordinate di un conto (IBAN) valide.',
        whyEn: 'Contains a valid bank account number (IBAN).',
      }),
    );
  }
  return found;
}

export function findDigitCodes(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  for (const match of text.matchAll(digitRuns)) {
    const to = match.index + match[0].length;
    const digits = match[0].replace(/\D/g, '');
    if (/\d/.test(text.charAt(match.index - 1)) || /\d/.test(text.charAt(to))) continue;
    const named = hasBefore(text, match.index, 24, /p\.? ?iva|partita iva|piva\b|\bit ?$/);
    if (digits.length === 11 && isPartitaIva(digits) && (named || !/^(0|39)/.test(digits))) {
      found.push(
        findingAt(reading, match.index, to, {
          category: 'personal-data',
          detector: 'personal-data/partita-iva',
          score: named ? 0.75 : 0.5,
          why: 'Contiene una partita IVA valida, che può identificare una persona.',
          whyEn: 'Contains a valid VAT number, which may identify a person.',
        }),
      );
    } else if (digits.length === 16 && /^[3-6]/.test(digits) && isLuhn(digits)) {
      found.push(
        findingAt(reading, match.index, to, {
          category: 'personal-data',
          detector: 'personal-data/card',
          score: 0.9,
          why: 'Contiene il numero di una carta di pagamento.',
          whyEn: 'Contains the number of a payment card.',
        }),
      );
    }
  }
  return found;
}
