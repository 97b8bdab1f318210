// SPDX-License-Identifier: EUPL-1.2
// Who had a part in the first decision: pure.
import type { Because } from '../../foundation/errors.ts';

export type FirstDecision = { person_id: string; approvals: readonly { person_id: string | null }[] };

/** Why this person may not take the second look; null when they may. */
export function partInFirst(first: FirstDecision, personId: string): Because | null {
  if (first.person_id === personId) return DECIDED;
  return first.approvals.some(({ person_id }) => person_id === personId) ? AGREED : null;
}

const DECIDED: Because = {
  it: 'Hai preso tu la prima decisione: il riesame spetta a un’altra persona incaricata di moderare l’account.',
  en: 'You took the first decision: somebody else who may moderate the account has to look at it again.',
};
const AGREED: Because = {
  it: 'Hai dato il tuo consenso alla prima decisione: il riesame spetta a un’altra persona incaricata di moderare l’account.',
  en: 'You agreed to the first decision: somebody else who may moderate the account has to look at it again.',
};
