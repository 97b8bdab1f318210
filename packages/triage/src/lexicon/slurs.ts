// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Words that insult a person by what they are. */
export const slurs: WordClasses = {
  'slur-origin': [
    'negr(o|a|i|e|acci(o|a)|acc(i|e)|etto|etti)|mangiabanan(a|e)|mangia_banane|muso_giallo|musi_gialli|zingaracci(o|a)|zingaracc(i|e)|vu_cumpra|vucumpra|marocchinacci(o|a)|marocchinacc(i|e)|beduin(o|i)_di_merda|giargian(a|e)|sporc(o|hi)_ner(o|i)|faccett(a|e)_nera|bingo_bongo|bingobongo|scimmion(e|i)_ner(o|i)|cammellier(e|i)|kebabbar(i)_di_merda|crucch(i)_di_merda|terron(i|e)_di_merda|giude(i|o)_di_merda|rabbin(o|i)_di_merda|negrit(o|i|ude)_di_merda|islamerd(a|e)|maomettan(o|i)_di_merda|immigrat(o|i)_di_merda|risors(a|e)_boldrinian(a|e)',
  ],
  'slur-orientation': [
    'froci(o|a)|froc(i|e)|frociett(o|i)|frocion(e|i)|ricchion(e|i)|recchion(e|i)|culatton(e|i)|culattin(o|i)|checc(a|he)|busoni|invertit(o|i)_sessual(e|i)|bucaiol(o|i)|rottinculo|rott(o|i)_in_culo|finocchi(o|acci)_di_merda|lesbicon(a|e)|lesbicacci(a|e)|travon(e|i)|tranvion(e|i)|tranny|travell(o|i)|frosci(o)|frosc(i)|lellacci(a)|ricchiunazz(o)|arrus(o|i)|caghin(eri)',
  ],
  'slur-disability': [
    'mongoloid(e|i)|mongol(o|i)|mongospastic(o|i)|handicappat(o|a|i|e)_di_merda|ritardat(o|a|i|e)|ritardat(o|i)_mental(e|i)|minorat(o|a|i|e)|subnormal(e|i)|spastic(o|a|i)|down_del_cazzo|storpi(o|acci)',
  ],
  'slur-sex': [
    'puttan(a|e|one|oni|ella|elle|iere)|troi(a|e|ona|one|etta|ette|oni)|zoccol(a|e|one)|mignott(a|e|one)|baldracc(a|he)|bagasci(a)|bagasc(e)|sgualdrin(a|e|ella)|cagn(a|e|etta)_in_calore|bocchinar(a|e)|pompinar(a|e)|battona|sgualdrinell(a|e)|succhiacazzi|soccol(a|e)|buttan(a|e)|femminucci(a)_isterica|vacc(a|he)_di_merda',
  ],
  epithet: ['@slur-sex|travestit(o|i|a|e)|jihadist(a|i)|finocchi(o)|terron(e|i|a)|zingaracci(o)'],
  slur: ['@slur-origin|@slur-orientation|@slur-disability'],
  'any-slur': ['@slur|@slur-sex'],
};
