// SPDX-License-Identifier: EUPL-1.2
// What a file says, as a program reads it: `fascicolo.json`. Instants are RFC 3339 in UTC, hashes hexadecimal.
import type { DossierRecipient } from '@arengo/contract';
import type { RecordContent } from '../audit/index.ts';

/** A file of the ZIP that holds something, as it is kept. */
export type Attached = { path: string; sha256: string };
export type Happened = { at: string; event: string; by: string; data: RecordContent['data']; cites: string[] };
export type Form = { version: number; text: string; since: string; file: Attached | null };
export type StoredEvidence = {
  version: number;
  sha256: string;
  storedAt: string;
  file: Attached | null;
  erasedAt: string | null;
};

export type DecisionData = {
  id: string;
  outcome: 'no-violation' | 'violation';
  by: string;
  at: string;
  itemVersion: number;
  gravity: string;
  grounds: { category: string | null; clause: string; note: string | null }[];
  act: string;
  policyVersion: number;
  reason: string | null;
  notice: string | null;
  measures: { id: string; action: string; clause: string | null }[];
  agreements: { requirement: string; by: string; at: string; verdict: 'yes' | 'no'; reason: string | null }[];
};

export type ItemData = {
  number: number;
  caseId: string;
  itemType: string;
  network: string;
  /** The account of the body on which it was written. */
  account: { id: string; name: string };
  /** How the network names it: its id there, what it answers to, where it is seen. */
  reference: { id: string; post: string | null; answers: string | null; permalink: string | null };
  author: { id: string; handle: string; name: string };
  postedAt: string;
  receivedAt: string;
  deletedAt: string | null;
  erasedAt: string | null;
  post: { text: string; postedAt: string; permalink: string | null } | null;
  thread: { author: string; text: string; postedAt: string }[];
  forms: Form[];
  evidence: StoredEvidence[];
  decisions: DecisionData[];
  happened: Happened[];
};

export type FalseAccountData = {
  caseId: string;
  kind: string;
  network: string | null;
  handle: string | null;
  address: string;
  name: string;
  shown: string;
  signs: string[];
  clauses: string[];
  reportedOn: string;
  openedBy: string;
  openedAt: string;
  assessment: { verdict: string; reason: string; by: string; at: string } | null;
  evidence: { id: string; name: string | null; mediaType: string; addedBy: string; addedAt: string; file: Attached }[];
  reports: { id: string; addressee: string; words: string; askedBy: string; askedAt: string; clauses: string[] }[];
  happened: Happened[];
};

export type DossierData = {
  format: 'arengo-dossier';
  formatVersion: 1;
  body: { id: string; name: string };
  dossier: {
    id: string;
    edition: number;
    recipient: DossierRecipient;
    addressee: string;
    purpose: string;
    askedBy: string;
    askedAt: string;
    madeBy: string;
    madeAt: string;
    acts: string[];
    requires: string[];
    agreements: { requirement: string; by: string; at: string; verdict: 'yes' | 'no' }[];
    happened: Happened[];
  };
  clauses: { version: number; id: string; it: string; en: string }[];
  items: ItemData[];
  falseAccount: FalseAccountData | null;
  /** Cases that were chosen and of which nothing is kept any more. */
  erased: string[];
  /** Since when whoever opens evidence is on record; opening the page of a case is not. */
  openingsRecordedSince: string | null;
  chain: { from: { link: number; hash: string }; anchor: { link: number; hash: string }; records: string[] };
};
