// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { ACT_STATES } from './acts.ts';
import { bilingual, id, instant } from './shared.ts';

const runs = z.array(z.object({ text: z.string(), strong: z.boolean() }));
const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    centred: z.boolean(),
  }),
  z.object({ kind: z.literal('paragraph'), runs, place: z.enum(['start', 'centre', 'end']) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('page-break') }),
]);
export type DocumentBlock = z.infer<typeof block>;

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'unchanged'] as const;
const change = z.object({
  about: z.enum(['account', 'person', 'clause']),
  what: z.string(),
  change: z.enum(CHANGE_KINDS),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ActChange = z.infer<typeof change>;

const missing = z.object({
  code: z.string(),
  /** `needed` before it is signed; `advised`; `last`: what is given with the signature. */
  weight: z.enum(['needed', 'advised', 'last']),
  about: bilingual,
  /** The desk's address where it is seen to. */
  to: z.string().nullable(),
  cites: z.array(z.string()),
});
export type ActMissing = z.infer<typeof missing>;

const kept = z.object({
  id,
  numbered: z.boolean(),
  pdfSha256: z.string(),
  docxSha256: z.string(),
  by: z.string().nullable(),
  at: instant,
});

export const actDocument = z.object({
  title: z.string(),
  issuer: z.string(),
  /** The coat of arms as a data: address, or null. */
  coatOfArms: z.string().nullable(),
  draft: z.boolean(),
  blocks: z.array(block),
  changes: z.array(change),
  missing: z.array(missing),
  /** What was kept, the newest first. */
  kept: z.array(kept),
  /** Whether the newest that was kept says the same, byte by byte. */
  keptIsCurrent: z.boolean(),
});
export type ActDocumentView = z.infer<typeof actDocument>;
export const keptDocument = z.object({ id, pdfSha256: z.string(), docxSha256: z.string() });

const restingAccount = z.object({
  id,
  name: z.string(),
  network: z.string(),
  how: z.enum(['opened', 'confirmed', 'closed']),
  state: z.string(),
});
const restingAuthorisation = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  powers: z.array(z.string()),
  /** Names of accounts; null: all of them. */
  accounts: z.array(z.string()).nullable(),
  how: z.enum(['given', 'revoked']),
  inForce: z.boolean(),
});
export const resting = z.object({
  state: z.enum(ACT_STATES),
  accounts: z.array(restingAccount),
  authorisations: z.array(restingAuthorisation),
  versions: z.array(z.object({ version: z.number().int(), inForce: z.boolean() })),
  /** What ends with the act, were it revoked now. */
  ending: z.object({
    accounts: z.array(z.object({ id, name: z.string(), network: z.string() })),
    authorisations: z.array(restingAuthorisation),
    policy: z.boolean(),
  }),
});
export type RestingView = z.infer<typeof resting>;

const carriedAuthorisation = z.object({
  person: z.object({ id, name: z.string() }),
  powers: z.array(z.string()),
  /** Names of accounts; null: all of them. */
  accounts: z.array(z.string()).nullable(),
  networks: z.array(z.string()).nullable(),
  to: instant.nullable(),
});
/** What a draft takes over, or would, from the acts that it replaces. */
export const carryOver = z.object({
  replaces: z.array(z.object({ id, citation: z.string() })),
  accounts: z.array(z.object({ id, name: z.string(), network: z.string() })),
  authorisations: z.array(carriedAuthorisation),
  leftOut: z.array(
    z.object({
      about: z.enum(['account', 'authorisation']),
      /** The name of the account, or of the person. */
      what: z.string(),
      because: bilingual,
      cites: z.array(z.string()),
    }),
  ),
  /** How many accounts and authorisations the draft already has of them. */
  already: z.number().int(),
});
export type CarryOverView = z.infer<typeof carryOver>;

export const PURPOSES = ['appoint', 'temporary', 'open-account', 'close-account', 'adopt', 'revoke'] as const;
export type Purpose = (typeof PURPOSES)[number];
const proposal = z.object({
  organ: z.string(),
  kind: z.string(),
  /** The clauses that ask for such an act; none where the policy does not say. */
  clauses: z.array(z.string()),
});
export const actProposals = z.object({
  purposes: z.array(z.object({ purpose: z.enum(PURPOSES), subject: z.string(), acts: z.array(proposal) })),
});
export type ActProposals = z.infer<typeof actProposals>;
