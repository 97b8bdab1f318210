// SPDX-License-Identifier: EUPL-1.2
// What one writes of a request, as the form holds it, and as it is sent. Pure.
import type { BodyInput, RequestView } from '@arengo/contract';
import type { routes } from '../../../client.ts';
import { minuteOf, readMinute } from '../posts/compose/hours.ts';

export type RequestDraft = {
  officeId: string | null;
  subject: string;
  what: string;
  audience: string;
  /** As the field shows it, `2026-03-10T10:42`; empty = no deadline. */
  wantedBy: string;
  sources: string;
  ofOthers: boolean;
  originatingBody: string;
  originatingGround: string;
  external: boolean;
  askerName: string;
  askerKind: 'public' | 'private';
  askerContact: string;
  outsideTerritory: boolean;
  publicInterest: string;
};

export const emptyDraft = (from: { officeId: string | null; external: boolean }): RequestDraft => ({
  ...{ subject: '', what: '', audience: '', wantedBy: '', sources: '', publicInterest: '' },
  ...{ ofOthers: false, originatingBody: '', originatingGround: '' },
  ...{ askerName: '', askerKind: 'private', askerContact: '', outsideTerritory: false },
  ...from,
});

export const draftOf = (request: RequestView): RequestDraft => ({
  officeId: request.office?.id ?? null,
  subject: request.subject,
  what: request.what,
  audience: request.audience,
  wantedBy: request.wantedBy === null ? '' : minuteOf(request.wantedBy),
  sources: request.sources,
  ofOthers: request.originatingBody !== null,
  originatingBody: request.originatingBody ?? '',
  originatingGround: request.originatingGround ?? '',
  external: request.origin === 'external',
  askerName: request.asker?.name ?? '',
  askerKind: request.asker?.kind ?? 'private',
  askerContact: request.asker?.contact ?? '',
  outsideTerritory: request.outsideTerritory,
  publicInterest: request.publicInterest ?? '',
});

export type Missing = 'subject' | 'what' | 'askerName' | 'askerContact' | 'wantedBy';

/** What has to be mended before it is sent. */
export function gapsOf(draft: RequestDraft): ReadonlySet<Missing> {
  const asked: Missing[] = draft.external ? ['subject', 'what', 'askerName', 'askerContact'] : ['subject', 'what'];
  const gaps = asked.filter((field) => draft[field].trim() === '');
  return new Set(readMinute(draft.wantedBy).wrong ? [...gaps, 'wantedBy' as const] : gaps);
}

type Content = Omit<BodyInput<typeof routes.askPublication>, 'officeId'>;

export function contentOf(draft: RequestDraft): Content {
  const { subject, what, audience, sources, external, outsideTerritory } = draft;
  const asker = { name: draft.askerName, kind: draft.askerKind, contact: draft.askerContact };
  return {
    ...{ subject, what, audience, sources },
    wantedBy: readMinute(draft.wantedBy).instants[0] ?? null,
    originatingBody: draft.ofOthers ? draft.originatingBody.trim() || null : null,
    originatingGround: draft.ofOthers || external ? draft.originatingGround || null : null,
    asker: external ? asker : null,
    outsideTerritory: external && outsideTerritory,
    publicInterest: draft.publicInterest.trim() || null,
  };
}
