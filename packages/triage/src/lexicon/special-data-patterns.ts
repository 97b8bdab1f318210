// SPDX-License-Identifier: EUPL-1.2
import type { Family, WordClasses } from '../phrases/family.ts';

export const specialData: WordClasses = {
  diagnosis: [
    'hiv|aids|sieropositiv(o|a)|tumore|cancro|leucemia|alzheimer|parkinson|schizofreni(a|co|ca)|depression(e)|depress(o|a)|bipolare|epatite|epilessia|epilettic(o|a)|sclerosi|diabete|diabetic(o|a)|psicosi|autism(o)|autistic(o|a)|anoressia|bulimia|demenza_senile|tossicodipendent(e)|alcolizzat(o|a)|alcolist(a)|drogat(o|a)|tossic(o|a)|incinta|abortito|chemioterapia|dialisi|invalid(o|a)_al|invalidita|infart(o)|ictus|sindrome|tubercolosi|sifilide|scabbia|covid|positiv(o|a)_al_covid|disturb(o|i)_mentale|disturbi_psichici|problemi_psichiatrici|problemi_mentali|ricoverat(o|a)_in_psichiatria|in_cura_al_(csm|sert|serd|centro)|psicofarmaci|tso|esaurimento_nervoso|malattia_mentale',
  ],
  judicial: [
    'pregiudicat(o|a)|condannat(o|a)|arrestat(o|a)|indagat(o|a)|galera|carcere|domiciliari|ai_domiciliari|patteggiato|precedenti_penali|precedenti|denunciat(o|a)_per|fedina|galeott(o|a)|detenut(o|a)|rinviat(o|a)_a_giudizio|processat(o|a)|imputat(o|a)|avviso_di_garanzia|obbligo_di_firma|libertà_vigilata|spacciatore|ex_detenut(o|a)|sorvegliat(o|a)_speciale|affidamento_in_prova',
  ],
  'private-person': [
    'vicin(o|a)|inquilin(o|a)|compagn(o|a)_di_classe|maestr(a|o)|bidell(a|o)|signor(a|e)|sig|sig_ra|figlio|figlia|marito|moglie|fratello|sorella|padre|madre|cognat(o|a)|nipote|suocera|suocero|collega|ex|condomin(o|a)|dirimpettaio|padrone|proprietario|titolare|barista|dottoressa|professore|professoressa|prof|ragazzo|ragazza|alunn(o|a)|bambin(o|a)|badante|autista|dipendente|impiegat(o|a)',
  ],
  family: ['mi(o|a)|nostr(o|a)'],
  orientation: [
    'gay|lesbica|omosessuale|bisessuale|trans|transessuale|ebre(o|a)|musulman(o|a)|testimone_di_geova|islamic(o|a)|comunist(a)|iscritt(o|a)_al_sindacato|iscritt(o|a)_alla_cgil',
  ],
};

const family = (
  name: string,
  score: number,
  why: string,
  whyEn: string,
  patterns: string[],
  more: Partial<Family> = {},
): Family => ({
  detector: `special-data/${name}`,
  categories: ['special-data'],
  score,
  why,
  whyEn,
  patterns,
  negatable: true,
  ...more,
});

/** Health, judicial and other special data said of a person who can be told apart. */
export const specialDataPatterns: Family[] = [
  family(
    'health',
    0.65,
    'Rivela dati sulla salute di una persona.',
    'Reveals data on somebody’s health.',
    [
      '@private-person ~6 è|ha|era|aveva|soffre|soffriva|prende|fa|sta|sarebbe ~4 @diagnosis',
      '@private-person ~3 malat(o|a) di|d ~3',
      '@private-person ~4 @diagnosis',
      'soffr(e|o|iva)|affett(o|a) ~1 di|da ~2 @diagnosis',
      'ho|ha|ho_avuto|mi_hanno_diagnosticato|diagnosticato|aveva ~2 il|l|un|una|la @diagnosis ~6 mi(o|a)|sono|nome|lui|lei|via|signor(|a)',
      'cartella_clinica|referto|certificato_medico|esito_degli_esami|diagnosi ~3 di|del|della|dice ~4 @private-person|#capital',
    ],
    { unless: '@general-talk' },
  ),
  family(
    'health-own',
    0.5,
    'Chi scrive rivela la propria salute o quella di un familiare.',
    'The writer reveals their own health or a relative’s.',
    [
      'sono|ho ~2 hiv|aids|sieropositiv(o|a)|schizofrenic(o|a)|bipolare|alcolist(a)|tossicodipendente|leucemia|tumore|cancro|alzheimer|parkinson',
      'mi(o|a) figli(o|a)|marito|moglie|madre|padre|mamma|papa|fratello|sorella ~3 è|ha|soffre ~3 @diagnosis',
    ],
    { unless: '@general-talk' },
  ),
  family(
    'judicial',
    0.65,
    'Rivela dati giudiziari di una persona.',
    'Reveals judicial data about somebody.',
    [
      '@private-person ~6 è|ha|era|stat(o|a)|sta|aveva|agli|in|ai ~4 @judicial',
      '@private-person pregiudicat(o|a)|galeott(o|a)|drogat(o|a)|spacciatore',
      '@private-person ~4 @judicial ~2 per',
    ],
    { unless: '@general-talk' },
  ),
  family(
    'orientation',
    0.6,
    'Rivela la vita sessuale, la fede o le opinioni di una persona.',
    'Reveals somebody’s sexual life, faith or opinions.',
    [
      'vicin(o|a)|maestr(a|o)|professore|professoressa|prof|collega|bidell(a|o)|dottore|titolare|bagnino|parroco ~5 è|sarebbe|sono ~2 @orientation',
      'lo|la sanno|sappiamo tutti ~3 è @orientation',
    ],
    { unless: '@general-talk' },
  ),
];

export const generalTalk: WordClasses = {
  'general-talk': [
    'giornata|ricerca|prevenzione|sensibilizzazione|screening|vaccin(o|i|azione)|statistic(a|he)|ass(o)ciazione|raccolta_fondi|film|libro|ogni_anno|persone|lotta|contro|convegno|incontro|conferenza|cittadini|malati|giovani|donne_che|molti|tanti|tante',
  ],
};
