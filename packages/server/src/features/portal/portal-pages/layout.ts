// SPDX-License-Identifier: EUPL-1.2
// A whole page: the header and footer of Design Comuni around it. Our own ids begin with `_`, which no clause's can.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { BodySeen } from '../read-portal.ts';
import { INSTITUTION_WORDS } from './institution-words.ts';
import { nowBand } from './now-band.ts';
import { at, type Visit } from './visit.ts';

export type PageOf = {
  title: string;
  description: string;
  main: Html;
  /** Null on pages that belong to no body. */
  body: BodySeen | null;
  /** `''`, `/policy`...: which of the body's pages this is, for the navigation. */
  here?: string;
  /** The address to keep, when it is not the one asked for; null for a page that is not there. */
  canonical?: string | null;
  feeds?: { title: string; atom: string; json: string };
  /** The address of the licence of what is on the page, where there is one. */
  licence?: string | null;
};

/** A whole page, as HTML text. */
export function layout(visit: Visit, page: PageOf): string {
  const { language, words, assets } = visit;
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}${page.body && !page.title.includes(page.body.name) && html` · ${page.body.name}`}</title>
<meta name="description" content="${page.description}">
<meta name="theme-color" content="#0066cc">
${addresses(visit, page)}
${
  page.feeds &&
  html`<link rel="alternate" type="application/atom+xml" title="${page.feeds.title}" href="${page.feeds.atom}">
<link rel="alternate" type="application/feed+json" title="${page.feeds.title}" href="${page.feeds.json}">`
}
${page.licence && html`<link rel="license" href="${page.licence}">`}
<link rel="icon" href="${assets}/portal.svg" type="image/svg+xml">
<link rel="preload" href="${assets}/titillium-web-400.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets}/portal.css">
</head>
<body>
<nav class="skiplinks" aria-label="${words.skip}"><a href="#_main">${words.skip}</a> <a href="#_footer">${words.skipToFooter}</a></nav>
${header(visit, page)}
${page.body && nowBand(visit, page.body, page.here)}
<main id="_main" tabindex="-1">
<div class="container">
${page.main}
</div>
</main>
${footer(visit, page.body)}
</body>
</html>
`);
}

function addresses(visit: Visit, page: PageOf): Html | null {
  if (page.canonical === null) return html`<meta name="robots" content="noindex">`;
  const address = `${visit.places.publicUrl}${page.canonical ?? visit.path}`;
  return html`<link rel="canonical" href="${address}${visit.asked && `?lang=${visit.language}`}">
<link rel="alternate" hreflang="it" href="${address}?lang=it">
<link rel="alternate" hreflang="en" href="${address}?lang=en">
<link rel="alternate" hreflang="x-default" href="${address}">`;
}

function header(visit: Visit, page: PageOf): Html {
  const { words, language, path } = visit;
  const other = language === 'it' ? 'en' : 'it';
  const site = page.body?.face.site;
  const owner = page.body?.name ?? 'Arengo';
  return html`<header class="it-header">
<div class="it-header-slim"><div class="container">
${site ? html`<a href="${site}">${owner}</a>` : html`<span>${owner}</span>`}
<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}" title="${words.otherLanguageHint}">${words.otherLanguage}</a>
</div></div>
<div class="it-header-center"><div class="container">${brand(visit, page.body)}</div></div>
${page.body && navigation(visit, page.body, page.here)}
</header>`;
}

function brand(visit: Visit, body: BodySeen | null): Html {
  const home = body ? `/enti/${body.slug}` : '/';
  const image = body?.face.coatOfArms ? `/enti/${body.slug}/stemma` : `${visit.assets}/portal.svg`;
  return html`<a class="it-brand" href="${at(visit, home)}">
<img src="${image}" alt="" width="56" height="56">
<span><span class="it-brand-title">${body?.name ?? 'Arengo'}</span> <span class="it-brand-tagline">${visit.words.tagline}</span></span>
</a>`;
}

function pagesOf({ words }: Visit): [page: string, name: string][] {
  return [
    ['', words.home],
    ['/policy', words.policy],
    ['/policy/versioni', words.versions],
    ['/account', words.accounts],
    ['/pubblicazioni', words.publications],
    ['/verifica', words.verify],
    ['/trasparenza', words.transparency],
  ];
}

function navigation(visit: Visit, body: BodySeen, here: string | undefined): Html {
  return html`<nav class="it-header-navbar" aria-label="${visit.words.navigation}"><div class="container"><ul>
${pagesOf(visit).map(
  ([page, name]) =>
    html`<li><a href="${at(visit, `/enti/${body.slug}${page}`)}"${page === here && html` aria-current="page"`}>${name}</a></li>`,
)}
</ul></div></nav>`;
}

function footer(visit: Visit, body: BodySeen | null): Html {
  const { words, places } = visit;
  return html`<footer class="it-footer" id="_footer" tabindex="-1">
<div class="it-footer-main"><div class="container">
<div class="it-footer-brand">${brand(visit, body)}</div>
<div class="it-footer-columns">
${body && html`<div><h2>${words.footer.pages}</h2><ul>${pagesOf(visit).map(([page, name]) => html`<li><a href="${at(visit, `/enti/${body.slug}${page}`)}">${name}</a></li>`)}</ul></div>`}
<div><h2>${words.footer.services}</h2><ul>
${body?.face.site && html`<li><a href="${body.face.site}">${words.footer.site}</a></li>`}
${body && html`<li><a href="${at(visit, `/enti/${body.slug}/accessibilita`)}">${INSTITUTION_WORDS[visit.language].accessibility.title}</a></li>`}
<li><a href="${places.deskPath}">${words.footer.staff}</a></li>
${places.practicePath && html`<li><a href="${places.practicePath}">${words.footer.practice}</a></li>`}
</ul></div>
${contacts(visit, body)}
</div>
<p class="it-footer-credit">${words.footer.credit}</p>
</div></div>
<div class="it-footer-small"><div class="container"><nav aria-label="${words.footer.links}"><ul>${bottomBar(visit, body)}</ul></nav></div></div>
</footer>`;
}

/** How to reach the body other than through its accounts; nothing where none is given. */
function contacts({ words }: Visit, body: BodySeen | null): Html | null {
  const { email, certifiedEmail, phone, tollFree } = body?.face ?? {};
  const lines = [
    email && html`<li><a href="mailto:${email}">${email}</a></li>`,
    certifiedEmail && html`<li>${words.footer.certified} <a href="mailto:${certifiedEmail}">${certifiedEmail}</a></li>`,
    ...[phone, tollFree].map((one) => one && html`<li><a href="tel:${one.replaceAll(/[^+\d]/g, '')}">${one}</a></li>`),
  ].filter((one) => typeof one === 'object');
  return lines.length === 0 ? null : html`<div><h2>${words.footer.contacts}</h2><ul>${lines}</ul></div>`;
}

// The data-element hooks are those of the national model of comuni's sites: a validator looks for them.
function bottomBar(visit: Visit, body: BodySeen | null): Html[] {
  const { words, places } = visit;
  const { accessibility } = body?.face ?? {};
  const own = (page: string) => body && at(visit, `/enti/${body.slug}${page}`);
  return [
    body &&
      html`<li><a href="${at(visit, `/enti/${body.slug}/policy`)}" data-element="media-policy">${words.footer.mediaPolicy}</a></li>`,
    // The declaration itself where there is one: the validator asks for its address.
    body &&
      html`<li><a href="${accessibility ?? own('/accessibilita')}" data-element="accessibility-link">${words.footer.accessibility}</a></li>`,
    body && html`<li><a href="${own('/privacy')}" data-element="privacy-policy-link">${words.footer.privacy}</a></li>`,
    body && html`<li><a href="${own('/note-legali')}" data-element="legal-notes">${words.footer.legalNotes}</a></li>`,
    places.sourceUrl && html`<li><a href="${places.sourceUrl}">${words.footer.source}</a></li>`,
  ].filter((one): one is Html => typeof one === 'object' && one !== null);
}

/** Where the page stands: `Inizio / La policy / Versione 2`. The last one is the page itself. */
export function breadcrumb(visit: Visit, steps: readonly [name: string, address: string | null][]): Html {
  return html`<nav class="breadcrumb" aria-label="${visit.words.path}"><ol>
${steps.map(([name, address]) => html`<li>${address === null ? html`<span aria-current="page">${name}</span>` : html`<a href="${address}">${name}</a>`}</li>`)}
</ol></nav>`;
}
