// SPDX-License-Identifier: EUPL-1.2
// What a network's refusal or silence means to the person who decided: what happened and what to do.
import { NetworkBusy, NetworkRefused } from '../../networks/network.ts';

export type Trouble = { it: string; en: string };

const REFUSALS: Readonly<Record<NetworkRefused['code'], Trouble>> = {
  credentials: {
    it: 'La rete non riconosce più le credenziali dell’account. Chi gestisce l’account deve rinnovarle; poi riprova.',
    en: 'The network no longer accepts the credentials of the account. Whoever manages it has to renew them; then try again.',
  },
  forbidden: {
    it: 'La rete non permette all’account questa operazione. Verifica i permessi sul sito della rete, oppure falla a mano.',
    en: 'The network does not allow the account to do this. Check its permissions there, or do it by hand.',
  },
  gone: {
    it: 'Il contenuto o il profilo non esiste più sulla rete. Non c’è altro da fare: basta confermarlo qui.',
    en: 'The item or the profile no longer exists on the network. Nothing else is to be done: just confirm it here.',
  },
  invalid: {
    it: 'La rete ha respinto la richiesta perché non la capisce. Falla a mano e segnala il problema a chi gestisce Arengo.',
    en: 'The network rejected the request because it does not understand it. Do it by hand, and tell whoever runs Arengo.',
  },
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NetworkRefused) return REFUSALS[error.code];
  if (error instanceof NetworkBusy) {
    return {
      it: 'La rete non è raggiungibile o chiede di aspettare. Arengo riprova da sé, sempre più di rado.',
      en: 'The network cannot be reached, or asks us to wait. Arengo tries again by itself, less and less often.',
    };
  }
  return {
    it: 'L’ordine è partito, ma la rete non ha risposto. Prima di ripeterlo, Arengo controlla se ha avuto effetto.',
    en: 'The order left, but the network did not answer. Before repeating it, Arengo looks whether it took effect.',
  };
}
