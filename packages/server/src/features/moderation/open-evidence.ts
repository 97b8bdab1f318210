// SPDX-License-Identifier: EUPL-1.2
import type { ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { takeCaseInHand } from './case-at-hand.ts';
import { evidenceKept } from './read-kept-case.ts';

/** The evidence of a case, as it was stored; that somebody opened it stands in the record. Throws NotFoundError where there is none. */
export async function openEvidence(
  { database, clock }: Context,
  { bodyId, personId }: Caller,
  caseId: string,
): Promise<ReplyOf<typeof routes.openEvidence>> {
  const at = clock.now();
  return database.inBody(bodyId, async (tx) => {
    const { act } = await takeCaseInHand(tx, personId, { caseId, power: 'see', at });
    const kept = (await evidenceKept(tx, caseId)).flatMap(({ content, ...row }) =>
      content === null ? [] : [{ ...row, content }],
    );
    if (kept.length === 0) throw new NotFoundError({ it: 'La prova', en: 'The evidence' });
    recordDeed(tx, {
      at,
      event: 'evidence.opened',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'case', id: caseId },
      cites: [citeAct(act)],
      data: { evidenceSha256: kept.map(({ sha256 }) => sha256.toString('hex')) },
    });
    return {
      evidence: kept.map(({ version, content, sha256, stored_at }) => ({
        ...{ version, content, sha256: sha256.toString('hex'), storedAt: stored_at.toISOString() },
      })),
    };
  });
}
