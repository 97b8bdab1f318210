// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { byGovernment, type RegisterNeeds } from './by-government.ts';
import { keepProof } from './keep-proof.ts';
import { lockRemoval, updateRemoval } from './register-store.ts';

type Proof = BodyOf<typeof routes.proveRemoval>;

/**
 * Closes a removal with what shows that it was done on the network: a note, and a file or the address of the network's own
 * list. Never by the one who is removed.
 */
export function proveRemoval(needs: RegisterNeeds, caller: Caller, removalId: string, proof: Proof): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const removal = await lockRemoval(tx, removalId);
    if (!removal) throw new NotFoundError({ it: 'Questa rimozione', en: 'This removal' });
    if (removal.proven_at !== null) throw new ConflictError(PROVEN);
    if (removal.person_id === by.personId) throw new RefusedError(ONESELF);
    if (proof.note === '' || (proof.file === null && proof.url === null)) {
      throw new InvalidInputError(NO_PROOF, {
        errors: [{ pointer: proof.note === '' ? '/note' : '/file', detail: NO_PROOF.it }],
      });
    }
    const fileId = await keepProof(tx, proof, by.at);
    await updateRemoval(tx, removalId, {
      ...{ proven_by: by.personId, proven_at: by.at, note: proof.note, url: proof.url, file_id: fileId },
    });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [by.act] },
      event: 'account.removal-proven',
      subject: { kind: 'account', id: removal.account_id },
      data: { removalId, personId: removal.person_id, fileId },
    });
  });
}

const PROVEN = {
  it: 'La rimozione è già provata: non c’è altro da fare.',
  en: 'The removal is proven already: there is nothing more to do.',
};
const ONESELF = {
  it: 'Non puoi provare la tua stessa rimozione: deve farlo un’altra persona che governa gli account.',
  en: 'You cannot prove your own removal: another person who governs the accounts has to.',
};
const NO_PROOF = {
  it: 'La rimozione resta aperta: manca la prova. Scrivi che cosa hai fatto, e aggiungi un’immagine dell’elenco degli amministratori o il suo indirizzo.',
  en: 'The removal stays open: the proof is missing. Write what you did, and add a picture of the list of administrators or its address.',
};
