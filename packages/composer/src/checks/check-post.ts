// SPDX-License-Identifier: EUPL-1.2
// Holds a post against the policy and the law. Pure: the same in the browser while one writes and on the server at approval.
import type { Effect, Policy } from '@arengo/policy';
import { normRemarks } from './norm-checks.ts';
import { ownDataIn } from './own-data.ts';
import { POLICY_CHECKS } from './policy-checks.ts';
import type { PostFacts, ThirdParty } from './post-facts.ts';
import { isLawPurpose } from './purposes.ts';
import type { Concern, Remark, Severity } from './remark.ts';
import { REQUIREMENTS } from './third-party.ts';

/** Everything that policy and law have to say, the gravest first, each with the clause or the norm that asks it. */
export function checkPost(policy: Policy, given: PostFacts): Remark[] {
  const post = { ...given, findings: [...given.findings, ...unseenData(given)] };
  const lists = listsOf(policy);
  const asked = policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) => remarksOf(id, effect, post, lists)),
  );
  const byPolicy = [...asked, ...thirdPartyRemarks(policy, post), ...purposeRemarks(policy, post, lists)];
  const all = [...byPolicy, ...normRemarks(post).filter((one) => !saidBy(byPolicy, one))];
  return withoutRepeats(all.filter((one) => !answered(one, post))).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
  );
}

// What triage of citizens' words passes over, and the body itself must not write.
function unseenData({ text, findings }: PostFacts): PostFacts['findings'] {
  return ownDataIn(text).filter(
    ({ category, span }) =>
      !findings.some((one) => one.category === category && one.span[0] < span[1] && span[0] < one.span[1]),
  );
}

// One finding, asked about by several clauses: what is said of it is said to all.
const SPECIAL = ['special-data', 'special-data-redaction', 'protected-data'];
const alike = (check: string, other: string) => check === other || (SPECIAL.includes(check) && SPECIAL.includes(other));

/** Whether the policy itself speaks of what a norm asks, and the norm need not repeat it. */
function saidBy(remarks: readonly Remark[], { check, span }: Remark): boolean {
  return SPECIAL.includes(check) && remarks.some((one) => alike(one.check, check) && one.span?.[0] === span?.[0]);
}

// What is asked is answered by a statement. A finding in the text may be mistaken: a person says so, with the reason.
function answered({ check, severity, span }: Remark, post: PostFacts): boolean {
  if (severity === 'asks' && post.stated[check]) return true;
  const quote = span && post.text.slice(span[0], span[1]);
  return quote !== null && post.dismissed.some((one) => alike(one.check, check) && one.quote === quote);
}

/** Whether the post may be approved as it stands. */
export function mayBeApproved(remarks: readonly Remark[]): boolean {
  return remarks.every(({ severity }) => severity === 'advises');
}

const WEIGHT: Record<Severity, number> = { blocks: 0, asks: 1, advises: 2 };

type Lists = { categories: ReadonlySet<string | null>; purposes: ReadonlySet<string> };

/** A policy may name its categories and purposes in several places: a post chooses among all. */
function listsOf({ clauses }: Policy): Lists {
  const effects = clauses.flatMap((clause) => clause.effects);
  return {
    categories: new Set(effects.flatMap((one) => (one.effect === 'content-categories' ? one.categories : []))),
    purposes: new Set(effects.flatMap((one) => (one.effect === 'purpose' ? one.purposes : []))),
  };
}

function remarksOf(clause: string, effect: Effect, post: PostFacts, { categories }: Lists): Remark[] {
  switch (effect.effect) {
    case 'post-check':
      return policyCheck(effect.check, post).map((concern) => remark(effect.check, effect.severity, clause, concern));
    case 'embargo':
      return (POLICY_CHECKS['not-yet-public']?.(post) ?? []).map((concern) =>
        remark('not-yet-public', 'blocks', clause, concern),
      );
    case 'content-categories':
      return effect.required && !categories.has(post.category)
        ? [remark('content-category', 'blocks', clause, NO_CATEGORY)]
        : [];
    case 'off-hours-publishing':
      return effect.requires !== 'nothing' && post.offHours === true && !post.offHoursReason
        ? [remark('off-hours', 'asks', clause, OFF_HOURS)]
        : [];
    case 'costs':
      return effect.paidNeedsAct && post.paidReach && post.paidLock
        ? [remark('paid-reach', 'blocks', clause, { ...NOT_FUNDED, say: post.paidLock })]
        : [];
    default:
      return [];
  }
}

const NOT_FUNDED: Pick<Concern, 'remedy'> = {
  remedy: {
    it: 'Togli la promozione a pagamento, o indica in Account l’atto che la finanzia.',
    en: 'Take the paid promotion away, or name the act that funds it, in Accounts.',
  },
};

const OFF_HOURS: Concern = {
  say: {
    it: 'Uscirebbe fuori dall’orario in cui qualcuno presidia gli account: è ammesso per eccezione.',
    en: 'It would leave while nobody attends the accounts: that is allowed by way of exception.',
  },
  remedy: {
    it: 'Scrivi perché è necessario, oppure sposta l’ora.',
    en: 'Write why there is a need, or move the hour.',
  },
};

// What the accounts are for is a list: a purpose is one of it, or one of the law's own.
function purposeRemarks(policy: Policy, { purpose }: PostFacts, { purposes }: Lists): Remark[] {
  if (purpose === null || purposes.size === 0 || purposes.has(purpose) || isLawPurpose(purpose)) return [];
  const clause = policy.clauses.find(({ effects }) => effects.some(({ effect }) => effect === 'purpose'));
  return clause ? [remark('purpose', 'asks', clause.id, OTHER_PURPOSE)] : [];
}

const OTHER_PURPOSE: Concern = {
  say: {
    it: 'La finalità non è fra quelle della policy né fra quelle della legge 150/2000.',
    en: 'The purpose is none of the policy’s, nor of law 150/2000.',
  },
  remedy: {
    it: 'Scegline una dall’elenco, o scrivi perché serve un’altra.',
    en: 'Choose one of the list, or write why another is needed.',
  },
};

const NO_CATEGORY: Concern = {
  say: {
    it: 'Manca la categoria del contenuto, o non è fra quelle della policy.',
    en: 'The content category is missing, or is none of the policy’s.',
  },
  remedy: { it: 'Scegline una fra quelle della policy.', en: 'Choose one of the policy’s.' },
};

// A check that this version does not know is asked of the author by its name, never passed over in silence.
function policyCheck(name: string, post: PostFacts): Concern[] {
  const known = POLICY_CHECKS[name];
  if (known) return known(post);
  if (post.stated[name]) return [];
  const words = name.replaceAll('-', ' ');
  return [
    {
      say: { it: `La policy chiede di controllare: ${words}.`, en: `The policy asks to check: ${words}.` },
      remedy: { it: 'Controlla e scrivi l’esito.', en: 'Check it, and write the outcome.' },
    },
  ];
}

type Way = { id: string; grounds: readonly string[]; requires: readonly string[] };

// Each clause opens a way for third parties' content; one is enough, with what it asks for.
function thirdPartyRemarks(policy: Policy, post: PostFacts): Remark[] {
  const { thirdParty } = post;
  const ways = policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect): Way[] =>
      effect.effect === 'third-party-content'
        ? [{ id, grounds: effect.allowedWhen, requires: effect.requires ?? [] }]
        : [],
    ),
  );
  const [first] = ways;
  if (thirdParty === null || !first) return [];
  const { ground } = thirdParty;
  const open = ways.filter(({ grounds }) => ground !== null && grounds.includes(ground));
  const [chosen] = open;
  if (!chosen) return [remark('third-party-content', 'blocks', first.id, noGround(ways))];
  if (open.some((way) => lackingOf(way, post, thirdParty).length === 0)) return [];
  return lackingOf(chosen, post, thirdParty).map((concern) =>
    remark('third-party-content', 'blocks', chosen.id, concern),
  );
}

function noGround(ways: readonly Way[]): Concern {
  const grounds = [...new Set(ways.flatMap((way) => way.grounds))].map(plain).join(', ');
  return {
    say: {
      it: `Contenuto di terzi: la policy lo ammette solo in questi casi: ${grounds}.`,
      en: `A third party’s content: the policy admits it only in these cases: ${grounds}.`,
    },
    remedy: { it: 'Scegli il caso che lo giustifica.', en: 'Choose the case that justifies it.' },
  };
}

// What a clause requires and is no fact of the post is a step of its approval.
const lackingOf = ({ requires }: Way, post: PostFacts, thirdParty: ThirdParty): Concern[] =>
  requires.flatMap((name) => {
    const requirement = REQUIREMENTS[name];
    return requirement && !requirement.met(post, thirdParty) ? [requirement.lacking] : [];
  });

const plain = (slug: string) => slug.replaceAll('-', ' ');

function remark(check: string, severity: Severity, clause: string, concern: Concern): Remark {
  const { span = null, media = null, replacement = null, ...words } = concern;
  return { check, severity, clause, norm: null, ...words, span, media, replacement };
}

// Two clauses may ask the same: the graver is kept, then the first.
function withoutRepeats(remarks: readonly Remark[]): Remark[] {
  const kept = new Map<string, Remark>();
  for (const one of remarks) {
    const key = JSON.stringify([one.say.it, one.span, one.media]);
    const before = kept.get(key);
    if (!before || WEIGHT[one.severity] < WEIGHT[before.severity]) kept.set(key, one);
  }
  return [...kept.values()];
}
