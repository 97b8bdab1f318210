// SPDX-License-Identifier: EUPL-1.2
import type { ActRow, ActView } from '@arengo/contract';
import { type Act, citeAct, endOf, stateOf } from './act.ts';
import type { ActRead } from './read-act.ts';

export function viewActRow(act: Act, at: Date): ActRow {
  return {
    ...viewLink(act, at),
    organ: act.organ,
    kind: act.kind,
    number: act.number,
    date: act.date,
    subject: act.subject,
    inForceFrom: act.inForceFrom?.toISOString() ?? null,
    endsAt: endOf(act)?.toISOString() ?? null,
    hasFile: act.fileId !== null,
  };
}

export function viewAct({ act, ender, ended, file }: ActRead, at: Date): ActView {
  return {
    ...viewActRow(act, at),
    note: act.note,
    ending: viewEnding(act, ender, at),
    ends: ended.map((one) => ({ ...viewLink(one, at), how: howItEnds(one), at: endOf(one)?.toISOString() ?? null })),
    albo: act.albo,
    file: file && {
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      storedAt: file.storedAt.toISOString(),
    },
  };
}

const viewLink = (act: Act, at: Date) => ({ id: act.actId, citation: citeAct(act), state: stateOf(act, at) });

function viewEnding(act: Act, ender: Act | null, at: Date): ActView['ending'] {
  const ends = endOf(act);
  if (ends === null && ender === null) return null;
  return { how: howItEnds(act), by: ender && viewLink(ender, at), at: ends?.toISOString() ?? null };
}

const howItEnds = (act: Act) => (act.revokedBy !== null || act.revokedAt !== null ? 'revoked' : 'superseded');
