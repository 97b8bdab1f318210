// SPDX-License-Identifier: EUPL-1.2
// Measures: which, on what conditions, with what beside them.
import type { Policy } from '../schema.ts';
import type { Bilingual, Condition, Requirement } from '../shapes.ts';
import { ACTIONS, type Action } from '../vocabulary.ts';
import { sayAction, sayDuration } from '../words.ts';
import { type Fact, idsOf, listed, nowInsteadOf, type Stated, spoken, stated } from './fact.ts';

type Names = Record<Action, readonly [it: string, en: string]>;

/** As the subject of a sentence. */
const SUBJECTS: Names = {
  warn: ['L’avvertimento', 'A warning'],
  hide: ['Nascondere un contenuto', 'Hiding'],
  remove: ['La rimozione', 'Removal'],
  block: ['Il blocco', 'A block'],
  'report-to-network': ['La segnalazione del contenuto alla rete sociale', 'Reporting an item to the network'],
  'report-user-to-network': ['La segnalazione dell’autore alla rete sociale', 'Reporting an author to the network'],
  'refer-to-authority': ['La segnalazione all’autorità', 'Referring to the authority'],
};
const subject = (action: Action): Bilingual => ({ it: SUBJECTS[action][0], en: SUBJECTS[action][1] });

type Allowing = { when: Condition; requires: readonly Requirement[]; term: string | undefined } & Pick<
  Stated<'allow'>,
  'clause'
>;

export function measureFacts(policy: Policy): Fact[] {
  return [
    ...ACTIONS.flatMap((action) => {
      const allowing = allowingOf(policy, action);
      return allowing.length === 0 ? [] : [allowed(action, allowing), ...conditions(policy, action, allowing)];
    }),
    ...ACTIONS.flatMap((action) => forbidden(policy, action)),
    ...onlyThese(policy),
    ...ladders(policy),
  ];
}

function allowingOf(policy: Policy, action: Action): Allowing[] {
  const allows = stated(policy, 'allow').filter(({ effect }) => effect.actions.includes(action));
  const grounds = stated(policy, 'ground').filter(({ effect }) => effect.measures?.includes(action));
  return [
    ...allows.map(({ clause, effect }) => ({
      clause,
      when: effect.when ?? {},
      requires: effect.requires ?? [],
      term: effect.term,
    })),
    ...grounds.map(({ clause }) => ({ clause, when: {}, requires: [], term: undefined })),
  ];
}

function allowed(action: Action, allowing: readonly Allowing[]): Fact {
  const [it, en] = [sayAction(action, 'it'), sayAction(action, 'en')];
  return {
    key: `allow/${action}`,
    value: 'yes',
    clauses: idsOf(allowing),
    added: { it: `La policy ora permette di ${it}`, en: `The policy now allows to ${en}` },
    removed: { it: `La policy non permette più di ${it}`, en: `The policy no longer allows to ${en}` },
  };
}

function conditions(policy: Policy, action: Action, allowing: readonly Allowing[]): Fact[] {
  return [
    ...requirements(policy, action, allowing),
    ...repetition(action, allowing),
    ...warned(action, allowing),
    ...gravity(action, allowing),
    ...terms(action, allowing),
  ];
}

const REQUIRED: Record<string, readonly [it: string, en: string]> = {
  notice: ['un avviso all’autore', 'a notice to the author'],
  'notice-where-possible': ['un avviso all’autore, dove possibile', 'a notice to the author, where possible'],
  reason: ['una motivazione scritta', 'a written reason'],
  'second-person': ['la conferma di una seconda persona', 'the confirmation of a second person'],
};

function sayRequired(requirement: Requirement): Bilingual {
  const [it, en] = REQUIRED[requirement] ?? [];
  if (it !== undefined && en !== undefined) return { it, en };
  const role = spoken(requirement.slice('co-approval:'.length));
  return { it: `l’accordo di un’altra figura (${role})`, en: `the agreement of another person (${role})` };
}

function requirements(policy: Policy, action: Action, allowing: readonly Allowing[]): Fact[] {
  const everywhere = stated(policy, 'require').filter(
    ({ effect }) => effect.actions === 'all' || effect.actions.includes(action),
  );
  const asking = [
    ...allowing.flatMap(({ clause, requires }) => requires.map((one) => ({ clause, one }))),
    ...everywhere.flatMap(({ clause, effect }) => effect.requires.map((one) => ({ clause, one }))),
  ];
  return [...new Set(asking.map(({ one }) => one))].map((one) => {
    const what = sayRequired(one);
    const { it, en } = subject(action);
    return {
      key: `require/${action}/${one}`,
      value: 'yes',
      clauses: idsOf(asking.filter((each) => each.one === one)),
      added: { it: `${it} ora richiede ${what.it}`, en: `${en} now requires ${what.en}` },
      removed: { it: `${it} non richiede più ${what.it}`, en: `${en} no longer requires ${what.en}` },
    };
  });
}

const NUMBERS = ['zero', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'];
const NUMBERS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function repetition(action: Action, allowing: readonly Allowing[]): Fact[] {
  const asking = allowing.filter(({ when }) => when.priorViolations !== undefined);
  const [least] = asking.toSorted((a, b) => prior(a).atLeast - prior(b).atLeast);
  if (!least) return [];
  const { atLeast, within } = prior(least);
  const count = { it: NUMBERS[atLeast] ?? String(atLeast), en: NUMBERS_EN[atLeast] ?? String(atLeast) };
  const period = within === undefined ? '' : ` in ${sayDuration(within, 'it')}`;
  const periodEn = within === undefined ? '' : ` within ${sayDuration(within, 'en')}`;
  const full = {
    it: `richiede ${count.it} ${atLeast === 1 ? 'violazione registrata' : 'violazioni registrate'}${period}`,
    en: `requires ${count.en} recorded ${atLeast === 1 ? 'violation' : 'violations'}${periodEn}`,
  };
  const said = { it: `${count.it}${period}`, en: `${count.en}${periodEn}` };
  const { it, en } = subject(action);
  return [
    {
      key: `repetition/${action}`,
      value: `${atLeast} ${within ?? ''}`,
      clauses: idsOf(asking),
      said,
      added: { it: `${it} ora ${full.it} dello stesso autore`, en: `${en} now ${full.en} of the same author` },
      removed: {
        it: `${it} non richiede più violazioni precedenti`,
        en: `${en} no longer requires earlier violations`,
      },
      changed: (before) => nowInsteadOf({ it, en }, full, before.said ?? said),
    },
  ];
}

const prior = ({ when }: Allowing) => when.priorViolations ?? { atLeast: 0 };

function warned(action: Action, allowing: readonly Allowing[]): Fact[] {
  const asking = allowing.filter(({ when }) => when.warned === true);
  if (asking.length === 0) return [];
  const { it, en } = subject(action);
  return [
    {
      key: `warned/${action}`,
      value: 'yes',
      clauses: idsOf(asking),
      added: { it: `${it} ora richiede un avvertimento precedente`, en: `${en} now requires an earlier warning` },
      removed: {
        it: `${it} non richiede più un avvertimento precedente`,
        en: `${en} no longer requires an earlier warning`,
      },
    },
  ];
}

function gravity(action: Action, allowing: readonly Allowing[]): Fact[] {
  if (allowing.some(({ when }) => when.gravity !== 'serious')) return [];
  const { it, en } = subject(action);
  return [
    {
      key: `gravity/${action}`,
      value: 'serious',
      clauses: idsOf(allowing),
      added: { it: `${it} ora vale soltanto nei casi gravi`, en: `${en} now holds only in serious cases` },
      removed: { it: `${it} non vale più soltanto nei casi gravi`, en: `${en} no longer holds only in serious cases` },
    },
  ];
}

function terms(action: Action, allowing: readonly Allowing[]): Fact[] {
  const withTerm = allowing.filter(({ term }) => term !== undefined);
  const values = [...new Set(withTerm.map(({ term }) => term ?? ''))];
  if (values.length === 0) return [];
  const words = (language: 'it' | 'en') =>
    listed(
      values.map((value) => sayTerm(value, language)),
      language,
    );
  const said = { it: words('it'), en: words('en') };
  const name = subject(action);
  return [
    {
      key: `term/${action}`,
      value: values.join(' '),
      clauses: idsOf(withTerm),
      said,
      added: { it: `${name.it} ora dura ${said.it}`, en: `${name.en} now lasts ${said.en}` },
      removed: { it: `${name.it} non ha più un termine scritto`, en: `${name.en} no longer has a written term` },
      changed: (before) => nowInsteadOf(name, { it: `dura ${said.it}`, en: `lasts ${said.en}` }, before.said ?? said),
    },
  ];
}

function sayTerm(term: string, language: 'it' | 'en'): string {
  if (term === 'permanent') return language === 'it' ? 'senza termine' : 'without end';
  return sayDuration(term, language);
}

function forbidden(policy: Policy, action: Action): Fact[] {
  const saying = stated(policy, 'forbid').filter(({ effect }) => effect.actions.includes(action));
  if (saying.length === 0) return [];
  const [it, en] = [sayAction(action, 'it'), sayAction(action, 'en')];
  return [
    {
      key: `forbid/${action}`,
      value: 'yes',
      clauses: idsOf(saying),
      added: { it: `La policy ora vieta di ${it}`, en: `The policy now forbids to ${en}` },
      removed: { it: `La policy non vieta più di ${it}`, en: `The policy no longer forbids to ${en}` },
    },
  ];
}

function onlyThese(policy: Policy): Fact[] {
  const saying = stated(policy, 'allow').filter(({ effect }) => effect.exclusive === true);
  if (saying.length === 0) return [];
  const actions = [...new Set(saying.flatMap(({ effect }) => effect.actions))];
  const words = (language: 'it' | 'en') =>
    listed(
      actions.map((action) => sayAction(action, language)),
      language,
    );
  const [it, en] = [words('it'), words('en')];
  return [
    {
      key: 'exclusive',
      value: actions.toSorted().join(' '),
      clauses: idsOf(saying),
      added: { it: `La moderazione ora può soltanto ${it}`, en: `Moderation may now only ${en}` },
      removed: {
        it: 'La policy non limita più la moderazione ad alcuni provvedimenti',
        en: 'The policy no longer limits moderation to some measures',
      },
      changed: () => ({ it: `La moderazione ora può soltanto ${it}`, en: `Moderation may now only ${en}` }),
    },
  ];
}

function ladders(policy: Policy): Fact[] {
  const saying = stated(policy, 'ladder');
  const [first] = saying;
  if (!first) return [];
  const steps = (language: 'it' | 'en') =>
    first.effect.steps
      .map((step) => step.map((action) => sayAction(action, language)).join(language === 'it' ? ' o ' : ' or '))
      .join(language === 'it' ? ', poi ' : ', then ');
  const skipping = first.effect.skipping;
  const tail = {
    it: skipping === 'forbidden' ? 'nessun passo si può saltare' : 'saltare un passo richiede una motivazione',
    en: skipping === 'forbidden' ? 'no step may be left out' : 'leaving out a step needs a reason',
  };
  const now = {
    it: `I provvedimenti ora sono graduali: ${steps('it')}; ${tail.it}`,
    en: `Measures now go by steps: ${steps('en')}; ${tail.en}`,
  };
  return [
    {
      key: 'ladder',
      value: JSON.stringify(saying.map(({ effect }) => [effect.steps, effect.skipping])),
      clauses: idsOf(saying),
      added: now,
      removed: { it: 'I provvedimenti non sono più graduali', en: 'Measures no longer go by steps' },
      changed: () => now,
    },
  ];
}
