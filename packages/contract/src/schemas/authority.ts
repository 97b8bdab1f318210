// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { PERMISSIONS } from '../route.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const named = z.object({ id, name: z.string() });
const account = z.object({ id, name: z.string(), network: z.string() });
export const citedAct = z.object({ id, citation: z.string(), state: z.string() });

/** How an authorisation stands: only `in-force` gives anything. */
export const AUTHORISATION_STATES = [
  'in-force',
  'awaiting-act',
  'awaiting-acceptance',
  'not-yet',
  'lapsed',
  'unconfirmed',
  'revoked',
  'act-ended',
  'no-act',
] as const;

export const authorisationView = z.object({
  id,
  person: named,
  powers: z.array(z.string()),
  /** Null: every account of the body. */
  accounts: z.array(account).nullable(),
  /** Null: on any network. */
  networks: z.array(z.string()).nullable(),
  role: z.string().nullable(),
  /** The tasks of that position under the policy in force, each list with its clause. */
  duties: z.array(z.object({ clause: z.string(), duties: z.array(z.string()) })),
  /** All needed. */
  acts: z.array(citedAct),
  from: instant,
  to: instant.nullable(),
  temporary: z.string().nullable(),
  acceptance: z.enum(['not-needed', 'awaiting', 'accepted']),
  acceptedAt: instant.nullable(),
  revokedBy: citedAct.nullable(),
  endedAt: instant.nullable(),
  endedBecause: z.string().nullable(),
  endRecordedAt: instant.nullable(),
  /** A review is open: it ends then unless it is confirmed. */
  unlessConfirmedBy: instant.nullable(),
  recordedAt: instant,
  state: z.enum(AUTHORISATION_STATES),
  /** Why it does not work; null when it does. */
  because: bilingual.nullable(),
});
export type AuthorisationView = z.infer<typeof authorisationView>;

export const authorisationsQuery = page.extend({
  personId: id.optional(),
  accountId: id.optional(),
  actId: id.optional(),
  state: z.enum(['all', 'working', 'waiting', 'ended']).default('all'),
});
export const authorisationsReply = z.object({
  authorisations: z.array(authorisationView),
  total: z.number(),
  cursor: z.string().nullable(),
});

export const ownAuthorisationsReply = authorisationsReply.extend({
  /** What is accepted with an authorisation that waits for it; null before a policy is adopted. */
  policy: z.object({ version: z.number(), sha256: z.string(), title: bilingual }).nullable(),
});

// Powers are read as text and judged by the use case, which says which powers there are.
const powerWords = z.array(z.string().max(40)).max(20);

export const newAuthorisation = z.object({
  personId: id,
  actIds: z.array(id).max(10),
  powers: powerWords,
  accountIds: z.array(id).min(1).max(200).nullable().default(null),
  networks: z.array(slug).min(1).max(30).nullable().default(null),
  role: slug.nullable().default(null),
  /** Absent: with its acts. */
  from: instant.nullable().default(null),
  to: instant.nullable().default(null),
  temporaryReason: words(1000).min(1).nullable().default(null),
  /** Asked also where the policy does not. */
  acceptanceNeeded: z.boolean().default(false),
});

/** What would be granted, while one chooses: whatever is not chosen yet is left out. */
export const appointmentQuestion = z.object({
  personId: id,
  powers: powerWords,
  actIds: z.array(id).max(10).default([]),
  accountIds: z.array(id).max(200).nullable().default(null),
  networks: z.array(slug).max(30).nullable().default(null),
  role: slug.nullable().default(null),
  temporary: z.boolean().default(false),
});

const clauseRef = z.object({ id: z.string(), text: bilingual });
export const objection = z.object({
  code: z.enum(['appointee', 'act', 'networks']),
  because: bilingual,
  clause: clauseRef,
});
export const appointmentAnswer = z.object({
  /** Null: no policy is in force. */
  policy: z.object({ version: z.number(), title: bilingual }).nullable(),
  acts: z.array(
    z.object({ organ: z.string(), kind: z.string(), clauses: z.array(clauseRef), answeredBy: id.nullable() }),
  ),
  networks: z.object({ allowed: z.array(z.string()), clause: clauseRef }).nullable(),
  /** The positions to which the policy ties powers. */
  roles: z.array(z.string()),
  /** The tasks of the position chosen. */
  duties: z.array(z.object({ clause: clauseRef, duties: z.array(z.string()) })),
  acceptance: clauseRef.nullable(),
  objections: z.array(objection),
});
export type AppointmentAnswer = z.infer<typeof appointmentAnswer>;

export const revocation = z.object({
  /** The act that revokes it; it may be a draft, and revokes when it is numbered. */
  actId: id,
});
/** The text that is accepted, by its version and its hash. */
export const acceptance = z.object({
  version: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const whyQuery = z.object({
  power: z.enum(PERMISSIONS),
  accountId: id,
  /** Of another person: for whoever governs. */
  personId: id.optional(),
  at: instant.optional(),
});
export const why = z.object({
  granted: z.boolean(),
  act: z.string().nullable(),
  acts: z.array(citedAct),
  because: bilingual,
  /** What would have to happen first; null when it is granted. */
  missing: z.enum(['act', 'number', 'time', 'acceptance', 'acknowledgement', 'review']).nullable(),
  cites: z.array(z.string()),
});
export type WhyReply = z.infer<typeof why>;

const pastHolder = z.object({
  person: named,
  authorisationId: id,
  acts: z.array(citedAct),
  from: instant,
  to: instant.nullable(),
  recordedAt: instant,
  /** The register did not know it yet at that instant: the desk would have refused. */
  recordedLater: z.boolean(),
  /** It had been ended by then, which was written down later: the desk would have let them. */
  endRecordedLater: z.boolean(),
});
export const whoCouldQuery = z.object({ power: z.enum(PERMISSIONS), accountId: id, at: instant });
export const whoCouldReply = z.object({ at: instant, holders: z.array(pastHolder) });
/** Absent: now. */
export const couldQuery = z.object({ at: instant.optional() });
export const couldReply = z.object({
  at: instant,
  person: named,
  powers: z.array(
    pastHolder.omit({ person: true }).extend({ powers: z.array(z.string()), accounts: z.array(account).nullable() }),
  ),
});
export type WhoCouldReply = z.infer<typeof whoCouldReply>;
export type CouldReply = z.infer<typeof couldReply>;

export const misfitsReply = z.object({
  policy: z.object({ version: z.number(), title: bilingual }).nullable(),
  misfits: z.array(z.object({ authorisation: authorisationView, objections: z.array(objection) })),
});
