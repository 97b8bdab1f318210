// SPDX-License-Identifier: EUPL-1.2
// What citizens may not write, what protects them, and when what they write appears.
import type { Policy } from '../schema.ts';
import type { Bilingual, Condition } from '../shapes.ts';
import { CATEGORIES, type Category, type ItemType } from '../vocabulary.ts';
import { sayCategory, sayDuration } from '../words.ts';
import { type Fact, idsOf, listed, nowInsteadOf, stated } from './fact.ts';

export function groundFacts(policy: Policy): Fact[] {
  return [
    ...CATEGORIES.flatMap((category) => groundOn(policy, category)),
    ...listKind(policy),
    ...timings(policy),
    ...protections(policy),
    ...reconsideration(policy),
    ...oneWay(policy),
  ];
}

function groundOn(policy: Policy, category: Category): Fact[] {
  const saying = stated(policy, 'ground').filter(({ effect }) => effect.categories.includes(category));
  if (saying.length === 0) return [];
  const must = saying.some(({ clause, effect }) => (effect.modality ?? clause.modality) === 'must');
  const name = { it: sayCategory(category, 'it'), en: sayCategory(category, 'en') };
  const said = must ? { it: 'un obbligo', en: 'a duty' } : { it: 'una facoltà', en: 'a possibility' };
  const about = { it: `Per ${name.it}, intervenire`, en: `On ${name.en}, acting` };
  return [
    {
      key: `ground/${category}`,
      value: must ? 'must' : 'may',
      clauses: idsOf(saying),
      said,
      added: {
        it: `È ora motivo di intervento: ${name.it} (${must ? 'obbligo' : 'facoltà'})`,
        en: `Now a ground for measures: ${name.en} (${must ? 'duty' : 'possibility'})`,
      },
      removed: { it: `Non è più motivo di intervento: ${name.it}`, en: `No longer a ground for measures: ${name.en}` },
      changed: (before) => nowInsteadOf(about, { it: `è ${said.it}`, en: `is ${said.en}` }, before.said ?? said),
    },
  ];
}

function listKind(policy: Policy): Fact[] {
  const saying = stated(policy, 'list');
  const [first] = saying;
  if (!first) return [];
  const { kind } = first.effect;
  const said = kind === 'closed' ? { it: 'chiuso', en: 'closed' } : { it: 'aperto', en: 'open' };
  const subject = { it: 'L’elenco dei motivi', en: 'The list of grounds' };
  return [
    {
      key: 'list',
      value: kind,
      clauses: idsOf(saying),
      said,
      added: { it: `${subject.it} ora è ${said.it}`, en: `${subject.en} is now ${said.en}` },
      removed: {
        it: 'La policy non dice più se l’elenco dei motivi è chiuso o aperto',
        en: 'The policy no longer says whether the list of grounds is closed or open',
      },
      changed: (before) => ({
        it: `${subject.it} ora è ${said.it} invece che ${before.said?.it}`,
        en: `${subject.en} is now ${said.en} instead of ${before.said?.en}`,
      }),
    },
  ];
}

const ITEMS: Record<ItemType, readonly [it: string, en: string]> = {
  comment: ['I commenti', 'Comments'],
  'visitor-post': ['I post dei visitatori', 'Visitor posts'],
  message: ['I messaggi', 'Messages'],
};

function sayItems({ itemTypes, networks }: Condition): Bilingual {
  const words = (language: 0 | 1) => {
    const [all, on] = language === 0 ? ['I contenuti dei cittadini', 'su'] : ['Items of citizens', 'on'];
    const items = itemTypes
      ? listed(
          itemTypes.map((item) => ITEMS[item][language]),
          language === 0 ? 'it' : 'en',
        )
      : all;
    return networks ? `${items} ${on} ${networks.join(', ')}` : items;
  };
  return { it: words(0), en: words(1) };
}

function timings(policy: Policy): Fact[] {
  return stated(policy, 'timing')
    .filter(({ effect }) => effect.supporting !== true)
    .map(({ clause, effect }) => {
      const who = sayItems(effect.when ?? {});
      const hold = effect.timing === 'hold';
      const now = hold
        ? { it: 'attendono una verifica prima di apparire', en: 'wait for a person before appearing' }
        : { it: 'appaiono subito', en: 'appear at once' };
      const before = hold
        ? { it: 'apparire subito', en: 'appearing at once' }
        : { it: 'attendere una verifica', en: 'waiting for a person' };
      return {
        key: `timing/${JSON.stringify([effect.when ?? null, effect.unless ?? null])}`,
        value: effect.timing,
        clauses: [clause.id],
        added: { it: `${who.it} ora ${now.it}`, en: `${who.en} now ${now.en}` },
        removed: {
          it: `${who.it}: la policy non dice più se ${hold ? 'attendono una verifica' : 'appaiono subito'}`,
          en: `${who.en}: the policy no longer says that they ${hold ? 'wait for a person' : 'appear at once'}`,
        },
        changed: () => nowInsteadOf(who, now, before),
      };
    });
}

const PROTECTED = {
  criticism: ['la critica', 'criticism'],
  opinion: ['l’opinione', 'opinion'],
  'free-access': ['il libero accesso', 'free access'],
} as const;

function protections(policy: Policy): Fact[] {
  const saying = stated(policy, 'protect');
  return [...new Set(saying.map(({ effect }) => effect.what))].map((what) => {
    const [it, en] = PROTECTED[what];
    return {
      key: `protect/${what}`,
      value: 'yes',
      clauses: idsOf(saying.filter(({ effect }) => effect.what === what)),
      added: { it: `La policy ora tutela espressamente ${it}`, en: `The policy now expressly protects ${en}` },
      removed: {
        it: `La policy non tutela più espressamente ${it}`,
        en: `The policy no longer expressly protects ${en}`,
      },
    };
  });
}

function reconsideration(policy: Policy): Fact[] {
  const saying = stated(policy, 'reconsideration');
  const [first] = saying;
  if (!first) return [];
  const { within, answerWithin } = first.effect;
  const tail = (language: 'it' | 'en') =>
    [
      within && `${language === 'it' ? 'entro' : 'within'} ${sayDuration(within, language)}`,
      answerWithin &&
        `${language === 'it' ? 'con risposta entro' : 'with an answer within'} ${sayDuration(answerWithin, language)}`,
    ]
      .filter(Boolean)
      .map((part) => `, ${part}`)
      .join('');
  const now = {
    it: `Ora si può chiedere il riesame di un provvedimento${tail('it')}`,
    en: `One may now ask for the reconsideration of a measure${tail('en')}`,
  };
  return [
    {
      key: 'reconsideration',
      value: JSON.stringify(saying.map(({ effect }) => effect)),
      clauses: idsOf(saying),
      added: now,
      removed: {
        it: 'La policy non prevede più il riesame dei provvedimenti',
        en: 'The policy no longer provides for the reconsideration of measures',
      },
      changed: () => ({
        it: `Cambia il modo di chiedere il riesame: si chiede${tail('it') || ' senza un termine scritto'}`,
        en: `The way to ask for reconsideration changes: it is asked${tail('en') || ' without a written term'}`,
      }),
    },
  ];
}

function oneWay(policy: Policy): Fact[] {
  const saying = stated(policy, 'one-way');
  if (saying.length === 0) return [];
  return [
    {
      key: 'one-way',
      value: 'yes',
      clauses: idsOf(saying),
      added: {
        it: 'I canali ora sono soltanto informativi: non raccolgono commenti',
        en: 'The channels now only speak',
      },
      removed: { it: 'I canali non sono più soltanto informativi', en: 'The channels no longer only speak' },
    },
  ];
}
