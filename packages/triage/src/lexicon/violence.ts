// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

const objects = '(lo|la|li|le|ti|vi|gli|l)';

/** Verbs of harm, by the form they take in a threat, a wish or a call. */
export const violence: WordClasses = {
  'harm-infinitive': [
    `ammazzar(e|${objects}|ne)|uccider(e|${objects}|ne)|ucciderv(i)|accoppar(e|${objects})|sparar(e|gli|ti|vi|ne|lo|li|le)|bruciar(e|${objects})_viv(o|a|i|e)|fucilar(e|${objects})|impiccar(e|${objects})|linciar(e|${objects})|sgozzar(e|${objects})|squartar(e|${objects})|massacrar(e|${objects})|pestar(e|${objects})|picchiar(e|${objects})|menar(e|${objects})|strangolar(e|${objects})|strozzar(e|${objects})|pugnalar(e|${objects})|accoltellar(e|${objects})|impalar(e|${objects})|decapitar(e|${objects})|ghigliottinar(e|${objects})|sterminar(e|${objects})|gasar(e|${objects})|gassar(e|${objects})|giustiziar(e|${objects})|lapidar(e|${objects})|torturar(e|${objects})|stuprar(e|${objects})|violentar(e|${objects})|castrar(e|${objects})|evirar(e|${objects})|crocifigger(e|${objects})|trucidar(e|${objects})|scannar(e|${objects})|impalar(e|li)|crepar(e)|gambizzar(e|${objects})|randellar(e|${objects})|manganellar(e|${objects})|sprangar(e|${objects})|menarv(i)|spaccar(gli|ti|vi)|spezzar(gli|ti|vi)|dar(gli|ti|vi)_fuoco|malmenar(e|${objects})|frustar(e|${objects})|affogar(e|${objects})|annegar(${objects})|seppellir(e|${objects})_viv(o|a|i|e)|far(lo|la|li|le|ti|vi)_fuori`,
  ],
  'harm-participle': [
    'ammazzat(o|a|i|e)|uccis(o|a|i|e)|fucilat(o|a|i|e)|impiccat(o|a|i|e)|bruciat(o|a|i|e)|bruciat(o|a|i|e)_viv(o|a|i|e)|linciat(o|a|i|e)|sgozzat(o|a|i|e)|squartat(o|a|i|e)|massacrat(o|a|i|e)|pestat(o|a|i|e)|picchiat(o|a|i|e)|pres(o|a|i|e)_a_(calci|bastonate|sprangate|schiaffi|pugni|sberle|mazzate|legnate|fucilate)|strangolat(o|a|i|e)|strozzat(o|a|i|e)|pugnalat(o|a|i|e)|accoltellat(o|a|i|e)|impalat(o|a|i|e)|decapitat(o|a|i|e)|ghigliottinat(o|a|i|e)|sterminat(o|a|i|e)|gasat(o|a|i|e)|gassat(o|a|i|e)|giustiziat(o|a|i|e)|lapidat(o|a|i|e)|torturat(o|a|i|e)|stuprat(o|a|i|e)|violentat(o|a|i|e)|castrat(o|a|i|e)|evirat(o|a|i|e)|crocifiss(o|a|i|e)|annientat(o|a|i|e)|trucidat(o|a|i|e)|scannat(o|a|i|e)|gambizzat(o|a|i|e)|bastonat(o|a|i|e)|mess(o|a|i|e)_al_(rogo|muro)|condannat(o|a|i|e)_a_morte|appes(o|a|i|e)_(in|per|a_testa|ai|al)|soppress(o|a|i|e)|eliminat(o|a|i|e)_fisicamente|affogat(o|a|i|e)|gettat(o|a|i|e)_in_mare|buttat(o|a|i|e)_(in_mare|a_mare|nel_cesso|nei_forni)|cremat(o|a|i|e)_viv(o|i)',
  ],
  'harm-future': [
    'ammazzer(o|emo|anno)|uccider(o|emo)|sparer(o|emo)|massacrer(o|emo)|strozzer(o|emo)|strangoler(o|emo)|pugnaler(o|emo)|accolteller(o|emo)|bruceremo|brucero|picchier(o|emo)|pester(o|emo)|mener(o|emo)|spaccher(o|emo)|spezzer(o|emo)|taglier(o|emo)|sgozzer(o|emo)|stuprer(o|emo)|violenter(o|emo)|distrugger(o|emo)|impiccher(o|emo)|gonfier(o|emo)|farfaro|romper(o|emo)|squarter(o|emo)|scanner(o|emo)|torturer(o|emo)',
  ],
  'harm-present': [
    'ammazzo|uccido|sparo|massacro|strozzo|strangolo|accoltello|brucio|picchio|pesto|meno|spacco|spezzo|sgozzo|stupro|violento|gonfio|rompo|squarto|scanno|sventro|pugnalo|disintegro|ammazziamo|spacchiamo|bruciamo|uccidiamo|sparano|menamo',
  ],
  'harm-call': [
    'ammazziamol(i|o|a|e)|ammazzatel(i|o|a|e)|uccidiamol(i|o|a|e)|uccidetel(i|o|a|e)|bruciamol(i|o|a|e)|bruciatel(i|o|a|e)|fuciliamol(i|o|a|e)|fucilatel(i|o|a|e)|impicchiamol(i|o|a|e)|impiccatel(i|o|a|e)|spariamogli|sparategli|sparatel(i|o|a)|linciamol(i|o|a|e)|linciatel(i|o|a)|massacriamol(i|o|a|e)|massacratel(i|o|a)|pestiamol(i|o|a)|picchiamol(i|o|a)|picchiatel(i|o|a)|meniamol(i|o|a)|menatel(i|o|a)|sterminiamol(i|o|a|e)|sterminatel(i|e)|gasiamol(i|o)|gasatel(i)|gassiamol(i)|lapidiamol(a|i|o|e)|accoppiamol(i)_tutti|castriamol(i|o)|castratel(i|o)|affoghiamol(i|e)|affogatel(i)|annegatel(i)|affondatel(i)|affondiamol(i)|trucidiamol(i)|sgozziamol(i)|impaliamol(i)|diamogli_fuoco|dategli_fuoco|facciamol(i|o)_fuori|ammazzateve|spezziamogli|rompiamogli|spacchiamogli|stupratel(a|e|i)|stupriamol(a|e)',
  ],
  'harm-subjunctive': [
    'uccidessimo|ammazzassimo|sparassimo|bruciassimo|impiccassimo|fucilassimo|sterminassimo|eliminassimo|massacrassimo|sparasser(o)|sparass(e)|ammazzass(e|ero)|uccidess(e|ero)|strangolass(e|ero)|strozzass(e|ero)|bruciass(e|ero)|stuprass(e|ero)|violentass(e|ero)|pugnalass(e|ero)|accoltellass(e|ero)|investiss(e|ero)|impiccass(e|ero)|fucilass(e|ero)|crepass(e|i|ero|ate)|moriss(i|e|ero|te)|schiattass(e|i|ero)|affogass(e|ero)|annegass(e|ero)|sgozzass(e|ero)|linciass(e|ero)|massacrass(e|ero)',
  ],
  'die-you': [
    'muori|crepa|crepate|morite|schiatta|schiattate|crepi|muoia|schiatti|morirai|morirete|creperai|creperete|ammazzati|ammazzatevi|suicidati|suicidatevi|impiccati|impiccatevi|sparati|sparatevi|impicati|buttati|buttatevi',
  ],
  'harm-part': [
    'gamb(a|e)|testa|faccia|ossa|denti|culo|collo|braccia|muso|gola|gol(e)|schiena|costole|mani|dita|naso|ginocchia|cranio|pancia|palle|coglioni|gengive|cervello|fegato|cuore|occhi',
  ],
  weapon: [
    'pistola|fucile|coltello|spranga|mazza|bomba|bombe|tanica|benzina|molotov|accetta|kalashnikov|mitra|manganello|bastone|cappio|corda|ghigliottina|lanciafiamme|napalm|forca|tritolo|dinamite|ruspa|forni|forno_crematorio|lupara|gas',
  ],
};
