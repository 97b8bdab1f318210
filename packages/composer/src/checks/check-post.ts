// SPDX-License-Identifier: EUPL-1.2
// Holds a post against the policy and the law. Pure: the same in the browser while one writes and on the server at approval.
import type { Effect, Policy } from '@arengo/policy';
import { normRemarks } from './norm-checks.ts';
import { POLICY_CHECKS } from './policy-checks.ts';
import type { PostFacts } from './post-facts.ts';
import type { Concern, Remark, Severity } from './remark.ts';

/** Everything that policy and law have to say, the gravest first, each with the clause or the norm that asks it. */
export function checkPost(policy: Policy, post: PostFacts): Remark[] {
  const categories = categoriesOf(policy);
  const asked = policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) => remarksOf(id, effect, post, categories)),
  );
  const all = [...asked, ...thirdPartyRemarks(policy, post), ...normRemarks(post)];
  return withoutRepeats(all.filter((one) => !answered(one, post))).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
  );
}

// What is asked is answered by a statement. A finding in the text may be mistaken: a person says so, with the reason.
function answered({ check, severity, span }: Remark, post: PostFacts): boolean {
  if (severity === 'asks' && post.stated[check]) return true;
  const quote = span && post.text.slice(span[0], span[1]);
  return quote !== null && post.dismissed.some((one) => one.check === check && one.quote === quote);
}

/** Whether the post may be approved as it stands. */
export function mayBeApproved(remarks: readonly Remark[]): boolean {
  return remarks.every(({ severity }) => severity === 'advises');
}

const WEIGHT: Record<Severity, number> = { blocks: 0, asks: 1, advises: 2 };

/** A policy may name its categories in several places: a post chooses among all. */
function categoriesOf({ clauses }: Policy): ReadonlySet<string | null> {
  const effects = clauses.flatMap((clause) => clause.effects);
  return new Set(effects.flatMap((effect) => (effect.effect === 'content-categories' ? effect.categories : [])));
}

function remarksOf(clause: string, effect: Effect, post: PostFacts, categories: ReadonlySet<string | null>): Remark[] {
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
    default:
      return [];
  }
}

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

// Each clause opens a way for third parties' content; one is enough.
function thirdPartyRemarks(policy: Policy, post: PostFacts): Remark[] {
  const { thirdParty } = post;
  const ways = policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) => (effect.effect === 'third-party-content' ? { id, grounds: effect.allowedWhen } : [])),
  );
  const [first] = ways;
  if (thirdParty === null || !first) return [];
  if (ways.some(({ grounds }) => thirdParty.ground !== null && grounds.includes(thirdParty.ground))) return [];
  const grounds = [...new Set(ways.flatMap((way) => way.grounds))].map(plain).join(', ');
  const concern = {
    say: {
      it: `Contenuto di terzi: la policy lo ammette solo in questi casi: ${grounds}.`,
      en: `A third party’s content: the policy admits it only in these cases: ${grounds}.`,
    },
    remedy: { it: 'Scegli il caso che lo giustifica.', en: 'Choose the case that justifies it.' },
  };
  return [remark('third-party-content', 'blocks', first.id, concern)];
}

const plain = (slug: string) => slug.replaceAll('-', ' ');

function remark(check: string, severity: Severity, clause: string, { span, media, ...words }: Concern): Remark {
  return { check, severity, clause, norm: null, ...words, span: span ?? null, media: media ?? null };
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
