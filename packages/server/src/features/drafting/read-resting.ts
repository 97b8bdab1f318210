// SPDX-License-Identifier: EUPL-1.2
// What rests on an act, and what would end with it.
import type { RestingView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { isAlive, type LivingAccount, listAccounts, namesOf, readLives } from '../accounts/index.ts';
import { actInForce, readAct, stateOf } from '../acts/index.ts';
import { type Authorisation, listAuthorisations, policyAt, worksAt } from '../authority/index.ts';
import { listVersions } from '../rules/index.ts';

/** Throws NotFoundError. */
export async function readResting(tx: Transaction, actId: string, at: Date): Promise<RestingView> {
  const { act } = await readAct(tx, actId);
  const living = await readLives(tx, await listAccounts(tx), at);
  const authorisations = await listAuthorisations(tx, { actId });
  const people = await namesOf(
    tx,
    authorisations.map(({ personId }) => personId),
  );
  const accounts = new Map(living.map(({ account }) => [account.account_id, account.name]));
  const held = await policyAt(tx, at);
  const versions = (await listVersions(tx)).filter((one) => one.actId === actId && one.withdrawnAt === null);
  const line = (one: Authorisation) => viewLine(one, { actId, at, people, accounts });
  const ends = actInForce(act, at);
  const given = authorisations.filter((one) => one.acts.some((rests) => rests.actId === actId));
  return {
    state: stateOf(act, at),
    accounts: living.flatMap((one) => restingAccount(one, actId)),
    authorisations: authorisations.map(line),
    versions: versions.map(({ version }) => ({ version, inForce: held?.version === version })),
    ending: {
      accounts: ends ? living.filter((one) => endsWith(one, actId, at)).map(({ account }) => named(account)) : [],
      authorisations: ends ? given.filter((one) => worksAt(one, at)).map(line) : [],
      policy: ends && held?.actId === actId,
    },
  };
}

const named = ({ account_id: id, name, network }: LivingAccount['account']) => ({ id, name, network });

function restingAccount({ account, acts, state }: LivingAccount, actId: string): RestingView['accounts'] {
  const rests = { ...named(account), state };
  return [
    ...(account.opened_by === actId ? [{ ...rests, how: 'opened' as const }] : []),
    ...(acts.confirmations.some((act) => act.actId === actId) ? [{ ...rests, how: 'confirmed' as const }] : []),
    ...(account.closed_by === actId ? [{ ...rests, how: 'closed' as const }] : []),
  ];
}

/** An account stays open while one of its acts is in force. */
function endsWith({ acts, state }: LivingAccount, actId: string, at: Date): boolean {
  if (!isAlive(state)) return false;
  const holding = [acts.opening, ...acts.confirmations].filter((act) => act !== null && actInForce(act, at));
  return holding.length > 0 && holding.every((act) => act?.actId === actId);
}

type Around = {
  actId: string;
  at: Date;
  people: ReadonlyMap<string, string>;
  accounts: ReadonlyMap<string, string>;
};

const viewLine = (one: Authorisation, { actId, at, people, accounts }: Around) => ({
  id: one.authorisationId,
  person: { id: one.personId, name: people.get(one.personId) ?? '' },
  powers: [...one.powers],
  accounts: one.accountIds === null ? null : one.accountIds.flatMap((id) => accounts.get(id) ?? []),
  how: one.acts.some((act) => act.actId === actId) ? ('given' as const) : ('revoked' as const),
  inForce: worksAt(one, at),
});
