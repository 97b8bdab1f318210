// SPDX-License-Identifier: EUPL-1.2
import type { BodyKind, SetupStep } from '@arengo/contract';
import { toThe } from './italian.ts';

const kinds: Record<BodyKind, string> = {
  municipality: 'Comune',
  union: 'Unione di comuni o comunità montana',
  province: 'Provincia',
  'metropolitan-city': 'Città metropolitana',
  region: 'Regione',
  company: 'Società o azienda dell’ente',
  other: 'Altro ente',
};

export const founding = {
  title: 'Fonda l’ente',
  intro:
    'Servono dieci minuti e un atto: quello con cui l’organo competente affida a una persona il governo degli account. In Arengo ogni potere viene da un atto, anche il primo.',
  validUntil: (day: string) => `Questo indirizzo vale una volta sola, fino ${toThe(day)}. Non darlo ad altri.`,
  noBody: 'Qui non c’è ancora nessun ente.',
  noCode: 'Per fondare un ente serve il suo indirizzo',
  noCodeHelp:
    'L’indirizzo lo stampa il server al primo avvio. Chi lo gestisce può ristamparlo con «arengo body invite --list» o farne un altro con «arengo body invite».',
  notValid: 'Qui non si può fondare un ente',
  toSignIn: 'Vai all’accesso',
  wrong: (count: number) => (count === 1 ? 'C’è una cosa da correggere.' : `Ci sono ${count} cose da correggere.`),
  bodyPart: '1. L’ente',
  name: 'Nome dell’ente',
  nameHint: 'Come sta scritto negli atti, per esempio «Comune di Valdoria».',
  slug: 'Nome breve per gli indirizzi',
  slugHint: (address: string) => `Compare nelle pagine pubbliche: ${address}. Poi non si cambia.`,
  kind: 'Tipo di ente',
  kinds,
  choose: 'Scegli…',
  coatOfArms: 'Stemma (facoltativo)',
  coatOfArmsHint: 'PNG, WebP o SVG, fino a 140 kB. Compare nelle pagine per i cittadini.',
  coatOfArmsWrong: 'L’immagine non è PNG, WebP o SVG, oppure supera 140 kB. Riducila e scegli di nuovo il file.',
  coatOfArmsKept: 'Stemma scelto',
  coatOfArmsRemove: 'Togli lo stemma',
  actPart: '2. L’atto',
  actHelp:
    'L’atto con cui si affida a una persona il governo degli account: di solito un decreto del Sindaco. Deve avere già numero e data.',
  noActYet: 'L’atto non c’è ancora?',
  noActSteps: [
    'Prendi il testo qui sotto e adattalo agli usi dell’ente.',
    'Fallo firmare e protocollare come gli altri atti.',
    'Intanto salva: questa pagina ti aspetta allo stesso indirizzo, con ciò che hai scritto.',
  ],
  model: (body: string, person: string) =>
    `IL SINDACO\n\nVisto l’articolo 50 del decreto legislativo 18 agosto 2000, n. 267;\nConsiderato che gli account istituzionali di ${body || '[ente]'} sulle reti sociali vanno governati secondo la policy dell’ente e in base ad atti;\n\nDECRETA\n\n1. di affidare a ${person || '[nome e cognome]'} il governo degli account istituzionali dell’ente: la tenuta dei registri degli atti, degli account e delle persone, e la registrazione delle autorizzazioni che altri atti concedono;\n2. di precisare che l’incarico non comprende la pubblicazione né la moderazione, che spettano alle persone nominate con atti distinti;\n3. di disporre che l’incarico duri fino a revoca.`,
  modelTitle: 'Testo di esempio',
  print: 'Stampa il testo',
  organ: 'Organo che lo ha adottato',
  actKind: 'Tipo di atto',
  number: 'Numero',
  date: 'Data',
  subject: 'Oggetto',
  subjectHint: 'Come sta scritto nell’atto.',
  personPart: '3. La persona',
  personHelp:
    'Chi riceve l’incarico: avrà il governo degli account (tenere i registri) e potrà vederli. Per pubblicare e moderare servono altri atti.',
  personName: 'Nome e cognome',
  email: 'E-mail di lavoro',
  role: 'Ruolo',
  roles: {
    'general-secretary': 'Segretario o segretaria generale',
    'social-media-manager': 'Responsabile dei social',
    'head-of-communication': 'Responsabile della comunicazione',
    'head-of-it': 'Responsabile dei sistemi informativi',
    mayor: 'Sindaca o Sindaco',
    officer: 'Funzionario o funzionaria',
  } as Record<string, string>,
  password: 'Password',
  passwordHint: 'Almeno 12 caratteri: va bene una frase di quattro parole. Scrivila tu: non la vede nessun altro.',
  showPassword: 'Mostra la password',
  submit: 'Fonda l’ente ed entra',
  working: 'Fondazione in corso…',
  save: 'Salva e torna più tardi',
  saved:
    'Salvato. Torna a questo indirizzo quando l’atto è firmato: la password è l’unica cosa che dovrai scrivere di nuovo.',
  signInFailed: 'L’ente è fondato, ma l’accesso non è riuscito. Entra con la tua e-mail e la tua password.',
};

type StepWords = { name: string; why: string; next: string; go: string };
const steps: Record<SetupStep, StepWords> = {
  policy: {
    name: 'Adotta la policy',
    why: 'Senza policy Arengo non può dire che cosa è lecito: nessuna misura e nessuna regola per gli account.',
    next: 'Scegli un testo di partenza, adattalo, collega l’atto che lo adotta. Poi i passi qui sotto citeranno i suoi articoli.',
    go: 'Scrivi e adotta la policy',
  },
  settings: {
    name: 'Scrivi orari, calendario e contatti',
    why: 'La policy rimanda a cose che solo l’ente conosce: orari degli uffici, santo patrono, periodi ridotti.',
    next: 'Da qui si sa quando gli account sono presidiati, e il portale mostra i contatti.',
    go: 'Compila le impostazioni',
  },
  people: {
    name: 'Registra uffici e persone',
    why: 'Un’autorizzazione si dà a una persona, e un account ha un ufficio.',
    next: 'Si inseriscono una a una o da un file CSV; ciascuna riceve un invito e sceglie la propria password.',
    go: 'Registra le persone',
  },
  acts: {
    name: 'Registra gli atti sugli account',
    why: 'Un account esiste perché un atto lo apre, e una persona può agire perché un atto la nomina.',
    next: 'Se l’atto manca, Arengo ne scrive la bozza dai registri.',
    go: 'Registra un atto',
  },
  account: {
    name: 'Apri il primo account',
    why: 'È ciò che Arengo ascolta: da quando è collegato, i commenti arrivano in Moderazione.',
    next: 'Puoi provare con la rete di prova prima di collegare quelle vere.',
    go: 'Apri un account',
  },
  moderator: {
    name: 'Autorizza chi modera',
    why: 'Finché un atto non dà a qualcuno il potere di moderare, i commenti aspettano.',
    next: 'Chi è autorizzato trova la coda in Moderazione, dal giorno in cui l’atto ha effetto.',
    go: 'Concedi un’autorizzazione',
  },
  conduct: {
    name: 'Incarica chi tratta i casi di condotta',
    why: 'La policy prevede casi sulla condotta del personale: li vede solo chi ne è incaricato con un atto.',
    next: 'Nessun account privato viene cercato né sorvegliato.',
    go: 'Vai alla condotta del personale',
  },
  envelope: {
    name: 'Chiudi le credenziali in busta',
    why: 'Le password delle reti stanno dove dice la policy: in una busta che nemmeno chi gestisce il server può aprire.',
    next: 'La busta si chiude con la chiave di chi custodisce; ogni apertura resta nel registro.',
    go: 'Prepara la busta',
  },
  authenticator: {
    name: 'Proteggi il tuo accesso',
    why: 'Chi governa gli account è il primo bersaglio: la sola password non basta.',
    next: 'Con un’app di autenticazione o una passkey, dal prossimo accesso.',
    go: 'Attiva un secondo fattore',
  },
};

export const setup = {
  title: 'Metti in funzione l’ente',
  progress: (done: string, all: string) => `${done} passi fatti su ${all}`,
  help: 'Lo stato di ogni passo viene dai registri: si aggiorna da solo.',
  complete: 'L’ente è in funzione: tutti i passi sono fatti.',
  states: { done: 'fatto', 'to-do': 'da fare', 'not-asked': 'non serve' },
  because: 'Lo chiede',
  next: 'Poi',
  steps,
};
