// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { type Policy, readPolicy } from '@arengo/policy';
import { InvalidInputError } from '../../foundation/errors.ts';

export const sha256Of = (source: string): Buffer => createHash('sha256').update(source).digest();

/** The policy of a text. Throws InvalidInputError that lists every problem with its line and column. */
export function validatePolicy(source: string): Policy {
  const reading = readPolicy(source);
  if (reading.ok) return reading.policy;
  const count = reading.problems.length;
  const [first] = reading.problems;
  throw new InvalidInputError(
    {
      it: `Il testo della policy ha ${count === 1 ? 'un errore' : `${count} errori`}. Riga ${first?.line}, colonna ${first?.column}: ${first?.messageIt}. Correggi le righe indicate e riprova.`,
      en: `The text of the policy has ${count === 1 ? 'an error' : `${count} errors`}. Line ${first?.line}, column ${first?.column}: ${first?.message}. Mend the lines named and try again.`,
    },
    {
      errors: reading.problems.map(({ line, column, messageIt }) => ({
        pointer: `line ${line}, column ${column}`,
        detail: messageIt,
      })),
    },
  );
}
