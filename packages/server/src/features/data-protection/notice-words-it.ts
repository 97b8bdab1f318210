// SPDX-License-Identifier: EUPL-1.2
import type { NetworkTerms } from '@arengo/contract';
import { nameNetwork } from '../accounts/index.ts';

export const IT = {
  who: {
    title: 'Chi tratta i tuoi dati',
    controller: (body: string) => `Il titolare del trattamento è ${body}.`,
    address: (text: string) => `Sede: ${text}`,
    email: (text: string) => `E-mail: ${text}`,
    certified: (text: string) => `PEC: ${text}`,
    phone: (text: string) => `Telefono: ${text}`,
    officer: (title: string) =>
      `Per tutto ciò che riguarda i dati personali puoi scrivere al responsabile della protezione dei dati (RPD)${title && ` (${title})`}:`,
    noOfficer:
      'I contatti del responsabile della protezione dei dati (RPD) non sono ancora indicati qui: chiedili all’ente.',
  },
  what: {
    title: 'Quali dati',
    intro: 'Se scrivi sugli account dell’ente o gli mandi un messaggio, l’ente conserva:',
    items: [
      'il nome e l’identificativo con cui la rete ti mostra;',
      'il testo di ciò che scrivi, con le modifiche, l’ora e il suo indirizzo sulla rete;',
      'se chiedi qualcosa: la risposta e l’ufficio che se ne è occupato;',
      'se un contenuto viola la policy: il provvedimento, la sua motivazione e la prova del contenuto com’era.',
    ],
    source:
      'I dati vengono da te attraverso la rete su cui scrivi (art. 14). L’ente non raccoglie altro dal tuo profilo, non lo segue e non crea profili delle persone.',
    needed:
      'Non sei obbligato a scrivere: per le pratiche dell’ente ci sono gli uffici e i canali ufficiali. Non scrivere dati personali, tuoi o di altri, nei commenti.',
  },
  why: {
    title: 'Perché e su quale base',
    basis:
      'La base è lo svolgimento di un compito di interesse pubblico (art. 6, par. 1, lett. e, del regolamento (UE) 2016/679 e art. 2-ter del d.lgs. 196/2003): informare e ascoltare i cittadini (legge 150/2000). Non serve il tuo consenso.',
    special:
      'I dati particolari (salute, opinioni, origine e simili) scritti nei commenti non si usano: dove la policy lo prevede, si tolgono dalla vista.',
    purposes: [
      'leggere ciò che viene scritto e applicare la policy dell’ente;',
      'rispondere alle domande o indicare l’ufficio giusto;',
      'conservare la prova di un provvedimento, per chi lo contesta o per l’autorità;',
      'contare, in statistiche senza nomi, quanto e come la policy viene applicata.',
    ],
  },
  howLong: {
    title: 'Per quanto tempo',
    intro: 'Ogni genere di dati ha il suo termine. Quando scade, i dati sono cancellati automaticamente.',
    caption: 'Termini di conservazione',
    columns: ['Che cosa', 'Per quanto', 'Chi lo stabilisce'],
    clause: (id: string) => `art. ${id} della policy`,
    sources: { setting: 'l’ente', default: 'termine predefinito', clause: 'la policy' },
    requests: [
      'Richieste sui tuoi dati personali',
      '12 mesi dalla conclusione; la copia da scaricare, 30 giorni',
      'termine predefinito',
    ],
    after:
      'Un dato resta più a lungo solo finché serve a un caso aperto o lo impone un blocco scritto, per esempio per un’autorità. Dopo la cancellazione restano statistiche senza nomi.',
  },
  toWhom: {
    title: 'A chi arrivano',
    intro:
      'I dati li vede solo il personale autorizzato da un atto. Chi gestisce le reti su cui l’ente ha un account tratta i dati per conto proprio:',
    network: (network: string, { provider, privacyPage, joint }: NetworkTerms) =>
      [
        `${nameNetwork(network)}${provider && `: ${provider}`}`,
        joint ? 'contitolare con l’ente per le statistiche sulla pagina (art. 26)' : 'titolare autonomo',
        privacyPage,
      ]
        .filter(Boolean)
        .join(' · '),
    abroad:
      'Possono riceverli anche le autorità giudiziarie e di polizia, quando la legge lo chiede. L’ente non trasferisce i dati fuori dallo Spazio economico europeo; i gestori delle reti possono farlo secondo le loro informative.',
  },
  how: {
    title: 'Come sono trattati e protetti',
    people:
      'Un programma segnala i contenuti da guardare; decide sempre una persona. Nessuna decisione è presa solo in modo automatizzato (art. 22).',
    measures: [
      'i messaggi privati sono cifrati e li legge solo chi ha quel potere per atto;',
      'ogni azione del personale è registrata, senza le parole dei cittadini;',
      'i dati di ogni ente sono separati da quelli degli altri.',
    ],
  },
  rights: {
    title: 'I tuoi diritti',
    intro: 'Puoi chiedere in ogni momento, senza spese:',
    items: [
      'di sapere quali dati l’ente conserva su di te e averne una copia (art. 15);',
      'di correggerli (art. 16);',
      'di cancellarli, salvo ciò che la legge chiede di conservare (art. 17);',
      'di limitarne l’uso (art. 18);',
      'di opporti al trattamento per motivi legati alla tua situazione (art. 21).',
    ],
    how: 'L’ente risponde entro un mese, che può prorogare di due spiegando perché. Prima ti chiede di farti riconoscere, perché i tuoi dati non vadano ad altri.',
  },
  complaint: {
    title: 'Se la risposta non ti convince',
    text: 'Puoi fare reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it, art. 77) o rivolgerti al giudice (art. 79).',
  },
  cookies: {
    title: 'Queste pagine',
    text: 'Queste pagine non usano cookie, non fanno statistiche sui visitatori e non chiedono nulla ad altri siti.',
  },
};
