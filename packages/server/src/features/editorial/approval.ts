// SPDX-License-Identifier: EUPL-1.2
// Who has to agree before a variant leaves, and whether they have: pure. An approval is of this very content, or of none.
import { createHash } from 'node:crypto';
import type { Policy } from '@arengo/policy';

/** What is said, where and when: all that an approver seals. Any change of it is another content. */
export type Content = {
  accountId: string;
  language: string;
  text: string;
  title: string | null;
  link: string | null;
  media: readonly { sha256: string; alt: string; captions: string | null }[];
  /** RFC 3339; null = as soon as it is approved. */
  plannedAt: string | null;
  /** Until when it may leave, and what becomes of it if its hour is missed. */
  validUntil: string | null;
  late: string;
  /** To be promoted for payment. */
  paidReach: boolean;
};

/** SHA-256 in hex of the content, the same for the same content wherever it is computed. */
export function sealOf({ text, media, ...content }: Content): string {
  const { accountId, language, title, link, plannedAt, validUntil, late, paidReach } = content;
  const canonical = [
    accountId,
    language,
    text.normalize('NFC'),
    title,
    link,
    media.map(({ sha256, alt, captions }) => [sha256, alt, captions]),
    plannedAt,
    validUntil,
    late,
    paidReach,
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** One agreement that is asked. `by` is a role of the policy, or `second-approver`, anybody who may approve and has not yet. */
export type Step = { by: string; of: string; clause: string | null; norm: string | null };

export type Occasion = { thirdParty: boolean; electionPeriod: boolean };

const ELECTIONS = 'L. 28/2000, art. 9';
const SECOND_APPROVER = 'second-approver';

/** The steps that policy and law ask of a post, in their order; none where neither asks any. */
export function stepsOf(policy: Policy, { thirdParty, electionPeriod }: Occasion): Step[] {
  const asked = policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) =>
      effect.effect === 'sign-off' && (effect.of !== 'third-party-content' || thirdParty)
        ? [{ by: effect.by, of: effect.of, clause: id, norm: null }]
        : [],
    ),
  );
  const distinct = asked.filter((step, at) => asked.findIndex(({ by }) => by === step.by) === at);
  if (!electionPeriod) return distinct;
  return [...distinct, { by: SECOND_APPROVER, of: 'electoral-period', clause: null, norm: ELECTIONS }];
}

/** Whoever lets it go, by an act that gives the power to publish; it may be the author. The last step of every path. */
export const PUBLISHER: Step = { by: 'publisher', of: 'publication', clause: null, norm: null };

/**
 * The whole path of a variant. An alert that says nothing but a template which was agreed to, its blanks filled, was agreed to
 * with the template: only whoever lets it go is still asked.
 */
export function pathOf(policy: Policy | null, occasion: Occasion & { byTemplate: boolean }): Step[] {
  if (policy === null || occasion.byTemplate) return [PUBLISHER];
  return [...stepsOf(policy, occasion), PUBLISHER];
}

/** The path of a template, walked once for all the alerts that are made from it: that of an ordinary post. */
export function pathOfTemplate(policy: Policy | null): Step[] {
  return pathOf(policy, { thirdParty: false, electionPeriod: false, byTemplate: false });
}

export type Verdict = { by: string; personId: string; verdict: 'yes' | 'no'; seal: string; at: Date };

export type StepState = 'to-do' | 'agreed' | 'refused' | 'void' | 'expired';
export type Standing = {
  state: 'waiting' | 'approved' | 'refused';
  path: { step: Step; state: StepState; verdict: Verdict | null }[];
};

export type Now = {
  seal: string;
  at: Date;
  /** An approval lasts this long; null = as long as the content. */
  lastsMs: number | null;
  /** Whether whoever let it go may still publish there: their yes rests on an act, and ends with it. */
  publisherMay?: boolean;
};

/** How far the path is gone for this content. The last verdict on a step is the one that counts. */
export function standingOf(steps: readonly Step[], verdicts: readonly Verdict[], now: Now): Standing {
  const path = steps.map((step): Standing['path'][number] => {
    const verdict = verdicts.filter(({ by }) => by === step.by).at(-1) ?? null;
    const state = stateOf(verdict, now);
    const lost = step.by === PUBLISHER.by && state === 'agreed' && now.publisherMay === false;
    return { step, verdict, state: lost ? 'void' : state };
  });
  if (path.some(({ state }) => state === 'refused')) return { state: 'refused', path };
  return { state: path.every(({ state }) => state === 'agreed') ? 'approved' : 'waiting', path };
}

function stateOf(verdict: Verdict | null, { seal, at, lastsMs }: Now): StepState {
  if (verdict === null) return 'to-do';
  if (verdict.seal !== seal) return 'void';
  if (verdict.verdict === 'no') return 'refused';
  return lastsMs !== null && at.getTime() - verdict.at.getTime() >= lastsMs ? 'expired' : 'agreed';
}

/** Whether somebody may agree to a step at all: never to what is their own, nor twice over on the same path. */
export function refusalOf(
  step: Step,
  personId: string,
  { authors, standing }: { authors: readonly string[]; standing: Standing },
): 'own' | 'twice' | null {
  const agreedTo = standing.path.filter((one) => one.state === 'agreed' && one.verdict?.personId === personId);
  const asSecond = agreedTo.some((one) => one.step.by === SECOND_APPROVER);
  if (step.by === PUBLISHER.by) return asSecond ? 'twice' : null;
  if (authors.includes(personId)) return 'own';
  return step.by === SECOND_APPROVER && agreedTo.some((one) => one.step.by !== step.by) ? 'twice' : null;
}
