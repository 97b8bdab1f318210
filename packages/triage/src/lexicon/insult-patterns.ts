// SPDX-License-Identifier: EUPL-1.2
import type { Family } from '../phrases/family.ts';

const insult = (
  name: string,
  score: number,
  why: string,
  whyEn: string,
  patterns: string[],
  more: Partial<Family> = {},
): Family => ({
  detector: `insult/${name}`,
  categories: ['insult'],
  score,
  why,
  whyEn,
  patterns,
  ...more,
});

const directed = 'Offende una persona con un insulto.';
const directedEn = 'Offends a person with an insult.';

/** Words that offend persons. Harsh criticism ("incapaci", "vergognatevi") is not here, on purpose. */
export const insultPatterns: Family[] = [
  insult('noun', 0.8, directed, directedEn, ['@insult-noun'], { aimed: true }),
  insult('adjective', 0.75, directed, directedEn, ['@insult-adjective'], { aimed: true, negatable: true }),
  insult(
    'animal',
    0.75,
    'Paragona una persona a un animale o a un rifiuto.',
    'Compares a person with an animal or with waste.',
    [
      '@be-you ~3 @insult-animal|@insult-waste',
      '@be-you ~2 solo|soltanto @article? @insult-animal|@insult-waste',
      'tu|voi|te @insult-animal|@insult-waste',
      'brutt(o|a|i|e)|sporc(o|a|hi|he)|lurid(o|a|i|e)|schifos(o|a|i|e)|viscid(o|a|i|e)|maledett(o|a|i|e)|razza|branco|manica|massa|pezzo ~1 @insult-animal|@insult-waste',
      '^ @insult-waste|porc(i|oni)|verm(e|i)|sciacall(o|i)|sanguisugh(e)|maial(e|i)|scimmi(a|e)|capr(e|oni) !d|di|della|dei|delle|del|cane|eva|in|per|,|miseria',
      'sindac(o|a)|assessor(e|i|a)|presidente|vigil(e|i)|consiglier(e|i)|politic(o|i)|giunta ~1 è|sono ~2 @insult-animal|@insult-waste',
      'sindac(o|a)|assessor(e|i|a)|vigil(e|i)|consiglier(e|i) @insult-animal|@insult-waste|di_merda|del_cazzo',
      '@insult-waste uman(a|o|i|e)',
      '@insult-animal|@insult-waste che ~1 sei|siete',
    ],
    { negatable: true },
  ),
  insult(
    'slur',
    0.82,
    'Insulta una donna o un uomo con un epiteto sessuale.',
    'Insults a person with a sexual epithet.',
    ['@slur-sex'],
    { aimed: true },
  ),
  insult(
    'curse',
    0.7,
    'Manda a quel paese una persona con parole volgari.',
    'Tells a person where to go in vulgar words.',
    [
      'vaffanculo|affanculo|fanculo|vaffangulo|vffncl ~2 tu|te|voi|a_te|a_voi|tutti|sindaco|assessore|comune|stronz(o|i)|@you',
      'vai|vada|andate|andatevene|vatti|andatevi|vadano|vattene|andassero ~2 a|in|affanculo|fanculo|vaffanculo ~1 fanculo|cagare|culo|affanculo|quel_culo|mignotte|puttane|fare_in_culo',
      'vai|vada|andate|vadano|vattene|andatevene affanculo|fanculo|vaffanculo',
      'vai|vada|andate|vatti|andatevi|vadano ~1 farti|farvi|farsi ~1 fottere|inculare|fanculo',
      'fottiti|fottetevi|inculati|inculatevi|sucate|suca|succhiamelo|succhiatemelo|puppa|puppamela|ciucciami|ciucciatemi',
      'te|ve lo ~2 ficc(o|ate|a)|mett(o|i|ete)|infil(o|a|ate) ~2 culo',
      'ficcatel(o|a|i)|ficcatevel(o|a|i)|infilatevel(o|a|i)|infilatel(o|a|i)|mettitel(o|a|i)|mettetevel(o|a|i) ~2 culo',
      'in culo a|alla|al|ai|chi|te|voi',
      'prendertel(o)|prendetevel(o)|prenditel(o) ~2 culo',
      'che dio vi|ti maledica|fulmini',
      'siate maledetti|maledette',
      'mortacci vostri|tua|tuoi|loro|sua|suoi|vostra',
      'li mortacci',
      'leccacul(o|i)',
    ],
    {},
  ),
  insult(
    'contempt',
    0.6,
    'Esprime disprezzo verso una persona, non verso ciò che ha fatto.',
    'Expresses contempt for a person, not for what they did.',
    [
      'mi ~1 fai|fa|fate ~2 schifo|vomitare|ribrezzo come person(a|e)|uom(o|ini)|essere',
      'fai|fate|mi_fai|mi_fate ~1 vomitare|ribrezzo',
      '^ fai schifo',
      'tu|te|sindaco|assessore ~1 fai schifo',
      'sei ~2 schifos(o|a)|disgustos(o|a)|ripugnant(e)|spregevol(e)|patetic(o|a)|un_niente|nessuno|uno_zero|uno_schifo|il_nulla|viscid(o|a)|squallid(o|a)|inutile',
      'siete ~2 schifos(i|e)|ripugnant(i)|spregevol(i)|viscid(i)|feccia',
      'razza|manica|branco|massa|banda|accozzaglia|mandria|gregge di|d @insult-noun|@insult-adjective|@insult-animal|@insult-waste|@harsh',
      'brutt(o|a|i|e)|lurid(o|a|i|e)|schifos(o|a|i|e)|sporc(o|a|hi|he)|fottut(o|a|i|e)|maledett(o|a|i|e) @harsh|@insult-adjective|individu(o|i)|burocrat(a|i)|politic(o|i)|grass(o|a|one)',
      '@harsh|burocrat(a|i)|politic(o|i)|sindac(o|a)|assessor(e|i)|giunta|gente|person(a|e)|vigil(e|i)|amministrator(e|i)|dipendent(e|i)|impiegat(o|a|i) di merda',
      '@harsh|burocrat(a|i)|politic(o|i)|sindac(o|a)|assessor(e|i)|giunta|person(a|e)|vigil(e|i)|amministrator(e|i)|impiegat(o|a|i) del cazzo|merdos(o|a|i|e)|schifos(o|a|i|e)',
      'ti|vi disprezzo|odio|schifo',
      'astio|odio|disprezzo|ribrezzo ~1 per te|voi',
      'uccider(vi|ti) di vergogna',
      'cervello ~2 fottuto|bacato|da_gallina|bruciato|di_un_criceto',
    ],
    {},
  ),
];

/** Vulgar language that is aimed at nobody. */
export const profanityPatterns: Family[] = [
  {
    detector: 'profanity/strong',
    categories: ['profanity'],
    score: 0.75,
    why: 'Contiene un’espressione volgare.',
    whyEn: 'Contains a vulgar expression.',
    patterns: ['@profane-strong', '@slur-sex'],
    evenQuoted: true,
  },
  {
    detector: 'profanity/mild',
    categories: ['profanity'],
    score: 0.4,
    why: 'Contiene un’espressione poco elegante.',
    whyEn: 'Contains a coarse expression.',
    patterns: ['@profane-mild'],
    evenQuoted: true,
  },
];

export const harshPatterns: Family[] = [
  insult(
    'harsh',
    0.4,
    'Parola dura: da sola è critica, non offesa.',
    'A harsh word: alone it is criticism, not an offence.',
    ['@harsh'],
    { aimed: true, negatable: true },
  ),
];
