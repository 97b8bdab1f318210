// SPDX-License-Identifier: EUPL-1.2
// What a policy says of false accounts: pure. What it does not say stays not stated.
import type { Clause, EffectOf, Policy } from '@arengo/policy';
import { startOfDay } from '../../foundation/clock/rome.ts';

export type Kind = 'fake' | 'unauthorised';
export type Addressee = 'network' | 'postal-police' | 'prosecutor';

const OWN_KIND = 'unauthorised-account';
/** What a policy may speak of and a case on a false account is about, beside accounts opened in the body's name. */
const FAKE: readonly string[] = ['fake-account', 'identity', 'image', 'logo', 'reputation-of-the-body'];
/** Texts and pictures of the body, which are its property. */
const PROPERTY = 'intellectual-property';
const STAFF_IMAGE: readonly string[] = ['logo', 'image'];

type Effect = EffectOf<'impersonation-case'>;

const casesIn = ({ effects }: Clause): Effect[] => effects.filter((one) => one.effect === 'impersonation-case');

/**
 * Whether a clause is about staff's own accounts: what it says is a matter of conduct, and never opens a case here.
 * One that also names false accounts is about these.
 */
function isOnStaff(clause: Clause): boolean {
  return clause.audience === 'internal' && casesIn(clause).every(({ about }) => about.every(isImage));
}
const isImage = (one: string) => STAFF_IMAGE.includes(one);

/** Clauses on cases of a kind; with `property`, also those on what belongs to the body. */
export function clausesAbout(policy: Policy, kind: Kind, { property = false } = {}): Clause[] {
  return policy.clauses.filter((clause) => {
    if (isOnStaff(clause)) return false;
    const about = casesIn(clause).flatMap((effect) => effect.about);
    if (property && about.includes(PROPERTY)) return true;
    return about.some((one) => (kind === 'unauthorised' ? one === OWN_KIND : FAKE.includes(one)));
  });
}

/** Whether an account that shows these uses what belongs to the body as its property. */
export const usesProperty = (signs: readonly string[]) => signs.includes('images') || signs.includes('texts');

/** Clauses on the coat of arms or the image of the body on personal accounts of staff: cases of conduct, kept apart. */
export function staffImageClauses(policy: Policy): Clause[] {
  return policy.clauses.filter((clause) => casesIn(clause).length > 0 && isOnStaff(clause));
}

export type Agreement = { requirement: string; clause: string };
export type ReportRule = { clauses: string[]; requires: Agreement[] };

const MEASURE = {
  network: 'report-user-to-network',
  'postal-police': 'refer-to-authority',
  prosecutor: 'refer-to-authority',
} as const;
const isAgreement = (one: string) => one === 'second-person' || one.startsWith('co-approval:');

/**
 * Who else has to agree before an account is reported, and by which clauses. An account that is reported is a user who is
 * reported: where the clause on false accounts asks for nothing of its own, what the policy asks of that measure holds.
 */
export function ruleOfReport(
  policy: Policy,
  { kind, property = false }: { kind: Kind; property?: boolean },
  addressee: Addressee,
): ReportRule {
  const to = addressee === 'network' ? 'network' : 'judicial-authority';
  const providing = clausesAbout(policy, kind, { property }).filter((clause) =>
    casesIn(clause).some((effect) => effect.to?.includes(to)),
  );
  const own = clausesAbout(policy, kind).flatMap((clause) =>
    casesIn(clause).flatMap(({ requires = [] }) => requires.map((requirement) => ({ requirement, clause: clause.id }))),
  );
  const asked = own.length > 0 ? own : askedOfMeasure(policy, MEASURE[addressee]);
  const requires = asked.filter(({ requirement }) => isAgreement(requirement));
  return { clauses: providing.map(({ id }) => id), requires: once(requires) };
}

function askedOfMeasure(policy: Policy, action: 'report-user-to-network' | 'refer-to-authority'): Agreement[] {
  return policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) =>
      effect.effect === 'allow' && effect.actions.includes(action)
        ? (effect.requires ?? []).map((requirement) => ({ requirement, clause: id }))
        : [],
    ),
  );
}

const once = (asked: readonly Agreement[]): Agreement[] =>
  asked.filter((one, place) => asked.findIndex(({ requirement }) => requirement === one.requirement) === place);

/** The time that the policy sets to report an account; the shortest where clauses differ. Null: not stated. */
export function statedTerm(policy: Policy, kind: Kind): { days: number; clause: string } | null {
  const stated = clausesAbout(policy, kind).flatMap((clause) =>
    casesIn(clause).flatMap(({ withinDays }) =>
      withinDays === undefined ? [] : [{ days: withinDays, clause: clause.id }],
    ),
  );
  return stated.toSorted((one, other) => one.days - other.days)[0] ?? null;
}

/** The instant at which the last of so many days ends, in Rome; `from`: `YYYY-MM-DD`, not counted. Null where no time is set. */
export function dueAfter(from: string, days: number | null): Date | null {
  if (days === null) return null;
  const next = new Date(`${from}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days + 1);
  return startOfDay(next.toISOString().slice(0, 10));
}
