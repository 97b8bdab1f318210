// SPDX-License-Identifier: EUPL-1.2
// Accounts that pretend to be the body, or were opened in its name without an act.
import { z } from 'zod';
import { ACCOUNT_STATES, OWNERS } from '../account-choices.ts';
import {
  ADDRESSEES,
  IMPERSONATION_KINDS,
  IMPERSONATION_OUTCOMES,
  IMPERSONATION_REPORT_STATES,
  IMPERSONATION_SIGNS,
  IMPERSONATION_STATES,
  IMPERSONATION_VERDICTS,
  LIKENESSES,
  REGISTER_STANDINGS,
  REPORTERS,
} from '../impersonation-choices.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

const day = z.string().max(10);
const person = z.object({ id, name: z.string() });

/** What is known of an account before anything is decided. */
export const accountSeen = z.object({ address: words(2000), name: words(300) });

export const newImpersonation = accountSeen.extend({
  kind: z.enum(IMPERSONATION_KINDS),
  /** What one sees there. */
  shown: words(5000),
  signs: z.array(z.enum(IMPERSONATION_SIGNS)).max(IMPERSONATION_SIGNS.length).default([]),
  reporter: z.enum(REPORTERS),
  /** Who brought it: nothing is looked for without a report. */
  reportedBy: words(300),
  reportedOn: day,
});
export const impersonationOpened = z.object({ id });
export const evidenceText = z.object({ text: words(50_000) });
export const evidenceAdded = z.object({ id, sha256: z.string() });
export const impersonationAssessment = z.object({
  verdict: z.enum(IMPERSONATION_VERDICTS),
  /** Whoever looks understands that it is satire, criticism, or a page of citizens. */
  declared: z.boolean(),
  reason: words(5000),
});
export const newImpersonationReport = z.object({ addressee: z.enum(ADDRESSEES), words: words(20_000) });
export const impersonationReportAsked = z.object({ id, state: z.enum(IMPERSONATION_REPORT_STATES) });
export const impersonationAgreement = z.object({ verdict: z.enum(['yes', 'no']), reason: words(2000).default('') });
/** It was sent, outside Arengo: when, and the receipt. */
export const impersonationSending = z.object({ on: day, receipt: words(500) });
export const impersonationOutcome = z.object({
  outcome: z.enum(IMPERSONATION_OUTCOMES),
  reason: words(5000),
  /** The act that authorises the account after all. */
  actId: id.nullable().default(null),
});
export const impersonationReopening = z.object({ reason: words(5000) });
export const newImpersonationWarning = z.object({
  text: words(1000),
  /** The same in English; absent = the Italian text is shown. */
  textEn: words(1000).nullable().default(null),
  from: day,
  /** The last day; null = until it is withdrawn. */
  to: day.nullable().default(null),
});
const days = z.number().int().min(1).max(365).nullable();
/** The body's own times, in days; null = not stated. */
export const impersonationTerms = z.object({ reportWithin: days, answerWithin: days });

const registered = z.object({
  id,
  network: z.string(),
  name: z.string(),
  handle: z.string(),
  state: z.enum(ACCOUNT_STATES),
  whose: z.enum(OWNERS).nullable(),
});
const likeness = z.object({ degree: z.enum(LIKENESSES), score: z.number().int().min(0).max(100) });
/** An account held against the register. */
export const registerComparison = z.object({
  /** Null: on no known network. */
  network: z.string().nullable(),
  handle: z.string().nullable(),
  /** The site, where it is no network. */
  host: z.string().nullable(),
  standing: z.enum(REGISTER_STANDINGS),
  account: registered.nullable(),
  /** Letters of other alphabets, or signs that do not show, in the name or in the address. */
  strangeLetters: z.boolean(),
  /** Accounts of the body that it may be taken for, the most alike first. */
  like: z.array(registered.extend({ handleLikeness: likeness, nameLikeness: likeness })),
});
export type RegisterComparison = z.infer<typeof registerComparison>;

const row = z.object({
  id,
  kind: z.enum(IMPERSONATION_KINDS),
  state: z.enum(IMPERSONATION_STATES),
  network: z.string().nullable(),
  handle: z.string().nullable(),
  address: z.string(),
  name: z.string(),
  reportedOn: day,
  openedAt: instant,
  verdict: z.enum(IMPERSONATION_VERDICTS).nullable(),
  outcome: z.enum(IMPERSONATION_OUTCOMES).nullable(),
  /** A report waits for somebody's agreement. */
  awaitsAgreement: z.boolean(),
  /** By when the next step is due; null = nothing says so. */
  due: instant.nullable(),
  /** What citizens read of it now. */
  warned: z.boolean(),
});
export type ImpersonationRow = z.infer<typeof row>;

const terms = impersonationTerms.extend({
  /** The clause that sets the time to report, and its days: it goes before the body's own. */
  stated: z.object({ days: z.number().int(), clause: z.string() }).nullable(),
});
export const impersonationRoom = z.object({
  rows: z.array(row),
  /** Clauses of the policy in force on false accounts, by kind. */
  clauses: z.object({ fake: z.array(clauseView), unauthorised: z.array(clauseView) }),
  /** Clauses on the coat of arms or the image of the body on personal accounts: cases of conduct, kept apart. */
  apart: z.array(clauseView),
  /** Whether the caller handles cases of conduct. */
  handlesConduct: z.boolean(),
  terms,
});
export type ImpersonationRoom = z.infer<typeof impersonationRoom>;

const agreement = z.object({
  requirement: z.string(),
  verdict: z.enum(['waiting', 'yes', 'no']),
  reason: z.string(),
  by: person.nullable(),
  at: instant.nullable(),
});
const report = z.object({
  id,
  addressee: z.enum(ADDRESSEES),
  words: z.string(),
  state: z.enum(IMPERSONATION_REPORT_STATES),
  clauses: z.array(z.string()),
  agreements: z.array(agreement),
  askedBy: person,
  askedAt: instant,
  sentOn: day.nullable(),
  receipt: z.string().nullable(),
  answerDue: instant.nullable(),
  /** Whether the caller may agree, and why not; null where it waits for nobody. */
  mayAgree: z.object({ granted: z.boolean(), because: bilingual }).nullable(),
});
export type ImpersonationReportView = z.infer<typeof report>;
const warning = z.object({
  id,
  text: z.string(),
  textEn: z.string().nullable(),
  from: day,
  to: day.nullable(),
  publishedBy: person,
  publishedAt: instant,
  withdrawnAt: instant.nullable(),
  state: z.enum(['to-come', 'shown', 'over', 'withdrawn']),
});
const evidence = z.object({
  id,
  /** Null where it is a text. */
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.number().int() }).nullable(),
  text: z.string().nullable(),
  sha256: z.string(),
  addedBy: person,
  addedAt: instant,
});
const addresseeChoice = z.object({
  addressee: z.enum(ADDRESSEES),
  /** Clauses that provide for it; none = the policy does not state it. */
  clauses: z.array(z.string()),
  /** Whose agreement is asked for, each with its clause. */
  requires: z.array(z.object({ requirement: z.string(), clause: z.string() })),
  /** Words to begin from. */
  draft: z.string(),
});
export const impersonationCase = row.extend({
  shown: z.string(),
  signs: z.array(z.enum(IMPERSONATION_SIGNS)),
  reporter: z.enum(REPORTERS),
  /** Only for who governs. */
  reportedBy: z.string().nullable(),
  openedBy: person,
  clauses: z.array(clauseView),
  comparison: registerComparison,
  evidence: z.array(evidence),
  assessment: z
    .object({
      verdict: z.enum(IMPERSONATION_VERDICTS),
      declared: z.boolean(),
      reason: z.string(),
      by: person,
      at: instant,
    })
    .nullable(),
  reports: z.array(report),
  resolution: z
    .object({
      outcome: z.enum(IMPERSONATION_OUTCOMES),
      reason: z.string(),
      act: z.object({ id, citation: z.string() }).nullable(),
      by: person,
      at: instant,
    })
    .nullable(),
  closedAt: instant.nullable(),
  warnings: z.array(warning),
  /** Steps that can be taken now; each that cannot says why. */
  steps: z.array(z.object({ step: z.string(), because: bilingual.nullable() })),
  addressees: z.array(addresseeChoice),
  outcomes: z.array(z.object({ outcome: z.enum(IMPERSONATION_OUTCOMES), because: bilingual.nullable() })),
  /** Words to begin a warning from. */
  warningDraft: bilingual,
});
export type ImpersonationCaseView = z.infer<typeof impersonationCase>;

/** Of a case of conduct on the coat of arms or the image of the body: the account that was reported, and the register. */
export const staffImage = z.object({
  /** Null: the case is about something else, and nothing is compared. */
  clause: clauseView.nullable(),
  comparison: registerComparison.nullable(),
});
export type StaffImage = z.infer<typeof staffImage>;
