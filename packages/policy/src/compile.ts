// SPDX-License-Identifier: EUPL-1.2
// A policy indexed once, so that `assess` can be asked of each item.
import { specificity } from './condition.ts';
import { type DutyCalendar, dutyCalendar } from './duty-calendar.ts';
import type { Clause, Effect, EffectOf, Policy, Settings } from './schema.ts';
import { ACTIONS, type Action, CATEGORIES, type Category } from './vocabulary.ts';

/** An effect with the clause that it comes from. */
export interface Entry<Kind extends Effect['effect']> {
  clause: Clause;
  effect: EffectOf<Kind>;
  specificity: number;
  /** Place in the policy, to tell apart two effects of one clause. */
  place: string;
}

export type AllowEntry = Entry<'allow'>;
export type GroundEntry = Entry<'ground'>;

export interface ActionRules {
  allow: AllowEntry[];
  forbid: Entry<'forbid'>[];
  require: Entry<'require'>[];
  noNotice: Entry<'no-notice'>[];
  automatic: Entry<'automatic'>[];
  /** The clause that speaks of the action, to cite when no ground is in force. */
  statedBy: string | null;
}

export interface CompiledPolicy {
  compiled: true;
  policy: Policy;
  grounds: ReadonlyMap<Category, GroundEntry[]>;
  actions: ReadonlyMap<Action, ActionRules>;
  exclusive: AllowEntry[];
  ladders: Entry<'ladder'>[];
  timings: Entry<'timing'>[];
  targets: Entry<'targets'>[];
  lists: Entry<'list'>[];
  protections: Entry<'protect'>[];
  oneWays: Entry<'one-way'>[];
  reconsiderations: Entry<'reconsideration'>[];
  enquiries: Entry<'enquiry'>[];
  enquiryRules: Entry<'enquiry-rule'>[];
  emergencyNumbers: Entry<'emergency-numbers'>[];
  dutyHours: Entry<'duty-hours'>[];
  reducedPeriods: Entry<'reduced-periods'>[];
  /** The calendar of these entries under these settings, built once for each combination. */
  calendar(hours: Entry<'duty-hours'>[], periods: Entry<'reduced-periods'>[], settings: Settings): DutyCalendar;
}

const compiledPolicies = new WeakMap<Policy, CompiledPolicy>();
const NO_SETTINGS: Settings = {};

/** The compiled form of a policy; the same object for the same policy. A policy must not be changed after this. */
export function compilePolicy(policy: Policy | CompiledPolicy): CompiledPolicy {
  if ('compiled' in policy) return policy;
  let compiled = compiledPolicies.get(policy);
  if (!compiled) {
    compiled = compile(policy);
    compiledPolicies.set(policy, compiled);
  }
  return compiled;
}

function compile(policy: Policy): CompiledPolicy {
  const of = entriesOf(policy);
  const allows = of('allow');
  const grounds = of('ground').sort(byPrincipal);
  return {
    compiled: true,
    policy,
    grounds: new Map(CATEGORIES.map((one) => [one, grounds.filter(({ effect }) => effect.categories.includes(one))])),
    actions: new Map(ACTIONS.map((action) => [action, actionRules(action, of)])),
    exclusive: allows.filter(({ effect }) => effect.exclusive === true),
    ladders: of('ladder').sort(bySpecificity),
    timings: of('timing').sort(byPrincipal).sort(publishFirst),
    targets: of('targets'),
    lists: of('list').sort(bySpecificity),
    protections: of('protect'),
    oneWays: of('one-way').sort(bySpecificity),
    reconsiderations: of('reconsideration').sort(bySpecificity),
    enquiries: of('enquiry').sort(byEnquiry),
    enquiryRules: of('enquiry-rule'),
    emergencyNumbers: of('emergency-numbers'),
    dutyHours: of('duty-hours').sort(bySpecificity),
    reducedPeriods: of('reduced-periods'),
    calendar: rememberCalendars(),
  };
}

type EntriesOf = <Kind extends Effect['effect']>(kind: Kind) => Entry<Kind>[];

function entriesOf(policy: Policy): EntriesOf {
  return <Kind extends Effect['effect']>(kind: Kind): Entry<Kind>[] =>
    policy.clauses.flatMap((clause, row) =>
      clause.effects.flatMap((effect, column) =>
        isKind(effect, kind) ? [{ clause, effect, specificity: specificity(effect), place: `${row}.${column}` }] : [],
      ),
    );
}

function isKind<Kind extends Effect['effect']>(effect: Effect, kind: Kind): effect is EffectOf<Kind> {
  return effect.effect === kind;
}

function actionRules(action: Action, of: EntriesOf): ActionRules {
  const about = ({ effect }: { effect: { actions: 'all' | readonly Action[] } }) =>
    effect.actions === 'all' || effect.actions.includes(action);
  const allow = of('allow').filter(about).sort(byPrincipal);
  const forbid = of('forbid').filter(about).sort(bySpecificity);
  const excluding = of('allow').filter((entry) => entry.effect.exclusive === true && !about(entry));
  const statedBy = forbid[0] ?? excluding[0] ?? allow[0] ?? null;
  return {
    allow,
    forbid,
    require: of('require').filter(about),
    noNotice: of('no-notice').filter(about).sort(bySpecificity),
    automatic: of('automatic').filter(about).sort(bySpecificity),
    statedBy: statedBy?.clause.id ?? null,
  };
}

interface Ranked {
  effect: { supporting?: boolean | undefined; indirect?: boolean | undefined };
  specificity: number;
}

// Sorting is stable: what ranks the same stays in the order of the clauses.
function bySpecificity(a: { specificity: number }, b: { specificity: number }): number {
  return b.specificity - a.specificity;
}

function byPrincipal(a: Ranked, b: Ranked): number {
  return (
    Number(a.effect.supporting ?? false) - Number(b.effect.supporting ?? false) ||
    Number(a.effect.indirect ?? false) - Number(b.effect.indirect ?? false) ||
    bySpecificity(a, b)
  );
}

/** Two timings of the same rank contradict each other (`readPolicy` says so); items then appear, which keeps speech free. */
function publishFirst(a: Entry<'timing'>, b: Entry<'timing'>): number {
  return byPrincipal(a, b) || Number(a.effect.timing === 'hold') - Number(b.effect.timing === 'hold');
}

function byEnquiry(a: Entry<'enquiry'>, b: Entry<'enquiry'>): number {
  const supporting = Number(a.effect.supporting ?? false) - Number(b.effect.supporting ?? false);
  const profile = Math.floor(b.specificity / 1_000_000) - Math.floor(a.specificity / 1_000_000);
  const kinds = Number(b.effect.kinds !== undefined) - Number(a.effect.kinds !== undefined);
  return supporting || profile || kinds || bySpecificity(a, b);
}

function rememberCalendars(): CompiledPolicy['calendar'] {
  const bySettings = new WeakMap<Settings, Map<string, DutyCalendar>>();
  return (hours, periods, settings = NO_SETTINGS) => {
    let calendars = bySettings.get(settings);
    if (!calendars) {
      calendars = new Map();
      bySettings.set(settings, calendars);
    }
    const key = `${hours.map(({ place }) => place).join()}/${periods.map(({ place }) => place).join()}`;
    let calendar = calendars.get(key);
    if (!calendar) {
      const names = periods.flatMap(({ effect }) => effect.periods);
      calendar = dutyCalendar(
        hours.map(({ effect }) => effect),
        names,
        settings,
      );
      calendars.set(key, calendar);
    }
    return calendar;
  };
}
