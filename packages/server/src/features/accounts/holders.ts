// SPDX-License-Identifier: EUPL-1.2
// Who holds the administrator rights of the network itself: pure.
import type { Because } from '../../foundation/errors.ts';

export type Holding = { personId: string; successorId: string | null };

/** What to advise: one holder alone, with nobody to succeed, can lock the body out by leaving. Null = enough. */
export function adviseHolders(holdings: readonly Holding[]): Because | null {
  if (holdings.length === 0) {
    return {
      it: 'Non risulta chi ha i diritti di amministratore sulla rete. Indica almeno due persone, o una con chi le succede.',
      en: 'Nobody is known to hold the administrator rights on the network. Name two people at least, or one with a successor.',
    };
  }
  if (holdings.length >= 2 || holdings.some(({ successorId }) => successorId !== null)) return null;
  return {
    it: 'Una sola persona ha i diritti di amministratore: se manca, l’ente resta fuori dall’account. Aggiungi una seconda persona, o chi le succede.',
    en: 'One person alone holds the administrator rights: without them the body is locked out. Add a second person, or a successor.',
  };
}
