// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../foundation/http/html.ts';
import { feedbackContact, policyFrame, statedDates } from '../../rules/index.ts';
import type { PolicySeen } from '../read-portal.ts';
import { licenceLines, sayLicenceTitle, statedLicences } from './licence-piece.ts';
import { actLine, timeZoneOf } from './pieces.ts';
import { day, time } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** Version, dates, act of adoption as registered, and the address to cite. */
export function policyCard(visit: BodyVisit, seen: PolicySeen): Html {
  const { page, history } = visit.words;
  const { version, policy } = seen;
  const zone = timeZoneOf(visit.body, seen);
  const path = `/policy/versioni/${version.version}`;
  const permanent = `${visit.places.publicUrl}/enti/${visit.body.slug}${path}`;
  const dates = statedDates(policy);
  const onDay = (date: string) => day(new Date(`${date}T12:00:00Z`), visit.language, zone);
  const { parent } = policyFrame(policy, null);
  const feedback = feedbackContact(policy);
  const licences = statedLicences(seen);
  const note = policy.adoption.note?.[visit.language];
  return html`<section class="sheet" aria-label="${page.card}"><dl>
<div><dt>${page.version}</dt><dd>${version.version} (${history.states[version.state].toLowerCase()})</dd></div>
<div><dt>${page.effective}</dt><dd>${version.effectiveFrom ? time(version.effectiveFrom, visit.language, zone) : history.notKnown}</dd></div>
${version.until && version.state !== 'never' && html`<div><dt>${version.state === 'replaced' || version.state === 'revoked' ? page.until : page.willEnd}</dt><dd>${time(version.until, visit.language, zone)}</dd></div>`}
<div><dt>${page.act}</dt><dd>${actLine(visit, version.act, zone)}${version.act && html`<br><span lang="it" class="quiet" dir="auto">${version.act.subject}</span>`}</dd></div>
${dates.firstPublished && html`<div><dt>${page.firstPublished}</dt><dd>${onDay(dates.firstPublished)}</dd></div>`}
${dates.lastUpdated && html`<div><dt>${page.lastUpdated}</dt><dd>${onDay(dates.lastUpdated)}</dd></div>`}
${parent?.clauses[0] && html`<div><dt>${page.annexedTo}</dt><dd><a class="cite" href="#${parent.clauses[0]}">${parent.clauses[0]}</a></dd></div>`}
${feedback && html`<div class="wide"><dt>${page.feedback}</dt><dd>${feedback.text[visit.language]} <a class="cite" href="#${feedback.clause}">${feedback.clause}</a></dd></div>`}
<div class="wide"><dt>${page.permalink}</dt><dd><a href="${atBody(visit, path)}">${permanent}</a></dd></div>
${licences.length > 0 && html`<div><dt>${sayLicenceTitle(visit.language)}</dt><dd>${licenceLines(visit, seen, licences)}</dd></div>`}
${note && html`<div class="wide"><dt>${page.adoptionNote}</dt><dd>${note}</dd></div>`}
</dl></section>`;
}
