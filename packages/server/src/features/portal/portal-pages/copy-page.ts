// SPDX-License-Identifier: EUPL-1.2
// The data of an access, to be read: the same copy as the file, item by item.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Copy } from '../../data-requests/index.ts';
import { copyLabel } from './copy-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { networkName } from './pieces.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';
import { sayDay, sayMoment } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

const ROME = 'Europe/Rome';

export function copyPage(visit: BodyVisit, copy: Copy, key: string): string {
  const { words, body, language } = visit;
  const { copy: own, notice, own: asked } = PRIVACY_WORDS[language];
  const lead = own.lead(sayDay(new Date(copy.madeAt), language, ROME));
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [notice.title, atBody(visit, '/privacy')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
<p class="lead">${lead}</p>
<p><a href="${atBody(visit, `/privacy/richiesta/${key}`)}">${own.back}</a></p>
${copy.authors.length === 0 ? html`<p>${asked.nothing}</p>` : keptOn(visit, copy)}
<section aria-labelledby="_why"><h2 id="_why">${own.why}</h2>${copy.processing.map(({ name, purposes, recipients, terms }) => html`<h3>${name[language]}</h3><ul><li>${own.columns[1]}: ${purposes[language]}</li><li>${own.columns[2]}: ${recipients[language]}</li><li>${own.columns[3]}: ${terms[language]}</li></ul>`)}</section>`;
  return layout(visit, { title: own.title, description: lead, main, body, canonical: null });
}

function keptOn(visit: BodyVisit, copy: Copy): Html {
  const { language } = visit;
  const { copy: own } = PRIVACY_WORDS[language];
  const kept = copy.data.flatMap(({ classes }) => classes).filter(({ things }) => things.length > 0);
  return html`<section aria-labelledby="_accounts"><h2 id="_accounts">${own.accounts}</h2><ul>${copy.authors.map(({ network, handle, name }) => html`<li><bdi>${name}</bdi> (<bdi>${handle}</bdi>, ${networkName(visit, network)})</li>`)}</ul></section>
<section aria-labelledby="_counts"><h2 id="_counts">${own.counts}</h2><ul>${copy.classes.map(({ name, count, stays }) => html`<li>${name[language]}: ${count}${stays && html` (${stays[language]})`}</li>`)}</ul></section>
<section aria-labelledby="_everything"><h2 id="_everything">${own.everything}</h2>
${kept.map(
  ({ dataClass, things }) =>
    html`<h3>${copyLabel(dataClass, language)}</h3>${things.map((thing) => html`<div class="sheet">${sayValue(visit, thing)}</div>`)}`,
)}
</section>`;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Whatever stands there, in words: nothing that is kept is left out of what is read. */
function sayValue(visit: BodyVisit, value: unknown): Html | null {
  const { copy: own } = PRIVACY_WORDS[visit.language];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return html`${value ? own.yes : own.no}`;
  if (typeof value === 'string') {
    const moment = INSTANT.test(value);
    return moment
      ? html`${sayMoment(new Date(value), visit.language, ROME)}`
      : html`<span class="text">${value}</span>`;
  }
  if (typeof value !== 'object') return html`${String(value)}`;
  if (Array.isArray(value))
    return value.length === 0 ? null : html`<ul>${value.map((one) => html`<li>${sayValue(visit, one)}</li>`)}</ul>`;
  const rows = Object.entries(value).flatMap(([name, one]) => {
    const said = sayValue(visit, one);
    return said === null ? [] : [html`<div><dt>${copyLabel(name, visit.language)}</dt><dd>${said}</dd></div>`];
  });
  return rows.length === 0 ? null : html`<dl>${rows}</dl>`;
}
