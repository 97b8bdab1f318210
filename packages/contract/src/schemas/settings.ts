// SPDX-License-Identifier: EUPL-1.2
// What a policy refers to and only the body knows. What the texts must be is said by the server, in words; here they are bounded.
import { z } from 'zod';
import { clauseView } from './rules.ts';
import { bilingual, instant, words } from './shared.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const day = z.string().max(10);
const hour = z.string().max(5);
const row = z.object({ days: z.array(z.enum(WEEKDAYS)).max(7), from: hour, to: hour });
export type OfficeHours = z.infer<typeof row>;
const slug = words(80);

/** Days are `YYYY-MM-DD`, both included. `source`: what the period rests on, in words; `actId`: an act of the register. */
const dated = { from: day, to: day, source: words(500), actId: z.uuid().nullable() };

const hours = z.object({
  part: z.literal('hours'),
  offices: z.array(z.object({ office: slug, weekly: z.array(row).max(30) })).max(60),
});
const calendar = z.object({
  part: z.literal('calendar'),
  /** `MM-DD`, or empty. */
  patronSaint: z.string().max(5),
  closedDays: z.array(day).max(100),
  reducedPeriods: z.array(z.object({ period: slug, from: day, to: day, weekly: z.array(row).max(30) })).max(40),
});
const elections = z.object({
  part: z.literal('elections'),
  periods: z.array(z.object({ what: words(200), ...dated })).max(60),
});
const profiles = z.object({
  part: z.literal('profiles'),
  periods: z.array(z.object({ profile: slug, ...dated })).max(60),
});
const sponsors = z.object({
  part: z.literal('sponsors'),
  contracts: z.array(z.object({ network: slug, authorRemoteId: words(300), ...dated })).max(200),
});
const domains = z.object({ part: z.literal('domains'), domains: z.array(words(253)).max(100) });
/** How the body calls its organs in its acts: `La Sindaca`. */
const organs = z.object({
  part: z.literal('organs'),
  organs: z.array(z.object({ organ: words(60), name: words(200) })).max(60),
});
const face = z.object({
  part: z.literal('face'),
  site: words(500),
  privacy: words(500),
  legalNotes: words(500),
  accessibility: words(500),
  coatOfArms: z
    .string()
    .max(200_000)
    .regex(/^(data:image\/(png|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2})?$/),
  email: words(320),
  certifiedEmail: words(320),
  phone: words(60),
  /** Of the office for relations with the public: where it is and when it is open, and how it is reached. */
  urp: words(500).default(''),
  urpPhone: words(60).default(''),
  urpEmail: words(320).default(''),
  tollFree: words(60).default(''),
  /** Of the index of public administrations (IndicePA). */
  ipaCode: words(40).default(''),
  /** A number for emergencies beside 112: the local civil protection, the municipal police. */
  emergencyPhone: words(60).default(''),
  /** The day on which the accessibility declaration was made: it is made anew each year. */
  accessibilityDay: day.default(''),
  /** To whom it is told that a page cannot be used, and what is known not to be accessible. */
  accessibilityContact: words(320).default(''),
  accessibilityLimits: words(3000).default(''),
});

export const settingsPart = z.discriminatedUnion('part', [
  hours,
  calendar,
  elections,
  profiles,
  sponsors,
  domains,
  organs,
  face,
]);
export type SettingsPart = z.infer<typeof settingsPart>;
export type SettingsPartName = SettingsPart['part'];

export const settingsChange = z.object({
  /** Of the part as it was read: somebody else may have changed them meanwhile. */
  revision: z.string().max(64),
  change: settingsPart,
});

export const settingsReply = z.object({
  /** Of each part, by its name: a change of one does not stand in the way of another. */
  revisions: z.record(z.string(), z.string()),
  hours,
  calendar,
  elections,
  profiles,
  sponsors,
  domains,
  organs,
  face,
  /** What the policy in force refers to. */
  asked: z.object({
    offices: z.array(z.object({ office: z.string(), clause: z.string(), known: z.boolean() })),
    periods: z.array(z.object({ period: z.string(), clause: z.string() })),
    profiles: z.array(z.object({ id: z.string(), name: bilingual })),
  }),
  clauses: z.array(clauseView),
  now: z.object({ at: instant, electionPeriod: z.boolean(), profiles: z.array(z.string()) }),
});
export type SettingsReply = z.infer<typeof settingsReply>;
