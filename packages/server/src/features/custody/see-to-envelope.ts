// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { eraseSealings, lockEnvelope, updateEnvelope } from './envelope-store.ts';
import { officeAtHand, requireHolder, requireSealer } from './office-at-hand.ts';
import { eraseUselessShares, lockOffice } from './office-store.ts';
import { readStandings } from './rotation.ts';

/** Says that the network has the credentials that were sealed last: what asked for them is settled, the old text erased. */
export async function confirmChange({ database, clock }: Context, caller: Caller, envelopeId: string): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    const envelope = await lockEnvelope(tx, envelopeId);
    if (!envelope) throw new NotFoundError({ it: 'La busta', en: 'The envelope' });
    const hand = await officeAtHand(tx, now);
    const cites = await requireSealer(tx, hand, { personId: caller.personId, accountId: envelope.account_id }, now);
    const standings = await readStandings(tx, hand.holdings, now);
    const standing = standings.find((one) => one.envelope.envelope_id === envelopeId);
    const [newest] = standing?.sealings ?? [];
    const lastNew = standing?.sealings.find((one) => one.content === 'new');
    if (!standing || !newest || !lastNew || standing.state !== 'change-to-confirm') throw nothingNew();
    await updateEnvelope(tx, envelopeId, { changed_at: lastNew.sealed_at });
    await eraseSealings(tx, envelopeId, [newest.sealing_id]);
    await eraseUselessShares(tx);
    recordDeed(tx, {
      at: now,
      event: 'envelope.change-confirmed',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'envelope', id: envelopeId },
      cites,
      data: { sealingId: lastNew.sealing_id, causes: standing.causes.map(({ because }) => because) },
    });
  });
}

/** Destroys what is in an envelope, for good: an account was closed. Its history stays. */
export async function retireEnvelope(
  { database, clock }: Context,
  caller: Caller,
  envelopeId: string,
  { reason }: BodyOf<typeof routes.retireEnvelope>,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    await lockOffice(tx);
    const envelope = await lockEnvelope(tx, envelopeId);
    if (!envelope) throw new NotFoundError({ it: 'La busta', en: 'The envelope' });
    const cites = requireHolder(await officeAtHand(tx, now), caller.personId, now);
    await updateEnvelope(tx, envelopeId, { retired_at: now });
    await eraseSealings(tx, envelopeId, []);
    await eraseUselessShares(tx);
    recordDeed(tx, {
      at: now,
      event: 'envelope.retired',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'envelope', id: envelopeId },
      cites,
      data: { reason },
    });
  });
}

const nothingNew = () =>
  new RefusedError({
    it: 'Non c’è un cambio da confermare: dopo l’ultima causa nessuno ha sigillato credenziali nuove. Cambiale sulla rete, sigillale qui, poi conferma.',
    en: 'There is no change to confirm: since the last cause nobody has sealed new credentials. Change them on the network, seal them here, then confirm.',
  });
