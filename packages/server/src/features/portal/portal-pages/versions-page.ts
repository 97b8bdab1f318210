// SPDX-License-Identifier: EUPL-1.2
import { html } from '../../../foundation/http/html.ts';
import type { DifferenceSeen, VersionSeen } from '../read-portal.ts';
import { differencePiece } from './difference-piece.ts';
import { breadcrumb, layout } from './layout.ts';
import { actLine, timeZoneOf } from './pieces.ts';
import { time } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** Every version with its dates and its act, newest first, and what changes with each. */
export function versionsPage(
  visit: BodyVisit,
  versions: readonly VersionSeen[],
  differences: readonly DifferenceSeen[],
): string {
  const { words, language } = visit;
  const { history } = words;
  const zone = timeZoneOf(visit.body, null);
  const row = (one: VersionSeen) => html`<tr>
<th scope="row" data-label="${words.page.version}"><a href="${atBody(visit, `/policy/versioni/${one.version}`)}">${history.number(one.version)}</a></th>
<td data-label="${history.state}"><span class="chip chip-${one.state}">${history.states[one.state]}</span></td>
<td data-label="${history.from}">${one.effectiveFrom ? time(one.effectiveFrom, language, zone) : history.notKnown}</td>
<td data-label="${history.to}">${one.until && one.state !== 'never' ? time(one.until, language, zone) : '–'}</td>
<td data-label="${history.act}">${actLine(visit, one.act, zone)}</td>
</tr>`;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [words.versions, null],
  ])}
<h1>${history.title}</h1>
<p class="lead">${versions.length > 0 ? history.lead : history.none}</p>
${
  versions.length > 0 &&
  html`<table class="table"><caption class="visually-hidden">${history.title}</caption><thead><tr><th scope="col">${words.page.version}</th><th scope="col">${history.state}</th><th scope="col">${history.from}</th><th scope="col">${history.to}</th><th scope="col">${history.act}</th></tr></thead>
<tbody>${versions.map(row)}</tbody></table>`
}
${differences.length > 0 && html`<h2 id="_changes">${history.changes}</h2>${differences.map((one) => differencePiece(visit, one))}`}`;
  return layout(visit, {
    title: history.title,
    description: history.lead,
    main,
    body: visit.body,
    here: '/policy/versioni',
  });
}
