// SPDX-License-Identifier: EUPL-1.2
// What a citizen came for, on the first screen; the plain rules and their texts below.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { AccountSeen } from '../read-accounts.ts';
import type { PolicySeen } from '../read-portal.ts';
import { ACCOUNT_WORDS } from './account-words.ts';
import type { Attended } from './attended-now.ts';
import { attendance, attendanceSection, todayLines } from './attended-piece.ts';
import { ATTENDED_WORDS } from './attended-words.ts';
import { clarityForm } from './clarity-page.ts';
import { contactsSection, removedCard } from './contacts-piece.ts';
import { layout } from './layout.ts';
import { accountLink, clauseLink, networkName, settingsOf, text } from './pieces.ts';
import { countRules, type PlainRule, type PlainRules, plainRules } from './plain-rules.ts';
import { PUBLICATION_WORDS } from './publication-words.ts';
import { atBody, type BodyVisit } from './visit.ts';

const ACCOUNTS_SHOWN = 5;

/** `warnings`: how many false accounts the body warns of. */
type Known = { accounts: readonly AccountSeen[]; warnings: number };

/** The front page of a body. `seen` is null while it has no policy in force. */
export function frontPage(visit: BodyVisit, seen: PolicySeen | null, known: Known): string {
  const { front } = visit.words;
  const rules =
    seen && plainRules({ policy: seen.policy, settings: settingsOf(visit.body, seen), language: visit.language });
  const networks = known.accounts.map(({ network }) => network);
  const attended = seen ? attendance(visit, seen, networks) : [];
  const title = front.title(visit.body.name);
  const main = html`<h1>${title}</h1>
<p class="lead">${front.lead}</p>
<div class="cards">
${officialCard(visit, known)}
<div class="card"><h2>${front.rules}</h2>
${rules ? html`<p>${front.rulesShort(countRules(rules))}</p><p class="go"><a href="#_rules">${front.readRules}</a></p><p class="go"><a href="${atBody(visit, '/policy')}">${front.readPolicy}</a></p>` : html`<p>${front.noPolicy}</p>`}
</div>
${removedCard(visit, rules !== null)}
<div class="card"><h2>${front.heard}</h2>
${seen && todayLines(visit, seen, attended)}
${rules ? html`<p>${front.heardShort}</p><p class="go"><a href="#_heard">${front.readHeard}</a></p>` : html`<p>${front.noPolicy}</p>`}
<p class="go"><a href="#_contacts">${ATTENDED_WORDS[visit.language].contacts}</a></p>
</div>
</div>
${seen && rules && plainWords(visit, seen, rules, attended)}
${contactsSection(visit, seen)}
${clarityForm(visit, { page: 'front', version: seen?.version.version ?? null })}`;
  return layout(visit, { title, description: front.lead, main, body: visit.body, here: '' });
}

function officialCard(visit: BodyVisit, { accounts, warnings }: Known): Html {
  const { front } = visit.words;
  const more = accounts.length - ACCOUNTS_SHOWN;
  const list = html`<p>${front.officialYes}</p><ul class="plain">${accounts
    .slice(0, ACCOUNTS_SHOWN)
    .map(
      (account) =>
        html`<li>${accountLink(account)} <span class="quiet">${networkName(visit, account.network)}</span></li>`,
    )}${more > 0 && html`<li class="quiet">${front.more(more)}</li>`}</ul>`;
  return html`<div class="card"><h2>${front.official}</h2>
${accounts.length > 0 ? list : html`<p>${front.officialNone}</p>`}
${warnings > 0 && html`<p class="go"><strong><a href="${atBody(visit, '/account', {}, '_warnings')}">${ACCOUNT_WORDS[visit.language].warned.title}</a></strong></p>`}
<p class="go"><a href="${atBody(visit, '/verifica')}">${front.allAccounts}</a></p>
<p class="go"><a href="${atBody(visit, '/account')}">${visit.words.accounts}</a></p>
<p class="go"><a href="${atBody(visit, '/pubblicazioni')}">${PUBLICATION_WORDS[visit.language].all}</a></p>
</div>`;
}

function plainWords(visit: BodyVisit, seen: PolicySeen, rules: PlainRules, attended: readonly Attended[]): Html {
  const { front, page } = visit.words;
  const appeals = seen.policy.clauses.some(({ effects }) => effects.some(({ effect }) => effect === 'reconsideration'));
  return html`<section aria-labelledby="_rules"><h2 id="_rules">${front.rules}</h2>
<p>${front.rulesIntro}${page.authoritative && html` <strong>${page.authoritative}</strong>`}</p>
${(['may', 'not', 'outcome'] as const).map((group) => rules[group].length > 0 && html`<h3 id="_${group}">${front.groups[group]}</h3>${ruleList(visit, seen, rules[group])}`)}
${!appeals && html`<p class="silent">${front.noReconsideration}</p>`}
</section>
<section aria-labelledby="_heard"><h2 id="_heard">${front.heard}</h2>
${attendanceSection(visit, seen, attended)}
<h3>${front.heardRules}</h3>
${rules.heard.length > 0 ? ruleList(visit, seen, rules.heard) : html`<p class="silent">${front.heardNone}</p>`}
</section>`;
}

function ruleList(visit: BodyVisit, seen: PolicySeen, rules: readonly PlainRule[]): Html {
  return html`<ul class="rules">${rules.map(
    ({ says, clause }) => html`<li><div class="says">${says.map((one) => html`<p>${one}</p>`)}</div>
<div class="beside">${clauseLink(visit, seen, clause)} ${text(visit, clause.text)}</div></li>`,
  )}</ul>`;
}
