// SPDX-License-Identifier: EUPL-1.2
// What holds now, above whatever a page is about: an emergency, then what the law says of an election period.
import { romeDay } from '../../../foundation/clock/rome.ts';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { EmergencyAbroad, Published } from '../../publishing/index.ts';
import type { BodySeen } from '../read-portal.ts';
import { NOW_WORDS } from './now-words.ts';
import { isLeadable, networkName, timeZoneOf } from './pieces.ts';
import { PUBLICATION_WORDS } from './publication-words.ts';
import { sayDay, sayMoment } from './say-time.ts';
import { at, type Visit } from './visit.ts';

const EMERGENCY_NUMBER = '112';
const MESSAGES_SHOWN = 3;
const NOTICE_ID = '_notice';

/** The bands above a page of the body; nothing where there is nothing to say. */
export function nowBand(visit: Visit, body: BodySeen, here: string | undefined): Html {
  const { emergency } = body.now;
  return html`${emergency && emergencyBand(visit, body, emergency)}${electionBand(visit, body, here)}`;
}

function emergencyBand(visit: Visit, body: BodySeen, emergency: EmergencyAbroad): Html {
  const own = NOW_WORDS[visit.language];
  const zone = timeZoneOf(body, null);
  const { messages, since } = emergency;
  const all = at(visit, `/enti/${body.slug}/pubblicazioni`, { dal: romeDay(since) });
  return html`<section class="now now-emergency" aria-labelledby="_emergency"><div class="container">
<h2 id="_emergency">${own.emergency}</h2>
<p class="now-what" lang="it" dir="auto">${emergency.reason}</p>
<p>${own.since(sayMoment(since, visit.language, zone))} ${own.cites} <span lang="it" dir="auto">${emergency.cites.replace(/[.\s]+$/u, '')}</span>.</p>
<p class="now-call">${own.call} <a href="tel:${EMERGENCY_NUMBER}">${EMERGENCY_NUMBER}</a></p>
${messages.length > 0 ? html`<h3>${own.messages}</h3>` : html`<p>${own.none}</p>`}
${messages.length > 0 && html`<ul>${messages.slice(0, MESSAGES_SHOWN).map((one) => message(visit, body, one))}</ul><p><a href="${all}">${own.all}</a></p>`}
</div></section>`;
}

function message(visit: Visit, body: BodySeen, one: EmergencyAbroad['messages'][number]): Html {
  const zone = timeZoneOf(body, null);
  const own = NOW_WORDS[visit.language];
  const holds = one.state === 'on' ? own.until(sayMoment(one.validUntil, visit.language, zone)) : own.past;
  const level = one.level === 'green' ? own.greenNotice : own.levels[one.level];
  return html`<li><p><strong>${one.kind === 'all-clear' ? own.allClear : level}</strong>${one.kind === 'alert' && `: ${holds}`}</p>
<p class="as-sent" lang="${one.published[0]?.content?.language ?? 'it'}" dir="auto">${one.text}</p>
<p>${own.out} ${one.published.map((published, place) => html`${place > 0 && ', '}${where(visit, body, published)}`)}</p></li>`;
}

/** The post on its network, or where a page may not lead there, in the list of publications. */
function where(visit: Visit, body: BodySeen, { id, account, content }: Published): Html {
  const permalink = content?.permalink;
  const address = permalink && isLeadable(permalink) ? permalink : at(visit, `/enti/${body.slug}/pubblicazioni/${id}`);
  const name = PUBLICATION_WORDS[visit.language].on(account.name, networkName(visit, account.network));
  return html`<a href="${address}"><bdi>${name}</bdi></a>`;
}

/** The sentence on every page; a notice in full on the first page, and from the others a way to it. */
function electionBand(visit: Visit, body: BodySeen, here: string | undefined): Html | null {
  const { elections, notices } = body.now;
  if (elections.length === 0 && notices.length === 0) return null;
  const own = NOW_WORDS[visit.language];
  const zone = timeZoneOf(body, null);
  const day = (instant: Date) => sayDay(instant, visit.language, zone);
  const home = at(visit, `/enti/${body.slug}`, {}, NOTICE_ID);
  return html`<section class="now now-election" aria-labelledby="_election"><div class="container">
<h2 id="_election">${elections.length > 0 ? own.election : own.notice}</h2>
${elections.map(({ what, from, to }) => html`<p>${own.elections(what, day(from), day(new Date(to.getTime() - 1)))} <span class="quiet">${own.law}.</span></p>`)}
${here !== '' && notices.length > 0 && html`<p><a href="${home}">${own.readNotice}</a></p>`}
${here === '' && notices.map(({ text }, place) => html`<div${place === 0 && html` id="${NOTICE_ID}"`} class="now-notice">${elections.length > 0 && html`<h3>${own.notice}</h3>`}<p class="as-sent" lang="it" dir="auto">${text}</p></div>`)}
</div></section>`;
}
