// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type DossierTable = {
  body_id: string;
  dossier_id: string;
  recipient: 'network' | 'postal-police' | 'prosecutor' | 'other';
  addressee: string;
  purpose: string;
  impersonation_case_id: Maybe<string>;
  state: 'awaiting-agreement' | 'ready' | 'not-agreed' | 'withdrawn';
  requires: string[];
  clauses: string[];
  acts: string[];
  asked_by: string;
  asked_at: Time;
  withdrawn_by: Maybe<string>;
  withdrawn_at: MaybeTime;
};
export type DossierItemTable = {
  body_id: string;
  dossier_id: string;
  case_id: string;
  account_id: string;
  place: number;
};
export type DossierAgreementTable = {
  body_id: string;
  dossier_id: string;
  requirement: string;
  verdict: 'yes' | 'no';
  reason: string;
  person_id: string;
  given_at: Time;
};
export type DossierEditionTable = {
  body_id: string;
  edition_id: string;
  dossier_id: string;
  number: number;
  made_by: string;
  made_at: Time;
  sha256: Buffer;
  size: number;
  link: ColumnType<string, number, never>;
  head_hash: Buffer;
  missing: string[];
};
export type DossierHandoverTable = {
  body_id: string;
  handover_id: string;
  edition_id: string;
  /** Asked for as text. */
  handed_on: string;
  way: 'certified-mail' | 'by-hand' | 'network-form' | 'portal' | 'other';
  protocol: string;
  recorded_by: string;
  recorded_at: Time;
};

export type DossiersTables = {
  dossier: DossierTable;
  dossier_item: DossierItemTable;
  dossier_agreement: DossierAgreementTable;
  dossier_edition: DossierEditionTable;
  dossier_handover: DossierHandoverTable;
};
