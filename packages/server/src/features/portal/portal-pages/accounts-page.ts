// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../foundation/http/html.ts';
import type { AccountSeen, AccountsKnown } from '../read-accounts.ts';
import type { PolicySeen } from '../read-portal.ts';
import { ACCOUNT_WORDS } from './account-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { accountLink, actLine, networkName, timeZoneOf } from './pieces.ts';
import { policyOnAccounts } from './policy-on-accounts.ts';
import { day, sayDay } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';
import { warningsSection } from './warnings.ts';

/** The official accounts by network, each with its act; those that are not the body's; how to tell a false one. */
export function accountsPage(visit: BodyVisit, seen: PolicySeen | null, known: AccountsKnown): string {
  const { words } = visit;
  const { list } = words;
  const own = ACCOUNT_WORDS[visit.language];
  const { open } = known;
  const lead = open.length > 0 ? list.lead(visit.body.name) : list.none;
  const zone = timeZoneOf(visit.body, seen);
  const networks = [...new Set(open.map(({ network }) => network))];
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [words.accounts, null],
  ])}
<h1>${list.title}</h1>
<p class="lead">${lead}</p>
<p>${own.asOf(sayDay(known.asOf, visit.language, zone))}. <a href="${atBody(visit, '/verifica')}">${own.verify.title}</a></p>
${warningsSection(visit, known.warnings, zone)}
${networks.map((network) => networkTable(visit, network, open, zone))}
${outsideSection(visit, known.outside)}
${closedSection(visit, known.closed, zone)}
<section aria-labelledby="_fake"><h2 id="_fake">${list.fake}</h2><ul>${list.fakeTips.map((tip) => html`<li>${tip}</li>`)}</ul></section>
${seen && policyOnAccounts(visit, seen, open)}
${dataSection(visit)}`;
  return layout(visit, { title: list.title, description: lead, main, body: visit.body, here: '/account' });
}

function networkTable(visit: BodyVisit, network: string, open: readonly AccountSeen[], zone: string): Html {
  const { list } = visit.words;
  const own = ACCOUNT_WORDS[visit.language];
  const name = networkName(visit, network);
  const row = (account: AccountSeen) => html`<tr>
<th scope="row" data-label="${list.account}">${accountLink(account)}</th>
<td data-label="${list.handle}"><bdi>${account.handle}</bdi></td>
<td data-label="${own.kind}">${kindLine(visit, account, zone)}</td>
<td data-label="${own.office}">${account.office ?? '–'}</td>
<td data-label="${list.act}">${actLine(visit, account.act, zone)}</td>
<td data-label="${own.since}">${day(account.openedAt, visit.language, zone)}</td>
<td data-label="${own.page}"><a href="${atBody(visit, `/account/${account.accountId}`)}">${own.page}<span class="visually-hidden">: ${account.name}</span></a></td>
</tr>`;
  return html`<section aria-labelledby="_net-${network}"><h2 id="_net-${network}">${name}</h2>
<table class="table"><caption class="visually-hidden">${list.caption}: ${name}</caption><thead><tr><th scope="col">${list.account}</th><th scope="col">${list.handle}</th><th scope="col">${own.kind}</th><th scope="col">${own.office}</th><th scope="col">${list.act}</th><th scope="col">${own.since}</th><th scope="col">${own.page}</th></tr></thead>
<tbody>${open.filter((account) => account.network === network).map(row)}</tbody></table></section>`;
}

/** `Account temporaneo, fino al 31 maggio 2026`. */
export function kindLine(visit: BodyVisit, account: AccountSeen, zone: string): Html {
  const own = ACCOUNT_WORDS[visit.language];
  const last = account.endsAt && sayDay(new Date(account.endsAt.getTime() - 1), visit.language, zone);
  return html`${own.kinds[account.kind]}${last && html`, ${own.until(last)}`}${account.managedBy && html`, ${own.managedBy(account.managedBy)}`}${account.state === 'closing' && html` (${own.closing})`}`;
}

function outsideSection(visit: BodyVisit, outside: readonly AccountSeen[]): Html | null {
  if (outside.length === 0) return null;
  const own = ACCOUNT_WORDS[visit.language];
  return html`<section aria-labelledby="_outside"><h2 id="_outside">${own.outside}</h2>
<p>${own.outsideWhy(visit.body.name)}</p>
<ul>${outside.map((account) => html`<li><bdi>${account.name}</bdi> (${networkName(visit, account.network)}, <bdi>${account.handle}</bdi>)${account.whose && html`: ${own.whose[account.whose]}`}</li>`)}</ul></section>`;
}

function closedSection(visit: BodyVisit, closed: readonly AccountSeen[], zone: string): Html | null {
  if (closed.length === 0) return null;
  const own = ACCOUNT_WORDS[visit.language];
  return html`<section aria-labelledby="_closed"><h2 id="_closed">${own.closed}</h2>
<p>${own.closedWhy}</p>
<ul>${closed.map((account) => html`<li><bdi>${account.name}</bdi> (${networkName(visit, account.network)}, <bdi>${account.handle}</bdi>)${account.closesAt && html`. ${own.closedOn} ${day(account.closesAt, visit.language, zone)}`}</li>`)}</ul></section>`;
}

function dataSection(visit: BodyVisit): Html {
  const own = ACCOUNT_WORDS[visit.language];
  const base = `/enti/${visit.body.slug}/account`;
  const fragment = `${visit.places.publicUrl}${base}/frammento`;
  const code = `<div id="account-ufficiali"></div>
<script>
fetch('${fragment}')
  .then((risposta) => risposta.text())
  .then((elenco) => { document.getElementById('account-ufficiali').innerHTML = elenco; });
</script>`;
  return html`<section class="go" aria-labelledby="_data"><h2 id="_data">${own.data}</h2>
<p>${own.dataWhy}</p>
<ul><li><a href="${base}/elenco.csv">CSV</a></li><li><a href="${base}/elenco.json">JSON</a></li><li><a href="${base}/elenco.jsonld">JSON-LD (SM-AP_IT)</a></li></ul>
<details><summary>${own.include}</summary><p>${own.includeWhy}</p><p><a href="${base}/frammento"><code>${fragment}</code></a></p><pre tabindex="0"><code>${code}</code></pre></details></section>`;
}
