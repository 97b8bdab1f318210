// SPDX-License-Identifier: EUPL-1.2
// Who may take a step of the path, by which act, and why not.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import { askAuthority } from '../authority/index.ts';
import { findHeaded, findPerson } from '../people/index.ts';
import { PUBLISHER, refusalOf, type Step } from './approval.ts';
import type { SeenPost, SeenVariant } from './look-at-post.ts';

/** `cites` are the acts by which they may, where it is by an act. */
export type May = { granted: true; cites: string[] } | { granted: false; because: Because };

type Asking = { personId: string; at: Date };

/** Whether the person may take this step of this variant's path. */
export async function mayTakeStep(
  tx: Transaction,
  { authors, post }: Pick<SeenPost, 'authors' | 'post'>,
  variant: SeenVariant,
  step: Step,
  asking: Asking,
): Promise<May> {
  const refusal = refusalOf(step, asking.personId, { authors, standing: variant.standing });
  if (refusal !== null) return no(refusal === 'own' ? OWN : TWICE);
  const { accountId } = variant;
  switch (step.by) {
    case PUBLISHER.by:
      return mayByPower(tx, { ...asking, accountId, power: 'publish' });
    case 'head-of-requesting-service':
      return (await heads(tx, post.officeId, asking.personId)) ? YES : no(NOT_HEAD);
    case 'account-responsible':
      return variant.account?.responsible_id === asking.personId ? YES : no(NOT_RESPONSIBLE);
    case 'second-approver':
      return mayByPower(tx, { ...asking, accountId, power: 'approve' });
    default:
      return (await hasRole(tx, step.by, asking.personId))
        ? mayByPower(tx, { ...asking, accountId, power: 'approve' })
        : no(notRole(step.by));
  }
}

const YES: May = { granted: true, cites: [] };
const no = (because: Because): May => ({ granted: false, because });

/** The same answer for a power that acts give. */
export async function mayByPower(
  tx: Transaction,
  { personId, ...request }: Asking & { accountId: string; power: 'draft' | 'publish' | 'approve' },
): Promise<May> {
  const answer = await askAuthority(tx, personId, request);
  return answer.granted ? { granted: true, cites: [citeAct(answer.act)] } : no(answer.because);
}

/** Whether the person heads the office. */
export async function heads(tx: Transaction, officeId: string | null, personId: string): Promise<boolean> {
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
