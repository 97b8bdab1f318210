// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../foundation/http/html.ts';
import type { DifferenceSeen } from '../read-portal.ts';
import { atBody, type BodyVisit } from './visit.ts';

const CHANGES = ['added', 'removed', 'changed'] as const;

/** What changes with a version, in sentences, and which clauses. */
export function differencePiece(visit: BodyVisit, { to, from, rules, points, heading, clauses }: DifferenceSeen): Html {
  const { history } = visit.words;
  const sentences = [...rules, ...points, ...heading];
  const of = (change: (typeof CHANGES)[number]) => {
    const ids = clauses.filter((one) => one.change === change).map(({ id }) => id);
    const version = change === 'removed' ? from : to;
    return (
      ids.length > 0 &&
      html`<p>${history.clauseChanges[change]}: ${ids.map((id) => html`<a class="cite" href="${atBody(visit, `/policy/versioni/${version}`, {}, id)}">${id}</a> `)}</p>`
    );
  };
  return html`<details class="difference"><summary>${history.changesWith(to, from)}</summary>
${sentences.length > 0 ? html`<ul>${sentences.map((change) => html`<li>${change[visit.language]}</li>`)}</ul>` : html`<p>${history.noChanges}</p>`}
${CHANGES.map(of)}
</details>`;
}
