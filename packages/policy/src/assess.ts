// SPDX-License-Identifier: EUPL-1.2
// What a policy says about an item, here and now.
import { type CompiledPolicy, compilePolicy, type Entry } from './compile.ts';
import { appliesTo, type Facts, firstInForce } from './condition.ts';
import type { DutyCalendar } from './duty-calendar.ts';
import { emergencyNumbers, meetEnquiry } from './enquiries.ts';
import { type FoundGrounds, findGrounds, outOfTarget } from './grounds.ts';
import { ladderState } from './ladder.ts';
import { assessMeasures } from './measures.ts';
import type { Ruling } from './ruling.ts';
import type { Policy, Settings } from './schema.ts';
import type { Situation } from './situation.ts';

const NO_SETTINGS: Settings = {};
const NOTHING_FOUND: FoundGrounds = { grounds: [], exemptions: [], entries: [] };

/**
 * The ruling of a policy on a situation. Pure: the same answer to the same question. The situation is taken as valid
 * (`situation.parse` checks one); `at` is an instant, RFC 3339. Throws a RangeError only when `at` is not an instant.
 */
export function assess(policy: Policy | CompiledPolicy, situation: Situation): Ruling {
  const compiled = compilePolicy(policy);
  const settings = settingsOf(compiled, situation);
  const facts = factsOf(situation, settings);
  const duty = dutyOf(compiled, facts, settings);
  facts.onDuty = duty.calendar.isOnDuty(facts.at);
  const nextStart = duty.calendar.nextStart(facts.at);
  const target = outOfTarget(compiled, facts);
  const found = target ? NOTHING_FOUND : findGrounds(compiled, facts);
  const timing = firstInForce(compiled.timings, facts);
  const list = firstInForce(compiled.lists, facts);
  const oneWay = firstInForce(compiled.oneWays, facts);
  const kind = situation.enquiry ?? null;
  const enquiry = kind ? meetEnquiry(compiled, facts, kind, duty.calendar) : null;
  const protections = protectionsOf(compiled, facts);
  // From here on a category counts only where it is a ground: a measure rests on grounds, not on findings.
  facts.categories = found.grounds.map(({ category }) => category);
  const ladder = ladderState(compiled, facts);
  return {
    timing: timing?.effect.timing ?? 'publish',
    timingClause: timing?.clause.id ?? null,
    onDuty: facts.onDuty,
    nextDuty: nextStart === null ? null : duty.calendar.zone.format(nextStart),
    dutyClause: duty.clause,
    grounds: found.grounds,
    exemptions: found.exemptions,
    protections,
    measures: assessMeasures({
      compiled,
      facts,
      grounds: found.entries,
      target,
      ladder,
      otherGround: situation.otherGround === true && list?.effect.kind === 'open',
    }),
    list: list ? { kind: list.effect.kind, clause: list.clause.id } : null,
    oneWay: oneWay ? { clause: oneWay.clause.id } : null,
    reconsideration: reconsiderationOf(compiled, facts),
    enquiry,
    emergency: kind === 'emergency' ? emergencyNumbers(compiled) : null,
  };
}

/** The moment, and what else decides which hours apply. */
export type DutyMoment = Pick<Situation, 'at' | 'settings' | 'profile'> &
  Partial<Pick<Situation, 'network' | 'itemType'>>;

/** Whether the accounts are attended at an instant; null when the hours are not known. */
export function isOnDuty(policy: Policy | CompiledPolicy, moment: DutyMoment): boolean | null {
  const { calendar, at } = calendarAt(policy, moment);
  return calendar.isOnDuty(at);
}

/** Start of the next attended interval, RFC 3339 with the body's offset; null when on duty, unknown or never. */
export function nextDutyStart(policy: Policy | CompiledPolicy, moment: DutyMoment): string | null {
  const { calendar, at } = calendarAt(policy, moment);
  const start = calendar.nextStart(at);
  return start === null ? null : calendar.zone.format(start);
}

/** Until when the accounts are attended, RFC 3339 with the body's offset; null when off duty or unknown. */
export function dutyUntil(policy: Policy | CompiledPolicy, moment: DutyMoment): string | null {
  const { calendar, at } = calendarAt(policy, moment);
  const end = calendar.endOfDuty(at);
  return end === null ? null : calendar.zone.format(end);
}

/** The instant by which so many hours of attendance have gone by, RFC 3339; null where the hours are not known. */
export function afterAttendance(policy: Policy | CompiledPolicy, moment: DutyMoment, hours: number): string | null {
  const { calendar, at } = calendarAt(policy, moment);
  const end = calendar.afterAttended(at, hours * 3_600_000);
  return end === null ? null : calendar.zone.format(end);
}

function calendarAt(policy: Policy | CompiledPolicy, moment: DutyMoment): { calendar: DutyCalendar; at: number } {
  const compiled = compilePolicy(policy);
  const situation: Situation = { network: 'any', itemType: 'comment', ...moment };
  const settings = settingsOf(compiled, situation);
  const facts = factsOf(situation, settings);
  return { calendar: dutyOf(compiled, facts, settings).calendar, at: facts.at };
}

const mergedSettings = new WeakMap<Settings, WeakMap<Settings, Settings>>();

/** The same object for the same pair, so that calendars are built once. */
function settingsOf({ policy }: CompiledPolicy, situation: Situation): Settings {
  const own = policy.settings ?? NO_SETTINGS;
  const given = situation.settings;
  if (!given) return own;
  let byGiven = mergedSettings.get(own);
  if (!byGiven) {
    byGiven = new WeakMap();
    mergedSettings.set(own, byGiven);
  }
  let merged = byGiven.get(given);
  if (!merged) {
    merged = { ...own, ...given };
    byGiven.set(given, merged);
  }
  return merged;
}

function factsOf(situation: Situation, settings: Settings): Facts {
  const at = Date.parse(situation.at);
  if (Number.isNaN(at)) throw new RangeError(`at: not an instant: ${situation.at}`);
  const author = situation.author ?? {};
  return {
    network: situation.network,
    itemType: situation.itemType,
    categories: situation.categories ?? [],
    gravity: situation.gravity ?? 'ordinary',
    electionPeriod: situation.electionPeriod ?? false,
    priorViolations: author.priorViolations ?? 0,
    violationsAt: author.violationsAt?.map((instant) => Date.parse(instant)),
    warned: author.warned ?? false,
    sponsor: author.sponsor ?? false,
    patronised: author.patronised ?? false,
    profiles: situation.profile ?? [],
    onDuty: null,
    at,
    timeZone: settings.timeZone ?? 'Europe/Rome',
  };
}

function dutyOf(compiled: CompiledPolicy, facts: Facts, settings: Settings) {
  const inForce = compiled.dutyHours.filter(({ effect }) => appliesTo(effect, facts));
  const rank = inForce[0]?.specificity;
  const hours: Entry<'duty-hours'>[] = inForce.filter((entry) => entry.specificity === rank);
  const periods = compiled.reducedPeriods.filter(({ effect }) => appliesTo(effect, facts));
  return { calendar: compiled.calendar(hours, periods, settings), clause: hours[0]?.clause.id ?? null };
}

function protectionsOf(compiled: CompiledPolicy, facts: Facts): Ruling['protections'] {
  return compiled.protections
    .filter(({ effect }) => appliesTo(effect, facts))
    .map(({ clause, effect }) => ({ what: effect.what, clause: clause.id }));
}

function reconsiderationOf(compiled: CompiledPolicy, facts: Facts): Ruling['reconsideration'] {
  const inForce = compiled.reconsiderations.filter(({ effect }) => appliesTo(effect, facts));
  const [first, ...others] = inForce;
  if (!first) return null;
  const { effect: _kind, when: _when, unless: _unless, ...terms } = first.effect;
  const also = others.map(({ clause }) => clause.id);
  return { clause: first.clause.id, ...(also.length > 0 ? { also } : {}), ...terms };
}
