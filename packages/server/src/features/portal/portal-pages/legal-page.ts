// SPDX-License-Identifier: EUPL-1.2
// The legal notes: licence (CAD, art. 52), what the body answers for, the software.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { INSTITUTION_WORDS } from './institution-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { licenceLines, statedLicences } from './licence-piece.ts';
import { clauseItems, contentClauses } from './publication-clauses.ts';
import { atBody, type BodyVisit } from './visit.ts';

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';

export function legalPage(visit: BodyVisit, seen: PolicySeen | null): string {
  const { words, body, places } = visit;
  const { legal } = INSTITUTION_WORDS[visit.language];
  const lead = legal.lead(body.name);
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [legal.title, null],
  ])}
<h1>${legal.title}</h1>
<p class="lead">${lead}</p>
<section aria-labelledby="_licence"><h2 id="_licence" data-element="legal-notes-section">${legal.licence}</h2>
<p data-element="legal-notes-body">${legal.open}</p>
<p><a rel="license" href="${CC_BY}">${legal.deed}</a></p>
${seen && stated(visit, seen)}
</section>
<section aria-labelledby="_liability"><h2 id="_liability">${legal.liability}</h2>
<ul>${legal.liabilities.map((one) => html`<li>${one}</li>`)}</ul>
${seen && notices(visit, seen)}
</section>
<section aria-labelledby="_software"><h2 id="_software">${legal.software}</h2>
<p>${legal.softwareIs}</p>
<ul>${places.sourceUrl && html`<li><a href="${places.sourceUrl}">${legal.source}</a></li>`}${places.securityContact && html`<li><a href="${places.securityContact}">${legal.security}</a></li>`}${body.face.legalNotes && html`<li><a href="${body.face.legalNotes}">${legal.site}</a></li>`}<li><a href="${atBody(visit, '', {}, '_contacts')}">${legal.contacts}</a></li></ul>
</section>`;
  const { title } = legal;
  return layout(visit, { title, description: lead, main, body, here: '/note-legali', licence: CC_BY });
}

function stated(visit: BodyVisit, seen: PolicySeen): Html | null {
  const licences = statedLicences(seen);
  const { legal } = INSTITUTION_WORDS[visit.language];
  return licences.length === 0 ? null : html`<p>${legal.otherwise}<br>${licenceLines(visit, seen, licences)}</p>`;
}

function notices(visit: BodyVisit, seen: PolicySeen): Html | null {
  const clauses = contentClauses(seen.policy).notices;
  const { legal } = INSTITUTION_WORDS[visit.language];
  return clauses.length === 0 ? null : html`<h3>${legal.policySays}</h3>${clauseItems(visit, seen, clauses)}`;
}
