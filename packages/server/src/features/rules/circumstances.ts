// SPDX-License-Identifier: EUPL-1.2
// What a policy refers to and only the body knows. Absent = not known; nothing is assumed.
import { ENQUIRY_KINDS, settings } from '@arengo/policy';
import { z } from 'zod';

const period = z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) });

/** What a period rests on: in words, and the act of the register where there is one. */
const rests = { source: z.string().optional(), actId: z.uuid().optional() };

const webAddress = z.url({ protocol: /^https?$/ });

/** What the portal shows of the body's own site. Absent = not shown. */
const publicFace = z.object({
  site: webAddress.optional(),
  privacy: webAddress.optional(),
  legalNotes: webAddress.optional(),
  /** The accessibility declaration on form.agid.gov.it (law 4/2004). */
  accessibility: webAddress.optional(),
  /** An image as a data: address, so that it comes from no other site. */
  coatOfArms: z
    .string()
    .max(200_000)
    .regex(/^data:image\/(png|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/)
    .optional(),
  /** How citizens reach the body other than through its accounts. */
  email: z.string().optional(),
  certifiedEmail: z.string().optional(),
  phone: z.string().optional(),
  /** Of the office for relations with the public: where it is and when it is open. */
  urp: z.string().optional(),
  urpPhone: z.string().optional(),
  urpEmail: z.string().optional(),
  tollFree: z.string().optional(),
  ipaCode: z.string().optional(),
  emergencyPhone: z.string().optional(),
  accessibilityDay: z.iso.date().optional(),
  accessibilityContact: z.string().optional(),
  accessibilityLimits: z.string().optional(),
});

const contact = {
  address: z.string().max(300),
  email: z.string().max(320),
  certifiedEmail: z.string().max(320),
  phone: z.string().max(60),
};

/** Who answers for personal data, and what is known of each network: empty = not known. */
const dataProtection = z.object({
  controller: z.object(contact),
  officer: z.object({ title: z.string().max(200), ...contact }),
  networks: z.record(
    z.string().max(40),
    z.object({
      provider: z.string().max(200),
      privacyPage: z.string().max(500),
      joint: z.boolean(),
      arrangement: z.string().max(500),
    }),
  ),
});

export const bodySettings = z.object({
  policy: settings.default({}),
  /** From the call of the elections to the closing of the polls. */
  electionPeriods: z.array(period.extend({ what: z.string(), ...rests })).default([]),
  /** State profiles of the policy, while they are on. */
  profiles: z.array(period.extend({ profile: z.string(), ...rests })).default([]),
  /** State profiles while the body is in an emergency that was declared by an act: `to` null = it goes on. */
  emergencies: z
    .array(z.object({ from: period.shape.from, to: period.shape.to.nullable(), profiles: z.array(z.string()) }))
    .default([]),
  /** Authors with a sponsorship contract in force. */
  sponsors: z.array(period.extend({ network: z.string(), authorRemoteId: z.string(), ...rests })).default([]),
  domains: z.array(z.string()).default([]),
  /** How the body calls its organs in its acts, by their slug: `mayor: 'La Sindaca'`. */
  organs: z.record(z.string().max(60), z.string().trim().min(1).max(200)).optional(),
  /** Days from the opening of an account to its first identity check, and from one check to the next. */
  identityChecks: z
    .object({ first: z.number().int().min(1).max(365), again: z.number().int().min(1).max(1825) })
    .optional(),
  /** Days within which a false account is reported, and an answer is awaited; null = not stated. */
  falseAccounts: z
    .object({
      reportWithin: z.number().int().min(1).max(365).nullable(),
      answerWithin: z.number().int().min(1).max(365).nullable(),
    })
    .optional(),
  publicFace: publicFace.optional(),
  dataProtection: dataProtection.optional(),
  /** Hours of attendance in which enquiries are answered, by kind: where the policy says that times vary by kind. */
  answerHours: z.partialRecord(z.enum(ENQUIRY_KINDS), z.int().min(1).max(1000)).optional(),
});
export type BodySettings = z.infer<typeof bodySettings>;

export type Circumstances = { electionPeriod: boolean; profile: string[]; settings: BodySettings['policy'] };

export function isSponsor(known: BodySettings, author: { network: string; remoteId: string }, at: Date): boolean {
  return known.sponsors.some(
    (one) => one.network === author.network && one.authorRemoteId === author.remoteId && covers(one, at),
  );
}

const covers = (one: { from: string; to: string }, at: Date) => new Date(one.from) <= at && at < new Date(one.to);

function profilesAt({ profiles, emergencies }: BodySettings, at: Date): string[] {
  const named = profiles.filter((one) => covers(one, at)).map((one) => one.profile);
  const declared = emergencies.filter(({ from, to }) => covers({ from, to: to ?? FOR_EVER }, at));
  return [...new Set([...named, ...declared.flatMap((one) => one.profiles)])];
}

const FOR_EVER = '9999-12-31T00:00:00Z';

export function circumstancesAt(known: BodySettings, at: Date): Circumstances {
  return {
    electionPeriod: known.electionPeriods.some((one) => covers(one, at)),
    profile: profilesAt(known, at),
    settings: known.policy,
  };
}
