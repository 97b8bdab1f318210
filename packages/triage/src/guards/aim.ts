// SPDX-License-Identifier: EUPL-1.2

import type { Token } from '../normalise/tokens.ts';
import type { Engine } from '../phrases/engine.ts';
import type { WordClasses } from '../phrases/family.ts';

export const aim: WordClasses = {
  /** Words after which an adjective that could speak of a thing speaks of a person. */
  'aim-before': [
    'sei|siete|tu|voi|te|che|quel|quell|quei|quegli|quella|quelle|questo|questi|questa|queste|un|uno|una|il|lo|la|i|gli|le|l|dei|degli|delle|del|dell|da|di|brutt(o|a|i|e)|razza|solo|proprio|davvero|veramente|cosi|piu|molto|troppo|come|sto|sti|sta|ste|soliti|solito|grandissim(o|a|i|e)|grandi|gran|grande|emerit(o|a|i|e)|perfett(o|a|i|e)|complet(o|a|i|e)|tutti|tutte|quattro|due|poveri|povero|povera|pover|è|sono|era|erano|sindac(o|a)|assessor(e|i|a)|vigil(e|i)|presidente|e|o|ed|pure|anche|ma|sempre|stat(o|a|i|e)|qualche|ogni|altri|altro|ai|al|agli|alle|a|dagli|dai|dal|branco|manica|massa|banda|gente|caro|cari|cara|per|con|ma_che|vero|veri|ancora',
  ],
  /** Things and choices, of which those adjectives may be said freely. */
  thing: [
    'scelt(a|e)|regol(a|e)|idea|idee|domand(a|e)|rispost(a|e)|cos(a|e)|leg(ge|gi)|norm(a|e)|decision(e|i)|propost(a|e)|strad(a|e)|divieto|divieti|sit(o|i)|modul(o|i)|procedur(a|e)|multa|multe|mod(o|i)|sistem(a|i)|semafor(o|i)|rotond(a|e)|test|error(e|i)|burocrazia|progett(o|i)|post|comment(o|i)|not(a|e)|ordinanz(a|e)|serviz(io|i)|scus(a|e)|polemic(a|he)|fras(e|i)|battut(a|e)|guerra|guerre|tempo|film|canzon(e|i)|orari(o)|parcheggi(o)|bando|app|provvediment(o|i)|moment(o|i)|giornat(a|e)|vita|situazion(e|i)|puzza|odor(e|i)|acqua|roba|cib(o)|pasto|pasti|mensa|pioggia|lavor(o|i)|politica|giustificazion(e|i)|pretest(o|i)|tass(a|e)|burocrazi(a)|pagin(a|e)|figur(a|e)|macchin(a|e)',
  ],
  /** Towns and surnames, where written with a capital amid small letters. */
  'place-too': ['troia|porcia|negri|merlo|bastardo'],
  'singular-article': ['un|uno|una|stat(o|a)|io'],
  'plural-article': ['dei|degli|delle|tutti|tutte'],
  self: ['sono|sarò|ero|faccio|facevo|sembro|resto|rimango|sentirmi|sento|io|noi|siamo|eravamo|sembriamo|saremo'],
};

/** Whether an insulting word speaks of a person, and not of a thing, of the writer, or in an idiom. */
export function isAimed(engine: Engine, tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from] as Token;
  const same = (at: number): Token | null => {
    const other = tokens[at];
    return other !== undefined && other.sentence === token.sentence ? other : null;
  };
  const things = engine.classOf('thing');
  const before = same(from - 1);
  const next = same(to);
  if (isOf(things, before) || isOf(things, same(from - 2)) || isOf(things, next)) return false;
  if (speaksOfSelf(engine, tokens, from)) return false;
  if (token.capital && before !== null && !before.capital && engine.classOf('place-too').has(token.id)) return false;
  if (next?.infinitive && isOf(engine.classOf('be'), before)) return false;
  if (!engine.classOf('insult-adjective').has(token.id) || before === null) return true;
  return isOf(engine.classOf('aim-before'), before) || isOf(engine.classOf('insult-noun'), before);
}

function isOf(words: ReadonlySet<number>, token: Token | null): boolean {
  return token !== null && words.has(token.id);
}

/** "Sono un idiota", "faccio la figura del cretino", "siamo stati stupidi"; but "sono degli idioti" speaks of others. */
function speaksOfSelf(engine: Engine, tokens: readonly Token[], from: number): boolean {
  const sentence = tokens[from]?.sentence;
  const self = engine.classOf('self');
  const plural = engine.classOf('plural-article');
  const they = engine.resolver.idOf('sono');
  for (let k = from - 1; k >= Math.max(0, from - 4); k--) {
    const token = tokens[k] as Token;
    if (token.sentence !== sentence) return false;
    if (!self.has(token.id)) continue;
    if (token.id !== they) return true;
    const after = tokens[k + 1] as Token;
    return k + 1 < from && engine.classOf('singular-article').has(after.id) && !plural.has(after.id);
  }
  return false;
}
