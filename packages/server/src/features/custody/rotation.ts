// SPDX-License-Identifier: EUPL-1.2
// Why new credentials are due, gathered from all that can cause it: openings, mandates that ended, people who left.
import type { Transaction } from '../../foundation/database/database.ts';
import { type Cause, causesDue, type EnvelopeState, envelopeState } from './envelope.ts';
import {
  type Envelope,
  listCauses,
  listEnvelopes,
  listOpenings,
  listSealings,
  type SealingRow,
} from './envelope-store.ts';
import { type Holding, mandatesEnded } from './office.ts';
import type { EmergencyKey } from './office-store.ts';

export type EnvelopeStanding = {
  envelope: Envelope;
  sealings: SealingRow[];
  openings: Awaited<ReturnType<typeof listOpenings>>;
  causes: Cause[];
  state: EnvelopeState;
};

/** Every envelope that is kept, with its sealings and openings newest first, and what is due. */
export async function readStandings(
  tx: Transaction,
  holdings: readonly Holding[],
  at: Date,
): Promise<EnvelopeStanding[]> {
  const [envelopes, sealings, openings, causes] = [
    await listEnvelopes(tx),
    await listSealings(tx),
    await listOpenings(tx),
    await listCauses(tx),
  ];
  const ended = mandatesEnded(holdings, at).map((one) => ({ ...one, because: 'mandate-ended' }));
  return envelopes.map((envelope) => {
    const own = <T extends { envelope_id: string | null }>(all: readonly T[]) =>
      all.filter((one) => one.envelope_id === envelope.envelope_id);
    const due = causesDue(envelope.changed_at, [
      ...ended,
      ...own(openings).flatMap(causeOfOpening),
      ...own(causes).map((one) => ({ because: one.because, personId: one.person_id, at: one.at })),
    ]);
    const mine = own(sealings);
    const lastNew = mine.find((one) => one.content === 'new');
    const state = envelopeState(envelope.changed_at, due, { sealedAt: lastNew?.sealed_at ?? envelope.created_at });
    return { envelope, sealings: mine, openings: own(openings), causes: due, state };
  });
}

// Whatever the browser said of it: whoever was given the text may have read it.
function causeOfOpening(one: { purpose: string; person_id: string; opened_at: Date }): Cause[] {
  if (one.purpose === 'reseal') return [];
  const because = one.purpose === 'emergency' ? 'opened-in-emergency' : 'opened';
  return [{ because, personId: one.person_id, at: one.opened_at }];
}

/** Why new shares are due: somebody had the whole key in hand, or a holder of a share is gone. */
export async function causesOfShares(
  tx: Transaction,
  key: EmergencyKey,
  holders: readonly { person_id: string; left_at: Date | null }[],
): Promise<Cause[]> {
  const noted = (await listCauses(tx)).filter((one) => one.envelope_id === null);
  const left = holders.flatMap((one) =>
    one.left_at ? [{ because: 'left', personId: one.person_id, at: one.left_at }] : [],
  );
  const exposed = key.exposed_at ? [{ because: 'opened-in-emergency', personId: null, at: key.exposed_at }] : [];
  const told = noted.map((one) => ({ because: one.because, personId: one.person_id, at: one.at }));
  const known = told.filter(({ personId }) => !left.some((one) => one.personId === personId));
  return causesDue(key.made_at, [...exposed, ...left, ...known]);
}
