// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { requireSealedTo } from './age-file.ts';
import { type EmergencyEvent, eventOfAnswers, nextEmergencyState } from './emergency.ts';
import { type EmergencyAtHand, emergencyAtHand, requireRequester } from './emergency-at-hand.ts';
import { insertAnswer, listAnswers, moveEmergency } from './emergency-store.ts';
import { listEnvelopes } from './envelope-store.ts';
import { mayOpen } from './office.ts';
import { officeAtHand } from './office-at-hand.ts';
import { exposeEmergencyKey, findEmergencyKey, listShares, lockOffice } from './office-store.ts';
import { noteOpening } from './open-envelope.ts';

/** A holder gives their share, locked in their browser to the key of the request. */
export async function giveShare(
  { database, clock }: Context,
  caller: Caller,
  emergencyId: string,
  { ciphertext }: BodyOf<typeof routes.giveShare>,
): Promise<void> {
  await requireSealedTo(ciphertext, 1, '/ciphertext');
  await database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    const hand = await emergencyAtHand(tx, emergencyId, at);
    await requireShareHolder(tx, hand, caller.personId);
    requireMove(hand, 'completed');
    await insertAnswer(tx, { emergencyId, personId: caller.personId, verdict: 'given', ciphertext, reason: null, at });
    await countAnswers(tx, hand, at);
    note(tx, caller, 'emergency.share-given', emergencyId, { at });
  });
}

/** A holder refuses theirs; or whoever keeps the envelopes, and so needs no emergency, stops the request. */
export async function refuseEmergency(
  { database, clock }: Context,
  caller: Caller,
  emergencyId: string,
  { reason }: BodyOf<typeof routes.refuseEmergency>,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    const hand = await emergencyAtHand(tx, emergencyId, at);
    const office = mayOpen({ ...(await officeAtHand(tx, at)), personId: caller.personId }, at);
    if (!office.granted) await requireShareHolder(tx, hand, caller.personId);
    requireMove(hand, 'denied');
    if (!(await hasAnswered(tx, emergencyId, caller.personId))) {
      const answer = { emergencyId, personId: caller.personId, verdict: 'refused' as const, ciphertext: null };
      await insertAnswer(tx, { ...answer, reason, at });
    }
    if (office.granted) await moveEmergency(tx, emergencyId, 'refused', at);
    else await countAnswers(tx, hand, at);
    note(tx, caller, 'emergency.share-refused', emergencyId, {
      at,
      cites: office.cites,
      data: { stops: office.granted },
    });
  });
}

/** Hands the requester the shares and the sealed text, once that is on record. */
export async function openInEmergency(
  { database, clock }: Context,
  caller: Caller,
  emergencyId: string,
): Promise<ReplyOf<typeof routes.openInEmergency>> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    const hand = await emergencyAtHand(tx, emergencyId, at);
    requireOwn(hand, caller.personId);
    const holders = (await listShares(tx, hand.row.emergency_key_id)).map((one) => one.person_id);
    const cites = await requireRequester(tx, await officeAtHand(tx, at), { personId: caller.personId, holders }, at);
    requireMove(hand, 'opened');
    const key = await findEmergencyKey(tx);
    const envelopes = [];
    for (const envelope of await listEnvelopes(tx)) {
      if (hand.row.envelope_id !== null && hand.row.envelope_id !== envelope.envelope_id) continue;
      const by = { personId: caller.personId, purpose: 'emergency' as const, reason: hand.row.reason, at };
      const { openingId, ciphertext } = await noteOpening(tx, envelope, by);
      envelopes.push({ envelopeId: envelope.envelope_id, openingId, name: envelope.name, ciphertext });
    }
    await moveEmergency(tx, emergencyId, 'opened', null);
    await exposeEmergencyKey(tx, hand.row.emergency_key_id, at);
    const data = { openings: envelopes.map(({ envelopeId, openingId }) => ({ envelopeId, openingId })) };
    note(tx, caller, 'emergency.opened', emergencyId, { at, cites, data });
    const shares = (await listAnswers(tx, [emergencyId])).flatMap(({ person_id: personId, ciphertext }) =>
      ciphertext === null ? [] : [{ personId, ciphertext }],
    );
    return { recipient: key?.recipient ?? '', threshold: key?.threshold ?? 0, shares, envelopes };
  });
}

/** The requester takes the request back, or has done: what was given for it is erased. */
export async function endEmergency({ database, clock }: Context, caller: Caller, emergencyId: string): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await lockOffice(tx);
    const hand = await emergencyAtHand(tx, emergencyId, at);
    requireOwn(hand, caller.personId);
    const state = requireMove(hand, 'ended');
    await moveEmergency(tx, emergencyId, state, at);
    note(tx, caller, 'emergency.ended', emergencyId, { at, data: { state } });
  });
}

async function countAnswers(tx: Transaction, hand: EmergencyAtHand, at: Date): Promise<void> {
  const answers = await listAnswers(tx, [hand.row.emergency_id]);
  const has = (personId: string) => answers.some((one) => one.person_id === personId);
  // Whoever left without answering can no longer give a share.
  const holders = (await listShares(tx, hand.row.emergency_key_id)).filter(
    (one) => one.left_at === null || has(one.person_id),
  );
  const count = (verdict: string) =>
    answers.filter((one) => one.verdict === verdict && holders.some((each) => each.person_id === one.person_id)).length;
  const threshold = (await findEmergencyKey(tx))?.threshold ?? holders.length;
  const event = eventOfAnswers({
    given: count('given'),
    refused: count('refused'),
    holders: holders.length,
    threshold,
  });
  if (!event || (event === 'completed' && hand.state === 'ready')) return;
  const state = requireMove(hand, event);
  await moveEmergency(tx, hand.row.emergency_id, state, event === 'denied' ? at : null);
}

async function hasAnswered(tx: Transaction, emergencyId: string, personId: string): Promise<boolean> {
  return (await listAnswers(tx, [emergencyId])).some((one) => one.person_id === personId);
}

async function requireShareHolder(tx: Transaction, { row }: EmergencyAtHand, personId: string): Promise<void> {
  const shares = await listShares(tx, row.emergency_key_id);
  if (!shares.some((one) => one.person_id === personId)) {
    throw new RefusedError({
      it: 'Non tieni una quota d’emergenza: non puoi né darla né rifiutarla.',
      en: 'You hold no emergency share: you can neither give it nor refuse it.',
    });
  }
  if (await hasAnswered(tx, row.emergency_id, personId)) {
    throw new ConflictError({
      it: 'Hai già risposto a questa richiesta, e la risposta resta quella.',
      en: 'You have already answered this request, and that answer stands.',
    });
  }
}

function requireOwn({ row }: EmergencyAtHand, personId: string): void {
  if (row.requested_by === personId) return;
  throw new RefusedError({
    it: 'L’ha chiesta un’altra persona: solo lei può aprire o ritirare la richiesta.',
    en: 'Somebody else asked for it: only they can open by it, or withdraw it.',
  });
}

/** The state after the event. Throws ConflictError where the life of a request has no such move. */
function requireMove({ state }: EmergencyAtHand, event: EmergencyEvent) {
  const next = nextEmergencyState(state, event);
  if (next) return next;
  const said = SAID[state];
  throw new ConflictError({
    it: `La richiesta ${said.it}: questo non si può più fare, o non ancora. Ricarica la pagina per vedere a che punto è.`,
    en: `The request ${said.en}: this can no longer be done, or not yet. Load the page again to see where it stands.`,
  });
}

const SAID = {
  waiting: { it: 'aspetta ancora delle quote', en: 'still waits for shares' },
  ready: { it: 'ha già le quote che servono', en: 'already has the shares that it needs' },
  opened: { it: 'è già servita ad aprire', en: 'has already been used to open' },
  closed: { it: 'è finita', en: 'is over' },
  refused: { it: 'è stata rifiutata', en: 'was refused' },
  withdrawn: { it: 'è stata ritirata', en: 'was withdrawn' },
  lapsed: { it: 'è scaduta', en: 'has lapsed' },
} as const;

function note(
  tx: Transaction,
  caller: Caller,
  event: string,
  emergencyId: string,
  rest: Pick<Deed, 'at' | 'cites' | 'data'>,
): void {
  recordDeed(tx, {
    ...rest,
    event,
    actor: { kind: 'person', id: caller.personId },
    subject: { kind: 'emergency', id: emergencyId },
  });
}
