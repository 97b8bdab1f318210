// SPDX-License-Identifier: EUPL-1.2
// Whether somebody attends the accounts at this moment, network by network, as the policy's hours and the body's calendar say. Pure.
import {
  assess,
  type Clause,
  dutyUntil,
  type EffectOf,
  nextDutyStart,
  type Policy,
  type Settings,
} from '@arengo/policy';
import { sayHour } from './say-time.ts';

export type Moment = { at: Date; settings: Settings; profile: string[]; electionPeriod: boolean };
export type Attended = {
  networks: string[];
  /** Null: the hours are stated, and not known here. */
  onDuty: boolean | null;
  /** When it ends, on duty; when it begins again, off duty. */
  until: Date | null;
  next: Date | null;
  /** Off duty: whether somebody attended earlier on this day. */
  earlierToday: boolean;
  /** The days are stated, and the hours of the office are not known here. */
  daysOnly: boolean;
  /** The clause of the hours; null: the policy states none for these networks. */
  clause: string | null;
  /** What becomes now of what people write. */
  timing: { seen: boolean; clause: string } | null;
};

/** Networks of which the same holds stand together. `networks`: those on which the body has accounts; none = any. */
export function attendedNow(policy: Policy, moment: Moment, networks: readonly string[]): Attended[] {
  const groups = new Map<string, Attended>();
  for (const network of networks.length > 0 ? new Set(networks) : ['any']) {
    const { networks: own, ...rest } = attendedOn(policy, moment, network);
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.networks.push(...own);
    else groups.set(key, { ...rest, networks: own });
  }
  return [...groups.values()];
}

function attendedOn(policy: Policy, moment: Moment, network: string): Attended {
  const { settings, profile, electionPeriod } = moment;
  const at = moment.at.toISOString();
  const when = { at, settings, profile, network, itemType: 'comment' as const };
  const { onDuty, nextDuty, dutyClause, timing, timingClause } = assess(policy, { ...when, electionPeriod });
  const until = dutyUntil(policy, when);
  return {
    networks: [network],
    onDuty,
    until: until === null ? null : new Date(until),
    next: nextDuty === null ? null : new Date(nextDuty),
    earlierToday: onDuty === false && wasOnDuty(policy, when, settings),
    daysOnly: daysOnly(policy, dutyClause, settings),
    clause: dutyClause,
    timing: timingClause === null ? null : { seen: timing === 'publish', clause: timingClause },
  };
}

type When = Parameters<typeof nextDutyStart>[1];

/** Whether attendance had begun on this day, where one lives. */
function wasOnDuty(policy: Policy, when: When, { timeZone = 'Europe/Rome' }: Settings): boolean {
  const [hours = 0, minutes = 0] = sayHour(new Date(when.at), timeZone).split(':').map(Number);
  const midnight = new Date(Date.parse(when.at) - (hours * 60 + minutes) * 60_000);
  const first = nextDutyStart(policy, { ...when, at: midnight.toISOString() });
  return first !== null && Date.parse(first) < Date.parse(when.at);
}

function daysOnly(policy: Policy, clause: string | null, settings: Settings): boolean {
  const known = { ...policy.settings?.offices, ...settings.offices };
  const hours = policy.clauses
    .filter(({ id }) => id === clause)
    .flatMap(({ effects }) => effects.filter((one): one is EffectOf<'duty-hours'> => one.effect === 'duty-hours'));
  return hours.some(({ weekly, days, office }) => !weekly && days && !(office && known[office]));
}

/** The clauses for citizens that say what changes outside the hours, or while a state of the policy is on. */
export function clausesOutside(policy: Policy): { offDuty: Clause[]; inProfiles: Clause[] } {
  const having = (is: (condition: { onDuty?: boolean | undefined; profiles?: string[] | undefined }) => boolean) =>
    policy.clauses
      .filter(({ audience }) => audience !== 'internal')
      .map((clause) => ({
        ...clause,
        effects: clause.effects.filter(
          (one) => ('when' in one && one.when && is(one.when)) || ('unless' in one && one.unless && is(one.unless)),
        ),
      }))
      .filter(({ effects }) => effects.length > 0);
  return {
    offDuty: having(({ onDuty }) => onDuty !== undefined),
    inProfiles: having(({ profiles }) => profiles !== undefined),
  };
}
