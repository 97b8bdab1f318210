// SPDX-License-Identifier: EUPL-1.2
// What a person may decide under a ruling: pure. Only what a clause allows, with what the clause asks for.

import { reasonsLength } from '@arengo/contract';
import {
  type Action,
  type Category,
  explainRefusal,
  type Requirement,
  type Ruling,
  requirementsOfChoice,
  sayCategory,
} from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';
import { countGraphemes } from './notice.ts';

export type Choice = {
  outcome: 'no-violation' | 'violation';
  grounds: readonly { category: Category | null; note: string | null }[];
  measures: readonly Action[];
  reason: string | null;
  notice: string | null;
};

/** Who must agree before the measures leave: `co-approval:ROLE` or `second-person`. */
export type Agreement = Extract<Requirement, 'second-person' | `co-approval:${string}`>;

export type DecidedGround = { category: Category | null; clause: string; note: string | null };
export type DecidedMeasure = { action: Action | 'notice' | 'approve'; clause: string | null; text: string | null };
export type Decided = { grounds: DecidedGround[]; measures: DecidedMeasure[]; agreements: Agreement[] };

export type Verdict =
  | { ok: true; decided: Decided }
  | { ok: false; because: Because; cites: string[]; pointer: string };

/** `noticeWay`: how the network can tell the author, with the longest notice in graphemes. `held`: the item waits to appear. */
export type Setting = {
  noticeWay: { limit: number } | null;
  held: boolean;
  /** How long the address of the page of reasons will be; 0 = there is none. */
  addressLength: number;
};

export function decide(choice: Choice, ruling: Ruling, setting: Setting): Verdict {
  if (choice.outcome === 'no-violation') return decideNoViolation(choice, ruling, setting);
  const grounds = groundsOf(choice, ruling);
  if (!Array.isArray(grounds)) return grounds;
  const refusal = refusalOfMeasures(choice, ruling) ?? refusalOfDuty(choice, ruling);
  if (refusal) return refusal;
  const requires = requirementsOfChoice(ruling, choice.measures);
  const lacking = refusalOfLack(choice, requires, setting);
  if (lacking) return lacking;
  return {
    ok: true,
    decided: {
      grounds,
      measures: measuresOf(choice, { ruling, requires, grounds }),
      agreements: requires.filter(isAgreement),
    },
  };
}

function decideNoViolation(choice: Choice, ruling: Ruling, setting: Setting): Verdict {
  if (choice.grounds.length > 0 || choice.measures.length > 0) {
    return no(
      '/grounds',
      'Se non è una violazione, non ci sono motivi né misure.',
      'What is no violation has neither grounds nor measures.',
    );
  }
  const measures: DecidedMeasure[] = setting.held
    ? [{ action: 'approve', clause: ruling.timingClause, text: null }]
    : [];
  return { ok: true, decided: { grounds: [], measures, agreements: [] } };
}

function groundsOf(choice: Choice, ruling: Ruling): DecidedGround[] | Extract<Verdict, { ok: false }> {
  if (choice.grounds.length === 0) {
    return no(
      '/grounds',
      'Una violazione ha almeno un motivo. Scegli quale.',
      'A violation has at least one ground. Choose which.',
    );
  }
  const decided: DecidedGround[] = [];
  for (const [at, { category, note }] of choice.grounds.entries()) {
    const clause =
      category === null
        ? openListClause(ruling, note)
        : ruling.grounds.find((one) => one.category === category)?.clause;
    if (!clause) return noGround(at, category, ruling);
    decided.push({ category, clause, note });
  }
  return decided;
}

/** An open list admits a ground outside it when the law or the rule is named. */
function openListClause(ruling: Ruling, note: string | null): string | undefined {
  return ruling.list?.kind === 'open' && note ? ruling.list.clause : undefined;
}

function noGround(at: number, category: Category | null, ruling: Ruling): Extract<Verdict, { ok: false }> {
  if (category === null) {
    return no(
      `/grounds/${at}`,
      ruling.list?.kind === 'open'
        ? 'Indica la norma o la regola violata.'
        : 'L’elenco dei motivi di questa policy è chiuso.',
      ruling.list?.kind === 'open' ? 'Name the law or the rule.' : 'The list of grounds of this policy is closed.',
      ruling.list ? [ruling.list.clause] : [],
    );
  }
  const exempted = ruling.exemptions.filter((exemption) => exemption.category === category);
  return no(
    `/grounds/${at}`,
    `Per questa policy, qui e ora, «${sayCategory(category, 'it')}» non è un motivo.`,
    `This policy, here and now, does not make “${sayCategory(category, 'en')}” a ground.`,
    exempted.map((exemption) => exemption.clause),
  );
}

function refusalOfMeasures(choice: Choice, ruling: Ruling): Verdict | null {
  for (const [at, action] of choice.measures.entries()) {
    const measure = ruling.measures.find((one) => one.action === action);
    if (!measure || measure.lawful) continue;
    const cites = measure.clause ? [measure.clause] : [];
    return no(`/measures/${at}`, explainRefusal(measure, 'it'), explainRefusal(measure, 'en'), cites);
  }
  return null;
}

/** A ground that the policy says *must* be acted upon is not left standing. */
function refusalOfDuty(choice: Choice, ruling: Ruling): Verdict | null {
  const binding = ruling.grounds.find(
    (ground) => ground.modality === 'must' && choice.grounds.some((one) => one.category === ground.category),
  );
  if (!binding || choice.measures.length > 0) return null;
  return no(
    '/measures',
    'Per questo motivo la policy impone un intervento: scegli almeno una misura.',
    'On this ground the policy asks for a measure: choose at least one.',
    [binding.clause],
  );
}

function refusalOfLack(choice: Choice, requires: readonly Requirement[], setting: Setting): Verdict | null {
  if (requires.includes('reason') && !choice.reason) {
    return no('/reason', 'Questa scelta richiede una motivazione scritta.', 'This choice asks for a written reason.');
  }
  const noticeDue =
    requires.includes('notice') || (requires.includes('notice-where-possible') && setting.noticeWay !== null);
  if (noticeDue && !choice.notice) {
    return no(
      '/notice',
      'La policy chiede di avvisare l’autore: scrivi l’avviso.',
      'The policy asks for a notice to the author: write it.',
    );
  }
  const limit = setting.noticeWay?.limit ?? Number.POSITIVE_INFINITY;
  if (choice.notice && countGraphemes(reasonsLength(choice.notice, setting.addressLength)) > limit) {
    return no(
      '/notice',
      `Su questa rete un avviso ha al massimo ${limit} caratteri: accorcialo.`,
      `On this network a notice has at most ${limit} characters: shorten it.`,
    );
  }
  return null;
}

type Settled = { ruling: Ruling; requires: readonly Requirement[]; grounds: readonly DecidedGround[] };

function measuresOf(choice: Choice, { ruling, requires, grounds }: Settled): DecidedMeasure[] {
  const clauseOf = (action: Action) => ruling.measures.find((one) => one.action === action)?.clause ?? null;
  // A network has to be told why; where the policy asks for no reason, the article is one.
  const told =
    choice.reason ??
    `${grounds.map(({ category, clause }) => `${category ? `${sayCategory(category, 'it')}, ` : ''}${clause}`).join('; ')}.`;
  const measures: DecidedMeasure[] = choice.measures.map((action) => ({
    action,
    clause: clauseOf(action),
    text: action === 'warn' ? choice.notice : action.startsWith('re') ? told : null,
  }));
  const asksNotice = requires.includes('notice') || requires.includes('notice-where-possible');
  const [first] = choice.measures;
  if (asksNotice && choice.notice && first && !choice.measures.includes('warn')) {
    measures.push({ action: 'notice', clause: clauseOf(first), text: choice.notice });
  }
  return measures;
}

const isAgreement = (one: Requirement): one is Agreement => one === 'second-person' || one.startsWith('co-approval:');

function no(pointer: string, it: string, en: string, cites: string[] = []): Extract<Verdict, { ok: false }> {
  return { ok: false, because: { it, en }, cites, pointer };
}
