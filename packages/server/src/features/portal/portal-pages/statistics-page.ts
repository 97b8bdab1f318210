// SPDX-License-Identifier: EUPL-1.2
// Transparency: for each section a plain sentence, and for each table its drawing with the table under it.
import { type Html, html } from '../../../foundation/http/html.ts';
import {
  LICENCE,
  SECTION_TITLES,
  type Shown,
  type ShownSection,
  type ShownTable,
  sayShown,
  sentenceOf,
  TOTAL,
} from '../../statistics/index.ts';
import type { YearSeen } from '../published-statistics.ts';
import { barsOf, chart, isByMonth } from './chart.ts';
import { breadcrumb, layout } from './layout.ts';
import { timeZoneOf } from './pieces.ts';
import { day, time } from './say-time.ts';
import { STATISTICS_WORDS } from './statistics-words.ts';
import { atBody, type BodyVisit } from './visit.ts';

export function statisticsPage(visit: BodyVisit, known: YearSeen): string {
  const own = STATISTICS_WORDS[visit.language];
  const { body } = visit;
  const lead = own.lead(body.name);
  const zone = timeZoneOf(body, known.seen);
  const goesOn = known.year === Math.max(...known.years);
  const [before, after] = (goesOn ? own.soFar('|') : own.counted('|')).split('|');
  const main = html`${breadcrumb(visit, [
    [visit.words.home, atBody(visit, '')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
<p class="lead">${lead}</p>
${yearLinks(visit, known)}
<p>${own.year(known.year)}. ${before}${time(known.countedAt, visit.language, zone)}${after}</p>
<section class="silent" aria-labelledby="_how"><h2 id="_how">${own.how}</h2><ul>${own.small.map((one) => html`<li>${one}</li>`)}</ul></section>
${known.sections.map((section) => sectionOf(visit, known, section))}
${versionsOf(visit, known, zone)}
<section class="go" aria-labelledby="_open"><h2 id="_open">${own.open}</h2>
<p>${own.openWhy} <a href="${LICENCE}" rel="license">${own.licence}</a>. <a href="${atBody(visit, '/dati')}">${own.allData}</a></p></section>`;
  return layout(visit, { title: `${own.title} ${known.year}`, description: lead, main, body, here: '/trasparenza' });
}

function yearLinks(visit: BodyVisit, { year, years }: YearSeen): Html | null {
  if (years.length < 2) return null;
  const own = STATISTICS_WORDS[visit.language];
  const link = (one: number) =>
    html`<li><a href="${atBody(visit, '/trasparenza', { anno: String(one) })}"${one === year && html` aria-current="page"`}>${one}</a></li>`;
  return html`<nav class="filter years" aria-label="${own.years}"><ul>${years.map(link)}</ul></nav>`;
}

function sectionOf(visit: BodyVisit, known: YearSeen, section: ShownSection): Html {
  const { language } = visit;
  const id = `_${section.id}`;
  const filled = section.tables.filter((table) => hasFigures(table));
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${SECTION_TITLES[section.id][language]}</h2>
<p class="text">${sentenceOf(section, language)}</p>
${filled.length > 0 && html`<div class="figures-of">${filled.map((table) => tableOf(visit, known, table))}</div>`}</section>`;
}

/** A table of zeros says nothing that its section has not said. */
function hasFigures({ rows }: ShownTable): boolean {
  return rows.some(({ cells }) => cells.some((shown) => shown !== null && shown !== 0));
}

function tableOf(visit: BodyVisit, { year }: YearSeen, table: ShownTable): Html {
  const { language } = visit;
  const own = STATISTICS_WORDS[language];
  const title = table.title[language];
  const data = `/enti/${visit.body.slug}/dati/statistiche/${year}/${table.id}`;
  return html`<figure class="figure"><h3>${title}</h3>
${drawing(visit, table)}
<div class="wide-table" role="region" aria-label="${own.table(title)}" tabindex="0"><table class="figures"><caption class="visually-hidden">${title}</caption>
<thead><tr><th scope="col">${table.head[language]}</th>${table.columns.map(({ label }) => html`<th scope="col">${label[language]}</th>`)}</tr></thead>
<tbody>${table.rows.map(({ label, cells }) => line(label[language], cells, { table, language }))}</tbody>
${table.total && html`<tfoot>${line(TOTAL[language], table.total, { table, language })}</tfoot>`}</table></div>
<p class="go">${own.download} <a href="${data}.csv" aria-label="CSV: ${title}">CSV</a> <a href="${data}.json" aria-label="JSON: ${title}">JSON</a></p></figure>`;
}

function line(
  label: string,
  cells: readonly Shown[],
  { table, language }: { table: ShownTable; language: 'it' | 'en' },
) {
  const said = cells.map((shown, place) => sayShown(shown, table.columns[place]?.unit ?? 'count', language));
  return html`<tr><th scope="row">${label}</th>${said.map((text) => html`<td>${text}</td>`)}</tr>`;
}

function drawing({ language }: BodyVisit, table: ShownTable): Html | null {
  const own = STATISTICS_WORDS[language];
  const column = (table.columns.find(({ key }) => key === 'total') ?? table.columns[0])?.key ?? '';
  const unit = table.columns.find(({ key }) => key === column)?.unit ?? 'count';
  const bars = barsOf(table, column, language);
  if (!bars) return null;
  const size = ({ shown }: { shown: Shown }) => (typeof shown === 'number' ? shown : 0);
  const highest = bars.reduce((best, one) => (size(one) > size(best) ? one : best));
  const sayValue = (shown: Shown) => sayShown(shown, unit, language);
  return chart(`_g-${table.id}`, bars, {
    title: own.chartOf(table.title[language]),
    description: own.highest(highest.label, sayValue(highest.shown)),
    sayValue,
    // A time is too long to stand above a narrow column.
    months: isByMonth(table) && unit === 'count',
  });
}

function versionsOf(visit: BodyVisit, { versions }: YearSeen, zone: string): Html | null {
  if (versions.length === 0) return null;
  const { language } = visit;
  const own = STATISTICS_WORDS[language];
  return html`<section aria-labelledby="_versions"><h2 id="_versions">${own.versions}</h2>
<div class="wide-table" role="region" aria-label="${own.table(own.versions)}" tabindex="0"><table class="figures"><caption class="visually-hidden">${own.versions}</caption>
<thead><tr><th scope="col">${own.version}</th><th scope="col">${own.from}</th><th scope="col">${own.until}</th></tr></thead>
<tbody>${versions.map(({ version, from, until }) => html`<tr><th scope="row"><a href="${atBody(visit, `/policy/versioni/${version}`)}">${version}</a></th><td>${day(from, language, zone)}</td><td>${until ? day(until, language, zone) : own.still}</td></tr>`)}</tbody></table></div></section>`;
}
