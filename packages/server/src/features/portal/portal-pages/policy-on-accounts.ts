// SPDX-License-Identifier: EUPL-1.2
import type { Clause, EffectOf } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { AccountSeen } from '../read-accounts.ts';
import type { PolicySeen } from '../read-portal.ts';
import { clauseLink, networkName, text } from './pieces.ts';
import { sayDay } from './say-time.ts';
import type { BodyVisit } from './visit.ts';

type Named = { clause: Clause; effect: EffectOf<'accounts'> };

/** What the policy says of accounts, and which of the networks that it names have one. */
export function policyOnAccounts(visit: BodyVisit, seen: PolicySeen, accounts: readonly AccountSeen[]): Html | null {
  const { list } = visit.words;
  const clauses = seen.policy.clauses.filter(({ effects }) => effects.some(isAboutAccounts));
  const named = clauses.flatMap((clause): Named[] =>
    clause.effects.filter((one) => one.effect === 'accounts').map((effect) => ({ clause, effect })),
  );
  if (clauses.length === 0) return null;
  return html`<section aria-labelledby="_says"><h2 id="_says">${list.policySays}</h2>
<ul class="rules one">${clauses.map((clause) => html`<li><div class="beside">${clauseLink(visit, seen, clause)} ${text(visit, clause.text)}</div></li>`)}</ul>
${named.map((one) => namedNetworks(visit, seen, one, accounts))}
</section>`;
}

const ABOUT_ACCOUNTS = new Set(['accounts', 'identity-check', 'out-of-scope', 'inheritance']);
const isAboutAccounts = (effect: Clause['effects'][number]) =>
  ABOUT_ACCOUNTS.has(effect.effect) ||
  (effect.effect === 'display' && effect.where === 'accounts') ||
  (effect.effect === 'site-link' && effect.what === 'accounts');

function namedNetworks(
  visit: BodyVisit,
  seen: PolicySeen,
  { clause, effect }: Named,
  accounts: readonly AccountSeen[],
): Html {
  const { list } = visit.words;
  const has = (network: string) =>
    accounts.some((account) => account.network === (network === 'twitter' ? 'x' : network));
  const asOf = effect.asOf && ` ${list.namedAsOf(sayDay(new Date(`${effect.asOf}T00:00:00Z`), visit.language, 'UTC'))}`;
  return html`<h3>${list.named}${asOf} (${clauseLink(visit, seen, clause)})</h3>
<ul>${effect.networks.map((network) => html`<li>${networkName(visit, network)}: ${has(network) ? list.registered : list.unregistered}</li>`)}</ul>`;
}
