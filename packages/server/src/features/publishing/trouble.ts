// SPDX-License-Identifier: EUPL-1.2
// What a network's refusal or silence means for a post on its way: what happened and what to do.
import { NetworkBusy, NetworkRefused } from '../../networks/network.ts';

export type Trouble = { it: string; en: string };

const REFUSALS: Readonly<Record<NetworkRefused['code'], Trouble>> = {
  credentials: {
    it: 'La rete non riconosce più le credenziali dell’account: il post non è uscito. Ricollega l’account, poi riprova.',
    en: 'The network no longer accepts the account’s credentials: the post is not out. Connect the account again, then try again.',
  },
  forbidden: {
    it: 'La rete non permette all’account di pubblicare: il post non è uscito. Controlla i permessi sul sito della rete.',
    en: 'The network does not let the account publish: the post is not out. Check its permissions on the network’s site.',
  },
  gone: {
    it: 'L’account non c’è più sulla rete: il post non è uscito.',
    en: 'The account is no longer on the network: the post is not out.',
  },
  invalid: {
    it: 'La rete ha respinto il contenuto: il post non è uscito. Correggilo e fallo approvare di nuovo.',
    en: 'The network rejected the content: the post is not out. Mend it and have it approved again.',
  },
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NetworkRefused) return REFUSALS[error.code];
  if (error instanceof NetworkBusy) {
    return {
      it: 'La rete non è raggiungibile o chiede di aspettare. Il post non è uscito; Arengo riprova da sé.',
      en: 'The network cannot be reached, or asks us to wait. The post is not out; Arengo tries again by itself.',
    };
  }
  return {
    it: 'Il post è partito, ma la rete non ha risposto. Prima di ripetere, Arengo guarda se è uscito.',
    en: 'The post left, but the network did not answer. Before repeating it, Arengo looks whether it is out.',
  };
}

/** The same for a look on what may be out or not. */
export function troubleOfLook(error: unknown): Trouble {
  if (error instanceof NetworkRefused) {
    return {
      it: 'Non si sa se il post è uscito, e la rete non lascia guardare Arengo. Ricollega l’account, e Arengo guarda da sé; oppure guarda sul sito della rete: se il post c’è, conferma qui il suo indirizzo.',
      en: 'It is not known whether the post is out, and the network does not let Arengo look. Connect the account again, and Arengo looks by itself; or look on the network’s own pages: if the post is there, confirm its address here.',
    };
  }
  return {
    it: 'Non si sa se il post è uscito, e la rete ora non risponde. Arengo torna a guardare da sé, e non ripete nulla prima di saperlo.',
    en: 'It is not known whether the post is out, and the network does not answer now. Arengo looks again by itself, and repeats nothing before it knows.',
  };
}

/** The same for what is to be taken off the network: it is still out. */
export function troubleOfWithdrawal(error: unknown): Trouble {
  if (error instanceof NetworkRefused) {
    return {
      it: 'La rete non permette di toglierlo: il post è ancora visibile. Toglilo dal sito della rete, poi ritiralo di nuovo qui per confermarlo.',
      en: 'The network does not let us take it off: the post can still be seen. Take it off on the network’s own pages, then withdraw it here again to confirm.',
    };
  }
  return {
    it: 'La rete non ha confermato: il post può essere ancora visibile. Arengo riprova da sé.',
    en: 'The network has not confirmed: the post may still be seen. Arengo tries again by itself.',
  };
}
