// SPDX-License-Identifier: EUPL-1.2
// What the moderation effects mean to a citizen, one phrase each.
import {
  type Action,
  type Clause,
  type Effect,
  type EffectOf,
  type Language,
  type Policy,
  type Requirement,
  sayAction,
  sayCategory,
  sayDuration,
  sayRequirement,
} from '@arengo/policy';
import { sayCases, sayItems } from './say-condition.ts';
import { sayActor, sayList } from './say-names.ts';

type Said = { clause: Clause; policy: Policy; language: Language };

/** A phrase that begins a sentence, without its full stop; null for effects that are not about moderation. */
export function sayModeration(effect: Effect, said: Said): string | null {
  switch (effect.effect) {
    case 'ground':
      return sayGround(effect, said);
    case 'allow':
      return sayAllowed(effect, said);
    case 'forbid':
      return `${said.language === 'it' ? 'Non si può' : 'It is excluded to'} ${sayActions(effect.actions, said.language, 'or')}${cases(effect, said)}`;
    case 'require':
      return sayRequired(effect, said);
    case 'no-notice':
      return `${said.language === 'it' ? 'Non è obbligatorio avvisare l’autore' : 'The author need not be told'}${cases(effect, said)}`;
    case 'ladder':
      return sayLadder(effect, said);
    case 'automatic':
      return `${said.language === 'it' ? 'Un programma può da solo' : 'Software may by itself'} ${sayActions(effect.actions, said.language, 'or')}${cases(effect, said)}`;
    default:
      return sayReach(effect, said);
  }
}

const cases = (effect: Parameters<typeof sayCases>[0], { language, policy }: Said) =>
  sayCases(effect, language, policy);

const CHOICES: Record<Language, Intl.ListFormat> = {
  it: new Intl.ListFormat('it-IT', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

function sayActions(actions: readonly Action[], language: Language, join: 'and' | 'or'): string {
  const names = actions.map((action) => sayAction(action, language));
  return join === 'and' ? sayList(names, language) : CHOICES[language].format(names);
}

/** The categories of a ground with its limits and measures: `insulti e turpiloquio (salvo …); misure: …`. */
export function sayCategories(effect: EffectOf<'ground'>, { language, policy }: Said): string {
  const names = sayList(
    effect.categories.map((category) => sayCategory(category, language)),
    language,
  );
  const scope = effect.scope ? `: ${effect.scope[language]}` : '';
  const indirect = effect.indirect ? (language === 'it' ? ' (solo in modo indiretto)' : ' (only indirectly)') : '';
  const measures = effect.measures
    ? `; ${language === 'it' ? 'misure' : 'measures'}: ${sayActions(effect.measures, language, 'or')}`
    : '';
  return `${names}${scope}${indirect}${sayCases(effect, language, policy)}${measures}`;
}

function sayGround(effect: EffectOf<'ground'>, said: Said): string {
  const must = (effect.modality ?? said.clause.modality) === 'must';
  const opening =
    said.language === 'it'
      ? must
        ? 'Chi modera deve intervenire su'
        : 'Chi modera può intervenire su'
      : must
        ? 'Moderators must act on'
        : 'Moderators may act on';
  return `${opening}: ${sayCategories(effect, said)}`;
}

function sayAllowed(effect: EffectOf<'allow'>, said: Said): string {
  const { language } = said;
  const it = language === 'it';
  const only = effect.exclusive ? (it ? ', e nient’altro' : ', and nothing else') : '';
  const term =
    effect.term === undefined
      ? ''
      : effect.term === 'permanent'
        ? it
          ? ', senza termine'
          : ', without a term'
        : `, ${it ? 'per' : 'for'} ${sayDuration(effect.term, language)}`;
  const needs = effect.requires
    ? `, ${it ? 'con' : 'with'} ${sayList(
        effect.requires.map((one) => sayNeed(one, language)),
        language,
      )}`
    : '';
  return `${it ? 'Si può' : 'It is possible to'} ${sayActions(effect.actions, language, 'or')}${only}${term}${needs}${cases(effect, said)}`;
}

// The title of a role is said where it is known.
function sayNeed(requirement: Requirement, language: Language): string {
  return sayRequirement(
    requirement,
    language,
    sayActor(requirement.replace('co-approval:', ''), language) ?? undefined,
  );
}

function sayRequired(effect: EffectOf<'require'>, said: Said): string {
  const { language } = said;
  const it = language === 'it';
  const needs = sayList(
    effect.requires.map((one) => sayNeed(one, language)),
    language,
  );
  const what =
    effect.actions === 'all' ? (it ? 'ogni misura' : 'any measure') : sayActions(effect.actions, language, 'or');
  return `${it ? 'Per' : 'For'} ${what} ${it ? 'occorre' : 'this is needed'}: ${needs}${cases(effect, said)}`;
}

function sayLadder(effect: EffectOf<'ladder'>, said: Said): string {
  const { language } = said;
  const it = language === 'it';
  const then = effect.steps.map((step) => sayActions(step, language, 'or')).join(it ? '; poi ' : '; then ');
  const skipping =
    effect.skipping === 'forbidden'
      ? it
        ? 'nessun passo si salta'
        : 'no step may be left out'
      : it
        ? 'per saltare un passo serve una motivazione'
        : 'leaving a step out needs a reason';
  return `${it ? 'Le misure sono graduali: prima' : 'Measures go by steps: first'} ${then}; ${skipping}${cases(effect, said)}`;
}

const PROTECTED = {
  criticism: { it: 'Criticare non è una violazione', en: 'Criticism is not a violation' },
  opinion: { it: 'Esprimere la propria opinione non è una violazione', en: 'Giving one’s opinion is not a violation' },
  'free-access': { it: 'L’accesso è libero', en: 'Access is free' },
} as const;

function sayReach(effect: Effect, said: Said): string | null {
  const it = said.language === 'it';
  switch (effect.effect) {
    case 'timing':
      if (effect.timing === 'publish')
        return `${it ? 'Ciò che scrivi si vede subito, senza approvazione' : 'What you write is seen at once, without approval'}${cases(effect, said)}`;
      return `${it ? 'Ciò che scrivi si vede dopo l’approvazione di una persona' : 'What you write is seen after a person has approved it'}${cases(effect, said)}`;
    case 'targets':
      return `${it ? 'La moderazione riguarda' : 'Moderation concerns'} ${sayItems(effect.itemTypes, said.language)}${cases(effect, said)}`;
    case 'list':
      if (effect.kind === 'closed')
        return it
          ? 'Si interviene solo per i motivi scritti nella policy'
          : 'Only the grounds written in the policy count';
      return it
        ? 'Si può intervenire anche per altri motivi, se una legge o una regola li prevede'
        : 'Other grounds count too, where a law or a rule provides for them';
    case 'protect':
      return `${PROTECTED[effect.what][said.language]}${cases(effect, said)}`;
    case 'one-way':
      return `${it ? 'Il canale serve solo a informare' : 'The channel only informs'}${cases(effect, said)}`;
    case 'reconsideration':
      return sayReconsideration(effect, said);
    default:
      return null;
  }
}

const FORMS = {
  page: { it: 'da una pagina apposita', en: 'on a page for it' },
  written: { it: 'per iscritto', en: 'in writing' },
  'e-mail': { it: 'per posta elettronica', en: 'by e-mail' },
} as const;

function sayReconsideration(effect: EffectOf<'reconsideration'>, said: Said): string {
  const { language } = said;
  const it = language === 'it';
  const ask = [
    it ? 'Puoi chiedere il riesame' : 'You may ask for another look',
    effect.form && FORMS[effect.form][language],
    effect.within && `${it ? 'entro' : 'within'} ${sayDuration(effect.within, language)}`,
  ];
  const parts = [
    ask.filter(Boolean).join(' '),
    effect.byAnotherPerson && (it ? 'decide un’altra persona' : 'another person decides'),
    effect.answerWithin &&
      `${it ? 'risposta entro' : 'an answer within'} ${sayDuration(effect.answerWithin, language)}`,
  ].filter(Boolean);
  return `${parts.join('; ')}${cases(effect, said)}`;
}
