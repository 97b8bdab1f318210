// SPDX-License-Identifier: EUPL-1.2
import type { BigInteger, Maybe, Time } from './columns.ts';

export type AuditRecordTable = {
  body_id: string;
  record_id: string;
  link: BigInteger;
  place: number;
  at: Time;
  event: string;
  actor_id: Maybe<string>;
  subject_id: string;
  content: string;
};
export type AuditLinkTable = {
  body_id: string;
  link: BigInteger;
  at: Time;
  records: number;
  previous: Buffer;
  digest: Buffer;
  hash: Buffer;
};
export type AuditHeadTable = { body_id: string; link: BigInteger; hash: Buffer };

export type AuditTables = {
  audit_record: AuditRecordTable;
  audit_link: AuditLinkTable;
  audit_head: AuditHeadTable;
};
