// SPDX-License-Identifier: EUPL-1.2
// The processing activities that Arengo itself performs for a body: what is true of the product, in both languages.
import type { Because } from '../../foundation/errors.ts';
import type { ClassRow } from '../privacy/index.ts';

type DataClass = ClassRow['dataClass'];

export type Generated = {
  id: string;
  name: Because;
  purposes: Because;
  legalBasis: Because;
  subjects: Because;
  data: Because;
  /** The classes whose terms hold for it. */
  classes: readonly DataClass[];
  /** What is kept and has no class: until when. */
  otherTerm?: Because;
  /** Whether the networks of the body's accounts receive, or have, these data. */
  networks: boolean;
  recipients?: Because;
  /** Duties of a policy that it is about; a clause that states one is cited. */
  duties: readonly string[];
};

const PUBLIC_TASK = {
  it: 'Compito di interesse pubblico (art. 6, par. 1, lett. e, reg. (UE) 2016/679; art. 2-ter d.lgs. 196/2003): comunicazione istituzionale, legge 150/2000',
  en: 'Task in the public interest (art. 6(1)(e) Reg. (EU) 2016/679; art. 2-ter Leg. Decree 196/2003): institutional communication, Law 150/2000',
};
const LEGAL_DUTY = {
  it: 'Obbligo di legge (art. 6, par. 1, lett. c, reg. (UE) 2016/679)',
  en: 'Legal obligation (art. 6(1)(c) Reg. (EU) 2016/679)',
};
const WRITERS = { it: 'Chi scrive sugli account dell’ente', en: 'Whoever writes on the body’s accounts' };

export const GENERATED: readonly Generated[] = [
  {
    id: 'moderation',
    name: { it: 'Ascolto e moderazione dei commenti', en: 'Listening to and moderating comments' },
    purposes: {
      it: 'Leggere ciò che viene scritto sugli account dell’ente, applicare la policy, conservare la prova dei provvedimenti e motivarli',
      en: 'Read what is written on the body’s accounts, apply the policy, keep evidence of measures and give reasons for them',
    },
    legalBasis: PUBLIC_TASK,
    subjects: WRITERS,
    data: {
      it: 'Nome e identificativo sulla rete, testo, ora e indirizzo dei commenti, provvedimenti. Una persona decide sempre. I dati particolari scritti da altri si tolgono, non si usano',
      en: 'Name and id on the network, text, time and address of comments, measures. A person always decides. Special-category data written by others are taken away, not used',
    },
    classes: ['items', 'evidence', 'notices'],
    networks: true,
    recipients: {
      it: 'autorità giudiziaria e di polizia, quando un contenuto va segnalato',
      en: 'judicial and police authorities, where an item has to be reported',
    },
    duties: ['processing-register-entry', 'comments', 'items', 'evidence', 'notices'],
  },
  {
    id: 'enquiries',
    name: { it: 'Risposte alle richieste dei cittadini', en: 'Answers to citizens’ enquiries' },
    purposes: {
      it: 'Rispondere a chi chiede qualcosa attraverso gli account, o indicargli l’ufficio e il canale giusti',
      en: 'Answer whoever asks something through the accounts, or show them the right office and channel',
    },
    legalBasis: PUBLIC_TASK,
    subjects: { it: 'Chi chiede qualcosa all’ente', en: 'Whoever asks the body something' },
    data: {
      it: 'Nome e identificativo sulla rete, testo della richiesta e della risposta, ufficio che se ne occupa',
      en: 'Name and id on the network, text of enquiry and answer, office that deals with it',
    },
    classes: ['enquiries'],
    networks: true,
    duties: ['enquiries'],
  },
  {
    id: 'messages',
    name: { it: 'Messaggi privati', en: 'Private messages' },
    purposes: {
      it: 'Leggere i messaggi privati agli account e dare il servizio chiesto',
      en: 'Read private messages to the accounts and give the service asked for',
    },
    legalBasis: PUBLIC_TASK,
    subjects: { it: 'Chi scrive in privato agli account dell’ente', en: 'Whoever writes to the accounts in private' },
    data: {
      it: 'Nome e identificativo sulla rete, testo dei messaggi; li legge solo chi ha quel potere per atto',
      en: 'Name and id on the network, text of messages; read only by whoever has that power by an act',
    },
    classes: ['messages'],
    networks: true,
    duties: ['private-messages', 'minimum-retention', 'messages-under-data-protection-law', 'messages'],
  },
  {
    id: 'publications',
    name: { it: 'Pubblicazione sugli account', en: 'Publishing on the accounts' },
    purposes: {
      it: 'Informare i cittadini; conservare l’archivio di ciò che è stato pubblicato e da chi è stato approvato',
      en: 'Inform citizens; keep the archive of what was published and who approved it',
    },
    legalBasis: PUBLIC_TASK,
    subjects: {
      it: 'Persone nominate o riprese nei contenuti pubblicati; personale che li prepara e approva',
      en: 'People named or shown in what is published; staff who prepare and approve it',
    },
    data: {
      it: 'Testi, immagini e video con la loro base (consenso o altra), autori e approvazioni',
      en: 'Texts, images and video with their ground (consent or other), authors and approvals',
    },
    classes: [],
    otherTerm: {
      it: 'l’archivio delle pubblicazioni resta finché l’ente non lo versa o lo scarta secondo il suo piano di conservazione',
      en: 'the archive of publications stays until the body transfers or disposes of it under its retention plan',
    },
    networks: true,
    recipients: { it: 'chiunque legge gli account e il portale', en: 'whoever reads the accounts and the portal' },
    duties: [],
  },
  {
    id: 'false-accounts',
    name: { it: 'Account falsi', en: 'False accounts' },
    purposes: {
      it: 'Difendere i cittadini e il nome dell’ente da account che si spacciano per suoi',
      en: 'Protect citizens and the body’s name from accounts that pretend to be its own',
    },
    legalBasis: PUBLIC_TASK,
    subjects: { it: 'Chi segnala; chi ha aperto l’account', en: 'Whoever reports; whoever opened the account' },
    data: {
      it: 'Chi ha segnalato, indirizzo e aspetto dell’account, prove e segnalazioni',
      en: 'Who reported, address and look of the account, evidence and reports',
    },
    classes: ['impersonation'],
    networks: true,
    recipients: { it: 'Polizia Postale e Procura, quando occorre', en: 'Postal Police and prosecutor, where needed' },
    duties: ['impersonation'],
  },
  {
    id: 'staff',
    name: { it: 'Autorizzazioni, atti e registro delle azioni', en: 'Authorisations, acts and the record of deeds' },
    purposes: {
      it: 'Sapere chi può agire su ogni account e in base a quale atto; provare chi ha fatto che cosa',
      en: 'Know who may act on each account and by which act; prove who did what',
    },
    legalBasis: PUBLIC_TASK,
    subjects: {
      it: 'Personale e amministratori dell’ente, incaricati esterni',
      en: 'Staff, elected people, outside appointees',
    },
    data: {
      it: 'Nome, ruolo, e-mail di servizio, autorizzazioni, accessi, azioni compiute. Gli account personali non sono osservati',
      en: 'Name, role, work e-mail, authorisations, sign-ins, deeds. Personal accounts are not watched',
    },
    classes: ['sign-in', 'reports'],
    otherTerm: {
      it: 'atti e registro delle azioni restano per il tempo degli atti amministrativi, come il piano di conservazione dell’ente prevede',
      en: 'acts and the record of deeds stay as long as administrative acts do, as the body’s retention plan provides',
    },
    networks: false,
    duties: ['sign-in', 'reports'],
  },
  {
    id: 'page-ratings',
    name: { it: 'Pareri sulla chiarezza del portale', en: 'Opinions on how clear the portal is' },
    purposes: {
      it: 'Capire quali pagine vanno scritte meglio',
      en: 'Learn which pages have to be written better',
    },
    legalBasis: PUBLIC_TASK,
    subjects: { it: 'Chi legge il portale e dà un parere', en: 'Whoever reads the portal and gives an opinion' },
    data: {
      it: 'Stelle, una risposta e, per chi vuole, poche parole, con il giorno. Non si chiede e non si conserva chi è, né il suo indirizzo',
      en: 'Stars, an answer and, for whoever likes, a few words, with the day. Who they are is neither asked nor kept, nor their address',
    },
    classes: ['ratings'],
    networks: false,
    duties: ['ratings'],
  },
  {
    id: 'data-requests',
    name: { it: 'Richieste sui dati personali', en: 'Requests on personal data' },
    purposes: {
      it: 'Rispondere a chi esercita i diritti degli articoli da 15 a 21 e provare di averlo fatto',
      en: 'Answer whoever exercises the rights of articles 15 to 21, and prove that it was done',
    },
    legalBasis: LEGAL_DUTY,
    subjects: { it: 'Chi esercita un diritto', en: 'Whoever exercises a right' },
    data: {
      it: 'Nome, account, recapito, parole della richiesta; come è stata vista l’identità (mai una copia del documento)',
      en: 'Name, account, contact, words of the request; how identity was seen (never a copy of the document)',
    },
    classes: [],
    otherTerm: {
      it: '12 mesi dalla conclusione; la copia dei dati da scaricare, 30 giorni; poi resta solo che cosa è stato fatto e quando',
      en: '12 months from the end; the copy of the data for download, 30 days; then only what was done and when stays',
    },
    networks: false,
    recipients: { it: 'il Garante, se lo chiede', en: 'the Garante, if it asks' },
    duties: [],
  },
];

export const MEASURES: Because = {
  it: 'Accesso solo per atto in vigore e con secondo fattore disponibile; separazione dei dati di ogni ente nella banca dati; messaggi privati e credenziali cifrati; registro delle azioni a catena, senza parole dei cittadini; cancellazione automatica a termine; nessun cookie né richiesta ad altri siti sul portale; connessioni verso l’esterno limitate agli indirizzi pubblici delle reti',
  en: 'Access only by an act in force, with a second factor available; data of each body kept apart in the database; private messages and credentials encrypted; a chained record of deeds without citizens’ words; automatic erasure at term; no cookie and no request to other sites on the portal; outgoing connections limited to public addresses of the networks',
};
