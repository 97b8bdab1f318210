// SPDX-License-Identifier: EUPL-1.2
// The lists that a policy gives for choosing from. Pure.
import type { PostView } from '@arengo/contract';
import type { Policy } from '@arengo/policy';

/** L. 150/2000, art. 1, par. 5, letters a to f: what a body's information and communication are for. */
export const LAW_150_PURPOSES = [
  'knowledge-of-laws',
  'activities-of-institutions',
  'access-to-services',
  'topics-of-public-interest',
  'simplification-and-procedures',
  'image-and-events',
] as const;

/** What the policy lets one choose; purposes are those of the law where it states none. */
export function choicesOf(policy: Policy | null): PostView['choices'] {
  const effects = (policy?.clauses ?? []).flatMap((clause) => clause.effects);
  const lists = {
    categories: effects.flatMap((one) => (one.effect === 'content-categories' ? one.categories : [])),
    purposes: effects.flatMap((one) => (one.effect === 'purpose' ? one.purposes : [])),
    thirdPartyGrounds: effects.flatMap((one) => (one.effect === 'third-party-content' ? one.allowedWhen : [])),
  };
  return {
    categories: [...new Set(lists.categories)],
    purposes: lists.purposes.length > 0 ? [...new Set(lists.purposes)] : [...LAW_150_PURPOSES],
    thirdPartyGrounds: [...new Set(lists.thirdPartyGrounds)],
  };
}
