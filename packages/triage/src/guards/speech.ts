// SPDX-License-Identifier: EUPL-1.2

import type { Token } from '../normalise/tokens.ts';
import type { Engine } from '../phrases/engine.ts';
import type { WordClasses } from '../phrases/family.ts';

/** Verbs and nouns by which somebody reports what others say. */
export const speech: WordClasses = {
  'reports-speech': ['ha|hanno|hai|avete|mi|gli|le|ci|si_sente|sentito|sentirsi|sentirmi'],
  says: [
    'dett(o|a|i|e)|dir(e|gli|mi|ti|ci|vi|le|si|lo|la)|dice|dici|dicono|dicendo|diceva|dicevano|dicesse|dite|scrivere|scrive|scrivi|scrivono|scritt(o|a|i|e)|scrivendo|scrivete|chiamar(e|mi|ti|ci|vi|li|lo|la|le|si)|chiamat(o|a|i|e)|chiama|chiami|chiamano|chiamate|chiamava|chiamando|urlat(o|a|i|e)|urlare|urla|urlano|urlava|urlando|gridat(o|a)|gridare|grida|gridando|gridano|sentire|sentito|leggere|letto|leggo|comment(o|i)|dichiarazion(e|i)|fras(e|i)|messagg(io|i)|insult(o|i|ata|ato|ati|are|ando|ano|a)|parol(a|e)|striscion(e|i)|cartell(o|i)|cose|defin(ire|ito|ita|iti|iscono|isce|irmi|irlo)|apostrofat(o|a)|dat(o|a)|dando|dare|darmi|augurat(o|a|i)|augurare|insist(ere|i|ono|e)|insistendo|sostenere|sostiene|sostengono|credere|credi|crede|credono|pensa|pensi|pensano|pensare|affermare|afferma|risposto|rispondere|tipo|apertamente|chiedono|chiedere|chiede|denunciare|denunciamo|tratta(to|ta|ti|re)|accusat(o|a|i)|sosten(ete)|pensate|credete|affermate|slogan|canto|canti|coro|cori|parola|termine|termini|espressione|epiteto|scritta|scritte|titolo',
  ],
  /** Verbs of naming: whoever tells that somebody was called a name is not calling. */
  calls: [
    'chiamat(o|a|i|e)|chiamar(e|mi|ti|ci|vi|li|lo|la|le|si)|chiama|chiamano|chiamava|chiamavano|chiamando|definit(o|a|i|e)|apostrofat(o|a|i)|insultat(o|a|i|e)',
  ],
  'critic-of-speech': [
    'smett(i|ere|ete|iamo|ano|etela|ila)|basta|va|giusto|sbagliato|vergogna|vergognoso|triste|male|scoraggiante|inaccettabile|grave|orribile|ridicolo|assurdo|rispetto|rispettino|tribunale|bigott(o|i|a)|razzist(a|i)|razzismo|omofob(o|i)|traviat(o|i)|mentalita|ottus(o|a|i)|segnalo|bloccat(o|i|e)|prigione|offensiv(o|a|i|e)|seriamente|dimostra|mostra|smetterla|rispetti|denunciare|discriminazione|odio|insult(o|i)|parlero|aspettarti|aspettatevi|querela|vietato|farla_franca|condanno|condanniamo|continuano|continua|continui|bandiert|reato|sdegno|solidarieta',
  ],
};

const QUOTES = '"';

/**
 * Whether what stands between two tokens is said by others: it stands between quotation marks, or after a verb of saying
 * in a sentence that judges it. "Ti dico che sei..." is not: the writer speaks to somebody.
 */
export function isReported(engine: Engine, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return false;
  const quoted = isQuoted(text, first.from, last.to);
  const says = engine.classOf('says');
  const critic = engine.classOf('critic-of-speech');
  let said = false;
  let judged = false;
  for (let k = Math.max(0, from - 14); k < Math.min(tokens.length, to + 10); k++) {
    const token = tokens[k] as Token;
    if (Math.abs(token.sentence - first.sentence) > (quoted ? 1 : 0)) continue;
    if (k < from && says.has(token.id)) said = true;
    if ((k < from || k >= to) && critic.has(token.id)) judged = true;
  }
  if (!quoted && isCalled(engine, tokens, from)) return true;
  return quoted ? said || judged : said && judged;
}

function isCalled(engine: Engine, tokens: readonly Token[], from: number): boolean {
  const calls = engine.classOf('calls');
  for (let k = Math.max(0, from - 3); k < from; k++) {
    const token = tokens[k] as Token;
    if (token.sentence === tokens[from]?.sentence && calls.has(token.id)) return true;
  }
  return false;
}

const REACH = 160;

function isQuoted(text: string, from: number, to: number): boolean {
  const opened = text.slice(Math.max(0, from - REACH), from).includes(QUOTES);
  const closed = opened && text.slice(to, to + REACH).includes(QUOTES);
  return closed || isSingleQuoted(text, from, to);
}

function isSingleQuoted(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const after = text.slice(to, to + 60);
  return /(^|[\s(:])'[^']*$/.test(before) && /^[^']*'(?![a-z])/.test(after);
}
