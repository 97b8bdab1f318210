// SPDX-License-Identifier: EUPL-1.2
// The lists that a policy gives for choosing from. Pure.
import { LAW_150_PURPOSES } from '@arengo/composer';
import type { PostView } from '@arengo/contract';
import type { Policy } from '@arengo/policy';

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
