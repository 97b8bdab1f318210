// SPDX-License-Identifier: EUPL-1.2
import { fillReasons } from '@arengo/contract';
import { afterTerm, type Ruling, ruling as rulingShape } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { decisionsOf, lockDecision, measuresOf } from '../moderation/index.ts';
import { type Making, makePage } from './open-page.ts';
import { expiryOf } from './reasons-page.ts';
import { type Explained, findExplained, forgetKeys } from './reasons-store.ts';

/** A new address lasts at least so long, whenever it is made: a block may outlast its page. */
const AT_LEAST = 'P1Y';

export type Renewed = { address: string; notice: string | null; expiresAt: Date };

/** Makes a new address for the page of a decision, for a citizen who asks; the old one is dead. */
export function renewAddress(
  { database, clock, ...making }: Context & Making,
  caller: Caller,
  decisionId: string,
): Promise<Renewed> {
  const at = clock.now();
  return database.inBody(caller.bodyId, async (tx) => {
    await lockDecision(tx, decisionId);
    const found = await findExplained(tx, decisionId);
    if (!found) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
    const act = await requireAuthority(tx, caller.personId, { power: 'moderate', accountId: found.account_id, at });
    const measures = await actionsOf(tx, found);
    if (found.state !== 'final' || measures.length === 0) throw noReasons();
    const ruling: Ruling = rulingShape.parse(found.ruling);
    const page = { decisionId, decidedAt: found.decided_at, ruling, measures };
    const expiresAt = new Date(Math.max(expiryOf(page).getTime(), afterTerm(at, AT_LEAST).getTime()));
    const detected = found.detected ?? found.categories.length > 0;
    const address = await makePage(tx, making, {
      ...page,
      detected,
      madeAt: at,
      renewedBy: caller.personId,
      expiresAt,
    });
    // Unless a notice has yet to carry it, the key is told now and kept nowhere.
    await forgetKeys(tx);
    recordDeed(tx, {
      at,
      event: 'reasons.address-renewed',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'case', id: found.case_id },
      cites: [citeAct(act)],
      data: { decisionId },
    });
    return { address, notice: await noticeWith(tx, found, address), expiresAt };
  });
}

async function actionsOf(tx: Transaction, { decision_id: decisionId, ruling }: Explained) {
  const known = rulingShape.parse(ruling).measures.map(({ action }) => action);
  const taken = new Set((await measuresOf(tx, [decisionId])).map(({ action }) => action));
  return known.filter((action) => taken.has(action));
}

/** The notice as it was written, with the new address in it. */
async function noticeWith(tx: Transaction, found: Explained, address: string): Promise<string | null> {
  const decision = (await decisionsOf(tx, found.case_id)).find(({ decision_id }) => decision_id === found.decision_id);
  return decision?.notice ? fillReasons(decision.notice, address) : null;
}

const noReasons = () =>
  new ConflictError({
    it: 'Questa decisione non ha portato a misure, o non è definitiva: non c’è una pagina dei motivi da indicare.',
    en: 'This decision led to no measures, or is not final: there is no page of reasons to point to.',
  });
