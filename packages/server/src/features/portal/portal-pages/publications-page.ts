// SPDX-License-Identifier: EUPL-1.2
// What a body published: the list, its search and its pages.
import { sayContentCategory, sayContentPurpose } from '@arengo/contract';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Published } from '../../publishing/index.ts';
import type { PolicySeen } from '../read-portal.ts';
import { PUBLICATIONS_A_PAGE, type PublicationsAsked, type PublicationsSeen } from '../read-publications.ts';
import { breadcrumb, layout } from './layout.ts';
import { licenceLink, licenceOfPage, statedLicences } from './licence-piece.ts';
import { networkName, timeZoneOf } from './pieces.ts';
import { clauseItems, contentClauses } from './publication-clauses.ts';
import { PUBLICATION_WORDS } from './publication-words.ts';
import { sayMoment, time } from './say-time.ts';
import { at, atBody, type BodyVisit } from './visit.ts';

/** `asked` is what the reader looks for; `known` what was found. */
export function publicationsPage(
  visit: BodyVisit,
  seen: PolicySeen | null,
  { asked, known }: { asked: PublicationsAsked; known: PublicationsSeen },
): string {
  const { words, body } = visit;
  const own = PUBLICATION_WORDS[visit.language];
  const lead = own.lead(body.name);
  const some = known.choices.accounts.length > 0;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
<p class="lead">${lead}</p>
${some ? html`${searchForm(visit, asked, known)}${results(visit, seen, asked, known)}` : html`<p class="silent">${own.none}</p>`}
${seen && policySays(visit, seen)}
${feedSection(visit)}`;
  const title =
    asked.page > 1 ? `${own.title}, ${own.page(asked.page, pagesOf(known.total)).toLowerCase()}` : own.title;
  return layout(visit, {
    ...{ title, description: lead, main, body, here: '/pubblicazioni' },
    feeds: feedsOf(visit),
    licence: seen && licenceOfPage(visit, statedLicences(seen)[0]?.licence),
  });
}

/** For a reader of news that looks at the page. */
export function feedsOf(visit: BodyVisit): { title: string; atom: string; json: string } {
  const base = `/enti/${visit.body.slug}/pubblicazioni`;
  const title = PUBLICATION_WORDS[visit.language].feedTitle(visit.body.name);
  return { title, atom: at(visit, `${base}/feed.atom`), json: at(visit, `${base}/feed.json`) };
}

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PUBLICATIONS_A_PAGE));

type Option = { value: string; name: string };

function searchForm(visit: BodyVisit, asked: PublicationsAsked, { choices }: PublicationsSeen): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { language } = visit;
  const accounts = choices.accounts.map(({ id, name, network }) => ({
    value: id,
    name: own.on(name, networkName(visit, network)),
  }));
  const categories = choices.categories.map((value) => ({ value, name: sayContentCategory(value, language) }));
  const purposes = choices.purposes.map((value) => ({ value, name: sayContentPurpose(value, language) }));
  const day = (name: 'dal' | 'al', label: string, value: string | undefined) =>
    html`<div><label for="_${name}">${label}</label><input id="_${name}" name="${name}" type="date" value="${value ?? ''}" min="2000-01-01" max="2199-12-31"></div>`;
  return html`<search><form class="seek" method="get" action="/enti/${visit.body.slug}/pubblicazioni" aria-label="${own.search}">
${visit.asked && html`<input type="hidden" name="lang" value="${language}">`}
<div class="wide"><label for="_cerca">${own.words}</label><input id="_cerca" name="cerca" type="search" value="${asked.text ?? ''}" maxlength="200" aria-describedby="_hint"><p id="_hint" class="quiet">${own.wordsHint}</p></div>
${select('account', own.account, own.anyAccount, accounts, asked.accountId)}
${categories.length > 0 && select('categoria', own.category, own.anyCategory, categories, asked.category)}
${purposes.length > 0 && select('finalita', own.purpose, own.anyPurpose, purposes, asked.purpose)}
${day('dal', own.from, asked.from)}
${day('al', own.to, asked.to)}
<div class="wide"><button type="submit">${own.button}</button>${isNarrowed(asked) && html` <a href="${atBody(visit, '/pubblicazioni')}">${own.clear}</a>`}</div>
</form></search>`;
}

function select(
  name: string,
  label: string,
  any: string,
  options: readonly Option[],
  chosen: string | undefined,
): Html {
  return html`<div><label for="_${name}">${label}</label><select id="_${name}" name="${name}"><option value="">${any}</option>${options.map((one) => html`<option value="${one.value}"${one.value === chosen && html` selected`}>${one.name}</option>`)}</select></div>`;
}

const isNarrowed = (asked: PublicationsAsked) => Object.keys(queryOf(asked)).length > 0;

function queryOf({ text, accountId, category, purpose, from, to }: PublicationsAsked): Record<string, string> {
  const all = { cerca: text, account: accountId, categoria: category, finalita: purpose, dal: from, al: to };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

function results(visit: BodyVisit, seen: PolicySeen | null, asked: PublicationsAsked, known: PublicationsSeen): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const zone = timeZoneOf(visit.body, seen);
  const { found, total, understood } = known;
  const nothing = understood ? own.nothing : own.tooCommon;
  return html`<section aria-labelledby="_results"><h2 id="_results" class="count">${total > 0 ? own.count(total) : own.results}</h2>
${found.length === 0 && html`<p class="silent">${nothing}</p>`}
<ol class="publications">${found.map((one) => publicationItem(visit, one, zone))}</ol>
${pageLinks(visit, asked, pagesOf(total))}
</section>`;
}

function publicationItem(visit: BodyVisit, one: Published, zone: string): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { content, account } = one;
  const address = atBody(visit, `/pubblicazioni/${one.id}`);
  const where = own.on(account.name, networkName(visit, account.network));
  return html`<li><article>
<h3><a href="${address}">${content?.title ? html`<span dir="auto" lang="${content.language}">${content.title}</span>` : own.one(sayMoment(one.publishedAt, visit.language, zone))}</a>${tag(visit, one)}</h3>
<p class="facts"><bdi>${where}</bdi> · ${time(one.publishedAt, visit.language, zone)}${content?.category && html` · ${sayContentCategory(content.category, visit.language)}`}${content?.thirdParty && html` · <strong>${own.others(content.thirdParty.source)}</strong>`}</p>
${content ? html`<p class="text" lang="${content.language}" dir="auto">${content.excerpt.map((piece) => (piece.found ? html`<mark>${piece.text}</mark>` : piece.text))}</p>` : html`<p>${own.withdrawn} ${own.withdrawnNoText}</p>`}
</article></li>`;
}

function tag(visit: BodyVisit, one: Published): Html | null {
  const { tags } = PUBLICATION_WORDS[visit.language];
  if (one.withdrawn) return html` <span class="chip chip-withdrawn">${tags.withdrawn}</span>`;
  return one.correctedBy && html` <span class="chip chip-corrected">${tags.corrected}</span>`;
}

function pageLinks(visit: BodyVisit, asked: PublicationsAsked, pages: number): Html | null {
  if (pages === 1) return null;
  const own = PUBLICATION_WORDS[visit.language];
  const to = (page: number) =>
    atBody(visit, '/pubblicazioni', { ...queryOf(asked), ...(page > 1 ? { pagina: String(page) } : {}) }, '_results');
  return html`<nav class="pages" aria-label="${own.pages}"><ul>
${asked.page > 1 && html`<li><a rel="prev" href="${to(Math.min(asked.page, pages + 1) - 1)}">${own.newer}</a></li>`}
<li><span aria-current="page">${own.page(asked.page, pages)}</span></li>
${asked.page < pages && html`<li><a rel="next" href="${to(asked.page + 1)}">${own.older}</a></li>`}
</ul></nav>`;
}

/** How content may be reproduced, and what it is not. */
function policySays(visit: BodyVisit, seen: PolicySeen): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { notices, reuse } = contentClauses(seen.policy);
  const licences = statedLicences(seen);
  return html`${reuse.length > 0 && html`<section aria-labelledby="_reuse"><h2 id="_reuse">${own.reuse}</h2>${licences.length > 0 && html`<p>${own.licence}: ${licences.map(({ licence }, place) => html`${place > 0 && ', '}${licenceLink(visit, licence)}`)}</p>`}${clauseItems(visit, seen, reuse)}</section>`}
${notices.length > 0 && html`<section aria-labelledby="_notices"><h2 id="_notices">${own.notices}</h2>${clauseItems(visit, seen, notices)}</section>`}`;
}

function feedSection(visit: BodyVisit): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { atom, json } = feedsOf(visit);
  return html`<section class="go" aria-labelledby="_feeds"><h2 id="_feeds">${own.feeds}</h2><p>${own.feedsWhy}</p>
<ul><li><a href="${atom}">Atom</a></li><li><a href="${json}">JSON Feed</a></li></ul></section>`;
}
