// SPDX-License-Identifier: EUPL-1.2
// The page of reasons of a decision: for the one who has its address, and without anybody's words or name.
import { CATEGORIES, sayCategory, sayDuration } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { MeasureGiven, Reasons } from '../../reasons/index.ts';
import type { DecisionSeen } from '../read-decision.ts';
import { againSection, type Trouble } from './again-section.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { networkName, text } from './pieces.ts';
import { citation, day, time } from './say-time.ts';
import { clauseOfVersion } from './version-clause.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** `trouble`: what a form that was sent has to have mended. */
export function decisionPage(visit: BodyVisit, seen: DecisionSeen, trouble: Trouble | null = null): string {
  const { reasons, zone } = seen;
  const own = DECISION_WORDS[visit.language];
  const item = own.items[reasons.itemType];
  const lead = own.lead(item, reasons.accountName, networkName(visit, reasons.network));
  const main = html`${breadcrumb(visit, [
    [visit.words.home, atBody(visit, '')],
    [own.title, null],
  ])}
<article class="decision">
<h1>${own.title}</h1>
<p class="lead">${lead}</p>
<p class="quiet">${own.discreet}</p>
${measuresSection(visit, reasons, zone)}
${whySection(visit, reasons)}
${howSection(visit, reasons, zone)}
<section aria-labelledby="_can"><h2 id="_can">${own.can}</h2>
<p>${own.welcome}</p>
${againSection(visit, seen, trouble)}
${contacts(visit)}
</section>
${reasons.expiresAt && html`<p class="quiet">${own.expires} ${day(reasons.expiresAt, visit.language, zone)}. ${own.keep}</p>`}
</article>`;
  const title = trouble ? `${own.faultTitle}: ${own.title}` : own.title;
  // Its description stands in previews of links: it says nothing of the decision.
  return layout(visit, { title, description: own.title, main, body: visit.body, canonical: null });
}

function measuresSection(visit: BodyVisit, reasons: Reasons, zone: string): Html {
  const own = DECISION_WORDS[visit.language];
  const item = (measure: MeasureGiven) => html`<li><h3>${own.measures[measure.action]}</h3>
<p>${standing(visit, measure, zone)}</p>
${measure.clause && html`<p>${own.by} ${clauseOfVersion(visit, reasons, measure.clause)}.</p>`}</li>`;
  return html`<section aria-labelledby="_what"><h2 id="_what">${own.what}</h2>
<ul class="plain measures">${reasons.measures.map(item)}</ul></section>`;
}

const LASTING = ['hide', 'remove', 'block'];

function standing(visit: BodyVisit, measure: MeasureGiven, zone: string): Html {
  const own = DECISION_WORDS[visit.language];
  if (measure.goingBack) return html`${own.goingBack}`;
  if (measure.state !== 'confirmed') return html`${own.states[measure.state]} ${termOf(visit, measure)}`;
  const lasting = LASTING.includes(measure.action);
  const at = measure.confirmedAt && time(measure.confirmedAt, visit.language, zone);
  const begun = at && html`${lasting ? own.since : own.done} ${at}.`;
  if (measure.until === null) return html`${begun} ${termOf(visit, measure)}`;
  return html`${begun} ${own.until} ${time(measure.until, visit.language, zone)}.`;
}

/** How long it lasts by the policy, where that makes sense. */
function termOf({ language }: BodyVisit, { action, term, state }: MeasureGiven): string {
  const own = DECISION_WORDS[language];
  if (action !== 'block' || state === 'reversed' || state === 'withdrawn') return '';
  if (term === null) return own.noTerm;
  return term === 'permanent' ? own.forGood : own.lasting(sayDuration(term, language));
}

function whySection(visit: BodyVisit, reasons: Reasons): Html {
  const { language } = visit;
  const own = DECISION_WORDS[language];
  const grounds = reasons.grounds.map((ground) => {
    const category = CATEGORIES.find((one) => one === ground.category);
    return html`<li><h3>${category ? capital(sayCategory(category, language)) : own.otherRule} (${clauseOfVersion(visit, reasons, ground.clause)})</h3>
${ground.rule && html`<p>${own.named} <bdi>${ground.rule}</bdi></p>`}
${ground.text && html`<blockquote>${text(visit, ground.text)}</blockquote>`}</li>`;
  });
  return html`<section aria-labelledby="_why"><h2 id="_why">${own.why}</h2>
<p>${own.whyLead(reasons.policyVersion)}</p>
<ul class="plain">${grounds}</ul>
<p><a href="${atBody(visit, `/policy/versioni/${reasons.policyVersion}`)}">${own.wholeVersion(reasons.policyVersion)}</a></p></section>`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function howSection(visit: BodyVisit, reasons: Reasons, zone: string): Html {
  const own = DECISION_WORDS[visit.language];
  const { decidedAt, finalAt, act, detected } = reasons;
  const later = finalAt.getTime() > decidedAt.getTime();
  return html`<section aria-labelledby="_how"><h2 id="_how">${own.how}</h2>
<p>${own.decided} ${time(decidedAt, visit.language, zone)}.${later && html` ${own.agreed} ${time(finalAt, visit.language, zone)}.`}</p>
<p>${own.person} ${act ? citation(act) : visit.words.page.actMissing}.</p>
<p>${detected ? own.detected : own.notDetected}</p></section>`;
}

function contacts(visit: BodyVisit): Html {
  const own = DECISION_WORDS[visit.language];
  const { email, certifiedEmail, phone } = visit.body.face;
  const lines = [
    email && html`<li><a href="mailto:${email}">${email}</a></li>`,
    certifiedEmail &&
      html`<li>${visit.words.footer.certified} <a href="mailto:${certifiedEmail}">${certifiedEmail}</a></li>`,
    phone && html`<li><a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></li>`,
  ].filter((one) => typeof one === 'object');
  if (lines.length === 0) return html`<p>${own.noContact}</p>`;
  return html`<p>${own.write}</p><ul>${lines}</ul>`;
}
