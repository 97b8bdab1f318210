// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../../foundation/http/html.ts';
import type { Visit } from './visit.ts';

/** A whole page. `live` lets the script fetch its parts marked `data-live` again from time to time. */
export function layout(visit: Visit, title: string, main: Html): string {
  const { site, words } = visit;
  const other = visit.language === 'it' ? 'en' : 'it';
  return String(html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${words.site}</title>
<link rel="icon" href="${site.base}/assets/practice.svg" type="image/svg+xml">
<link rel="stylesheet" href="${site.base}/assets/practice.css">
<script src="${site.base}/assets/practice.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="banner"><strong>${words.banner}</strong></p>
<div class="top">
<a class="brand" href="${site.base}/">${words.site}</a>
<nav aria-label="${words.site}">
<a href="${site.base}/">${words.pages}</a>
<a href="${site.base}/director">${words.director}</a>
<a href="${visit.path}?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</nav>
<p class="who">${whoLine(visit)}</p>
</div>
</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`);
}

function whoLine({ site, words, citizen, path }: Visit): Html {
  const link = `${site.base}/who?back=${encodeURIComponent(path)}`;
  if (!citizen) return html`${words.nobodyYet}: <a href="${link}">${words.choose}</a>`;
  return html`${words.youAre} <strong><bdi>${citizen.displayName}</bdi></strong> · <a href="${link}">${words.change}</a>`;
}
