// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Recognition } from '../../accounts/index.ts';
import type { Warning } from '../../impersonation/index.ts';
import type { AccountSeen } from '../read-accounts.ts';
import { ACCOUNT_WORDS } from './account-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { accountLink, networkName } from './pieces.ts';
import { atBody, type BodyVisit } from './visit.ts';
import { warningText } from './warnings.ts';

export type Asked = {
  text: string;
  answer: Recognition<AccountSeen>;
  /** What the body tells of it, where it is known as a false one. */
  warning: Warning | null;
};

/** "Is this account official?" `asked` is null before anything is asked. */
export function verifyPage(visit: BodyVisit, asked: Asked | null): string {
  const { words } = visit;
  const { verify } = ACCOUNT_WORDS[visit.language];
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [words.accounts, atBody(visit, '/account')],
    [verify.title, null],
  ])}
<h1>${verify.title}</h1>
<p class="lead">${verify.lead}</p>
<form class="verify" method="get" action="/enti/${visit.body.slug}/verifica">
${visit.asked && html`<input type="hidden" name="lang" value="${visit.language}">`}
<label for="_account">${verify.label}</label>
<input id="_account" name="account" type="text" value="${asked?.text ?? ''}" maxlength="2000" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="_hint">
<p id="_hint" class="quiet">${verify.hint}</p>
<button type="submit">${verify.button}</button>
</form>
${asked && answerSection(visit, asked)}
<p class="go"><a href="${atBody(visit, '/account')}">${verify.start}</a></p>`;
  const title = asked ? sayAnswer(visit, asked.answer).title : verify.title;
  return layout(visit, { title, description: verify.lead, main, body: visit.body, here: '/verifica' });
}

type Said = {
  title: string;
  tone: 'yes' | 'no' | 'maybe';
  what: string;
  accounts?: readonly AccountSeen[];
  warn?: string;
};

function answerSection(visit: BodyVisit, { text, answer, warning }: Asked): Html {
  const { verify, warned } = ACCOUNT_WORDS[visit.language];
  const { title, tone, what, accounts = [], warn } = sayAnswer(visit, answer);
  const like = 'like' in answer && answer.like !== null && typeof answer.like === 'object' ? answer.like : null;
  return html`<section class="answer answer-${tone}" aria-labelledby="_answer"><h2 id="_answer">${title}</h2>
<p class="quiet">${verify.asked} <bdi><code>${text}</code></bdi></p>
<p>${what}</p>
${warning && html`<p><strong>${warned.says}</strong></p>${warningText(visit, warning)}`}
${accounts.length > 0 && accountItems(visit, accounts)}
${warn && html`<p><strong>${warn}</strong></p>`}
${like && html`<p><strong>${verify.like}</strong></p>${accountItems(visit, [like])}`}
${tone === 'no' && html`<p>${verify.report}</p>`}
</section>`;
}

function accountItems(visit: BodyVisit, accounts: readonly AccountSeen[]): Html {
  return html`<ul>${accounts.map((account) => html`<li>${account.state === 'open' || account.state === 'closing' ? accountLink(account) : html`<bdi>${account.name}</bdi>`} (${networkName(visit, account.network)}, <bdi>${account.handle}</bdi>) <a href="${atBody(visit, `/account/${account.accountId}`)}">${ACCOUNT_WORDS[visit.language].page}<span class="visually-hidden">: ${account.name}</span></a></li>`)}</ul>`;
}

function sayAnswer(visit: BodyVisit, answer: Recognition<AccountSeen>): Said {
  const { verify } = ACCOUNT_WORDS[visit.language];
  switch (answer.verdict) {
    case 'official':
      return { title: verify.official, tone: 'yes', what: verify.officialWhat, accounts: [answer.account] };
    case 'external-service':
      return { title: verify.service, tone: 'maybe', what: verify.serviceWhat, accounts: [answer.account] };
    case 'closed':
      return { title: verify.closed, tone: 'no', what: verify.closedWhat, accounts: [answer.account] };
    case 'out-of-scope':
      return { title: verify.outside, tone: 'maybe', what: verify.outsideWhat, accounts: [answer.account] };
    case 'only-on':
      return { title: verify.onlyOn, tone: 'maybe', what: verify.onlyOnWhat, accounts: answer.accounts };
    case 'unknown':
      return { title: verify.unknown, tone: 'no', what: verify.unknownWhat };
    case 'other-host':
      return {
        ...{ title: verify.otherHost, tone: 'no', what: verify.otherHostWhat(answer.host) },
        ...(answer.like === null ? {} : { warn: verify.likeHost(answer.like) }),
      };
    case 'strange-letters':
      return { title: verify.strange, tone: 'no', what: verify.strangeWhat };
    case 'no-account':
      return { title: verify.noAccount, tone: 'maybe', what: verify.noAccountWhat };
    case 'unreadable':
      return { title: verify.unreadable, tone: 'maybe', what: verify.unreadableWhat };
  }
}
