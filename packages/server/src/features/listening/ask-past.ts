// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { findAccount } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { pastToRead } from './listening-jobs.ts';
import { findListening, keepListening } from './listening-store.ts';

/** Begins to read what was written before we listened. A reading under way is not begun twice. */
export async function askPast({ database, clock }: Context, caller: Caller, accountId: string): Promise<void> {
  const at = clock.now();
  await database.inBody(caller.bodyId, async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    const act = await requireAuthority(tx, caller.personId, { power: 'manage', accountId, at });
    const state = await findListening(tx, accountId);
    if (state?.past_asked_at && !state.past_done_at) {
      throw new ConflictError({ it: 'La lettura del passato è già in corso.', en: 'The past is already being read.' });
    }
    await keepListening(tx, accountId, {
      past_cursor: null,
      past_read: 0,
      past_total: null,
      past_asked_at: at,
      past_done_at: null,
    });
    recordDeed(tx, {
      at,
      event: 'account.past-asked',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'account', id: accountId },
      cites: [citeAct(act)],
    });
    await enqueue(tx, pastToRead, { bodyId: caller.bodyId, accountId }, { key: `read-past:${accountId}` });
  });
}
