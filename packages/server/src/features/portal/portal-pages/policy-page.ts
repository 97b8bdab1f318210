// SPDX-License-Identifier: EUPL-1.2
// A version of the policy, article by article.
import { type Clause, notStated } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { clarityForm } from './clarity-page.ts';
import { clausePiece } from './clause-piece.ts';
import { breadcrumb, layout } from './layout.ts';
import { licenceOfPage, statedLicences } from './licence-piece.ts';
import { text, timeZoneOf } from './pieces.ts';
import { placedClauses } from './plain-rules.ts';
import { policyCard } from './policy-card.ts';
import { sayMoment } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';
import type { Place } from './words.ts';

export type Audience = 'external' | 'internal' | null;

const PLACES: readonly Place[] = [
  'contacts',
  'hours',
  'netiquette',
  'responsibility',
  'disclaimer',
  'privacy',
  'copyright',
  'accounts',
  'policy',
];

/** The whole policy, or what of it binds one audience. `here` is the page asked for: the one in force or a version's own. */
export function policyPage(visit: BodyVisit, seen: PolicySeen, audience: Audience, here: string): string {
  const { words, language } = visit;
  const title = seen.policy.title[language];
  const clauses = seen.policy.clauses.filter((clause) => binds(clause, audience));
  const steps: [string, string | null][] =
    here === '/policy'
      ? [[words.policy, null]]
      : [
          [words.versions, atBody(visit, '/policy/versioni')],
          [words.history.number(seen.version.version), null],
        ];
  const main = html`${breadcrumb(visit, [[words.home, atBody(visit, '')], ...steps])}
<h1>${title}</h1>
${standing(visit, seen)}
${words.page.authoritative && html`<p class="notice">${words.page.authoritative}</p>`}
${policyCard(visit, seen)}
<div class="columns">
${contents(visit, seen, clauses)}
<div>
${brief(visit, seen, clauses)}
${filter(visit, here, audience, clauses.length, seen.policy.clauses.length)}
<p class="quiet">${words.page.legend}</p>
${clauses.length > 0 ? articles(visit, seen, clauses) : html`<p>${words.page.noArticles}</p>`}
${silent(visit, seen)}
${clarityForm(visit, { page: 'policy', version: seen.version.version })}
</div>
</div>`;
  const description = `${title}, ${visit.body.name}: ${words.history.number(seen.version.version).toLowerCase()}.`;
  const licence = licenceOfPage(visit, statedLicences(seen)[0]?.licence);
  return layout(visit, { title, description, main, body: visit.body, here, licence });
}

const binds = ({ audience: bound }: Clause, audience: Audience) =>
  audience === null || bound === audience || bound === 'both';

function standing(visit: BodyVisit, seen: PolicySeen): Html | null {
  const { version, inForce } = seen;
  const { history } = visit.words;
  if (version.state === 'in-force') return announcement(visit, seen);
  const current = inForce
    ? html`<a href="${atBody(visit, '/policy')}">${history.current}</a> (${history.number(inForce.version).toLowerCase()}).`
    : history.noCurrent;
  return html`<p class="notice" role="note"><strong>${history.why[version.state]}</strong> ${current}</p>`;
}

/** An adopted version that will take effect is announced on the one in force. */
function announcement(visit: BodyVisit, seen: PolicySeen): Html | null {
  const { announced } = seen;
  if (!announced) return null;
  const { history } = visit.words;
  const from = announced.effectiveFrom;
  const when = from && sayMoment(from, visit.language, timeZoneOf(visit.body, seen));
  return html`<p class="notice" role="note">${history.announced(announced.version, when)} <a href="${atBody(visit, `/policy/versioni/${announced.version}`)}">${history.readAnnounced}</a>.</p>`;
}

function sectionsOf({ policy }: PolicySeen, clauses: readonly Clause[]) {
  return policy.sections
    .map((section) => ({ ...section, clauses: clauses.filter((clause) => clause.section === section.id) }))
    .filter((section) => section.clauses.length > 0);
}

function contents(visit: BodyVisit, seen: PolicySeen, clauses: readonly Clause[]): Html {
  const { page } = visit.words;
  return html`<nav class="contents" aria-labelledby="_contents"><h2 id="_contents">${page.contents}</h2><ul>
<li><a href="#_brief">${page.brief}</a></li>
${sectionsOf(seen, clauses).map(({ id, title }) => html`<li><a href="#_s-${id}">${title[visit.language]}</a></li>`)}
<li><a href="#_silent">${page.silent}</a></li>
</ul></nav>`;
}

function brief(visit: BodyVisit, seen: PolicySeen, clauses: readonly Clause[]): Html {
  const { page } = visit.words;
  const boxes = PLACES.map((where) => ({
    where,
    placed: placedClauses(seen.policy, where).filter((clause) => clauses.includes(clause)),
  })).filter(({ placed }) => placed.length > 0);
  return html`<section aria-labelledby="_brief"><h2 id="_brief">${page.brief}</h2>
${boxes.length > 0 && html`<p>${page.briefIntro}</p>`}
${boxes.map(
  ({ where, placed }) => html`<div class="box" id="_place-${where}"><h3>${page.places[where]}</h3><ul>
${placed.map((clause) => html`<li>${text(visit, clause.text)} <a class="cite" href="#${clause.id}">${clause.id}</a></li>`)}
</ul></div>`,
)}
</section>`;
}

function filter(visit: BodyVisit, here: string, audience: Audience, shown: number, all: number): Html {
  const { page } = visit.words;
  const choices: [Audience, string][] = [
    [null, page.all],
    ['external', page.external],
    ['internal', page.internal],
  ];
  return html`<nav class="filter" aria-label="${page.audiences}" id="_articles"><p>${page.audiences}</p><ul>
${choices.map(([one, name]) => html`<li><a href="${atBody(visit, here, one ? { audience: one } : {}, '_articles')}"${one === audience && html` aria-current="true"`}>${name}</a></li>`)}
</ul><p class="quiet">${page.shown(shown, all)}</p></nav>`;
}

function articles(visit: BodyVisit, seen: PolicySeen, clauses: readonly Clause[]): Html[] {
  return sectionsOf(seen, clauses).map(
    (
      section,
    ) => html`<section aria-labelledby="_s-${section.id}"><h2 id="_s-${section.id}">${section.title[visit.language]}</h2>
${section.clauses.map((clause) => clausePiece(visit, seen, clause))}
</section>`,
  );
}

function silent(visit: BodyVisit, { policy }: PolicySeen): Html {
  const { page } = visit.words;
  const missing = notStated(policy).filter(({ state }) => state === 'not-stated');
  return html`<section aria-labelledby="_silent"><h2 id="_silent">${page.silent}</h2>
<p>${missing.length > 0 ? page.silentIntro : page.silentNone}</p>
${missing.length > 0 && html`<ul class="silent-list">${missing.map(({ label }) => html`<li>${label[visit.language]}</li>`)}</ul>`}
</section>`;
}
