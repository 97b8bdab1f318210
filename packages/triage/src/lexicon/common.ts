// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Words of grammar that patterns are built with. */
export const common: WordClasses = {
  small: [
    'i|il|lo|la|le|gli|l|un|uno|una|di|de|da|a|in|con|su|per|tra|fra|e|o|che|come|non|ma|se|si|ti|mi|ci|vi|li|ne',
    'del|dello|della|dei|degli|delle|al|allo|alla|ai|agli|alle|dal|dalla|dai|dalle|nel|nella|nei|nelle|sul|sulla|sui|sulle',
    'sei|sono|siete|tutti|tutte|voi|noi|quel|quella|quei|quegli|quelle|questi|queste|questo|questa|cosi|piu|tanto|proprio|molto|tu',
  ],
  article: [
    'i|il|lo|la|le|gli|l|un|uno|una|del|dello|della|dei|degli|delle|al|allo|alla|ai|agli|alle|dal|dalla|dai|dagli|dalle|di|de|d|sti|ste|sto|sta',
    'quest(o|a|i|e)|quel|quell(o|a|e)|quei|quegli|quell|tutt(o|a|i|e)|ogni|qualsiasi|qualunque|altr(o|a|i|e)|certi|certe|sul|sulla|sui|sugli|sulle|nei|nelle|voi',
    'suddett(i|e)|tant(i|e)|propri|vostr(o|a|i|e)|nostr(o|a|i|e)|mi(o|a|ei|e)|tu(o|a|oi|e)|su(o|a|oi|e)|cari|solit(o|a|i|e)|maledett(o|a|i|e)|lurid(o|a|i|e)|sporc(o|a|hi|he)',
  ],
  all: ['tutt(i|e)'],
  be: [
    'è|sei|siete|sono|siamo|era|eri|eravate|erano|sarete|sarai|saranno|sia|siano|siate|fossero|resti|restate|restano|resta|rimani|rimanete|rimangono|rimane|sembri|sembrate|sembrano',
  ],
  'be-you': ['sei|siete|eri|eravate|sarai|sarete|resti|restate|rimani|rimanete|sembri|sembrate|seii|6'],
  'be-they': ['sono|erano|saranno|siano|restano|rimangono|sembrano|fossero|comportano|comportino|è|era|resta|rimane'],
  be_all: ['@be'],
  very: [
    'molto|cosi|solo|proprio|davvero|veramente|assolutamente|completamente|soltanto|semplicemente|tutt(i|e|o|a)|sempre|pure|anche|veri|vere|vero|vera|un|una|uno|dei|delle|degli|di|i|le|gli|il|la|lo|l|del|della|grandissim(o|a|i|e)|grand(e|i)|emerit(o|a|i|e)|vil(e|i)|piu|troppo|tanto|davver|altro|che|come|ment(e|i)|brand(o|i)|branco|massa|mucchio|manica|banda|accozzaglia|un_branco_di',
  ],
  you: ['tu|te|ti|voi|vi|t|v|tuo|tua|tuoi|tue|vostr(o|a|i|e)'],
  'us-object': ['ci|mi|noi|me'],
  them: ['li|le|gli|loro|quell(i|e)'],
  negator: [
    'non|nn|mai|nessun|nessun(o|a)|neanche|nemmeno|neppure|ne|smett(ere|ete|iamo|i|iamola|iamole)|basta|stop|contro',
  ],
  'not-negated': [
    'altro|altri|solo|soltanto|dimenticare|dimentic(o|hiamo|ate)|capisc(o|i)|poss(o|iamo)|posson(o)|riesc(o|e|i|ono)|so|vedo|cred(o|ere)|meravigli(o|atevi)|sorpres(o|a)|so_se|vi|c',
  ],
  modal: [
    'vogli(o|amo)|vorre(i|mmo|bbero)|dev(i|e|o|ono)|dov(ete|ete|rebbero|rebbe|resti|reste|remmo|rei|rete|ranno|ra|rai)|dobbiamo|debba|debbano|dovessero|bisogna|bisognerebbe|occorre|occorrerebbe|va|vanno|andrebb(e|ero)|andavano|andava|merit(a|i|ate|ano|erebbe|erebbero|eresti|ereste|ino)|potess(i|imo)|poter(lo|li|la|le|vi|ti)|pote(r)|servirebbe|ci_vorrebbe|bast(a|erebbe)',
  ],
  'place-foreign': ['paese|paesi|patria|terra|nazione|tribu|giungla|continente'],
  place: [
    'paese|africa|patria|marocco|albania|romania|nigeria|islam|arabia|cina|india|pakistan|giungla|terra|nazione|origine|barcone|deserto|paes(e|i)|italia',
  ],
};
