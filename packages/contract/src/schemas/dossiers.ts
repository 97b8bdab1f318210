// SPDX-License-Identifier: EUPL-1.2
// Evidence files for a network, the Polizia Postale or a prosecutor.
import { ITEM_TYPES } from '@arengo/policy';
import { z } from 'zod';
import { DOSSIER_RECIPIENTS, DOSSIER_STATES, HANDOVER_WAYS, MOST_DOSSIER_ITEMS } from '../dossier-choices.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

const day = z.string().max(10);
const person = z.object({ id, name: z.string() });
const verdict = z.object({ granted: z.boolean(), because: bilingual });

/** What a file is about: cases of moderation, a false account, or both. */
export const dossierSubject = z.object({
  caseIds: z.array(id).max(MOST_DOSSIER_ITEMS),
  impersonationCaseId: id.nullable().default(null),
});
export const newDossier = dossierSubject.extend({
  recipient: z.enum(DOSSIER_RECIPIENTS),
  /** The very office that it is for. */
  addressee: words(300),
  /** What it is for; for another recipient also why. */
  purpose: words(5000),
});
export const dossierAsked = z.object({ id, state: z.enum(DOSSIER_STATES) });
export const dossierAgreement = z.object({ verdict: z.enum(['yes', 'no']), reason: words(2000).default('') });
export const dossierMade = z.object({ id, number: z.number().int(), sha256: z.string() });
/** It was handed over, outside Arengo. */
export const newHandover = z.object({ on: day, way: z.enum(HANDOVER_WAYS), protocol: words(500) });
export const dossiersQuery = page;

const item = z.object({
  caseId: id,
  /** False: erased meanwhile, or read only by whoever may read private messages. */
  kept: z.boolean(),
  readable: z.boolean(),
  accountName: z.string(),
  network: z.string(),
  itemType: z.enum(ITEM_TYPES).nullable(),
  author: z.string(),
  /** At most 200 characters. */
  excerpt: z.string(),
  postedAt: instant.nullable(),
  /** A decision that found a violation stands. */
  violation: z.boolean(),
  evidence: z.boolean(),
});
export type DossierItem = z.infer<typeof item>;
const requirement = z.object({ requirement: z.string(), clause: z.string() });
const choice = z.object({
  recipient: z.enum(DOSSIER_RECIPIENTS),
  /** Clauses that provide for it; none = the policy does not state it. */
  clauses: z.array(z.string()),
  /** Whose agreement is still asked for. */
  requires: z.array(requirement),
  /** Agreements that were given to the very measure, with its decision or its report. */
  given: z.array(requirement),
  /** Why it cannot be made for this recipient; null = it can. */
  because: bilingual.nullable(),
});
export type DossierChoice = z.infer<typeof choice>;

export const dossierPreview = z.object({
  items: z.array(item),
  /** Other items of the same authors, the newest first. */
  others: z.array(item),
  impersonation: z.object({ id, name: z.string() }).nullable(),
  choices: z.array(choice),
  clauses: z.array(clauseView),
  /** Whether the caller may ask for it, and by which act or why not. */
  may: verdict,
});
export type DossierPreview = z.infer<typeof dossierPreview>;

const handover = z.object({
  on: day,
  way: z.enum(HANDOVER_WAYS),
  protocol: z.string(),
  recordedBy: person,
  recordedAt: instant,
});
const edition = z.object({
  id,
  number: z.number().int(),
  madeBy: person,
  madeAt: instant,
  /** Of the ZIP, hexadecimal. */
  sha256: z.string(),
  size: z.number().int(),
  /** Where the chain of the record stood, and its hash there. */
  link: z.number().int(),
  head: z.string(),
  /** Items that were chosen and no longer kept. */
  missing: z.number().int(),
  handovers: z.array(handover),
});
export type DossierEdition = z.infer<typeof edition>;
const row = z.object({
  id,
  recipient: z.enum(DOSSIER_RECIPIENTS),
  addressee: z.string(),
  state: z.enum(DOSSIER_STATES),
  caseIds: z.array(id),
  impersonationCaseId: id.nullable(),
  askedBy: person,
  askedAt: instant,
  /** The newest first. */
  editions: z.array(edition),
});
export type DossierRow = z.infer<typeof row>;
export const dossierRegister = z.object({ rows: z.array(row), cursor: z.string().nullable() });

export const dossierView = row.extend({
  purpose: z.string(),
  acts: z.array(z.string()),
  clauses: z.array(clauseView),
  agreements: z.array(
    z.object({
      requirement: z.string(),
      verdict: z.enum(['waiting', 'yes', 'no']),
      reason: z.string(),
      by: person.nullable(),
      at: instant.nullable(),
    }),
  ),
  items: z.array(item),
  impersonation: z.object({ id, name: z.string() }).nullable(),
  /** Null where it waits for nobody. */
  mayAgree: verdict.nullable(),
  mayMake: verdict,
  mayWithdraw: verdict,
});
export type DossierView = z.infer<typeof dossierView>;
