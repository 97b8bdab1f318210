// SPDX-License-Identifier: EUPL-1.2
import { type Condition, type ItemType, type Language, type Policy, sayCategory, sayDuration } from '@arengo/policy';
import { sayList, sayNetwork } from './say-names.ts';

const ITEMS: Record<ItemType, Record<Language, string>> = {
  comment: { it: 'i commenti', en: 'comments' },
  'visitor-post': { it: 'i post dei visitatori', en: 'visitor posts' },
  message: { it: 'i messaggi privati', en: 'private messages' },
};

export function sayItems(items: readonly ItemType[], language: Language): string {
  return sayList(
    items.map((item) => ITEMS[item][language]),
    language,
  );
}

type Yes<Field extends keyof Condition> = Record<Language, { yes: string; no: string }> & { field: Field };

const FLAGS: readonly Yes<'electionPeriod' | 'warned' | 'sponsor' | 'patronised' | 'onDuty'>[] = [
  {
    field: 'electionPeriod',
    it: { yes: 'in periodo elettorale', no: 'fuori dal periodo elettorale' },
    en: { yes: 'in an election period', no: 'outside election periods' },
  },
  {
    field: 'warned',
    it: { yes: 'dopo un avvertimento', no: 'senza avvertimento precedente' },
    en: { yes: 'after a warning', no: 'with no earlier warning' },
  },
  {
    field: 'sponsor',
    it: { yes: 'per chi ha un contratto di sponsorizzazione', no: 'per chi non ha un contratto di sponsorizzazione' },
    en: { yes: 'for those with a sponsorship contract', no: 'for those without a sponsorship contract' },
  },
  {
    field: 'patronised',
    it: { yes: 'per le iniziative con il patrocinio', no: 'per le iniziative senza patrocinio' },
    en: { yes: 'for initiatives under patronage', no: 'for initiatives without patronage' },
  },
  {
    field: 'onDuty',
    it: { yes: 'in orario di presidio', no: 'fuori dall’orario di presidio' },
    en: { yes: 'in duty hours', no: 'outside duty hours' },
  },
];

/** The cases in which an effect holds, or is suspended: `nei casi gravi, su Facebook`. Empty when it always holds. */
export function sayCondition(condition: Condition, language: Language, policy: Policy): string {
  const it = language === 'it';
  const { networks, itemTypes, categories, gravity, priorViolations, profiles } = condition;
  const said: (string | null)[] = [
    networks
      ? `${it ? 'su' : 'on'} ${sayList(
          networks.map((one) => sayNetwork(one, language)),
          language,
        )}`
      : null,
    itemTypes ? `${it ? 'per' : 'for'} ${sayItems(itemTypes, language)}` : null,
    categories
      ? `${it ? 'per' : 'for'} ${sayList(
          categories.map((one) => sayCategory(one, language)),
          language,
        )}`
      : null,
    gravity &&
      (gravity === 'serious'
        ? it
          ? 'nei casi gravi'
          : 'in serious cases'
        : it
          ? 'nei casi ordinari'
          : 'in ordinary cases'),
    priorViolations ? sayPrior(priorViolations, language) : null,
    profiles ? sayProfiles(profiles, language, policy) : null,
    ...FLAGS.map((flag) => {
      const value = condition[flag.field];
      return value === undefined ? null : flag[language][value ? 'yes' : 'no'];
    }),
  ].map((one) => one || null);
  return said.filter((one) => one !== null).join(', ');
}

function sayPrior({ atLeast, within }: NonNullable<Condition['priorViolations']>, language: Language): string {
  const period =
    within === undefined
      ? ''
      : language === 'it'
        ? ` in ${sayDuration(within, language)}`
        : ` within ${sayDuration(within, language)}`;
  if (language === 'it')
    return atLeast === 1 ? `dopo una violazione precedente${period}` : `dopo ${atLeast} violazioni precedenti${period}`;
  return atLeast === 1 ? `after an earlier violation${period}` : `after ${atLeast} earlier violations${period}`;
}

function sayProfiles(profiles: readonly string[], language: Language, policy: Policy): string {
  const names = profiles.map((id) => policy.profiles?.find((one) => one.id === id)?.name[language] ?? id);
  return `${language === 'it' ? 'quando è attivo lo stato' : 'while this state is on:'} ${sayList(names, language)}`;
}

/** ` (nei casi gravi; salvo …)`, or nothing. */
export function sayCases(effect: { when?: Condition; unless?: Condition }, language: Language, policy: Policy): string {
  const when = effect.when ? sayCondition(effect.when, language, policy) : '';
  const unless = effect.unless ? sayCondition(effect.unless, language, policy) : '';
  const said = [when, unless && `${language === 'it' ? 'salvo' : 'except'} ${unless}`].filter(Boolean).join('; ');
  return said && ` (${said})`;
}
