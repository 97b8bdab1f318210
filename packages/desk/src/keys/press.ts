// SPDX-License-Identifier: EUPL-1.2
import { BINDINGS, type Deed } from './bindings.ts';

/** Keys pressed so far of a sequence such as `g s`, and when the last was pressed (milliseconds). */
export type Pressed = { keys: readonly string[]; at: number };
export const NOTHING_PRESSED: Pressed = { keys: [], at: 0 };
/** What came of a key: `digit` is set for a deed that is chosen by number. */
export type Press = { pressed: Pressed; deed: Deed | null; digit: number | null };

const SEQUENCE_MS = 1200;

/** Adds a key to what was pressed before and says which deed, if any, it completes. */
export function press(before: Pressed, key: string, at: number): Press {
  const fresh = at - before.at > SEQUENCE_MS ? [] : before.keys;
  for (const keys of fresh.length > 0 ? [[...fresh, key], [key]] : [[key]]) {
    const whole = BINDINGS.find((binding) => covers(binding.keys, keys) && binding.keys.length === keys.length);
    if (whole) return { pressed: NOTHING_PRESSED, deed: whole.deed, digit: /^[1-9]$/.test(key) ? Number(key) : null };
    if (BINDINGS.some((binding) => covers(binding.keys, keys))) {
      return { pressed: { keys, at }, deed: null, digit: null };
    }
  }
  return { pressed: NOTHING_PRESSED, deed: null, digit: null };
}

/** True when `keys` are the first of `expected`. */
function covers(expected: readonly string[], keys: readonly string[]): boolean {
  return keys.every((key, index) => expected[index] === key || (expected[index] === '1-9' && /^[1-9]$/.test(key)));
}

/**
 * Whether a key is for the field or the button that has the focus rather than for us. `Enter` belongs to whatever can
 * be pressed; letters belong to whatever is written in.
 */
export function belongsToField(key: string, field: { tag: string; type: string; editable: boolean }): boolean {
  if (field.editable || field.tag === 'TEXTAREA' || field.tag === 'SELECT') return true;
  const ticked = field.type === 'checkbox' || field.type === 'radio' || field.type === 'button';
  if (field.tag === 'INPUT') return !ticked || key === 'Enter';
  return key === 'Enter' && ['BUTTON', 'A', 'SUMMARY', 'OPTION'].includes(field.tag);
}
