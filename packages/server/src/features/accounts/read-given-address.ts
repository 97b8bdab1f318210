// SPDX-License-Identifier: EUPL-1.2
import { type Because, InvalidInputError } from '../../foundation/errors.ts';
import { nameNetwork } from './account-words.ts';
import { type Address, KNOWN_NETWORKS, networkId, readAddress } from './address.ts';

/** The address of an account as somebody of the body wrote it. `network` null: the address itself has to say it. */
export function readGivenAddress(text: string, network: string | null, home: string): Address {
  const wanted = network === null ? null : networkId(network);
  if (wanted !== null && !KNOWN_NETWORKS.includes(wanted)) {
    throw wrong('/network', {
      it: `La rete «${network}» non è fra quelle che Arengo conosce. Sceglila dall’elenco.`,
      en: `“${network}” is not one of the networks that Arengo knows. Choose it from the list.`,
    });
  }
  const reading = readAddress(text, wanted === null ? { home } : { network: wanted, home });
  if (reading.kind === 'account' && (wanted === null || reading.address.network === wanted)) return reading.address;
  throw wrong('/address', whyNot(reading, wanted, text));
}

function whyNot(reading: ReturnType<typeof readAddress>, wanted: string | null, text: string): Because {
  const place = wanted === null ? null : nameNetwork(wanted);
  if (reading.kind === 'account') {
    const other = nameNetwork(reading.address.network);
    return {
      it: `L’indirizzo è di ${other}, non di ${place}. Cambia la rete, o scrivi l’indirizzo giusto.`,
      en: `The address is of ${other}, not of ${place}. Change the network, or write the right address.`,
    };
  }
  if (reading.kind === 'other-host') {
    return {
      it: `L’indirizzo è di un altro sito (${reading.host}): non è un account ${place ? `di ${place}` : 'di una rete conosciuta'}. Copialo dalla pagina dell’account.`,
      en: `The address is of another site (${reading.host}): no account ${place ? `of ${place}` : 'of a known network'}. Copy it from the page of the account.`,
    };
  }
  if (reading.kind === 'strange-letters') {
    return {
      it: 'L’indirizzo contiene lettere di un altro alfabeto o segni che non si vedono. Copialo dalla pagina dell’account, non da un messaggio.',
      en: 'The address has letters of another alphabet, or signs that do not show. Copy it from the page of the account, not from a message.',
    };
  }
  if (reading.kind === 'handle') {
    return {
      it: `«${text}» è un nome utente, e non si sa di quale rete. Scrivi l’indirizzo intero, o scegli la rete.`,
      en: `“${text}” is a user name, and it is not known of which network. Write the whole address, or choose the network.`,
    };
  }
  return {
    it: `Questo non è l’indirizzo di un account${place ? ` di ${place}` : ''}. Apri l’account nella rete e copia l’indirizzo della sua pagina.`,
    en: `This is not the address of an account${place ? ` of ${place}` : ''}. Open the account on the network and copy the address of its page.`,
  };
}

const wrong = (pointer: string, because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer, detail: because.it }] });
