// SPDX-License-Identifier: EUPL-1.2
// Who may take a step of the path, and why not.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import { askAuthority } from '../authority/index.ts';
import { findHeaded, findPerson } from '../people/index.ts';
import { PUBLISHER, refusalOf, type Step } from './approval.ts';
import type { SeenPost, SeenVariant } from './look-at-post.ts';

export type May = { granted: true } | { granted: false; because: Because };

type Asking = { personId: string; at: Date };

/** Whether the person may take this step of this variant's path. */
export async function mayTakeStep(
  tx: Transaction,
  seen: SeenPost,
  variant: SeenVariant,
  step: Step,
  asking: Asking,
): Promise<May> {
  const refusal = refusalOf(step, asking.personId, { authors: seen.authors, standing: variant.standing });
  if (refusal !== null) return no(refusal === 'own' ? OWN : TWICE);
  switch (step.by) {
    case PUBLISHER.by:
      return byPower(tx, variant.accountId, 'publish', asking);
    case 'head-of-requesting-service':
      return (await heads(tx, seen.post.officeId, asking.personId)) ? YES : no(NOT_HEAD);
    case 'account-responsible':
      return variant.responsibleId === asking.personId ? YES : no(NOT_RESPONSIBLE);
    case 'second-approver':
      return byPower(tx, variant.accountId, 'approve', asking);
    default:
      return (await hasRole(tx, step.by, asking.personId))
        ? byPower(tx, variant.accountId, 'approve', asking)
        : no(notRole(step.by));
  }
}

const YES: May = { granted: true };
const no = (because: Because): May => ({ granted: false, because });

async function byPower(
  tx: Transaction,
  accountId: string,
  power: 'publish' | 'approve',
  { personId, at }: Asking,
): Promise<May> {
  const answer = await askAuthority(tx, personId, { power, accountId, at });
  return answer.granted ? YES : no(answer.because);
}

async function heads(tx: Transaction, officeId: string | null, personId: string): Promise<boolean> {
  return officeId !== null && (await findHeaded(tx, personId)).some((office) => office.office_id === officeId);
}

async function hasRole(tx: Transaction, role: string, personId: string): Promise<boolean> {
  return (await findPerson(tx, personId))?.role === role;
}

const OWN = {
  it: 'L’hai scritto anche tu: un’altra persona deve approvarlo.',
  en: 'You wrote it too: somebody else has to approve it.',
};
const TWICE = {
  it: 'Hai già approvato un altro passaggio: qui serve una seconda persona.',
  en: 'You already agreed to another step: a second person is needed here.',
};
const NOT_HEAD = {
  it: 'Firma per la correttezza il responsabile del servizio che chiede la pubblicazione.',
  en: 'The head of the office that asks for the publication signs for correctness.',
};
const NOT_RESPONSIBLE = {
  it: 'Decide la persona responsabile di questo account.',
  en: 'The person who answers for this account decides.',
};
const notRole = (role: string) => ({
  it: `La policy affida questo passaggio a: ${role.replaceAll('-', ' ')}.`,
  en: `The policy entrusts this step to: ${role.replaceAll('-', ' ')}.`,
});
