// SPDX-License-Identifier: EUPL-1.2
// The declaration of accessibility, what is known not to be accessible, and whom to tell (law 4/2004; AgID guidelines).
import { romeDay } from '../../../foundation/clock/rome.ts';
import { type Html, html } from '../../../foundation/http/html.ts';
import { declarationHoldsTo } from '../../rules/index.ts';
import { INSTITUTION_WORDS } from './institution-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { sayDay } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

const DEFENDER = 'https://www.agid.gov.it/it/agenzia/difensore-civico-per-il-digitale';

export function accessibilityPage(visit: BodyVisit): string {
  const { words, body } = visit;
  const { accessibility: own } = INSTITUTION_WORDS[visit.language];
  const { accessibilityLimits } = body.face;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
<p class="lead">${own.lead}</p>
<section aria-labelledby="_declaration"><h2 id="_declaration">${own.declaration}</h2>${declaration(visit)}<p class="quiet">${own.made2}</p></section>
<section aria-labelledby="_tell"><h2 id="_tell">${own.tell}</h2>
<p>${own.tellHow}</p>
${tellWhom(visit)}
</section>
<section aria-labelledby="_defender"><h2 id="_defender">${own.defender}</h2>
<p>${own.defenderHow}</p>
<p><a href="${DEFENDER}">${own.defenderLink}</a></p>
</section>
<section aria-labelledby="_limits"><h2 id="_limits">${own.limits}</h2>
${accessibilityLimits && html`<p class="as-sent" lang="it" dir="auto">${accessibilityLimits}</p>`}
<ul>${own.own.map((one) => html`<li>${one}</li>`)}</ul>
</section>
<section aria-labelledby="_how"><h2 id="_how">${own.how}</h2>
<ul>${own.done.map((one) => html`<li>${one}</li>`)}</ul>
<p>${own.measure}</p>
</section>`;
  return layout(visit, { title: own.title, description: own.lead, main, body, here: '/accessibilita' });
}

function declaration(visit: BodyVisit): Html {
  const { accessibility: own } = INSTITUTION_WORDS[visit.language];
  const { accessibility, accessibilityDay } = visit.body.face;
  if (!accessibility) return html`<p class="silent">${own.none}</p>`;
  return html`<p><a href="${accessibility}">${own.read}</a></p>${accessibilityDay && html`<p>${validity(visit, accessibilityDay)}</p>`}`;
}

function validity(visit: BodyVisit, madeOn: string): string {
  const { accessibility: own } = INSTITUTION_WORDS[visit.language];
  const until = declarationHoldsTo(madeOn);
  const say = (day: string) => sayDay(new Date(`${day}T12:00:00Z`), visit.language, 'Europe/Rome');
  return until < romeDay(visit.body.now.at) ? own.old(say(until)) : own.made(say(madeOn), say(until));
}

function tellWhom(visit: BodyVisit): Html {
  const { accessibility: own } = INSTITUTION_WORDS[visit.language];
  const { accessibilityContact: mail } = visit.body.face;
  if (mail) return html`<p>${own.write} <a href="mailto:${mail}">${mail}</a></p>`;
  return html`<p>${own.noContact} <a href="${atBody(visit, '', {}, '_contacts')}">${own.contacts}</a></p>`;
}
