// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord } from '@arengo/contract';
import type { findRecords } from './audit-store.ts';
import type { RecordContent } from './chain.ts';

type Row = Awaited<ReturnType<typeof findRecords>>[number];

export function viewRecord(row: Row): AuditRecord {
  const content = JSON.parse(row.content) as RecordContent;
  return {
    id: row.record_id,
    at: content.at,
    event: content.event,
    actor: content.actor.kind === 'person' ? (row.actor_name ?? content.actor.id) : content.actor.kind,
    actorId: content.actor.kind === 'person' ? content.actor.id : null,
    subject: content.subject,
    cites: content.cites,
    data: content.data,
    link: Number(row.link),
  };
}
