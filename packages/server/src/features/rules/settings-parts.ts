// SPDX-License-Identifier: EUPL-1.2
// The settings of a body as its form shows them, part by part, and back: pure. A period has its first and last day in the form,
// and is kept as the instants between which it holds.
import type { SettingsPart } from '@arengo/contract';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import { type BodySettings, bodySettings } from './circumstances.ts';

type PartOf<Name extends SettingsPart['part']> = Extract<SettingsPart, { part: Name }>;
type Days = { from: string; to: string; source: string; actId: string | null };
type Kept = { from: string; to: string; source?: string | undefined; actId?: string | undefined };

const DAY_MS = 24 * 60 * 60 * 1000;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

const daysOf = ({ from, to, source = '', actId = undefined }: Kept): Days => ({
  from: romeDay(new Date(from)),
  to: romeDay(new Date(new Date(to).getTime() - 1)),
  source,
  actId: actId ?? null,
});

const keep = ({ from, to, source, actId }: Days): Kept => ({
  from: startOfDay(from).toISOString(),
  to: startOfDay(dayAfter(to)).toISOString(),
  ...(source === '' ? {} : { source }),
  ...(actId === null ? {} : { actId }),
});

/** Every part, as the form shows it. */
export function partsOf({ policy, publicFace = {}, ...known }: BodySettings) {
  const { site = '', privacy = '', legalNotes = '', accessibility = '', coatOfArms = '' } = publicFace;
  const { email = '', certifiedEmail = '', phone = '' } = publicFace;
  const { urp = '', urpPhone = '', urpEmail = '', tollFree = '', emergencyPhone = '', ipaCode = '' } = publicFace;
  const { accessibilityDay = '', accessibilityContact = '', accessibilityLimits = '' } = publicFace;
  const hours: PartOf<'hours'> = {
    part: 'hours',
    offices: Object.entries(policy.offices ?? {}).map(([office, weekly]) => ({ office, weekly })),
  };
  const calendar: PartOf<'calendar'> = {
    part: 'calendar',
    patronSaint: policy.patronSaint ?? '',
    closedDays: policy.closedDays ?? [],
    reducedPeriods: (policy.reducedPeriods ?? []).map((one) => ({ ...one, weekly: one.weekly ?? [] })),
  };
  const elections: PartOf<'elections'> = {
    part: 'elections',
    periods: known.electionPeriods.map((one) => ({ what: one.what, ...daysOf(one) })),
  };
  const profiles: PartOf<'profiles'> = {
    part: 'profiles',
    periods: known.profiles.map((one) => ({ profile: one.profile, ...daysOf(one) })),
  };
  const sponsors: PartOf<'sponsors'> = {
    part: 'sponsors',
    contracts: known.sponsors.map((one) => ({
      network: one.network,
      authorRemoteId: one.authorRemoteId,
      ...daysOf(one),
    })),
  };
  const domains: PartOf<'domains'> = { part: 'domains', domains: known.domains };
  const organs: PartOf<'organs'> = {
    part: 'organs',
    organs: Object.entries(known.organs ?? {}).map(([organ, name]) => ({ organ, name })),
  };
  const face: PartOf<'face'> = {
    part: 'face',
    ...{ site, privacy, legalNotes, accessibility, coatOfArms, email, certifiedEmail, phone },
    ...{ urp, urpPhone, urpEmail, tollFree, emergencyPhone, ipaCode },
    ...{ accessibilityDay, accessibilityContact, accessibilityLimits },
  };
  return { hours, calendar, elections, profiles, sponsors, domains, organs, face };
}

/** The settings with one part changed; the part has no faults. */
export function withPart(settings: BodySettings, change: SettingsPart): BodySettings {
  return bodySettings.parse({ ...settings, ...fieldsOf(settings, change) });
}

function fieldsOf(settings: BodySettings, change: SettingsPart): Partial<BodySettings> {
  const { policy } = settings;
  switch (change.part) {
    case 'hours':
      return {
        policy: { ...policy, offices: Object.fromEntries(change.offices.map((one) => [one.office, one.weekly])) },
      };
    case 'calendar':
      return { policy: { ...policy, ...calendarOf(change) } };
    case 'elections':
      return { electionPeriods: change.periods.map((one) => ({ what: one.what, ...keep(one) })) };
    case 'profiles':
      return { profiles: change.periods.map((one) => ({ profile: one.profile, ...keep(one) })) };
    case 'sponsors':
      return {
        sponsors: change.contracts.map((one) => ({
          network: one.network,
          authorRemoteId: one.authorRemoteId,
          ...keep(one),
        })),
      };
    case 'domains':
      return { domains: change.domains.map((domain) => domain.toLowerCase()) };
    case 'organs':
      return { organs: Object.fromEntries(change.organs.map(({ organ, name }) => [organ, name])) };
    case 'face': {
      const { part: _, ...face } = change;
      return { publicFace: Object.fromEntries(Object.entries(face).filter(([, value]) => value !== '')) };
    }
  }
}

function calendarOf({ patronSaint, closedDays, reducedPeriods }: PartOf<'calendar'>) {
  return {
    patronSaint: patronSaint === '' ? undefined : patronSaint,
    closedDays,
    reducedPeriods: reducedPeriods.map(({ weekly, ...one }) => (weekly.length === 0 ? one : { ...one, weekly })),
  };
}
