// SPDX-License-Identifier: EUPL-1.2
import { type Because, InvalidInputError } from './errors.ts';

/** What is wrong with one field; `field` points into the request: `/plan/name`. */
export type Fault = { field: string; because: Because };

/** Throws InvalidInputError that says every fault, in both languages, and names its field. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new InvalidInputError(
    { it: faults.map(({ because }) => because.it).join(' '), en: faults.map(({ because }) => because.en).join(' ') },
    { errors: faults.map(({ field, because }) => ({ pointer: field, detail: because.en, detailIt: because.it })) },
  );
}
