// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { CauseKind } from './envelope.ts';
import { insertCauses } from './envelope-store.ts';
import { findEmergencyKey, listHoldings, listShares } from './office-store.ts';
import { readStandings } from './rotation.ts';

export type RotationRequest = {
  personId: string;
  because: CauseKind;
  at: Date;
  /** Accounts on whose network the person had admin rights. */
  accountIds?: readonly string[];
  /** Who makes it due; the person who leaves does not. */
  actor: Deed['actor'];
  /** The act by which the person goes, where there is one. */
  cites?: string[];
};

export type RotationDue = {
  envelopes: { envelopeId: string; name: string; accountId: string | null }[];
  /** New shares are due too. */
  shares: boolean;
};

/**
 * Makes new credentials due wherever the person can know the present ones: envelopes that they sealed or read since the
 * last change, those of the accounts named, and all of them where they kept the envelopes; and new shares, where they
 * hold one. Part of the caller's transaction. Doing it twice adds nothing that matters.
 */
export async function rotationDueFor(tx: Transaction, request: RotationRequest): Promise<RotationDue> {
  const { personId, because, at } = request;
  const holdings = await listHoldings(tx);
  const standings = await readStandings(tx, holdings, at);
  const kept = holdings.some((one) => one.personId === personId && one.from <= at);
  const touched = standings.filter(({ envelope, sealings, openings }) => {
    const knows =
      sealings.some(
        (one) => one.sealed_by === personId && one.content === 'new' && one.sealed_at >= envelope.changed_at,
      ) ||
      openings.some(
        (one) => one.person_id === personId && one.purpose !== 'reseal' && one.opened_at >= envelope.changed_at,
      );
    const administers = envelope.account_id !== null && request.accountIds?.includes(envelope.account_id);
    return kept || knows || administers;
  });
  const key = await findEmergencyKey(tx);
  const shares = key ? (await listShares(tx, key.emergency_key_id)).some((one) => one.person_id === personId) : false;
  const about = [...touched.map(({ envelope }): string | null => envelope.envelope_id), ...(shares ? [null] : [])];
  await insertCauses(
    tx,
    about.map((envelopeId) => ({ causeId: uuidv7(), envelopeId, because, personId, at })),
  );
  if (about.length > 0) {
    recordDeed(tx, {
      at,
      event: 'custody.rotation-due',
      actor: request.actor,
      subject: { kind: 'person', id: personId },
      cites: request.cites ?? [],
      data: { because, envelopeIds: about.filter((id) => id !== null), shares },
    });
  }
  const envelopes = touched.map(({ envelope }) => ({
    envelopeId: envelope.envelope_id,
    name: envelope.name,
    accountId: envelope.account_id,
  }));
  return { envelopes, shares };
}
