// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { foreseeApproval } from '../editorial/index.ts';
import { type ComingRow, listComing } from './coming-store.ts';
import { comparisonsOf } from './comparison-store.ts';

const DAY_MS = 24 * 60 * 60_000;
const AHEAD_MS = DAY_MS;
/** For how long what is out otherwise than approved is told. */
const TOLD_MS = 7 * DAY_MS;
const MOST = 50;
/** For how long past its hour a busy network's post is nobody's concern. */
const PATIENCE_MS = 15 * 60_000;

/** What stands still, what would not leave at its hour, and what is out otherwise than approved: for whoever may publish there. */
export async function publishingDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const all = (await listAccounts(tx)).map((account) => account.account_id);
  const accountIds = await accountsWithPower(tx, personId, { power: 'publish', at, accountIds: all });
  if (accountIds.length === 0) return [];
  const stuck = await listComing(tx, { list: 'trouble', accountIds, limit: MOST });
  const until = new Date(at.getTime() + AHEAD_MS);
  const coming = await listComing(tx, { list: 'coming', accountIds, to: until, limit: MOST });
  const duties = stuck.map((row) => dutyOf(row, 'see-to-delivery', row.state === 'held' ? HELD : STUCK));
  for (const row of coming) {
    if (row.state === 'due' && at.getTime() - row.planned_at.getTime() > PATIENCE_MS)
      duties.push(dutyOf(row, 'see-to-delivery', WAITS));
    if (row.state !== 'planned') continue;
    if (row.test_trouble === 'credentials')
      duties.push({ ...dutyOf(row, 'renew-credentials', TOKEN), to: account(row) });
    if (row.test_trouble?.startsWith('refused'))
      duties.push({ ...dutyOf(row, 'renew-credentials', REFUSES), to: account(row) });
    const foreseen = await foreseeApproval(tx, row.variant_id, row.planned_at > at ? row.planned_at : at);
    if (!foreseen.approved) duties.push(dutyOf(row, 'would-not-leave', WOULD_NOT));
  }
  return [...duties, ...(await otherwiseThanApproved(tx, accountIds, at))];
}

async function otherwiseThanApproved(tx: Transaction, accountIds: readonly string[], at: Date): Promise<Duty[]> {
  const out = await listComing(tx, { list: 'out', accountIds, from: new Date(at.getTime() - TOLD_MS), limit: MOST });
  const comparisons = await comparisonsOf(
    tx,
    out.map((row) => row.variant_id),
  );
  return out
    .filter((row) => row.state === 'published')
    .flatMap((row) => {
      const outcome = comparisons.get(row.variant_id)?.outcome;
      if (row.withdraw_asked_at !== null && row.trouble !== null && row.next_at === null)
        return [dutyOf(row, 'withdraw-by-hand', STILL_OUT)];
      if (outcome === 'different') return [dutyOf(row, 'compare-published', DIFFERENT)];
      return outcome === 'gone' ? [dutyOf(row, 'compare-published', GONE)] : [];
    });
}

type Say = (title: string, account: string) => Duty['about'];

function dutyOf(row: ComingRow, code: string, say: Say): Duty {
  return {
    code,
    about: say(row.working_title, row.account_name),
    due: row.planned_at,
    to: `/redazione/post/${row.post_id}`,
  };
}

const account = (row: ComingRow) => `/registri/account/${row.account_id}`;

const HELD: Say = (title, on) => ({
  it: `«${title}» è fermo e non esce su ${on}: guarda perché`,
  en: `“${title}” stands still and does not leave on ${on}: see why`,
});
const STUCK: Say = (title, on) => ({
  it: `«${title}» non è uscito su ${on}, o non si sa: guarda perché`,
  en: `“${title}” is not out on ${on}, or nobody knows: see why`,
});
const TOKEN: Say = (title, on) => ({
  it: `Ricollega ${on}: la rete non riconosce le credenziali, e «${title}» non uscirà`,
  en: `Connect ${on} again: the network does not accept its credentials, and “${title}” will not leave`,
});
const REFUSES: Say = (title, on) => ({
  it: `Guarda il collegamento di ${on}: la rete lo rifiuta, e «${title}» non uscirà`,
  en: `See to the connection of ${on}: the network refuses it, and “${title}” will not leave`,
});
const WAITS: Say = (title, on) => ({
  it: `«${title}» non è ancora uscito su ${on}: la rete non risponde, e Arengo riprova. Se è urgente, fermalo e pubblicalo dal sito della rete`,
  en: `“${title}” is not out on ${on} yet: the network does not answer, and Arengo tries again. If it is urgent, stop it and publish it on the network’s own pages`,
});
const WOULD_NOT: Say = (title, on) => ({
  it: `«${title}» alla sua ora non uscirebbe su ${on}: manca un’approvazione, o una regola lo ferma`,
  en: `“${title}” would not leave on ${on} at its hour: an approval is missing, or a rule stops it`,
});
const STILL_OUT: Say = (title, on) => ({
  it: `Togli «${title}» da ${on}: la rete non lo permette ad Arengo`,
  en: `Take “${title}” off ${on}: the network does not let Arengo do it`,
});
const DIFFERENT: Say = (title, on) => ({
  it: `«${title}» su ${on} non dice ciò che è stato approvato: confrontalo`,
  en: `“${title}” on ${on} does not say what was approved: compare it`,
});
const GONE: Say = (title, on) => ({
  it: `«${title}» non è più su ${on}, e nessuno l’ha ritirato da qui`,
  en: `“${title}” is no longer on ${on}, and nobody withdrew it from here`,
});
