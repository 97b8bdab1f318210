// SPDX-License-Identifier: EUPL-1.2
// What the invented citizens of Valdoria say: praise, questions, harsh but lawful criticism, and what a moderator meets
// in a month. Names, numbers and codes are made up; the tax code belongs to nobody.
import type { Line } from './demo-words.ts';

export const LINES: readonly Line[] = [
  { author: 'Nonna Tecla', text: 'Grazie per l’avviso, così domenica non resto ferma al ponte con la spesa.' },
  { author: 'Berto Bicicletta', text: 'Ma le biciclette possono passare lo stesso o anche noi da via Roma?' },
  {
    author: 'Il Signor Brontolo',
    text: 'Tre mesi di lavori per un ponte lungo dieci metri. Siete di una lentezza imbarazzante, e come sempre ce lo dite all’ultimo.',
  },
  {
    author: 'Furio dei Cantieri',
    text: 'Siete dei buffoni e degli incapaci, il vostro assessore è un idiota patentato.',
  },
  {
    author: 'Mimì del Quarto Piano',
    text: 'La deviazione manda tutto il traffico sotto casa mia. Chiedo che almeno di notte i camion passino altrove.',
  },
  { author: 'Studentessa Fuorisede', text: 'A che ora apre lo sportello per la mensa? Sul sito non lo trovo.', on: 1 },
  {
    author: 'Bottega dell’Angolo',
    text: 'Offerta solo per oggi: divani in pelle scontati del 70%! Chiamate il 333 1234567 o scrivete su www.divani-superprezzi.example',
  },
  {
    author: 'Gigia delle Ortensie',
    text: 'Bravi, la festa dell’anno scorso era bellissima. Ci vediamo sabato!',
    on: 2,
  },
  {
    author: 'Amici del Fosso',
    text: 'Segnaliamo una buca profonda davanti al civico 12 di via dei Tigli: ieri una signora è caduta.',
  },
  { author: 'Furio dei Cantieri', text: 'S.T.R.O.N.Z.I!!! rispondete invece di nascondervi' },
  {
    author: 'Zio Ottavio',
    text: 'Vota e fai votare la Lista Arcobaleno per Valdoria, la svolta siamo noi! #VotaArcobaleno',
  },
  { author: 'Nonna Tecla', text: 'Ma la banda suona anche se piove?', on: 2 },
  {
    author: 'Duilio Quercia',
    text: 'C’è una fuga di gas in via Roma all’altezza del forno, l’odore è fortissimo, venite subito!',
  },
  {
    author: 'Mimì del Quarto Piano',
    text: 'Scusate, mio figlio è allergico alle arachidi: a chi lo dico per la mensa?',
    on: 'message',
  },
  {
    author: 'Il Signor Brontolo',
    text: 'Vergognatevi: avete i soldi per la festa e non per i marciapiedi. Questa giunta è un disastro.',
    on: 2,
  },
  { author: 'Ginetta Bancarella', text: 'Posso avere un banco alla festa? A chi mando la domanda?', on: 2 },
  {
    author: 'Pino Passaparola',
    text: 'Quella del terzo piano, la signora del civico 8, è in cura per l’alcol e prende pure il sussidio. Ecco dove vanno i nostri soldi.',
    on: 1,
  },
  {
    author: 'Prestiti Facili',
    text: 'Prestiti in 24 ore senza busta paga, offerta valida solo oggi! Scrivi su t.me/prestiti-sicuri, posti limitati!!!',
  },
  {
    author: 'Prestiti Facili',
    text: 'Prestiti in 24 ore senza busta paga, offerta valida solo oggi! Scrivi su t.me/prestiti-sicuri, posti limitati!!!',
    on: 1,
  },
  {
    author: 'Prestiti Facili',
    text: 'Prestiti in 24 ore senza busta paga, offerta valida solo oggi! Scrivi su t.me/prestiti-sicuri, posti limitati!!!',
    on: 2,
  },
  { author: 'Berto Bicicletta', text: 'Il semaforo di piazza Garibaldi è spento da stamattina.', on: 'visitor-post' },
  { author: 'Tonino Tuttofare', text: 'Tornatevene al vostro paese, la piazza non è casa vostra, parassiti.', on: 2 },
  {
    author: 'Il Signor Brontolo',
    text: 'Ho scritto tre mail all’ufficio tecnico e nessuno risponde. È così che trattate i cittadini?',
  },
  { author: 'Gigia delle Ortensie', text: 'Le aiuole nuove sono un incanto, complimenti ai giardinieri.' },
  { author: 'Duilio Quercia', text: 'Vi aspetto fuori dal municipio e vi spacco la faccia uno per uno.' },
  {
    author: 'Studentessa Fuorisede',
    text: 'Che libri leggete giovedì? Il mio nipotino adora i draghi.',
    page: 'biblioteca-valdoria',
  },
  {
    author: 'Rosetta Capolinea',
    text: 'Sono Rosetta, il mio codice fiscale è RSSMRA85T10A562S, mi dite se la domanda della mensa è arrivata?',
    on: 1,
  },
  {
    author: 'Zio Ottavio',
    text: 'Il ponte crollerà, l’ho saputo da uno che lavora in Comune: non passateci e fate girare!',
  },
  { author: 'Nonna Tecla', text: 'Come si fa per il posto auto dei residenti? Devo venire in ufficio?' },
  {
    author: 'Amici del Fosso',
    text: 'Sabato puliamo l’argine, chi viene? Ritrovo alle 9 al ponte vecchio.',
    on: 'visitor-post',
  },
  {
    author: 'Amici del Fosso',
    text: 'Avete un’ora per un incontro con noi in biblioteca?',
    page: 'biblioteca-valdoria',
    on: 'visitor-post',
  },
  { author: 'Furio dei Cantieri', text: 'sei un c0gli0ne e pure il sindaco lo è' },
  { author: 'Ginetta Bancarella', text: 'Io invece ringrazio chi lavora anche la domenica per riaprire prima.' },
  {
    author: 'Tonino Tuttofare',
    text: 'Scarica qui il modulo della mensa senza fare la fila: http://modulo-mensa-valdoria.example/modulo.exe',
    on: 1,
  },
  {
    author: 'Pino Passaparola',
    text: 'Il ladro delle biciclette abita in via dei Tigli 9, targa AB123CD, ora lo sapete tutti.',
  },
  {
    author: 'Mimì del Quarto Piano',
    text: 'Non sono d’accordo con questa scelta: il mercato al posto del parcheggio ci rovina la vita. Ripensateci.',
  },
  { author: 'Bottega dell’Angolo', text: 'Bella iniziativa, noi ci saremo con i nostri cesti.', on: 2 },
  { author: 'Il Signor Brontolo', text: 'Le strade fanno schifo e le tasse aumentano. Spiegatemi voi.' },
];
