// SPDX-License-Identifier: EUPL-1.2
import type { Family, WordClasses } from '../phrases/family.ts';

export const politics: WordClasses = {
  /** Names that mean a party and nothing else. */
  party: [
    'partito_democratico|pd|piddi|fratelli_d_italia|fdi|lega_nord|lega_salvini|movimento_(cinque|5)_stelle|m5s|cinque_stelle|(5)_stelle|cinquestelle|5stelle|italia_viva|piu_europa|europa_verde|sinistra_italiana|alleanza_verdi|alleanza_verdi_e_sinistra|avs|noi_moderati|casapound|forza_nuova|rifondazione_comunista|potere_al_popolo|partito_comunista|azione_di|udc|psi|partito_socialista|democrazia_cristiana|sudtiroler|svp|partito_repubblicano|radicali|fronte_nazionale|unione_popolare|forza_italia',
  ],
  /** Names that also mean something else: parties only after a word of support. */
  'party-maybe': ['lega|azione|forza_italia|verdi|sinistra|destra|centrodestra|centrosinistra|comunisti|fascisti'],
  'political-thing': [
    'lista|liste|candidat(o|a|i)|coalizione|partito|movimento|simbolo|schieramento|sindac(o|a)|consiglier(e|i|a)|president(e|essa)|centrodestra|centrosinistra|destra|sinistra|noi|si|no|me|lui|lei|chi',
  ],
  'vote-invitation': [
    'vota|votate|votiamo|votatel(o|a|i)|votatemi|votateci|rivotate|rivotiamo|votalo|votala|votami|votatelo',
  ],
  'not-a-vote': [
    'bilancio|presepe|presepi|foto|fotografia|logo|nome|progetto|progetti|concorso|contest|sondaggio|partecipativo|canzone|torta|mascotte|murale|vetrina|vetrine|migliore|luogo_del_cuore|luoghi_del_cuore|poster|disegno|piatto|squadra|giocatore',
  ],
};

const family = (
  name: string,
  categories: Family['categories'],
  score: number,
  why: string,
  whyEn: string,
  patterns: string[],
  more: Partial<Family> = {},
): Family => ({
  detector: `politics/${name}`,
  categories,
  score,
  why,
  whyEn,
  patterns,
  ...more,
});

export const politicsPatterns: Family[] = [
  family(
    'vote',
    ['political-promotion', 'electoral'],
    0.85,
    'Invita a votare una persona, una lista o un partito.',
    'Invites to vote for a person, a list or a party.',
    [
      '^ @vote-invitation ~2 #capital',
      '@vote-invitation ~2 @party|@party-maybe',
      '@vote-invitation|votare|votar ~2 per|contro ~2 @party|@party-maybe|#capital',
      '@vote-invitation ~2 @political-thing',
      'fai|fate|facciamo|facciamoli votare ~2 @party|@party-maybe|@political-thing|#capital',
      'votate|votiamo|votatelo|votatela|rivotate ~1 #capital',
      '^ vota !domani|oggi|anche|bene|chi|subito|la|il ~1 #any $',
      'io|noi voto|voteremo|votiamo|votero|voterò ~2 @party|@party-maybe|#capital',
      'vot(o|ero|iamo|eremo|erei) ~1 per? ~1 @party|@party-maybe',
      'non votate ~2 @party|@party-maybe|#capital|@political-thing|piu|loro',
      'non votateli|votatelo|votatela|votiamoli',
      'scriv(i|ete)|scrivere|metti|mettete|fai|fate|barra|barrate ~3 preferenza|scheda|croce|simbolo',
      'croce|barra|barrate ~1 sul simbolo|nome',
      'dat(e|emi|egli|ele)|dammi|date|dare ~3 voto|preferenza|voti ~1 a|al|alla|per|$',
      'ricordatevi|ricordate|ricordiamoci ~6 alle|nelle urne',
      'mandiamol(i|o|a)|mandatel(i|o|a)|cacciamol(i|o|a)|cacciatel(i|o|a) ~2 casa ~2 voto|urne|votando|votate|alle',
      'domenica|lunedi @vote-invitation #any',
      'sosten(ete|iamo|iamolo)|appoggi(ate|amo|amolo) ~2 @party|@party-maybe|candidat(o|a)|lista|coalizione',
      'mi candido|candidat(o|a) ~8 votatemi|sostenetemi|preferenza',
    ],
    { unless: '@not-a-vote', evenQuoted: false },
  ),
  family(
    'party',
    ['political-promotion'],
    0.65,
    'Fa propaganda per o contro un partito o un movimento.',
    'Makes propaganda for or against a party or movement.',
    [
      'viva|forza|evviva|sempre|grande|grandi|avanti|grazie|bravi|bravo|onore|w ~1 @party',
      'viva|evviva|avanti|abbasso|sempre|w ~1 @party-maybe $',
      'abbasso|maledetto|vergogna|merda|basta|fuori|mai_piu|no|via|buffoni|ladri ~1 il|la|i|del|di|da|al|con|a? @party',
      '@party ~2 merda|vergogna|ladri|al_governo|unica|unico|speranza|subito|buffoni|traditori|mafia|vaffanculo|fate_schifo|ladroni|vergognatevi|a_casa|sempre|forever|vincera|vincere',
      'iscriviti|iscrivetevi|tesserati|tesseratevi|unisciti|unitevi ~3 @party|@party-maybe|partito|movimento',
      'elettori|militanti|attivisti|circolo|gazebo|banchetto ~2 @party|@party-maybe',
      'venite|vi_aspettiamo|ci_vediamo|passate ~4 gazebo|banchetto|comizio|circolo',
      'prossim(o|a|i) sindac(o|a) ~3 #capital',
    ],
  ),
];
