// SPDX-License-Identifier: EUPL-1.2
// How an enquiry is met, and by when where the policy states a time.
import { Temporal } from 'temporal-polyfill';
import type { CompiledPolicy, Entry } from './compile.ts';
import { appliesTo, type Facts } from './condition.ts';
import type { DutyCalendar } from './duty-calendar.ts';
import type { EnquiryRuling, Ruling } from './ruling.ts';
import type { EnquiryKind } from './vocabulary.ts';

const HOUR_MS = 3_600_000;

/** Null when the policy says nothing of enquiries of this kind. */
export function meetEnquiry(
  compiled: CompiledPolicy,
  facts: Facts,
  kind: EnquiryKind,
  calendar: DutyCalendar,
): EnquiryRuling | null {
  const inForce = compiled.enquiries.filter(
    ({ effect }) => (effect.kinds?.includes(kind) ?? true) && appliesTo(effect, facts),
  );
  const [first, ...others] = inForce;
  if (!first) return null;
  const also = [...new Set(others.map(({ clause }) => clause.id))].filter((id) => id !== first.clause.id);
  const sameMode = inForce.filter(({ effect }) => effect.mode === first.effect.mode);
  const timed = sameMode.find(({ effect }) => effect.by !== undefined);
  const worded = sameMode.find(({ effect }) => effect.answerWith !== undefined);
  return {
    mode: first.effect.mode,
    answerDue: first.effect.answerDue,
    clause: first.clause.id,
    ...(also.length > 0 ? { also } : {}),
    ...(timed?.effect.by ? deadline(timed, facts, calendar) : {}),
    ...(worded?.effect.answerWith ? { answerWith: worded.effect.answerWith } : {}),
    rules: rulesFor(compiled, kind),
  };
}

function deadline({ clause, effect }: Entry<'enquiry'>, facts: Facts, calendar: DutyCalendar) {
  const { workingDays, within, attendedHours } = effect.by ?? {};
  const instants: number[] = [];
  if (workingDays !== undefined) instants.push(calendar.endOfWorkingDay(facts.at, workingDays));
  if (within !== undefined) {
    const received = Temporal.Instant.fromEpochMilliseconds(facts.at).toZonedDateTimeISO(facts.timeZone);
    instants.push(received.add(within).epochMilliseconds);
  }
  const attended = attendedHours === undefined ? null : calendar.afterAttended(facts.at, attendedHours * HOUR_MS);
  if (attended !== null) instants.push(attended);
  if (instants.length === 0) return {};
  return { by: calendar.zone.format(Math.min(...instants)), byStated: { ...effect.by, clause: clause.id } };
}

function rulesFor(compiled: CompiledPolicy, kind: EnquiryKind): EnquiryRuling['rules'] {
  return compiled.enquiryRules
    .filter(({ effect }) => effect.rule !== 'move-to-private' || kind === 'personal')
    .map(({ clause, effect }) => ({ rule: effect.rule, clause: clause.id }));
}

/** The numbers to call, all those that the policy names. */
export function emergencyNumbers(compiled: CompiledPolicy): Ruling['emergency'] {
  const [first] = compiled.emergencyNumbers;
  if (!first) return null;
  const numbers = [...new Set(compiled.emergencyNumbers.flatMap(({ effect }) => effect.numbers))];
  return { numbers, clause: first.clause.id };
}
