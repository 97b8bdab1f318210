// SPDX-License-Identifier: EUPL-1.2
// Another look at a decision, on its page of reasons: whether, until when, the form, and what came of it.
import { MOST_SAID } from '@arengo/contract';
import { sayDuration } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import { citeAct } from '../../acts/index.ts';
import type { DecisionSeen } from '../read-decision.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { day, sayDay, time } from './say-time.ts';
import { clauseOfVersion } from './version-clause.ts';
import { at, type BodyVisit } from './visit.ts';

export type Trouble = { words: string; fault: 'empty' | 'too-long' };

export function againSection(visit: BodyVisit, seen: DecisionSeen, trouble: Trouble | null): Html {
  const own = DECISION_WORDS[visit.language];
  return html`<section class="again" aria-labelledby="_riesame"><h3 id="_riesame">${own.again}</h3>
${standingOf(visit, seen, trouble)}</section>`;
}

function standingOf(visit: BodyVisit, seen: DecisionSeen, trouble: Trouble | null): Html {
  const own = DECISION_WORDS[visit.language];
  const { standing, right, asked, reasons, zone } = seen;
  const granting = right && html`${own.grantedBy} ${clauseOfVersion(visit, reasons, right.clause)}.`;
  switch (standing) {
    case 'not-granted':
      return html`<p>${own.none}</p>`;
    case 'too-late':
      return html`<p>${right?.until && own.tooLate(sayDay(right.until, visit.language, zone))} ${granting}</p>`;
    case 'asked':
      return html`<p><strong>${own.asked} ${asked && time(asked.askedAt, visit.language, zone)}.</strong> ${own.other} ${asked?.dueAt ? html`${own.due} ${day(asked.dueAt, visit.language, zone)}.` : own.noDue}</p>`;
    case 'decided':
      return outcome(visit, seen);
    case 'open':
      return html`<p>${right?.until ? own.untilDay(sayDay(right.until, visit.language, zone)) : own.noUntil} ${right?.answerWithin ? own.answerIn(sayDuration(right.answerWithin, visit.language)) : own.noDue} ${granting}</p>
${way(visit, seen, trouble)}`;
  }
}

function outcome(visit: BodyVisit, { asked, zone }: DecisionSeen): Html {
  const own = DECISION_WORDS[visit.language];
  const decided = asked?.decided;
  if (!decided) return html``;
  return html`<p><strong>${own.outcomes[decided.outcome]}</strong></p>
<p>${own.outcomeOn} ${time(decided.at, visit.language, zone)}. ${own.byAct} ${decided.act && html`<span lang="it">${citeAct(decided.act)}</span>.`}</p>
<p>${own.outcomeWhy}:</p><blockquote lang="it" dir="auto"><p class="as-sent">${decided.reason}</p></blockquote>`;
}

/** How one asks: here, or as the policy says otherwise. */
function way(visit: BodyVisit, seen: DecisionSeen, trouble: Trouble | null): Html {
  const own = DECISION_WORDS[visit.language];
  if (seen.right?.form === 'written') return html`<p>${own.byLetter}</p>`;
  if (seen.right?.form === 'e-mail') return html`<p>${own.byMail}</p>`;
  const fault = trouble && (trouble.fault === 'empty' ? own.empty : own.tooLong(trouble.words.length, MOST_SAID));
  return html`<form class="ask" method="post" action="${at(visit, `${visit.path}/riesame`)}">
<label for="_motivo">${own.reason}</label>
<p id="_hint" class="quiet">${own.reasonHint(MOST_SAID)}</p>
${fault && html`<p id="_fault" class="fault" role="alert"><strong>${own.faultTitle}.</strong> ${fault}</p>`}
<textarea id="_motivo" name="motivo" rows="8" maxlength="${MOST_SAID}" required aria-describedby="_hint${fault && ' _fault'}"${fault && html` aria-invalid="true"`}>
${trouble?.words}</textarea>
<button type="submit">${own.ask}</button>
</form>`;
}
