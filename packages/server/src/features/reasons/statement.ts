// SPDX-License-Identifier: EUPL-1.2
// A statement of reasons in the shape of the DSA Transparency Database (Regulation (EU) 2022/2065, arts. 17 and 24(5)): pure.
// A body that runs a page is no platform and owes none; the shape makes moderation comparable. It holds no personal data.
import type { Statement, StatementCategory } from '@arengo/contract';
import { CATEGORIES, type Category, sayAction, sayCategory } from '@arengo/policy';
import { romeDay } from '../../foundation/clock/rome.ts';
import { citeAct } from '../acts/index.ts';
import type { MeasureGiven, Reasons } from './read-reasons.ts';

const OTHER: StatementCategory = 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC';
const SPEECH: StatementCategory = 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH';
const PRIVACY: StatementCategory = 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS';
const DISCOURSE: StatementCategory = 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS';

const CATEGORY_OF: Readonly<Record<Category, StatementCategory>> = {
  insult: SPEECH,
  profanity: OTHER,
  threat: 'STATEMENT_CATEGORY_VIOLENCE',
  defamation: SPEECH,
  denigration: SPEECH,
  'personal-attack': 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  provocation: OTHER,
  hate: SPEECH,
  violence: 'STATEMENT_CATEGORY_VIOLENCE',
  dignity: SPEECH,
  'political-promotion': OTHER,
  electoral: OTHER,
  commercial: OTHER,
  'unpatronised-promotion': OTHER,
  spam: OTHER,
  flood: OTHER,
  'off-topic': OTHER,
  'off-topic-link': OTHER,
  'personal-case': OTHER,
  'personal-data': PRIVACY,
  'special-data': PRIVACY,
  'intellectual-property': 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  illegal: OTHER,
  misleading: DISCOURSE,
  alarmist: DISCOURSE,
  obscene: OTHER,
  'malware-link': 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
};

const ITEMS = { comment: 'Un commento', 'visitor-post': 'Un post', message: 'Un messaggio privato' };
/** Longest texts that the shape admits. */
const GROUND = 500;
const EXPLANATION = 2000;

/** The statement of a decision; null where nothing of it took effect. `policyUrl`: the address of the version that applied. */
export function statementOf(reasons: Reasons, policyUrl: string): Statement | null {
  const effective = reasons.measures.filter(({ state }) => state !== 'withdrawn');
  const [first] = reasons.grounds;
  if (effective.length === 0 || first === undefined) return null;
  return {
    ...visibilityOf(effective),
    ...accountOf(effective),
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: `${policyUrl}#${first.clause}`,
    incompatible_content_ground: cut(groundOf(reasons), GROUND),
    incompatible_content_explanation: cut(explanationOf(reasons), EXPLANATION),
    ...(reasons.grounds.some(({ category }) => category === 'illegal') ? { incompatible_content_illegal: 'Yes' } : {}),
    content_type: ['CONTENT_TYPE_TEXT'],
    ...categoriesOf(reasons),
    content_date: romeDay(reasons.postedAt),
    application_date: romeDay(reasons.finalAt),
    decision_facts: factsOf(reasons),
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: reasons.detected ? 'Yes' : 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: reasons.decisionId,
    arengo: besideOf(reasons),
  };
}

const VISIBLE = {
  remove: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  hide: 'DECISION_VISIBILITY_CONTENT_DISABLED',
} as const;

/** What was done to the content; a warning and a report are "other", named. */
function visibilityOf(measures: readonly MeasureGiven[]): Partial<Statement> {
  const actions = new Set(measures.map(({ action }) => action));
  const known = (['remove', 'hide'] as const).filter((action) => actions.has(action)).map((action) => VISIBLE[action]);
  const others = [...actions].filter((action) => !['remove', 'hide', 'block'].includes(action));
  if (others.length === 0) return known.length > 0 ? { decision_visibility: known } : {};
  return {
    decision_visibility: [...known, 'DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: others.map((action) => sayAction(action, 'it')).join(', '),
  };
}

/** A block keeps a profile from the body's page; by a term, or for good where the policy says so. */
function accountOf(measures: readonly MeasureGiven[]): Partial<Statement> {
  const block = measures.find(({ action }) => action === 'block');
  if (!block) return {};
  if (block.term === 'permanent') return { decision_account: 'DECISION_ACCOUNT_TERMINATED' };
  const end = block.until ? { end_date_account_restriction: romeDay(block.until) } : {};
  return { decision_account: 'DECISION_ACCOUNT_SUSPENDED', ...end };
}

function categoriesOf({ grounds }: Reasons): Pick<Statement, 'category' | 'category_addition'> {
  const all = new Set(grounds.map(({ category }) => statementCategory(category)));
  const [category = OTHER, ...further] = all;
  return { category, ...(further.length > 0 ? { category_addition: further } : {}) };
}

function statementCategory(name: string | null): StatementCategory {
  const category = CATEGORIES.find((one) => one === name);
  return category ? CATEGORY_OF[category] : OTHER;
}

function groundOf({ grounds, policy, policyVersion }: Reasons): string {
  const clauses = [...new Set(grounds.map(({ clause }) => clause))].join(', ');
  return `${policy.title.it}, versione ${policyVersion}: ${clauses}`;
}

function explanationOf({ grounds }: Reasons): string {
  return grounds
    .map(({ category, clause, text }) => `${sayGround(category)} (${clause}): «${text?.it ?? ''}»`)
    .join(' ');
}

function sayGround(name: string | null): string {
  const category = CATEGORIES.find((one) => one === name);
  return category ? sayCategory(category, 'it') : 'altra norma o regola';
}

function factsOf(reasons: Reasons): string {
  const found = reasons.detected
    ? 'I riscontri automatici lo avevano indicato a chi modera'
    : 'Nessun riscontro automatico lo aveva indicato';
  const done = reasons.measures.map(({ action }) => sayAction(action, 'it')).join(', ');
  return `${ITEMS[reasons.itemType]} sull’account «${reasons.accountName}» (${reasons.network}). ${found}; una persona incaricata ha deciso secondo la policy dell’ente. Misure: ${done}.`;
}

function besideOf(reasons: Reasons): Statement['arengo'] {
  const { grounds, measures, ruling, act } = reasons;
  const clauses = [...grounds, ...measures].flatMap(({ clause }) => clause ?? []);
  return {
    policy: { id: reasons.policy.id, version: reasons.policyVersion },
    clauses: [...new Set(clauses)],
    act: act && citeAct(act),
    network: reasons.network,
    measures: measures.map(({ action, state, clause }) => ({ action, state, clause })),
    notice_given: reasons.noticeGiven,
    reconsideration: ruling.reconsideration?.clause ?? null,
    overturned: reasons.overturned,
  };
}

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
