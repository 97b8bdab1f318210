// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { ConflictError, InvalidInputError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { insertAccount } from './accounts-store.ts';
import { byGovernment, type RegisterNeeds } from './by-government.ts';
import { refuseTwice } from './open-account.ts';
import { readGivenAddress } from './read-given-address.ts';

type Asked = BodyOf<typeof routes.noteOutOfScope>;

/**
 * Notes accounts that are known and not the body's: no act opens them, nobody has powers on them, nothing is heard of them.
 * All or none; answers their ids. Throws InvalidInputError and ConflictError, naming the line.
 */
export function noteOutOfScope(needs: RegisterNeeds, caller: Caller, { accounts }: Asked): Promise<string[]> {
  return byGovernment(needs, caller, async (tx, by) => {
    const ids: string[] = [];
    for (const [line, one] of accounts.entries()) {
      const { network, handle, key, url } = atLine(line, accounts.length, () =>
        readGivenAddress(one.address, one.network, needs.publicUrl),
      );
      await refuseTwice(tx, network, key).catch((error: unknown) => {
        throw error instanceof ConflictError ? new ConflictError(named(line, accounts.length, error.because)) : error;
      });
      const accountId = uuidv7();
      await insertAccount(tx, {
        ...{ account_id: accountId, kind: 'out-of-scope', network, handle, address_key: key, url },
        ...{ name: one.name, whose: one.whose, created_at: by.at },
      });
      recordDeed(tx, {
        ...{ at: by.at, actor: by.actor, cites: [by.act] },
        event: 'account.noted-out-of-scope',
        subject: { kind: 'account', id: accountId },
        data: { network, whose: one.whose },
      });
      ids.push(accountId);
    }
    return ids;
  });
}

function atLine<T>(line: number, lines: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const because = named(line, lines, error.because);
    throw new InvalidInputError(because, {
      errors: [{ pointer: `/accounts/${line}/address`, detail: error.because.it }],
    });
  }
}

// With one line alone there is nothing to tell apart.
const named = (line: number, lines: number, because: { it: string; en: string }) =>
  lines === 1
    ? because
    : {
        it: `Riga ${line + 1}: ${because.it} Non è stata aggiunta nessuna riga.`,
        en: `Line ${line + 1}: ${because.en} No line was added.`,
      };
