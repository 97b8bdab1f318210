// SPDX-License-Identifier: EUPL-1.2
// What the policy has to say of an answer or a comment that somebody is about to write for the body. Advice: a person decides.
import type { Policy } from '@arengo/policy';
import type { TextFinding } from './post-facts.ts';
import { replacementFor } from './redaction.ts';
import type { Concern, Remark, Severity } from './remark.ts';

export type AnswerFacts = { text: string; findings: readonly TextFinding[] };

/** What clauses on answering and commenting say of the words, each with its clause. */
export function checkAnswer(policy: Policy, answer: AnswerFacts): Remark[] {
  const grounds = groundsOf(policy);
  return policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) => {
      if (effect.effect === 'enquiry-rule' && effect.rule === 'be-polite')
        return rude(answer).map((concern) => remark('be-polite', 'advises', id, concern));
      if (effect.effect === 'enquiry-rule' && effect.rule === 'competence-only')
        return [remark('competence-only', 'advises', id, COMPETENCE)];
      if (effect.effect === 'oversight' && effect.over === 'comments')
        return against(answer, grounds).map((concern) => remark('own-comment', 'asks', id, concern));
      return [];
    }),
  );
}

function groundsOf({ clauses }: Policy): ReadonlyMap<string, string> {
  return new Map(
    clauses.flatMap(({ id, effects }) =>
      effects.flatMap((effect) =>
        effect.effect === 'ground' ? effect.categories.map((one) => [one, id] as const) : [],
      ),
    ),
  );
}

/** What citizens may not write, the body does not write either. */
const against = ({ findings }: AnswerFacts, grounds: ReadonlyMap<string, string>): Concern[] =>
  findings.flatMap((one) => {
    const clause = grounds.get(one.category);
    if (!clause) return [];
    return [
      {
        say: {
          it: `${one.why} La policy non lo ammette nei commenti (${clause}): nemmeno in quelli dell’ente.`,
          en: `${one.whyEn ?? one.why} The policy does not allow it in comments (${clause}): the body’s own neither.`,
        },
        remedy: { it: 'Riscrivi questa parte.', en: 'Rewrite this part.' },
        span: one.span,
        ...(one.category.endsWith('-data') ? { replacement: replacementFor(one) } : {}),
      },
    ];
  });

const COMPETENCE: Concern = {
  say: { it: 'L’argomento è di competenza dell’ente?', en: 'Is the subject within the competence of the body?' },
  remedy: {
    it: 'Se non lo è, di’ soltanto a chi rivolgersi.',
    en: 'If it is not, say only whom to turn to.',
  },
};

const OFFENSIVE = ['insult', 'profanity', 'threat', 'denigration', 'personal-attack', 'provocation'];

type Lint = { pattern: RegExp; it: string; en: string; remedyIt: string; remedyEn: string };
const LINTS: readonly Lint[] = [
  {
    pattern: /(?:\p{Lu}{2,}[\s,!?]+){2,}\p{Lu}{2,}/gu,
    it: 'Tutto in maiuscole si legge come un grido.',
    en: 'All in capitals it reads like shouting.',
    remedyIt: 'Scrivi in minuscole.',
    remedyEn: 'Write it in small letters.',
  },
  {
    pattern: /[!?]{2,}/gu,
    it: 'Più punti esclamativi o interrogativi sembrano un rimprovero.',
    en: 'Several exclamation or question marks sound like a reproach.',
    remedyIt: 'Ne basta uno.',
    remedyEn: 'One is enough.',
  },
  {
    pattern:
      /(?<!\p{L})(?:come (?:le|ti|vi) (?:ho|abbiamo) già (?:detto|scritto)|bastava leggere|si informi|informatevi|informati(?! su)|non è (?:affar|compito) nostro|è colpa (?:sua|tua|vostra)|se (?:avesse|avessi|aveste) letto|lei non (?:sa|capisce)|tu non (?:sai|capisci)|ovviamente)(?!\p{L})/giu,
    it: 'Può sembrare un rimprovero a chi scrive.',
    en: 'It may sound like a reproach to whoever writes.',
    remedyIt: 'Di’ soltanto che cosa può fare.',
    remedyEn: 'Say only what they can do.',
  },
];

function rude({ text, findings }: AnswerFacts): Concern[] {
  const offences = findings
    .filter(({ category }) => OFFENSIVE.includes(category))
    .map((one) => ({
      say: { it: one.why, en: one.whyEn ?? one.why },
      remedy: { it: 'Rispondi con cortesia e rispetto.', en: 'Answer politely and with respect.' },
      span: one.span,
    }));
  const tones = LINTS.flatMap(({ pattern, it, en, remedyIt, remedyEn }) =>
    [...text.matchAll(pattern)].map((found) => ({
      say: { it, en },
      remedy: { it: remedyIt, en: remedyEn },
      span: [found.index, found.index + found[0].length] as const,
    })),
  );
  return [...offences, ...tones];
}

function remark(check: string, severity: Severity, clause: string, concern: Concern): Remark {
  const { span = null, media = null, replacement = null, ...words } = concern;
  return { check, severity, clause, norm: null, ...words, span, media, replacement };
}
