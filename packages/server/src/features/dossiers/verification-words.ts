// SPDX-License-Identifier: EUPL-1.2
// How a file is verified without Arengo, as it is told in the ZIP and in the PDF.
import type { DossierData } from './dossier-data.ts';

export type Step = { it: string; en: string };

export const STEPS: readonly Step[] = [
  {
    it: 'Estrai il file ZIP in una cartella, e apri un terminale in quella cartella.',
    en: 'Extract the ZIP into a folder, and open a terminal in that folder.',
  },
  {
    it: 'Scrivi «sha256sum -c SHA256SUMS» (su macOS «shasum -a 256 -c SHA256SUMS»): accanto a ogni file deve comparire OK. Su Windows basta il passo che segue.',
    en: 'Type “sha256sum -c SHA256SUMS” (on macOS “shasum -a 256 -c SHA256SUMS”): OK has to stand beside each file. On Windows the next step is enough.',
  },
  {
    it: 'Scrivi «python3 verifica.py»: deve rispondere INTEGRO. Controlla gli stessi file, ricalcola la catena del registro e confronta ogni prova con il fatto che la registrò.',
    en: 'Type “python3 verifica.py”: it has to answer WHOLE. It checks the same files, works out the chain of the record again and holds each piece of evidence against the record that was made of it.',
  },
  {
    it: 'Chiedi all’ente, per una via diversa da questo file, l’impronta dello ZIP che sta nel suo registro dei fascicoli, e confrontala con quella del file ricevuto («sha256sum» e il nome dello ZIP).',
    en: 'Ask the body, by another way than this file, for the hash of the ZIP that stands in its register of files, and hold it against that of the file received (“sha256sum” and the name of the ZIP).',
  },
  {
    it: 'Chiedi all’ente anche l’impronta che l’anello di ancora ha nel suo registro, e passala al programma: «python3 verifica.py IMPRONTA». Chi l’ha annotata per tempo vede così che il registro non fu riscritto.',
    en: 'Ask the body also for the hash that the anchor link has in its record, and hand it to the program: “python3 verifica.py HASH”. Whoever noted it in time sees in this way that the record was not written anew.',
  },
];

export const METHOD: readonly Step[] = [
  {
    it: 'Ogni fatto del registro ha un’impronta: SHA-256 del suo testo in UTF-8, com’è scritto in registro/estratto.json sotto «content».',
    en: 'Each record has a digest: the SHA-256 of its text in UTF-8, as written in registro/estratto.json under “content”.',
  },
  {
    it: 'Ogni anello ha un riassunto: SHA-256 delle impronte dei suoi fatti, in ordine, una dopo l’altra (32 byte ciascuna). In registro/anelli.txt ci sono numero e riassunto di ogni anello.',
    en: 'Each link has a digest: the SHA-256 of the digests of its records, in order, one after another (32 bytes each). registro/anelli.txt holds number and digest of each link.',
  },
  {
    it: 'L’impronta di un anello è SHA-256 dell’impronta dell’anello precedente, del suo numero (8 byte, il più significativo per primo) e del suo riassunto. Si parte da «from» e si arriva ad «anchor», in registro/estratto.json.',
    en: 'The hash of a link is the SHA-256 of the hash of the link before, its number (8 bytes, the most significant first) and its digest. One begins at “from” and arrives at “anchor”, in registro/estratto.json.',
  },
  {
    it: 'Dei fatti che non riguardano questo fascicolo c’è solo l’impronta: basta a ricalcolare la catena e non dice nulla di nessuno.',
    en: 'Of records that this file is not about there is only the digest: it is enough to work out the chain, and tells nothing of anybody.',
  },
];

/** What the verification shows, and what it does not. */
export const LIMITS: readonly Step[] = [
  {
    it: 'La verifica mostra che nulla è stato cambiato, tolto o spostato da quando fu registrato. Non mostra chi ha scritto i contenuti: dell’autore si sa ciò che la rete sociale dichiara.',
    en: 'Verification shows that nothing was changed, removed or moved since it was recorded. It does not show who wrote the items: of the author is known what the network states.',
  },
  {
    it: 'Gli orari sono quelli dell’orologio del server dell’ente; l’ora di pubblicazione è quella dichiarata dalla rete.',
    en: 'Times are those of the clock of the body’s server; the time of posting is the one that the network states.',
  },
];

const numbered = (steps: readonly Step[], language: keyof Step) =>
  steps.map((step, place) => `${place + 1}. ${step[language]}`);

/** `README-VERIFICA.txt`: Italian, then English. */
export function verificationReadme({ dossier, body, chain }: DossierData): string {
  const { anchor } = chain;
  return [
    `Fascicolo probatorio ${dossier.id}, edizione ${dossier.edition}`,
    `${body.name}, ${dossier.madeAt}`,
    `Ancora: anello ${anchor.link}, impronta ${anchor.hash}`,
    '',
    'COME SI VERIFICA SENZA ARENGO',
    '',
    ...numbered(STEPS, 'it'),
    '',
    'CHE COSA C’È',
    '',
    'fascicolo.pdf         il fascicolo da leggere, accessibile',
    'fascicolo.json        lo stesso per un programma, con i testi esatti',
    'contenuti/            di ogni contenuto: testo-N.txt, ogni forma com’era; prova-N.json, la prova com’è conservata',
    'allegati/             le prove sull’account falso, se ce n’è uno',
    'registro/             l’estratto del registro e gli anelli della catena',
    'verifica.py           il programma di verifica: Python 3, senz’altro',
    'SHA256SUMS            le impronte di tutti gli altri file',
    '',
    'COME È FATTA LA CATENA',
    '',
    ...numbered(METHOD, 'it'),
    '',
    'CHE COSA NON DICE',
    '',
    ...numbered(LIMITS, 'it'),
    '',
    '---',
    '',
    'HOW IT IS VERIFIED WITHOUT ARENGO',
    '',
    ...numbered(STEPS, 'en'),
    '',
    'WHAT IS HERE',
    '',
    'fascicolo.pdf         the file to read, accessible, in Italian',
    'fascicolo.json        the same for a program, with the exact texts',
    'contenuti/            of each item: testo-N.txt, each form as it was; prova-N.json, the evidence as it is kept',
    'allegati/             the evidence on the false account, where there is one',
    'registro/             the extract of the record and the links of the chain',
    'verifica.py           the program that verifies: Python 3 and nothing else',
    'SHA256SUMS            the hashes of all other files',
    '',
    'HOW THE CHAIN IS MADE',
    '',
    ...numbered(METHOD, 'en'),
    '',
    'WHAT IT DOES NOT TELL',
    '',
    ...numbered(LIMITS, 'en'),
    '',
  ].join('\n');
}
