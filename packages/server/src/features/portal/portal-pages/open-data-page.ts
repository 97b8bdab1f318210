// SPDX-License-Identifier: EUPL-1.2
// What of the body may be downloaded and used again.
import { type Html, html } from '../../../foundation/http/html.ts';
import { LICENCE } from '../../statistics/index.ts';
import type { Dataset } from '../open-data.ts';
import type { PolicySeen } from '../read-portal.ts';
import { breadcrumb, layout } from './layout.ts';
import { timeZoneOf } from './pieces.ts';
import { sayDay } from './say-time.ts';
import { STATISTICS_WORDS } from './statistics-words.ts';
import { atBody, type BodyVisit } from './visit.ts';

export function openDataPage(visit: BodyVisit, seen: PolicySeen | null, datasets: readonly Dataset[]): string {
  const { body, language } = visit;
  const own = STATISTICS_WORDS[language];
  const lead = own.data.lead(body.name);
  const base = `/enti/${body.slug}/dati`;
  const main = html`${breadcrumb(visit, [
    [visit.words.home, atBody(visit, '')],
    [own.data.title, null],
  ])}
<h1>${own.data.title}</h1>
<p class="lead">${lead} <a href="${LICENCE}" rel="license">${own.licence}</a></p>
${datasets.map((dataset) => datasetOf(visit, dataset, timeZoneOf(body, seen)))}
<section class="go" aria-labelledby="_catalogue"><h2 id="_catalogue">${own.data.catalogue}</h2>
<ul><li><a href="${base}/catalogo.jsonld">JSON-LD</a></li><li><a href="${base}/catalogo.ttl">Turtle</a></li></ul></section>`;
  return layout(visit, { title: own.data.title, description: lead, main, body, here: '/dati', licence: LICENCE });
}

function datasetOf(visit: BodyVisit, dataset: Dataset, zone: string): Html {
  const { language } = visit;
  const own = STATISTICS_WORDS[language].data;
  const titles = [...new Set(dataset.distributions.map(({ title }) => title))];
  const files = (title: string) => dataset.distributions.filter((one) => one.title === title);
  const links = (title: string) =>
    files(title).map(({ format, path }) => html` <a href="${path}" aria-label="${format}: ${title}">${format}</a>`);
  const day = sayDay(new Date(`${dataset.modified}T12:00:00Z`), language, zone);
  const alone = titles.length === 1;
  return html`<section aria-labelledby="_${dataset.id}"><h2 id="_${dataset.id}">${dataset.title[language]}</h2>
<p>${dataset.description[language]}</p>
<p class="quiet">${own.updated}: ${own.often[dataset.often]}, ${day}. <a href="${dataset.page}">${own.page}</a></p>
${alone ? html`<p>${own.formats}:${titles.map(links)}</p>` : html`<ul>${titles.map((title) => html`<li>${title}:${links(title)}</li>`)}</ul>`}</section>`;
}
