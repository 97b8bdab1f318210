// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@arengo/policy';

const IT = {
  title: 'Quanto sono chiare le informazioni su questa pagina?',
  scale: 'Da 1 (per niente) a 5 stelle (del tutto)',
  stars: ['1 stella su 5', '2 stelle su 5', '3 stelle su 5', '4 stelle su 5', '5 stelle su 5'],
  rate: 'Valuta la pagina',
  choose: 'Scegli quante stelle, poi premi il pulsante.',
  given: (stars: number) => (stars === 1 ? 'Hai dato 1 stella su 5.' : `Hai dato ${stars} stelle su 5.`),
  change: 'Cambia',
  liked: 'Quali sono stati gli aspetti che hai preferito?',
  hard: 'Dove hai incontrato le maggiori difficoltà?',
  optional: 'Puoi non rispondere.',
  words: 'Vuoi aggiungere altri dettagli?',
  wordsHint: 'Al massimo 200 caratteri. Non scrivere dati personali, tuoi o di altri: qui nessuno può risponderti.',
  tooLong: 'Il testo ha più di 200 caratteri. Accorcialo e invia di nuovo.',
  send: 'Invia la valutazione',
  thanks: 'Grazie',
  thanksWhy: 'Il tuo parere ci aiuterà a scrivere meglio queste pagine. Non sappiamo chi l’ha dato.',
  kept: 'Conserviamo soltanto le stelle, la risposta, le parole e il giorno.',
  back: 'Torna alla pagina',
};
export type ClarityWords = typeof IT;

const EN: ClarityWords = {
  title: 'How clear is the information on this page?',
  scale: 'From 1 (not at all) to 5 stars (wholly)',
  stars: ['1 star of 5', '2 stars of 5', '3 stars of 5', '4 stars of 5', '5 stars of 5'],
  rate: 'Rate the page',
  choose: 'Choose how many stars, then press the button.',
  given: (stars) => (stars === 1 ? 'You gave 1 star of 5.' : `You gave ${stars} stars of 5.`),
  change: 'Change',
  liked: 'What did you like best?',
  hard: 'Where was it hardest?',
  optional: 'You need not answer.',
  words: 'Do you want to add something?',
  wordsHint: '200 characters at most. Write no personal data, of yours or of others: nobody can answer you here.',
  tooLong: 'The text has more than 200 characters. Make it shorter and send it again.',
  send: 'Send the rating',
  thanks: 'Thank you',
  thanksWhy: 'What you think will help us to write these pages better. We do not know who said it.',
  kept: 'We keep only the stars, the answer, the words and the day.',
  back: 'Back to the page',
};

export const CLARITY_WORDS: Record<Language, ClarityWords> = { it: IT, en: EN };
