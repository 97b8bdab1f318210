// SPDX-License-Identifier: EUPL-1.2
// Today's state of the accounts in a line, and the hours in full with what happens outside them and in an emergency.
import type { Clause, EffectOf } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { type Attended, attendedNow, clausesOutside } from './attended-now.ts';
import { ATTENDED_WORDS } from './attended-words.ts';
import { clauseLink, networkName, policyPath, settingsOf, text, timeZoneOf } from './pieces.ts';
import { sayEffects } from './say-effects.ts';
import { sayList } from './say-names.ts';
import { sayDate, sayHour } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

const EUROPEAN_NUMBER = '112';

export function attendance(visit: BodyVisit, seen: PolicySeen, networks: readonly string[]): Attended[] {
  const { at, profiles, elections } = visit.body.now;
  const settings = settingsOf(visit.body, seen);
  const moment = { at, settings, profile: profiles, electionPeriod: elections.length > 0 };
  return attendedNow(seen.policy, moment, networks);
}

/** Today's state, a line for each group of networks. */
export function todayLines(visit: BodyVisit, seen: PolicySeen, attended: readonly Attended[]): Html {
  return html`<ul class="today">${attended.map((one) => html`<li><span class="state state-${stateOf(one)}">${whereOf(visit, one, attended.length)}${sayToday(visit, seen, one)}.</span></li>`)}</ul>`;
}

const stateOf = ({ onDuty, daysOnly }: Attended) =>
  onDuty === null || (onDuty && daysOnly) ? 'unknown' : onDuty ? 'on' : 'off';

function whereOf(visit: BodyVisit, { networks }: Attended, groups: number): string {
  if (groups === 1) return '';
  const names = networks.map((network) => networkName(visit, network));
  return `${ATTENDED_WORDS[visit.language].on(sayList(names, visit.language))}: `;
}

/** `In servizio oggi fino alle 13:00`. */
export function sayToday(visit: BodyVisit, seen: PolicySeen, one: Attended): string {
  const own = ATTENDED_WORDS[visit.language];
  const zone = timeZoneOf(visit.body, seen);
  const { at } = visit.body.now;
  const { onDuty, until, next, daysOnly, earlierToday, clause } = one;
  if (clause === null) return own.none;
  if (onDuty === null) return own.unknown;
  const dayOf = (when: Date) =>
    sayDate(when, visit.language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  const hourOf = (when: Date) => sayHour(when, zone);
  const isToday = (when: Date) => dayOf(when) === dayOf(at);
  if (onDuty && daysOnly) return own.onDayOnly;
  if (onDuty && until === null) return own.onAlways;
  if (onDuty && until)
    return isToday(until) ? own.onUntilToday(hourOf(until)) : own.onUntil(dayOf(until), hourOf(until));
  if (next === null) return own.offNoNext;
  if (daysOnly) return own.offDayOnly(dayOf(next));
  if (isToday(next)) return own.offLaterToday(hourOf(next));
  return earlierToday ? own.offOver(dayOf(next), hourOf(next)) : own.offToday(dayOf(next), hourOf(next));
}

/** The hours in full: now, outside them, in an emergency. */
export function attendanceSection(visit: BodyVisit, seen: PolicySeen, attended: readonly Attended[]): Html {
  const own = ATTENDED_WORDS[visit.language];
  const { offDuty, inProfiles } = clausesOutside(seen.policy);
  const stated = attended.some(({ clause }) => clause !== null);
  return html`<h3 id="_today">${own.title}</h3>
<ul class="rules">${attended.map((one) => todayItem(visit, seen, one, attended.length))}</ul>
${stated && html`<h4>${own.outside}</h4>${offDuty.length > 0 ? saidBeside(visit, seen, offDuty) : html`<p>${own.outsideSilent}</p>`}`}
<h4>${own.emergencies}</h4>
<p class="call">${own.call} ${numberLinks(emergencyNumbers(visit, seen))}.</p>
${inProfiles.length > 0 && saidBeside(visit, seen, inProfiles)}`;
}

function todayItem(visit: BodyVisit, seen: PolicySeen, one: Attended, groups: number): Html {
  const own = ATTENDED_WORDS[visit.language];
  const path = policyPath(seen);
  const cites = [...new Set([one.clause, one.timing?.clause ?? null])].filter((id) => id !== null);
  return html`<li><div class="says"><p><span class="state state-${stateOf(one)}">${whereOf(visit, one, groups)}${sayToday(visit, seen, one)}.</span></p>${one.timing && html`<p>${one.timing.seen ? own.seen : own.held}</p>`}</div>
${cites.length > 0 && html`<div class="beside">${cites.map((id) => html`<p><a class="cite" href="${atBody(visit, path, {}, id)}">${id}</a></p>${clauseText(visit, seen, id)}`)}</div>`}</li>`;
}

function clauseText(visit: BodyVisit, { policy }: PolicySeen, id: string): Html | null {
  const clause = policy.clauses.find((one) => one.id === id);
  return clause ? text(visit, clause.text) : null;
}

function saidBeside(visit: BodyVisit, seen: PolicySeen, clauses: readonly Clause[]): Html {
  const saying = { policy: seen.policy, settings: settingsOf(visit.body, seen), language: visit.language };
  return html`<ul class="rules">${clauses.map(
    (clause) => html`<li><div class="says">${sayEffects(clause, saying).map((one) => html`<p>${one}</p>`)}</div>
<div class="beside">${clauseLink(visit, seen, clause)} ${text(visit, clause.text)}</div></li>`,
  )}</ul>`;
}

/** Those of the policy, else the European one; and the body's own. */
export function emergencyNumbers(visit: BodyVisit, seen: PolicySeen | null): string[] {
  const stated = (seen?.policy.clauses ?? [])
    .flatMap(({ effects }) => effects)
    .filter((one): one is EffectOf<'emergency-numbers'> => one.effect === 'emergency-numbers')
    .flatMap(({ numbers }) => numbers);
  const { emergencyPhone } = visit.body.face;
  return [...new Set([EUROPEAN_NUMBER, ...stated, ...(emergencyPhone ? [emergencyPhone] : [])])];
}

export function numberLinks(numbers: readonly string[]): Html[] {
  return numbers.map((one, place) => html`${place > 0 && ', '}${phoneLink(one)}`);
}

export function phoneLink(number: string): Html {
  return html`<a href="tel:${number.replaceAll(/[^+\d]/g, '')}">${number}</a>`;
}
