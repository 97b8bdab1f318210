// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Words by which a sentence about a group is respectful, and words by which it is about hatred rather than hateful. */
export const praise: WordClasses = {
  praise: [
    'benvenut(o|a|i|e)|benedizione|meraviglios(o|a|i|e)|straordinari(o|a|e)|fantastic(o|a|i|he)|rispettiamo|solidarieta|orgoglios(o|a|i|e)|aiutare|aiutiamo|accogliamo|integrazione|grazie|adoro|amo',
  ],
  'says-of-hate': [
    'razzist(a|i|e)|razzismo|omofob(o|a|i|e|ia)|bigott(o|a|i|e)|bigottismo|sessist(a|i|e)|sessismo|transfobi(a|ci|co)|abilis(mo|ta|ti)|islamofob(o|ia|i)|discriminazion(e|i)|discriminator(io|i|ie|ia)|discriminare|pregiudiz(io|i)|stereotip(o|i)|luogo_comune|luoghi_comuni|odiatori|hater|haters|segnalo|segnalato|segnalare|bloccat(o|a|i|e)|denunciare|denunciamo|denunciato|inaccettabil(e|i)|offensiv(o|a|i|e)|disumano_dire|tribunale',
  ],
};
