// SPDX-License-Identifier: EUPL-1.2
import type { Clause } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { settingsOf, text } from './pieces.ts';
import { sayClause } from './say-effects.ts';
import { sayActor } from './say-names.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** One clause under its own label as the anchor: text, whom it binds and how, what it means in practice. */
export function clausePiece(visit: BodyVisit, seen: PolicySeen, clause: Clause): Html {
  const { page } = visit.words;
  // «Applies to those who take part» already says it.
  const actor =
    clause.actor === 'user' && clause.audience === 'external' ? null : sayActor(clause.actor, visit.language);
  const { practice, notes } = sayClause(clause, {
    policy: seen.policy,
    settings: settingsOf(visit.body, seen),
    language: visit.language,
  });
  const permanent = atBody(visit, `/policy/versioni/${seen.version.version}`, {}, clause.id);
  return html`<article class="clause" id="${clause.id}">
<h3><a href="${permanent}" title="${page.permalinkOf(clause.id)}">${clause.id}</a></h3>
${text(visit, clause.text)}
<p class="facts"><span class="chip chip-${clause.modality}">${page.modality[clause.modality]}</span> ${page.audience[clause.audience]}${actor !== null && html` · ${page.actor} ${actor}`}</p>
${practice.length > 0 && html`<p class="practice"><strong>${page.inPractice}</strong> ${practice.join(' ')}</p>`}
${notes.length > 0 && html`<p class="practice">${notes.join(' ')}</p>`}
</article>
`;
}
