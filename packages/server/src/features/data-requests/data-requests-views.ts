// SPDX-License-Identifier: EUPL-1.2
// From rows to what the desk shows: the only way out.
import { DATA_REFUSALS, type DataAuthor, type DataRequestRow, type DataRequestView } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import { isOpen, type RequestFacts, whyNot, whyNotFor } from './data-request.ts';
import type { DataRequest, Outcome } from './data-requests-store.ts';

export function viewRow(request: DataRequest, at: Date): DataRequestRow {
  const { state, claim } = request;
  return {
    ...{ id: request.request_id, kind: request.kind, channel: request.channel, state },
    ...{ network: request.network, handle: claim.handle, requester: claim.requester },
    ...{ receivedAt: request.received_at.toISOString(), dueOn: request.due_on },
    late: isOpen(state) && request.due_on < romeDay(at),
    extended: request.extended_at !== null,
    endedAt: request.ended_at?.toISOString() ?? null,
  };
}

export type Known = {
  at: Date;
  facts: RequestFacts;
  names: ReadonlyMap<string, string>;
  authors: DataAuthor[];
  kept: Outcome;
  extendedTo: string;
};

const STEPS = ['show-identity', 'fulfil', 'extend', 'refuse'] as const;

export function viewRequest(request: DataRequest, known: Known): DataRequestView {
  const { claim } = request;
  const person = (id: string | null) => (id === null ? null : { id, name: known.names.get(id) ?? '' });
  return {
    ...viewRow(request, known.at),
    ...{ replyTo: claim.replyTo, words: claim.words, registeredBy: person(request.registered_by) },
    extension: extensionOf(request, person(request.extended_by)),
    codeUntil: request.code_until?.toISOString() ?? null,
    addressUntil: request.key_until?.toISOString() ?? null,
    identity:
      request.identified_how && request.identified_at
        ? {
            ...{ how: request.identified_how, note: claim.identityNote, by: person(request.identified_by) },
            at: request.identified_at.toISOString(),
          }
        : null,
    authors: known.authors,
    kept: known.kept.map(({ name, count, stays }) => ({ name, count, stays })),
    ...{ refusal: request.refusal, answer: request.answer, outcome: request.outcome },
    copy: request.copy_sha256 && {
      ...{ sha256: request.copy_sha256.toString('hex'), until: request.copy_until?.toISOString() ?? null },
    },
    endedBy: person(request.ended_by),
    emptiedAt: request.emptied_at?.toISOString() ?? null,
    steps: STEPS.map((step) => ({ step, because: whyNot(step, known.facts) })),
    refusals: DATA_REFUSALS.map((refusal) => ({ refusal, because: whyNotFor(refusal, known.facts) })),
    extendedTo: known.extendedTo,
  };
}

function extensionOf(request: DataRequest, by: DataRequestView['endedBy']): DataRequestView['extension'] {
  if (!request.extended_at || !by) return null;
  return { reason: request.extension_reason, by, at: request.extended_at.toISOString() };
}
