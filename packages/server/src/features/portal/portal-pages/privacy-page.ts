// SPDX-License-Identifier: EUPL-1.2
// The privacy notice: composed by `data-requests` from what is configured, with the clauses of the policy beside it.
import { type Html, html } from '../../../foundation/http/html.ts';
import { composeNotice, jointNote, type Piece, type ProtectionFacts } from '../../data-protection/index.ts';
import type { PolicySeen } from '../read-portal.ts';
import { breadcrumb, layout } from './layout.ts';
import { networkName } from './pieces.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';
import { clauseItems } from './publication-clauses.ts';
import { atBody, type BodyVisit } from './visit.ts';

export function privacyPage(visit: BodyVisit, seen: PolicySeen | null, facts: ProtectionFacts): string {
  const { words, body, language } = visit;
  const { notice } = PRIVACY_WORDS[language];
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [notice.title, null],
  ])}
<h1>${notice.title}</h1>
<p class="lead">${notice.lead}</p>
<p class="quiet">${notice.norms}</p>
<p class="go"><a href="${atBody(visit, '/privacy/richiesta')}">${notice.form}</a>. ${notice.formWhy}</p>
${composeNotice(facts, language).map(
  ({ id, title, pieces }) =>
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${pieces.map(pieceOf)}</section>`,
)}
${seen && facts.clauses.length > 0 && html`<section aria-labelledby="_policy"><h2 id="_policy">${notice.policy}</h2><p>${notice.policyIntro}</p>${clauseItems(visit, seen, facts.clauses)}</section>`}
${facts.networks.length > 0 && html`<section aria-labelledby="_networks"><h2 id="_networks">${notice.networks}</h2>${facts.networks.map((one) => networkNote(visit, facts, one))}</section>`}
<p class="go"><a href="${atBody(visit, '/privacy/richiesta')}">${notice.form}</a></p>
${body.face.privacy && html`<p><a href="${body.face.privacy}">${notice.general}</a></p>`}`;
  return layout(visit, { title: notice.title, description: notice.lead, main, body, here: '/privacy' });
}

function networkNote(visit: BodyVisit, facts: ProtectionFacts, one: ProtectionFacts['networks'][number]): Html {
  const address = `${visit.places.publicUrl}/enti/${visit.body.slug}/privacy`;
  const paragraphs = jointNote(facts, one, address)[visit.language].split('\n\n');
  return html`<h3>${networkName(visit, one.network)}</h3>${paragraphs.map((text) => html`<p>${linked(text)}</p>`)}`;
}

function pieceOf(piece: Piece): Html {
  if (piece.kind === 'paragraph') return html`<p>${linked(piece.text)}</p>`;
  if (piece.kind === 'list') return html`<ul>${piece.items.map((item) => html`<li>${linked(item)}</li>`)}</ul>`;
  return html`<div class="wide-table" role="region" aria-label="${piece.caption}" tabindex="0"><table class="terms"><caption>${piece.caption}</caption>
<thead><tr>${piece.columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${piece.rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}

const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>".,;:)])/;

/** The text, with whole web addresses as links. */
const linked = (text: string): Html[] =>
  text.split(ADDRESS).map((part) => (ADDRESS.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`));
