// SPDX-License-Identifier: EUPL-1.2
// What the policy wants to be known beside published content, by the effects of its clauses.
import type { Clause, Policy } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { clauseLink, text } from './pieces.ts';
import type { BodyVisit } from './visit.ts';

export type ContentClauses = {
  /** That content is the body's own unless another source is stated. */
  own: Clause[];
  /** The same, and what else holds of third parties' content. */
  source: Clause[];
  notices: Clause[];
  /** How it may be reproduced. */
  reuse: Clause[];
};

/** In the order of the policy; a clause for the staff alone is not told to citizens. */
export function contentClauses(policy: Policy): ContentClauses {
  const clauses = policy.clauses.filter(({ audience }) => audience !== 'internal');
  const having = (is: (effect: Clause['effects'][number]) => boolean) =>
    clauses.filter(({ effects }) => effects.some(is));
  return {
    own: having((one) => one.effect === 'post-check' && one.check === 'third-party-source-label'),
    source: having((one) => one.effect === 'post-check' && one.check.startsWith('third-party')),
    notices: having(
      (one) => one.effect === 'display' && (one.where === 'disclaimer' || one.where === 'responsibility'),
    ),
    reuse: having((one) => one.effect === 'licence' || (one.effect === 'display' && one.where === 'copyright')),
  };
}

export function clauseItems(visit: BodyVisit, seen: PolicySeen, clauses: readonly Clause[]): Html {
  return html`<ul class="rules one">${clauses.map((clause) => html`<li><div class="beside">${clauseLink(visit, seen, clause)} ${text(visit, clause.text)}</div></li>`)}</ul>`;
}
