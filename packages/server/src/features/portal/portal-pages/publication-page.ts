// SPDX-License-Identifier: EUPL-1.2
// One publication: the text as it went out, where it comes from, and what has become of it.
import { sayContentCategory, sayContentPurpose } from '@arengo/contract';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Published, PublishedContent } from '../../publishing/index.ts';
import type { PolicySeen } from '../read-portal.ts';
import { breadcrumb, layout } from './layout.ts';
import { licenceLink, licenceOfPage, statedLicences } from './licence-piece.ts';
import { actLine, isLeadable, networkName, timeZoneOf } from './pieces.ts';
import { clauseItems, contentClauses } from './publication-clauses.ts';
import { PUBLICATION_WORDS } from './publication-words.ts';
import { feedsOf } from './publications-page.ts';
import { sayMoment, time } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

export function publicationPage(visit: BodyVisit, seen: PolicySeen | null, one: Published): string {
  const { words, body, language } = visit;
  const own = PUBLICATION_WORDS[language];
  const zone = timeZoneOf(body, seen);
  const { content } = one;
  const title = own.one(sayMoment(one.publishedAt, language, zone));
  const where = own.on(one.account.name, networkName(visit, one.account.network));
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [own.title, atBody(visit, '/pubblicazioni')],
    [title, null],
  ])}
<h1>${title}</h1>
<p class="lead"><bdi>${where}</bdi></p>
${standing(visit, one, zone)}
${content && contentSection(visit, one, content)}
${card(visit, seen, one, zone)}
${content && seen && around(visit, seen, content)}`;
  const licence = licenceOfPage(visit, content?.licence);
  const description = content ? `${where}. ${content.text.slice(0, 200)}` : own.withdrawn;
  return layout(visit, { title, description, main, body, here: '/pubblicazioni', feeds: feedsOf(visit), licence });
}

/** Corrections and withdrawals, before anything else. */
function standing(visit: BodyVisit, { withdrawn, correctedBy, corrects }: Published, zone: string): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const to = (id: string) => atBody(visit, `/pubblicazioni/${id}`);
  const moment = (at: Date) => sayMoment(at, visit.language, zone);
  return html`${withdrawn && html`<div class="notice" role="note"><p><strong>${own.withdrawn}</strong> ${withdrawn.at ? `${own.withdrawnOn(moment(withdrawn.at))}.` : own.beingWithdrawn} ${own.withdrawnNoText}</p>${withdrawn.note && html`<p>${own.says} <q dir="auto" lang="it">${withdrawn.note}</q></p>`}</div>`}
${correctedBy && html`<div class="notice" role="note"><p><strong>${own.corrected}</strong> <a href="${to(correctedBy.id)}">${own.readCorrection(moment(correctedBy.publishedAt))}</a></p></div>`}
${corrects && html`<div class="notice" role="note"><p><strong>${own.correction}</strong> <a href="${to(corrects.id)}">${own.readCorrected(moment(corrects.publishedAt))}</a></p></div>`}`;
}

function contentSection(visit: BodyVisit, one: Published, content: PublishedContent): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { language, title, text, link, media, thirdParty } = content;
  const base = `/enti/${visit.body.slug}/pubblicazioni/${one.id}/media`;
  const images = media.filter(({ kind }) => kind === 'image');
  const videos = media.filter(({ kind }) => kind === 'video');
  return html`<section class="published" aria-labelledby="_text"><h2 id="_text">${own.text}</h2>
${thirdParty && html`<p class="label"><strong>${own.others(thirdParty.source)}</strong></p>`}
<blockquote lang="${language}" dir="auto">${title && html`<p><strong>${title}</strong></p>`}<p class="as-sent">${text}</p></blockquote>
${link && html`<p>${own.link}: ${leading(link)}</p>`}
${images.map(({ fileId, alt }) => html`<figure><img src="${base}/${fileId}" alt="${alt}" loading="lazy"></figure>`)}
${videos.map(({ alt }) => html`<p>${own.video(alt)}</p>`)}
</section>`;
}

/** A link only where a page may lead there; otherwise as text. */
function leading(address: string, words?: string): Html {
  return isLeadable(address)
    ? html`<a href="${address}">${words ?? address}</a>`
    : html`<bdi>${words ?? address}</bdi>`;
}

type Line = [term: string, says: Html | string] | null | false | '';

function card(visit: BodyVisit, seen: PolicySeen | null, one: Published, zone: string): Html {
  const { body, language } = visit;
  const own = PUBLICATION_WORDS[language];
  const { account, content } = one;
  const network = networkName(visit, account.network);
  const path = `/enti/${body.slug}/pubblicazioni/${one.id}`;
  const lines: Line[] = [
    [
      own.account,
      html`<a href="${atBody(visit, `/account/${account.id}`)}"><bdi>${account.name}</bdi></a>, ${network}`,
    ],
    [own.when, time(one.publishedAt, language, zone)],
    content?.permalink ? [network, leading(content.permalink, own.see(network))] : null,
    content?.act ? [own.act, actSaid(visit, content.act, zone)] : null,
    content?.officialSource ? [own.officialSource, leading(content.officialSource)] : null,
    content?.category ? [own.category, sayContentCategory(content.category, language)] : null,
    content?.purpose ? [own.purpose, sayContentPurpose(content.purpose, language)] : null,
    content && [own.source, sourceSaid(visit, seen, content)],
    content?.thirdParty ? [own.verification, verificationSaid(visit, content.thirdParty.verified)] : null,
    content && [own.licence, content.licence ? licenceSaid(visit, seen, content.licence) : own.noLicence],
    content && !content.thirdParty && [own.credit, creditSaid(visit, one, content)],
    [own.permanent, html`<a href="${path}">${visit.places.publicUrl}${path}</a>`],
  ];
  const wide = new Set([own.credit, own.permanent]);
  return html`<section class="sheet" aria-label="${own.card}"><dl>
${lines.map((line) => line && html`<div${wide.has(line[0]) && html` class="wide"`}><dt>${line[0]}</dt><dd>${line[1]}</dd></div>`)}
</dl></section>`;
}

/** With the clause that states it, where the policy does. */
function licenceSaid(visit: BodyVisit, seen: PolicySeen | null, licence: string): Html {
  const cites = (seen ? statedLicences(seen) : []).filter((one) => one.licence === licence);
  return html`${licenceLink(visit, licence)}${cites.map(({ clause }) => html` <a class="cite" href="${atBody(visit, '/policy', {}, clause.id)}">${clause.id}</a>`)}`;
}

function actSaid(visit: BodyVisit, act: NonNullable<PublishedContent['act']>, zone: string): Html {
  const line = actLine(visit, act, zone);
  return act.albo?.url && isLeadable(act.albo.url) ? html`<a href="${act.albo.url}">${line}</a>` : line;
}

function sourceSaid(visit: BodyVisit, seen: PolicySeen | null, { thirdParty }: PublishedContent): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const clauses = seen ? contentClauses(seen.policy) : { own: [], source: [] };
  const cites = (thirdParty ? clauses.source : clauses.own).map(
    ({ id }) => html` <a class="cite" href="${atBody(visit, '/policy', {}, id)}">${id}</a>`,
  );
  if (thirdParty === null) return html`${own.own(visit.body.name)}${cites}`;
  const { source: name, sourceUrl } = thirdParty;
  return html`${sourceUrl ? leading(sourceUrl, name) : html`<bdi>${name}</bdi>`}${cites}`;
}

function verificationSaid(visit: BodyVisit, verified: boolean | null): string {
  const own = PUBLICATION_WORDS[visit.language];
  if (verified === null) return own.notChecked;
  return verified ? own.verified : own.unverified;
}

function creditSaid(visit: BodyVisit, { account }: Published, { creditRequired, permalink }: PublishedContent): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const line = own.creditLine(visit.body.name, account.name, networkName(visit, account.network));
  return html`${creditRequired && html`<strong>${own.creditRequired}</strong><br>`}<q>${line}${permalink && isLeadable(permalink) && `, ${absolute(visit, permalink)}`}</q>`;
}

const absolute = (visit: BodyVisit, address: string) =>
  address.startsWith('/') ? `${visit.places.publicUrl}${address}` : address;

/** What the policy says of whose content it is, of the body's answerability, and of its reuse. */
function around(visit: BodyVisit, seen: PolicySeen, { thirdParty }: PublishedContent): Html {
  const own = PUBLICATION_WORDS[visit.language];
  const { source, notices, reuse } = contentClauses(seen.policy);
  const others = thirdParty ? source : [];
  const rest = notices.filter((clause) => !others.includes(clause));
  return html`${others.length > 0 && html`<section aria-labelledby="_others"><h2 id="_others">${own.ofOthers}</h2>${clauseItems(visit, seen, others)}</section>`}
${!thirdParty && reuse.length > 0 && html`<section aria-labelledby="_reuse"><h2 id="_reuse">${own.reuse}</h2>${clauseItems(visit, seen, reuse)}</section>`}
${rest.length > 0 && html`<section aria-labelledby="_notices"><h2 id="_notices">${own.notices}</h2>${clauseItems(visit, seen, rest)}</section>`}`;
}
