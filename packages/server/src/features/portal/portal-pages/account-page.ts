// SPDX-License-Identifier: EUPL-1.2
import { html } from '../../../foundation/http/html.ts';
import type { AccountSeen } from '../read-accounts.ts';
import type { PolicySeen } from '../read-portal.ts';
import { ACCOUNT_WORDS } from './account-words.ts';
import { kindLine } from './accounts-page.ts';
import { breadcrumb, layout } from './layout.ts';
import { accountLink, actLine, networkName, timeZoneOf } from './pieces.ts';
import { day } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** One account at its permanent address, with the code to print. */
export function accountPage(visit: BodyVisit, seen: PolicySeen | null, account: AccountSeen): string {
  const { words, body } = visit;
  const own = ACCOUNT_WORDS[visit.language];
  const zone = timeZoneOf(body, seen);
  const path = `/enti/${body.slug}/account/${account.accountId}`;
  const says = own.card[sayingOf(account)](body.name);
  const outside = account.state === 'out-of-scope';
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [words.accounts, atBody(visit, '/account')],
    [account.name, null],
  ])}
<h1><bdi>${account.name}</bdi></h1>
<p class="lead">${says}</p>
<div class="sheet"><dl>
<div><dt>${words.list.network}</dt><dd>${networkName(visit, account.network)}</dd></div>
<div><dt>${words.list.account}</dt><dd>${outside ? html`<bdi>${account.name}</bdi>` : accountLink(account)}</dd></div>
<div><dt>${words.list.handle}</dt><dd><bdi>${account.handle}</bdi></dd></div>
<div><dt>${own.kind}</dt><dd>${account.whose ? own.whose[account.whose] : kindLine(visit, account, zone)}</dd></div>
${account.office && html`<div><dt>${own.office}</dt><dd>${account.office}</dd></div>`}
${!outside && html`<div><dt>${words.list.act}</dt><dd>${actLine(visit, account.act, zone)}</dd></div>`}
<div><dt>${own.since}</dt><dd>${day(account.openedAt, visit.language, zone)}</dd></div>
${account.state === 'closed' && account.closesAt && html`<div><dt>${own.closedOn}</dt><dd>${day(account.closesAt, visit.language, zone)}</dd></div>`}
<div><dt>${own.card.permalink}</dt><dd><a href="${path}">${visit.places.publicUrl}${path}</a></dd></div>
</dl></div>
${account.state !== 'closed' && !outside && html`<p><img src="${path}/qr.svg" alt="${own.card.qr}" width="200" height="200"></p><p>${own.card.qrWhy}</p>`}
<p class="go"><a href="${atBody(visit, '/verifica')}">${own.verify.title}</a></p>`;
  return layout(visit, { title: account.name, description: says, main, body, here: '/account' });
}

function sayingOf({ state, kind }: AccountSeen): 'official' | 'service' | 'closed' | 'outside' {
  if (state === 'out-of-scope') return 'outside';
  if (state === 'closed') return 'closed';
  return kind === 'external-service' ? 'service' : 'official';
}
