// SPDX-License-Identifier: EUPL-1.2
import type { Clause, EffectOf } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { AccountSeen, PolicySeen } from '../read-portal.ts';
import { breadcrumb, layout } from './layout.ts';
import { accountLink, actLine, clauseLink, networkName, text, timeZoneOf } from './pieces.ts';
import { day, sayDay } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** The official accounts, each with its act; how to tell a false one; what the policy says of accounts. */
export function accountsPage(visit: BodyVisit, seen: PolicySeen | null, accounts: readonly AccountSeen[]): string {
  const { words } = visit;
  const { list } = words;
  const lead = accounts.length > 0 ? list.lead(visit.body.name) : list.none;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [words.accounts, null],
  ])}
<h1>${list.title}</h1>
<p class="lead">${lead}</p>
${accounts.length > 0 && accountTable(visit, seen, accounts)}
<section aria-labelledby="_fake"><h2 id="_fake">${list.fake}</h2><ul>${list.fakeTips.map((tip) => html`<li>${tip}</li>`)}</ul></section>
${seen && policySays(visit, seen, accounts)}`;
  return layout(visit, { title: list.title, description: lead, main, body: visit.body, here: '/account' });
}

function accountTable(visit: BodyVisit, seen: PolicySeen | null, accounts: readonly AccountSeen[]): Html {
  const { list } = visit.words;
  const zone = timeZoneOf(visit.body, seen);
  const row = (account: AccountSeen) => html`<tr>
<th scope="row" data-label="${list.account}">${accountLink(account)}</th>
<td data-label="${list.network}">${networkName(visit, account.network)}</td>
<td data-label="${list.handle}"><bdi>${account.handle}</bdi></td>
<td data-label="${list.act}">${actLine(visit, account.act, zone)}</td>
<td data-label="${list.since}">${day(account.openedAt, visit.language, zone)}</td>
</tr>`;
  return html`<table class="table"><caption class="visually-hidden">${list.caption}</caption><thead><tr><th scope="col">${list.account}</th><th scope="col">${list.network}</th><th scope="col">${list.handle}</th><th scope="col">${list.act}</th><th scope="col">${list.since}</th></tr></thead>
<tbody>${accounts.map(row)}</tbody></table>`;
}

type Named = { clause: Clause; effect: EffectOf<'accounts'> };

function policySays(visit: BodyVisit, seen: PolicySeen, accounts: readonly AccountSeen[]): Html | null {
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
  const has = (network: string) => accounts.some((account) => account.network === network);
  const asOf = effect.asOf && ` ${list.namedAsOf(sayDay(new Date(`${effect.asOf}T00:00:00Z`), visit.language, 'UTC'))}`;
  return html`<h3>${list.named}${asOf} (${clauseLink(visit, seen, clause)})</h3>
<ul>${effect.networks.map((network) => html`<li>${networkName(visit, network)}: ${has(network) ? list.registered : list.unregistered}</li>`)}</ul>`;
}
