// SPDX-License-Identifier: EUPL-1.2
// Texts to paste where there is little room, made from the configuration: pure.
import type { Because } from '../../foundation/errors.ts';
import { nameNetwork } from '../accounts/index.ts';
import type { NetworkPresence, ProtectionFacts } from './protection-facts.ts';

/** For the description of an account or of a page: what most networks have room for. */
export function shortNotice({ body }: ProtectionFacts, address: string): Because {
  return {
    it: `Privacy: ${body.name} tratta ciò che scrivi qui per svolgere i suoi compiti istituzionali e applicare la sua policy. Non scrivere dati personali nei commenti. Informativa e diritti: ${address}`,
    en: `Privacy: ${body.name} processes what you write here for its public tasks and to apply its policy. Do not write personal data in comments. Notice and rights: ${address}?lang=en`,
  };
}

/** Who answers for what, between the body and a network: joint controllers of statistics (art. 26), or each on its own. */
export function jointNote(facts: ProtectionFacts, presence: NetworkPresence, address: string): Because {
  return presence.terms.joint ? joint(facts, presence, address) : apart(facts, presence, address);
}

function joint({ body }: ProtectionFacts, { network, terms }: NetworkPresence, address: string): Because {
  const name = nameNetwork(network);
  const provider = terms.provider || name;
  const where = terms.arrangement || terms.privacyPage;
  return {
    it: [
      `${body.name} ha un account su ${name}. Quando visiti la pagina o vi partecipi, anche senza essere iscritto, ${provider} raccoglie dati e li usa per dare all’ente statistiche sui visitatori, in forma aggregata.`,
      `Per queste statistiche l’ente e ${provider} sono contitolari del trattamento (art. 26 del regolamento (UE) 2016/679; Corte di giustizia dell’Unione europea, sentenza 5 giugno 2018, C-210/16). L’ente non vede i dati di singole persone, non li riceve e non li scarica.`,
      `${provider} risponde per primo di informare le persone, della sicurezza dei dati e delle richieste sui dati delle statistiche${where && `; l’essenziale dell’accordo è qui: ${where}`}.`,
      `Puoi esercitare i tuoi diritti verso ciascuno dei due. Di ciò che scrivi sulla pagina, e che l’ente legge e modera, risponde l’ente: ${address}`,
    ].join('\n\n'),
    en: [
      `${body.name} has an account on ${name}. When you visit the page or take part in it, also without being a member, ${provider} collects data and uses them to give the body statistics about visitors, in aggregate form.`,
      `For these statistics the body and ${provider} are joint controllers (art. 26 of Regulation (EU) 2016/679; Court of Justice of the European Union, judgment of 5 June 2018, C-210/16). The body does not see the data of single people, does not receive them and does not download them.`,
      `${provider} answers first for informing people, for the security of the data and for requests about the data of the statistics${where && `; the essence of the arrangement is here: ${where}`}.`,
      `You can exercise your rights against either of the two. For what you write on the page, and the body reads and moderates, the body answers: ${address}?lang=en`,
    ].join('\n\n'),
  };
}

function apart({ body }: ProtectionFacts, { network, terms }: NetworkPresence, address: string): Because {
  const name = nameNetwork(network);
  const provider = terms.provider || name;
  return {
    it: [
      `${body.name} ha un account su ${name}. Dei dati che la rete raccoglie su chi la usa risponde ${provider}, titolare autonomo, secondo la sua informativa${terms.privacyPage && `: ${terms.privacyPage}`}.`,
      `Di ciò che scrivi all’ente o sotto i suoi contenuti, e che l’ente legge e modera, risponde l’ente: ${address}`,
    ].join('\n\n'),
    en: [
      `${body.name} has an account on ${name}. For the data that the network collects on its users ${provider} answers, as a controller of its own, under its own notice${terms.privacyPage && `: ${terms.privacyPage}`}.`,
      `For what you write to the body or under its posts, and the body reads and moderates, the body answers: ${address}?lang=en`,
    ].join('\n\n'),
  };
}
