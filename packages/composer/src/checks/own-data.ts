// SPDX-License-Identifier: EUPL-1.2
// Special-category and judicial data in what the body itself writes: a person, by name or as somebody's kin, beside health,
// need, belief or justice. Stricter than triage is with citizens: whoever writes can say why it is none.
import type { TextFinding } from './post-facts.ts';

// A name and a surname, with what comes before them; names of places and bodies are told apart by the words below.
const PERSON = String.raw`(?:(?:sig\.?(?:ra)?|signor[ae]?|dott\.?(?:ssa)?|il|la|l[’'])\s+)?\p{Lu}\p{Ll}{1,30}(?:\s{1,3}(?:de|di|della|lo|la)\s{1,3}|\s{1,3})\p{Lu}(?:\p{Ll}{0,30}[’']\p{Lu})?\p{Ll}{1,30}`;
const KIN = String.raw`(?:su[oa]|un[a]?|il|la|l[’']|loro)\s+(?:figli[oa]|madre|padre|moglie|marito|nipote|nonn[oa]|alunn[oa]|bambin[oa]|ragazz[oa]|ospite|paziente|student(?:e|essa)|concittadin[oa])`;
const PLACE =
  'via|viale|piazza|piazzale|corso|largo|vicolo|strada|palazzo|teatro|scuola|istituto|parco|giardini|centro|sala|museo|stadio|monte|casa|ospedale|biblioteca|villa|ponte|rione|borgo|auditorium|palestra|fondazione|associazione';
const NOT_A_NAME = new RegExp(
  `^(?:${PLACE}|san|santa|sant|santo|croce|protezione|consiglio|giunta|comune|servizi|polizia|carabinieri|guardia|regione|provincia|unione|città|festa|festival|ufficio|poste|banca|cassa|asl|caritas|giornata|ministero|progetto)(?!\\p{L})`,
  'iu',
);
const LONGEST_PLACE = 20;
const AFTER_A_PLACE = new RegExp(`(?<!\\p{L})(?:${PLACE})\\s+$`, 'iu');

type Kind = { category?: string; detector: string; words: string; why: string; whyEn: string };
const HEALTH = String.raw`malat[oaie]|malatt\p{Ll}+|tumor\p{Ll}+|cancro|leucemi\p{Ll}+|autis\p{Ll}+|disabil\p{Ll}+|invalid\p{Ll}+|handicap\p{Ll}*|ricoverat[oaie]|positiv[oaie]\s+al\p{Ll}*|sieropositiv[oaie]|depress\p{Ll}+|dipendenz[ae]\s+da|tossicodipenden\p{Ll}+|incinta|gravidanza|legge\s+104|non\s+autosufficient[ei]`;
const NEED = String.raw`indigen\p{Ll}+|sfratt\p{Ll}+|contribut[oi]\s+economic(?:o|i)|assegno\s+di\s+inclusione|reddito\s+di\s+cittadinanza|in\s+carico\s+ai\s+servizi\s+sociali|affid[oa]\p{Ll}*\s+ai\s+servizi`;
const BELIEF = String.raw`testimon[ei]\s+di\s+geova|musulman[oaie]|ebre[oaie]|buddist[aie]|ate[oaie]|omosessual[ei]|transessual[ei]|lesbic[ahe]+|iscritt[oaie]\s+(?:al|alla)\s+(?:partito|cgil|cisl|uil|sindacato)`;
const JUSTICE = String.raw`condannat[oaie]|arrestat[oaie]|indagat[oaie]|imputat[oaie]|rinviat[oaie]\s+a\s+giudizio|pregiudicat[oaie]|detenut[oaie]|ai\s+domiciliari|patteggia\p{Ll}+|denunciat[oaie]|querelat[oaie]|avviso\s+di\s+garanzia|in\s+carcere`;

const CASE = String.raw`(?:il|del|sul|nel)\s+caso|(?:la|della|sulla)\s+vicenda|contenzioso|(?:il|del|sul)\s+ricorso|sanzionat[oaie]|multat[oaie]|litigi[oa]?|(?:il|del|al)\s+reclamo`;

const KINDS: readonly Kind[] = [
  {
    category: 'personal-case',
    detector: 'personal-case/story',
    words: CASE,
    why: 'Sembra il caso personale di qualcuno.',
    whyEn: 'It seems to be somebody’s personal case.',
  },
  {
    detector: 'special-data/health',
    words: HEALTH,
    why: 'Sembra parlare della salute di una persona riconoscibile.',
    whyEn: 'It seems to be about the health of somebody who can be told.',
  },
  {
    detector: 'special-data/need',
    words: NEED,
    why: 'Sembra parlare del bisogno economico o sociale di una persona riconoscibile.',
    whyEn: 'It seems to be about the economic or social need of somebody who can be told.',
  },
  {
    detector: 'special-data/belief',
    words: BELIEF,
    why: 'Sembra rivelare convinzioni, vita sessuale o appartenenza di una persona.',
    whyEn: 'It seems to reveal somebody’s beliefs, sexual life or membership.',
  },
  {
    detector: 'special-data/justice',
    words: JUSTICE,
    why: 'Sembra parlare di una persona e di un reato o di un processo.',
    whyEn: 'It seems to be about somebody and a crime or a trial.',
  },
];

const EACH = KINDS.map(({ words, ...kind }) => ({ ...kind, word: wholly(words, 'giu') }));
const PEOPLE = wholly(PERSON, 'gu');
const KINDRED = wholly(KIN, 'giu');

function wholly(words: string, flags: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);
}

// Farther apart than this in a sentence, the two are not about each other.
const WITHIN = 60;
// Of one kind, in one sentence: a text that has more is read again once these are gone.
const MOST = 20;

/** Special-category and judicial data and personal cases of somebody who can be told, with the stretch of text that tells both. */
export function ownDataIn(text: string): TextFinding[] {
  return EACH.flatMap(({ category = 'special-data', detector, word, why, whyEn }) =>
    sentencesOf(text).flatMap(({ from, sentence }) => {
      const told = [...sentence.matchAll(word)].map(stretchOf);
      if (told.length === 0) return [];
      const people = [...personsIn(sentence), ...kinIn(sentence)];
      const spans = told.slice(0, MOST).flatMap((at) => {
        const near = people.filter((one) => one.from - at.to < WITHIN && at.from - one.to < WITHIN);
        const [person] = near.sort((a, b) => gap(a, at) - gap(b, at));
        return person ? [[from + Math.min(person.from, at.from), from + Math.max(person.to, at.to)] as const] : [];
      });
      return spans.map((span) => ({ category, span, score: 0.7, why, whyEn, detector }));
    }),
  );
}

type Stretch = { from: number; to: number };
const gap = (one: Stretch, other: Stretch) => Math.max(one.from - other.to, other.from - one.to);

const stretchOf = (found: RegExpMatchArray): Stretch => ({
  from: found.index ?? 0,
  to: (found.index ?? 0) + found[0].length,
});

function personsIn(sentence: string): Stretch[] {
  return [...sentence.matchAll(PEOPLE)]
    .filter(
      ({ 0: words, index }) =>
        !NOT_A_NAME.test(words.replace(/^(?:il|la|l[’'])\s*/iu, '')) &&
        !AFTER_A_PLACE.test(sentence.slice(Math.max(0, index - LONGEST_PLACE), index)),
    )
    .map(stretchOf);
}

const kinIn = (sentence: string): Stretch[] => [...sentence.matchAll(KINDRED)].map(stretchOf);

function sentencesOf(text: string): { from: number; sentence: string }[] {
  return [...text.matchAll(/[^.!?\n]+/gu)].map((one) => ({ from: one.index, sentence: one[0] }));
}
