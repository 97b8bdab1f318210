// SPDX-License-Identifier: EUPL-1.2
// What somebody is to the body, and what follows from it. The words are those of Novi di Modena's policy, articles 2.2 and 2.3.
import type { PersonKind } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import { InvalidInputError } from '../../foundation/errors.ts';

export type Party = 'staff' | 'elected' | 'supplier' | 'external';

const PARTIES: Record<PersonKind, Party> = {
  employee: 'staff',
  collaborator: 'staff',
  volunteer: 'staff',
  elected: 'elected',
  supplier: 'supplier',
  external: 'external',
};

/** Staff are employees, collaborators (consultants too) and volunteers; suppliers have a contract with the body. */
export const partyOf = (kind: PersonKind): Party => PARTIES[kind];

/** Who is there by a contract with an end of its own. */
const UNDER_CONTRACT: ReadonlySet<PersonKind> = new Set(['collaborator', 'supplier', 'external']);

type Described = { kind: PersonKind; email: string | null; contractEnd: string | null; signsIn: boolean };

/** What cannot be said of a person, field by field. */
export function gapsOf({ kind, email, contractEnd, signsIn }: Described) {
  const gaps: { field: 'email' | 'contractEnd'; because: { it: string; en: string } }[] = [];
  if (signsIn && !email) {
    gaps.push({
      field: 'email',
      because: {
        it: 'Chi accede alla scrivania ha bisogno di un indirizzo e-mail. Scrivilo, oppure togli l’accesso.',
        en: 'Whoever signs in to the desk needs an e-mail address. Write it, or take the sign-in away.',
      },
    });
  }
  if (kind === 'supplier' && !contractEnd) {
    gaps.push({
      field: 'contractEnd',
      because: {
        it: 'Un fornitore ha un contratto con l’ente: indica l’ultimo giorno del contratto.',
        en: 'A supplier has a contract with the body: give the last day of the contract.',
      },
    });
  }
  if (contractEnd && !UNDER_CONTRACT.has(kind)) {
    gaps.push({
      field: 'contractEnd',
      because: {
        it: 'La fine del contratto riguarda collaboratori, fornitori ed esterni: lasciala vuota.',
        en: 'The end of a contract concerns collaborators, suppliers and outside subjects: leave it empty.',
      },
    });
  }
  return gaps;
}

/** Throws InvalidInputError with each field that is not as it should be. */
export function refuseGaps(person: Described): void {
  const gaps = gapsOf(person);
  const [first] = gaps;
  if (!first) return;
  throw new InvalidInputError(first.because, {
    errors: gaps.map(({ field, because }) => ({ pointer: `/${field}`, detail: because.en })),
  });
}

/** A contract holds to the end of its last day in Rome. */
export function contractOver(contractEnd: string | null, at: Date): boolean {
  return contractEnd !== null && contractEnd < romeDay(at);
}
