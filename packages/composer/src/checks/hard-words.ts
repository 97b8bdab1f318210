// SPDX-License-Identifier: EUPL-1.2
// Words of the office that have a plain one, after the Italian manuals of style for public administrations.
import type { Concern } from './remark.ts';

const PLAINER: readonly (readonly [hard: string, plain: string])[] = [
  ['ai sensi', 'secondo'],
  ["all[’']uopo", 'per questo'],
  ['allocat[oaie]', 'messo, collocato'],
  ['appost[oa] (?:la )?firma', 'firmato'],
  ['attergat[oaie]', 'sul retro'],
  ['codest[oaei]', 'questo, il vostro'],
  ['concernent[ei]', 'su, che riguarda'],
  ["corrispondere (?:la somma|l[’']importo)", 'pagare'],
  ['de quo', 'di cui si parla'],
  ['differit[oaie]', 'rinviato'],
  ['effettuare', 'fare'],
  ['erogazione', 'pagamento, servizio'],
  ['espletare', 'fare, svolgere'],
  ['espletamento', 'svolgimento'],
  ['fattispecie', 'caso'],
  ['in caso di diniego', 'se la risposta è no'],
  ['in ottemperanza', 'come chiede'],
  ['istanza', 'domanda'],
  ['ivi', 'qui, lì'],
  ["l[’']utenza", 'le persone'],
  ['nelle more', 'nel frattempo'],
  ['nonché', 'e, e anche'],
  ['obliterare', 'timbrare'],
  ['onde (?=\\p{Ll}+(?:are|ere|ire)(?!\\p{L}))', 'per'],
  ['pervenire', 'arrivare'],
  ['porre in essere', 'fare'],
  ['previ[oa]', 'dopo'],
  ['qualora', 'se'],
  ['recarsi', 'andare'],
  ['sottoscritt[oaie]', 'chi firma'],
  ['suddett[oaie]|succitat[oaie]|summenzionat[oaie]|predett[oaie]|anzidett[oaie]', 'questo'],
  ['testé', 'ora'],
  ['trasmettere', 'mandare'],
  ['usufruire', 'usare, avere'],
];
const EACH = PLAINER.map(([hard, plain]) => ({ hard: new RegExp(`(?<!\\p{L})(?:${hard})(?!\\p{L})`, 'giu'), plain }));

/** Each hard word of a text, with a plainer one. */
export function hardWordsIn(text: string): Concern[] {
  return EACH.flatMap(({ hard, plain }) =>
    [...text.matchAll(hard)].map((found) => ({
      say: {
        it: `«${found[0].trim()}» è una parola da ufficio.`,
        en: `“${found[0].trim()}” is a word of the office.`,
      },
      remedy: { it: `Più semplice: «${plain}».`, en: `Plainer: “${plain}”.` },
      span: [found.index, found.index + found[0].length] as const,
    })),
  );
}
