// SPDX-License-Identifier: EUPL-1.2
// A request for publication: its states, what its seal covers and what its head signs. Pure.
import { createHash } from 'node:crypto';
import type { REQUEST_STATES } from '@arengo/contract';
import type { Policy } from '@arengo/policy';

export type RequestState = (typeof REQUEST_STATES)[number];
export type Origin = 'office' | 'external';
export type RequestEvent =
  | 'change'
  | 'send'
  | 'sign'
  | 'return'
  | 'accept'
  | 'refuse'
  | 'take'
  | 'withdraw'
  | 'published'
  | 'unpublished';

export type RequestFile = {
  fileId: string;
  place: number;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  rights: string;
  alt: string;
  people: 'nobody' | 'adults' | 'minors' | 'vulnerable' | 'not-stated';
  release: string | null;
  legalBasis: string | null;
  width: number | null;
  height: number | null;
};

export type Asker = { name: string; kind: 'public' | 'private'; contact: string };

/** What whoever asks writes. */
export type RequestContent = {
  subject: string;
  what: string;
  audience: string;
  wantedBy: Date | null;
  sources: string;
  originatingBody: string | null;
  originatingGround: string | null;
  asker: Asker | null;
  outsideTerritory: boolean;
  publicInterest: string | null;
};

export type PublicationRequest = RequestContent & {
  requestId: string;
  origin: Origin;
  officeId: string | null;
  state: RequestState;
  version: number;
  /** Of the content that was signed. */
  signedSeal: string | null;
  signedBy: string | null;
  signedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  outcome: string | null;
  communication: string | null;
  communicatedAt: Date | null;
  newsAt: Date | null;
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
};

type Moves = Readonly<Partial<Record<RequestState, Partial<Record<RequestEvent, RequestState>>>>>;

// A missing cell is a move that does not exist. A change of what was signed or decided asks for it again.
const MOVES: Readonly<Record<Origin, Moves>> = {
  office: {
    draft: { change: 'draft', send: 'to-sign', withdraw: 'withdrawn' },
    'to-sign': {
      change: 'to-sign',
      sign: 'signed',
      return: 'draft',
      take: 'taken',
      refuse: 'refused',
      withdraw: 'withdrawn',
    },
    signed: { change: 'to-sign', take: 'taken', refuse: 'refused', withdraw: 'withdrawn' },
    taken: { change: 'to-sign', sign: 'taken', published: 'published', refuse: 'refused', withdraw: 'withdrawn' },
    refused: { change: 'draft' },
    published: { change: 'to-sign', published: 'published', unpublished: 'unpublished' },
    unpublished: { change: 'to-sign', published: 'published' },
  },
  external: {
    'to-decide': { change: 'to-decide', accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
    accepted: { change: 'to-decide', take: 'taken', refuse: 'refused', withdraw: 'withdrawn' },
    taken: { change: 'to-decide', published: 'published', refuse: 'refused', withdraw: 'withdrawn' },
    refused: { change: 'to-decide' },
    published: { change: 'to-decide', published: 'published', unpublished: 'unpublished' },
    unpublished: { change: 'to-decide', published: 'published' },
  },
};

/** Where an event leads, or null where it can't happen. */
export function moveRequest(origin: Origin, state: RequestState, event: RequestEvent): RequestState | null {
  return MOVES[origin][state]?.[event] ?? null;
}

/** Nobody asks for it any more: nothing leaves of it. */
export function isDropped(state: RequestState): boolean {
  return state === 'withdrawn' || state === 'refused';
}

/** States in which nobody has to do anything more. */
export const SETTLED = ['refused', 'withdrawn', 'published', 'unpublished'] as const satisfies readonly RequestState[];

/** Where a request stands in a list: what is open by its day, the soonest first; then what is settled. */
export type ListPlace = { settled: boolean; due: Date | null; changedAt: Date; requestId: string };

export function listPlaceOf({ state, wantedBy, changedAt, requestId }: PublicationRequest): ListPlace {
  const settled = SETTLED.some((one) => one === state);
  return { settled, due: settled ? null : wantedBy, changedAt, requestId };
}

/** SHA-256 in hex of all that is asked, files and their rights included: what a head signs, and what is decided on. */
export function sealOfRequest(
  request: RequestContent & Pick<PublicationRequest, 'origin' | 'officeId'>,
  files: readonly RequestFile[],
): string {
  const { subject, what, audience, wantedBy, sources, originatingBody, originatingGround } = request;
  const { asker, outsideTerritory, publicInterest } = request;
  const canonical = [
    request.origin,
    request.officeId,
    ...[subject, what, audience].map((text) => text.normalize('NFC')),
    wantedBy?.toISOString() ?? null,
    sources.normalize('NFC'),
    originatingBody,
    originatingGround,
    asker && [asker.name, asker.kind, asker.contact],
    outsideTerritory,
    publicInterest,
    files
      .toSorted((one, other) => one.place - other.place)
      .map((file) => [file.sha256, file.rights, file.alt, file.people, file.release, file.legalBasis]),
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** Whether somebody signed the request exactly as it stands. */
export function isSigned({ signedSeal }: Pick<PublicationRequest, 'signedSeal'>, sealNow: string): boolean {
  return signedSeal === sealNow;
}

/** The step at which the head of the office answers for what it says: the slug that policies use. */
export const HEAD_OF_SERVICE = 'head-of-requesting-service';

/** The clause by which nothing leaves without the signature of the head of the office; null where the policy does not state it. */
export function signatureAsked(policy: Policy | null): string | null {
  const asking = policy?.clauses.find(({ effects }) =>
    effects.some((effect) => effect.effect === 'sign-off' && effect.by === HEAD_OF_SERVICE),
  );
  return asking?.id ?? null;
}

/** Who decides on requests from outside, and by which clause; a role of null: whoever may publish. */
export function deciderOf(policy: Policy | null): { role: string | null; clause: string | null } {
  for (const { id, effects } of policy?.clauses ?? []) {
    const effect = effects.find((one) => one.effect === 'external-request');
    if (effect?.effect === 'external-request') return { role: effect.decidedBy, clause: id };
  }
  return { role: null, clause: null };
}

/** The first web address in what is said of the sources. */
export function addressIn(sources: string): string | null {
  return /https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:)!?]/u.exec(sources)?.[0] ?? null;
}
