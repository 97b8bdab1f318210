// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { isAlive } from './account.ts';
import { nameNetwork } from './account-words.ts';
import { type Account, listAccounts, readLives } from './accounts-store.ts';
import { PRACTICE } from './address.ts';
import { adviseHolders } from './holders.ts';
import { isOverdue } from './identity-check.ts';
import { checksOf, holdersOf, namesOf, removalsOf } from './register-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long before the end of a temporary account somebody is told. */
const BEFORE_END_MS = 15 * DAY_MS;

/**
 * What somebody has to see to about accounts: overdue identity checks, ends that come, closings that wait for an act,
 * holders too few, removals to be proven. Of the accounts for which the person is responsible; with `governs`, of all.
 */
export async function accountDuties(
  tx: Transaction,
  personId: string,
  at: Date,
  { governs = false }: { governs?: boolean } = {},
): Promise<Duty[]> {
  const lives = await readLives(tx, await listAccounts(tx), at);
  const theirs = lives.filter(
    ({ account, state }) => isAlive(state) && (governs || account.responsible_id === personId),
  );
  const ids = theirs.map(({ account }) => account.account_id);
  const checks = Map.groupBy(await checksOf(tx, ids), (row) => row.account_id);
  const holders = Map.groupBy(await holdersOf(tx, ids), (row) => row.account_id);
  const duties = theirs.flatMap(({ account }) => [
    ...endDuties(account, at),
    ...checkDuties(account, checks.get(account.account_id) ?? [], at),
    ...holderDuties(account, holders.get(account.account_id) ?? []),
  ]);
  const own = new Set(ids);
  const removals = (await removalsOf(tx, null)).filter(
    (one) => one.proven_at === null && one.person_id !== personId && (governs || own.has(one.account_id)),
  );
  const names = await namesOf(
    tx,
    removals.map((one) => one.person_id),
  );
  for (const one of removals) {
    const who = names.get(one.person_id) ?? '';
    duties.push({
      code: 'prove-removal',
      about: {
        it: `Rimuovi ${who} dagli amministratori di «${one.account_name}» su ${nameNetwork(one.network)}, e allega la prova`,
        en: `Remove ${who} from the administrators of “${one.account_name}” on ${nameNetwork(one.network)}, and attach the proof`,
      },
      due: one.opened_at,
      to: placeOf(one.account_id),
    });
  }
  return duties;
}

const placeOf = (accountId: string) => `/registri/account/${accountId}`;

function endDuties(account: Account, at: Date): Duty[] {
  const { ends_at: ends, name } = account;
  if (ends === null || account.closes_at !== null || ends.getTime() - at.getTime() > BEFORE_END_MS) return [];
  const about = account.ends_by_act
    ? {
        it: `«${name}» è temporaneo e arriva alla fine: serve l’atto che lo chiude`,
        en: `“${name}” is temporary and comes to its end: the act that closes it is needed`,
      }
    : {
        it: `«${name}» è temporaneo e si chiude da sé: pubblica l’avviso e salva ciò che serve`,
        en: `“${name}” is temporary and closes by itself: give notice, and save what is needed`,
      };
  return [{ code: 'end-temporary-account', about, due: ends, to: placeOf(account.account_id) }];
}

function checkDuties(account: Account, checks: readonly { identity_check: string; due_at: Date }[], at: Date): Duty[] {
  const late = checks.filter((check) => isOverdue({ dueAt: check.due_at }, at));
  const [first] = late.map((check) => check.due_at).sort((a, b) => a.getTime() - b.getTime());
  if (!first) return [];
  return [
    {
      code: 'check-identity',
      about: {
        it: `Verifica come si presenta «${account.name}» su ${nameNetwork(account.network)}: controlli scaduti ${late.length}`,
        en: `Check how “${account.name}” presents itself on ${nameNetwork(account.network)}: checks overdue ${late.length}`,
      },
      due: first,
      to: placeOf(account.account_id),
    },
  ];
}

function holderDuties(
  account: Account,
  holders: readonly { person_id: string; successor_id: string | null }[],
): Duty[] {
  if (account.network === PRACTICE) return [];
  const advice = adviseHolders(holders.map((one) => ({ personId: one.person_id, successorId: one.successor_id })));
  if (advice === null) return [];
  const about = { it: `«${account.name}»: ${advice.it}`, en: `“${account.name}”: ${advice.en}` };
  return [{ code: 'name-holders', about, due: null, to: placeOf(account.account_id) }];
}
