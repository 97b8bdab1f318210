// SPDX-License-Identifier: EUPL-1.2
// Under which licence what a body publishes may be reproduced. Pure.
import type { Policy } from '@arengo/policy';

export type Licence = { licence: string | null; creditRequired: boolean };

/** Of third parties' content the policy says nothing: only what the post itself says. */
export function licenceOf(policy: Policy | null, post: { licence: string | null; ofThirdParties: boolean }): Licence {
  if (post.ofThirdParties) return { licence: post.licence, creditRequired: false };
  const stated = (policy?.clauses ?? []).flatMap(({ effects }) => effects.filter((one) => one.effect === 'licence'));
  return {
    licence: post.licence ?? stated[0]?.licence ?? null,
    creditRequired: stated.some(({ creditRequired }) => creditRequired === true),
  };
}
