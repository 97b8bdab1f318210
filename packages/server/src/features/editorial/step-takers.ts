// SPDX-License-Identifier: EUPL-1.2
// Who may take a step of the path, by which act, and why not.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import { askAuthority } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { PUBLISHER, refusalOf, type Step } from './approval.ts';
import type { SeenPost, SeenVariant } from './look-at-post.ts';
import { signsFor } from './office-parts.ts';

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
      return mayAsHead(await signsFor(tx, post.officeId, asking));
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
const mayAsHead = (signs: { cites: string[] } | null): May =>
  signs === null ? no(NOT_HEAD) : { granted: true, cites: signs.cites };

/** The same answer for a power that acts give. */
export async function mayByPower(
  tx: Transaction,
  { personId, ...request }: Asking & { accountId: string; power: 'draft' | 'publish' | 'approve' },
): Promise<May> {
  const answer = await askAuthority(tx, personId, request);
  return answer.granted ? { granted: true, cites: [citeAct(answer.act)] } : no(answer.because);
}

async function hasRole(tx: Transaction, role: string, personId: string): Promise<boolean> {
  return (await findPerson(tx, personId))?.role === role;
}

export const OWN = {
  it: 'L’hai scritto anche tu: un’altra persona deve approvarlo.',
  en: 'You wrote it too: somebody else has to approve it.',
};
export const TWICE = {
  it: 'Hai già approvato un altro passaggio: qui serve una seconda persona.',
  en: 'You already agreed to another step: a second person is needed here.',
};
export const NOT_HEAD = {
  it: 'Firma per la correttezza il responsabile del servizio che chiede la pubblicazione, o chi lo sostituisce per un atto in vigore.',
  en: 'The head of the office that asks for the publication signs for correctness, or whoever an act in force puts in their place.',
};
export const NOT_RESPONSIBLE = {
  it: 'Decide la persona responsabile di questo account.',
  en: 'The person who answers for this account decides.',
};
export const notRole = (role: string) => ({
  it: `La policy affida questo passaggio a: ${role.replaceAll('-', ' ')}.`,
  en: `The policy entrusts this step to: ${role.replaceAll('-', ' ')}.`,
});
