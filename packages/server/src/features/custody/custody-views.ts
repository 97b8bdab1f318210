// SPDX-License-Identifier: EUPL-1.2
// What the room of the envelopes shows. No row of it opens anything.
import type { CustodyView } from '@arengo/contract';
import { citeAct } from '../acts/index.ts';
import { type EmergencyState, nextEmergencyState } from './emergency.ts';
import type { EmergencyAtHand } from './emergency-at-hand.ts';
import type { listAnswers } from './emergency-store.ts';
import type { Cause } from './envelope.ts';
import { emergencyCover, opensTo } from './envelope.ts';
import { endOf, type Holding } from './office.ts';
import type { EmergencyKey, Key, listShares } from './office-store.ts';
import type { EnvelopeStanding } from './rotation.ts';

type NameOf = (personId: string) => string;
type Share = Awaited<ReturnType<typeof listShares>>[number];

const SHOWN_OPENINGS = 5;

export function viewHolding(one: Holding, keys: readonly Key[]): NonNullable<CustodyView['holder']> {
  return {
    id: one.holdingId,
    person: { id: one.personId, name: one.name, role: one.role },
    act: citeAct(one.act),
    from: one.from.toISOString(),
    to: endOf(one)?.toISOString() ?? null,
    hasKey: keys.some((key) => key.person_id === one.personId && key.replaced_at === null),
  };
}

export function viewCause(
  { because, personId, at }: Cause,
  nameOf: NameOf,
): CustodyView['envelopes'][number]['causes'][number] {
  return { because, person: personId === null ? null : nameOf(personId), at: at.toISOString() };
}

export type EnvelopeSurroundings = {
  nameOf: NameOf;
  keys: readonly Key[];
  holderKeyId: string | null;
  emergencyKeyId: string | null;
  accounts: readonly { account_id: string; name: string; network: string }[];
  mayReseal: (accountId: string | null) => boolean;
};

export function viewEnvelope(
  standing: EnvelopeStanding,
  around: EnvelopeSurroundings,
): CustodyView['envelopes'][number] {
  const { envelope, sealings, openings, causes, state } = standing;
  const [newest] = sealings;
  const account = around.accounts.find((one) => one.account_id === envelope.account_id);
  const sealing = {
    sealedAt: newest?.sealed_at ?? envelope.created_at,
    content: newest?.content ?? 'new',
    keyIds: newest?.key_ids ?? [],
    emergencyKeyId: newest?.emergency_key_id ?? null,
  };
  return {
    id: envelope.envelope_id,
    account: account ? { id: account.account_id, name: account.name, network: account.network } : null,
    name: envelope.name,
    state,
    sealedAt: sealing.sealedAt.toISOString(),
    sealedBy: newest?.sealed_by_name ?? '',
    changedAt: envelope.changed_at.toISOString(),
    causes: causes.map((one) => viewCause(one, around.nameOf)),
    opensTo: opensTo(sealing, around.holderKeyId),
    owners: around.keys.filter((key) => sealing.keyIds.includes(key.key_id)).map((key) => key.name),
    emergency: emergencyCover(sealing, around.emergencyKeyId),
    mayReseal: around.mayReseal(envelope.account_id),
    openings: openings.slice(0, SHOWN_OPENINGS).map((one) => ({
      at: one.opened_at.toISOString(),
      by: one.name,
      purpose: one.purpose,
      reason: one.reason,
      outcome: one.outcome,
    })),
  };
}

export function viewEmergencyKey(
  key: EmergencyKey,
  shares: readonly Share[],
  causes: readonly Cause[],
  nameOf: NameOf,
): NonNullable<CustodyView['emergency']> {
  return {
    id: key.emergency_key_id,
    recipient: key.recipient,
    threshold: key.threshold,
    holders: shares.map((one) => ({ id: one.person_id, name: one.name, inService: one.left_at === null })),
    madeAt: key.made_at.toISOString(),
    causes: causes.map((one) => viewCause(one, nameOf)),
  };
}

export type RequestSurroundings = {
  me: string;
  isHolder: boolean;
  threshold: number;
  shareHolders: readonly string[];
  answers: Awaited<ReturnType<typeof listAnswers>>;
  envelopeName: string | null;
  nameOf: NameOf;
};

export function viewRequest(
  { row, state }: EmergencyAtHand,
  around: RequestSurroundings,
): CustodyView['requests'][number] {
  const own = row.requested_by === around.me;
  const can = (event: Parameters<typeof nextEmergencyState>[1], from: EmergencyState = state) =>
    nextEmergencyState(from, event) !== null;
  const answered = around.answers.some((one) => one.person_id === around.me);
  return {
    id: row.emergency_id,
    envelope: row.envelope_id === null ? null : { id: row.envelope_id, name: around.envelopeName ?? '' },
    requestedBy: { id: row.requested_by, name: around.nameOf(row.requested_by) },
    reason: row.reason,
    state,
    recipient: row.recipient,
    requestedAt: row.requested_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    threshold: around.threshold,
    answers: around.answers.map((one) => ({
      person: around.nameOf(one.person_id),
      verdict: one.verdict,
      at: one.at.toISOString(),
    })),
    lockedIdentity: own ? row.locked_identity : null,
    may: {
      answer: can('completed') && !answered && around.shareHolders.includes(around.me),
      stop: can('denied') && around.isHolder,
      withdraw: own && can('ended'),
      open: own && can('opened'),
    },
  };
}
