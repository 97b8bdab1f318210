// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  ACCOUNT_KINDS,
  ACCOUNT_STATES,
  CHECK_STATES,
  COST_PERIODS,
  IDENTITY_CHECKS,
  OWNERS,
} from '../account-choices.ts';
import { bilingual, id, instant, words } from './shared.ts';

const day = z.iso.date();
const line = (most: number) => words(most).min(1);
const maybeId = id.nullable().default(null);
const maybeLine = (most: number) => line(most).nullable().default(null);
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s\0]+$/);

/** A scan or a picture of the screen; the server judges it by its content. */
const file = z.object({
  name: line(200),
  /** Base64, 700 kB at most. */
  content: z
    .string()
    .max(960_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});
const proof = z.object({
  note: words(1000).default(''),
  url: webAddress.nullable().default(null),
  file: file.nullable().default(null),
});

export const newAccount = z.object({
  kind: z.enum(['main', 'thematic', 'temporary', 'external-service']),
  network: line(40),
  /** The address of the profile, its handle or both in one: whatever a person has at hand. */
  address: line(500),
  name: line(200),
  actId: id,
  officeId: maybeId,
  responsibleId: maybeId,
  /** The external subject that runs it, and by which contract. */
  managedBy: maybeLine(200),
  contract: maybeLine(200),
  /** The last day of a temporary one. */
  endsOn: day.nullable().default(null),
});

export const accountChange = z.object({
  name: line(200),
  officeId: maybeId,
  responsibleId: maybeId,
  managedBy: maybeLine(200),
  contract: maybeLine(200),
  endsOn: day.nullable().default(null),
});

export const outOfScope = z.object({
  accounts: z
    .array(
      z.object({
        /** Needed where the address is only a handle. */
        network: line(40).nullable().default(null),
        address: line(500),
        name: line(200),
        whose: z.enum(OWNERS),
      }),
    )
    .min(1)
    .max(200),
});
export const outOfScopeReply = z.object({ accountIds: z.array(id) });

export const closing = z.object({
  /** The act that closes it; may be left out where the policy asks for none. */
  actId: maybeId,
  /** From the beginning of this day. */
  on: day,
  reason: line(500),
});
export const confirmation = z.object({ actId: id });

export const connection = z.object({
  origin: webAddress,
  /** The account's own id on the network: a DID, a page's id. */
  remoteId: line(300),
  /** Never shown again. */
  credentials: z.record(line(40), line(2000)).refine((given) => Object.keys(given).length <= 5),
  webhookSecret: maybeLine(500),
});

export const newCost = z.object({
  what: line(200),
  amountCents: z.number().int().min(0).max(100_000_000),
  per: z.enum(COST_PERIODS),
  /** The act that funds it. Without one it stays locked. */
  actId: maybeId,
});

export const checkResult = proof.extend({ check: z.enum(IDENTITY_CHECKS), state: z.enum(CHECK_STATES) });

export const newHolder = z.object({
  personId: id,
  loginName: line(200),
  since: day,
  successorId: maybeId,
});
export const holderChange = z.object({ loginName: line(200), successorId: maybeId });
export const holderEnd = z.object({ reason: line(500) });
export const removalProof = proof;

const named = z.object({ id, name: z.string() });
const actSeen = z.object({ id, citation: z.string(), standing: z.enum(['to-come', 'in-force', 'over']) });

const summary = z.object({
  id,
  kind: z.enum(ACCOUNT_KINDS),
  state: z.enum(ACCOUNT_STATES),
  network: z.string(),
  name: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  whose: z.enum(OWNERS).nullable(),
  office: named.nullable(),
  responsible: named.nullable(),
  endsOn: day.nullable(),
  closesOn: day.nullable(),
  /** Whether Arengo holds credentials to speak for it. */
  connected: z.boolean(),
  /** What is still to be seen to: checks overdue, removals open, holders too few. */
  todo: z.number().int(),
});
export type AccountSummary = z.infer<typeof summary>;

const demand = z.object({
  organ: z.string(),
  kind: z.string(),
  kinds: z.array(z.string()).nullable(),
  clause: z.string(),
});
/** What the policy in force asks of accounts, each point with its clause. */
export const accountDemands = z.object({
  opening: z.array(demand),
  closing: z.array(demand),
  networks: z.array(z.object({ networks: z.array(z.string()), clause: z.string() })),
  offices: z.array(z.object({ office: z.string(), clause: z.string() })),
  free: z.array(z.string()),
});

export const accountList = z.object({
  accounts: z.array(summary),
  networks: z.array(z.object({ id: z.string(), name: z.string(), connects: z.boolean() })),
  demands: accountDemands,
  offices: z.array(named),
});
export type AccountList = z.infer<typeof accountList>;

const check = z.object({
  check: z.enum(IDENTITY_CHECKS),
  state: z.enum(CHECK_STATES),
  dueAt: instant,
  overdue: z.boolean(),
  by: named.nullable(),
  at: instant.nullable(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  fileId: id.nullable(),
  /** Clauses that ask for it; none when the policy in force no longer does. */
  clauses: z.array(z.string()),
});
const cost = z.object({
  id,
  what: z.string(),
  amountCents: z.number().int(),
  per: z.enum(COST_PERIODS),
  act: actSeen.nullable(),
  usable: z.boolean(),
  because: bilingual.nullable(),
  clause: z.string().nullable(),
});
const holder = z.object({
  id,
  person: named,
  loginName: z.string(),
  since: day,
  successor: named.nullable(),
});
export const removalView = z.object({
  id,
  account: named,
  network: z.string(),
  person: named,
  loginName: z.string(),
  because: z.string(),
  openedAt: instant,
  provenAt: instant.nullable(),
  provenBy: named.nullable(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  fileId: id.nullable(),
});
export type RemovalView = z.infer<typeof removalView>;
export const removalList = z.object({ removals: z.array(removalView) });

export const accountView = summary.extend({
  opening: actSeen.nullable(),
  confirmations: z.array(actSeen),
  closing: z.object({ act: actSeen.nullable(), on: day, reason: z.string() }).nullable(),
  endsByAct: z.boolean(),
  managedBy: z.string().nullable(),
  contract: z.string().nullable(),
  since: instant.nullable(),
  /** The address on the portal, with its QR code; only of accounts that citizens may know. */
  publicPath: z.string(),
  listening: z.enum(['heard', 'not-connected', 'not-open', 'not-ours', 'cannot']),
  connection: z
    .object({ origin: z.string(), remoteId: z.string(), testedAt: instant.nullable(), trouble: z.string().nullable() })
    .nullable(),
  connects: z.boolean(),
  costs: z.array(cost),
  paid: z.object({ allowed: z.boolean(), because: bilingual, clause: z.string().nullable() }),
  checks: z.array(check),
  holders: z.array(holder),
  holdersAdvice: bilingual.nullable(),
  removals: z.array(removalView),
  demands: accountDemands,
});
export type AccountView = z.infer<typeof accountView>;
