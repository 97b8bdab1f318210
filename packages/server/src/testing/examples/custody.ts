// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import type { TestClient } from '../test-client.ts';
import { handInKey, newTestKey, sealTo } from '../test-custody.ts';
import type { Example } from './example.ts';

// Made once: what they open is nothing.
const [own, other, emergency, once] = await Promise.all([newTestKey(), newTestKey(), newTestKey(), newTestKey()]);
const sealed = {
  envelope: await sealTo('prova', own.recipient, emergency.recipient),
  share: await sealTo('quota', once.recipient),
  own: await sealTo('quota', own.recipient),
  other: await sealTo('quota', other.recipient),
};
const REASON = 'Recupero dell’accesso alla pagina.';

type Set = { desk: TestClient; approver: TestClient; personId: string; otherId: string; actId: string; at: Date };

/** Custody given to the moderator, with two shares, one envelope opened once, and a request that was withdrawn. */
export async function setCustody({
  desk,
  approver,
  personId,
  otherId,
  actId,
  at,
}: Set): Promise<Record<string, string>> {
  const from = new Date(at.getTime() - 60_000).toISOString();
  const { id: holdingId } = await desk.ok('appointCustodyHolder', { body: { personId, actId, from } });
  const [keyId, otherKeyId] = [await handInKey(desk, own), await handInKey(approver, other)];
  const { id: emergencyKeyId } = await desk.ok('makeEmergencyShares', {
    body: {
      recipient: emergency.recipient,
      threshold: 2,
      shares: [
        { personId, keyId, ciphertext: sealed.own },
        { personId: otherId, keyId: otherKeyId, ciphertext: sealed.other },
      ],
    },
  });
  const { id: envelopeId } = await desk.ok('createEnvelope', {
    body: { accountId: null, name: 'Casella di posta', ciphertext: sealed.envelope, keyIds: [keyId], emergencyKeyId },
  });
  const { openingId } = await desk.ok('openEnvelope', {
    params: { envelopeId },
    body: { reason: REASON, purpose: 'reseal' },
  });
  const emergencyId = await ask(desk, null);
  await desk.ok('endEmergency', { params: { emergencyId } });
  return { holdingId, custodyKeyId: keyId, otherKeyId, emergencyKeyId, envelopeId, openingId, emergencyId };
}

async function ask(desk: TestClient, envelopeId: string | null): Promise<string> {
  const body = { envelopeId, reason: REASON, recipient: once.recipient, lockedIdentity: sealed.own };
  return (await desk.ok('requestEmergency', { body })).id;
}

/** A request that is under way takes the place of the one that was withdrawn. */
async function underWay({ desk, ids }: Scene): Promise<undefined> {
  ids.emergencyId = await ask(desk, null);
}

const keysOf = ({ ids }: Scene) => ({ keyIds: [ids.custodyKeyId ?? ''], emergencyKeyId: ids.emergencyKeyId ?? null });

export const custodyExamples = {
  readCustody: {},
  appointCustodyHolder: {
    body: ({ body }) => ({ personId: body.moderator.id, actId: body.actId, from: '2027-01-01T00:00:00+01:00' }),
  },
  endCustodyHolding: { body: () => ({ at: '2026-12-31T00:00:00+01:00' }) },
  makeCustodyKey: { body: () => ({ recipient: own.recipient, protection: 'paper', lockedIdentity: null }) },
  makeEmergencyShares: {
    body: ({ body, ids }) => ({
      recipient: once.recipient,
      threshold: 2,
      shares: [
        { personId: body.moderator.id, keyId: ids.custodyKeyId, ciphertext: sealed.own },
        { personId: ids.approverId, keyId: ids.otherKeyId, ciphertext: sealed.other },
      ],
    }),
  },
  createEnvelope: {
    body: (scene) => ({
      accountId: scene.ids.accountId,
      name: 'Pagina',
      ciphertext: sealed.envelope,
      ...keysOf(scene),
    }),
  },
  resealEnvelope: { body: (scene) => ({ content: 'new', ciphertext: sealed.envelope, ...keysOf(scene) }) },
  openEnvelope: { body: () => ({ reason: REASON, purpose: 'read' }) },
  endOpening: { body: () => ({ outcome: 'resealed' }) },
  confirmChange: {
    async before(scene, { clock }) {
      clock.advance(1000);
      const { envelopeId = '' } = scene.ids;
      await scene.desk.ok('resealEnvelope', {
        params: { envelopeId },
        body: { content: 'new', ciphertext: sealed.envelope, ...keysOf(scene) },
      });
      return undefined;
    },
  },
  retireEnvelope: { body: () => ({ reason: 'L’account è stato chiuso.' }) },
  requestEmergency: {
    body: () => ({ envelopeId: null, reason: REASON, recipient: once.recipient, lockedIdentity: sealed.own }),
  },
  giveShare: { before: underWay, body: () => ({ ciphertext: sealed.share }) },
  refuseEmergency: { before: underWay, body: () => ({ reason: 'Non mi risulta alcuna emergenza.' }) },
  openInEmergency: {
    async before(scene) {
      await underWay(scene);
      const params = { emergencyId: scene.ids.emergencyId ?? '' };
      for (const who of [scene.desk, scene.approver]) {
        await who.ok('giveShare', { params, body: { ciphertext: sealed.share } });
      }
      return undefined;
    },
  },
  endEmergency: { before: underWay },
} satisfies Record<string, Example>;
