// SPDX-License-Identifier: EUPL-1.2
import type {
  ReconsiderationList,
  ReconsiderationsReply,
  ReconsiderationView,
  RightToAskReply,
} from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Network } from '../../networks/network.ts';
import { listAccounts } from '../accounts/index.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { accountsWithPower, askAuthority, requireAuthority } from '../authority/index.ts';
import * as moderation from '../moderation/index.ts';
import { findPerson } from '../people/index.ts';
import { type Reasons, readReasons } from '../reasons/index.ts';
import { clausesOf } from '../rules/index.ts';
import { partInFirst } from './first-decision.ts';
import { findOfDecision, findReconsideration, listReconsiderations } from './reconsideration-store.ts';
import { rightToAsk } from './right-to-ask.ts';

type By = { personId: string; at: Date };
type Networks = ReadonlyMap<string, Network>;
const MOST = 100;

/** Those of the accounts that the person may see. */
export async function readList(tx: Transaction, list: ReconsiderationList, by: By): Promise<ReconsiderationsReply> {
  const known = (await listAccounts(tx)).map(({ account_id }) => account_id);
  const accountIds = await accountsWithPower(tx, by.personId, { power: 'see', at: by.at, accountIds: known });
  if (accountIds.length === 0) return { rows: [], more: false };
  const found = await listReconsiderations(tx, { open: list === 'open', accountIds, limit: MOST + 1 });
  const shown = found.slice(0, MOST);
  const measures =
    shown.length === 0
      ? []
      : await moderation.measuresOf(
          tx,
          shown.map(({ decision_id }) => decision_id),
        );
  return {
    more: found.length > MOST,
    rows: shown.map((row) => ({
      id: row.reconsideration_id,
      accountName: row.account_name,
      network: row.network,
      clauses: [...new Set(row.grounds.map(({ clause }) => clause))],
      measures: measures.filter(({ decision_id }) => decision_id === row.decision_id).map(({ action }) => action),
      askedAt: row.asked_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
      outcome: row.outcome,
      decidedAt: row.decided_at?.toISOString() ?? null,
    })),
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof findReconsideration>>>;

/** One, with all that a second look needs. Throws NotFoundError or RefusedError. */
export async function readOne(
  tx: Transaction,
  networks: Networks,
  reconsiderationId: string,
  by: By,
): Promise<ReconsiderationView> {
  const row = await findReconsideration(tx, reconsiderationId);
  const reasons = row && (await readReasons(tx, row.decision_id));
  if (!row || !reasons) throw new NotFoundError({ it: 'Il riesame', en: 'The reconsideration' });
  await requireAuthority(tx, by.personId, { power: 'see', accountId: reasons.accountId, at: by.at });
  const readable = await mayRead(tx, reasons, by);
  const { decision, first } = await readDecision(tx, networks, reasons);
  return {
    id: reconsiderationId,
    caseId: reasons.caseId,
    decisionId: reasons.decisionId,
    accountName: reasons.accountName,
    network: reasons.network,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    words: readable ? row.words : null,
    registeredBy: row.registered_by && ((await findPerson(tx, row.registered_by))?.name ?? null),
    clause: row.clause,
    clauses: clausesOf(reasons.policy, reasons.ruling),
    policyVersion: reasons.policyVersion,
    decision,
    evidence: readable ? await readEvidence(tx, reasons.caseId, first.item_version) : null,
    decided: await viewDecided(tx, row),
    mayDecide: await viewMayDecide(tx, { row, reasons, first }, by),
  };
}

/** A private message is read only with that power. */
async function mayRead(tx: Transaction, { itemType, accountId }: Reasons, { personId, at }: By): Promise<boolean> {
  if (itemType !== 'message') return true;
  return (await askAuthority(tx, personId, { power: 'read-messages', accountId, at })).granted;
}

async function readDecision(tx: Transaction, networks: Networks, { caseId, decisionId, network }: Reasons) {
  const row = (await moderation.decisionsOf(tx, caseId)).find(({ decision_id }) => decision_id === decisionId);
  if (!row) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
  const ids = [decisionId];
  const rows = { approvals: await moderation.approvalsOf(tx, ids), measures: await moderation.measuresOf(tx, ids) };
  const decision = moderation.viewDecision(row, rows, networks.get(network)?.capabilities ?? {});
  return { decision, first: { ...row, approvals: await moderation.listApprovals(tx, decisionId) } };
}

async function readEvidence(
  tx: Transaction,
  caseId: string,
  version: number,
): Promise<ReconsiderationView['evidence']> {
  const kept = (await moderation.evidenceKept(tx, caseId)).find((one) => one.version === version);
  const text = kept?.content ? textOf(kept.content) : null;
  if (!kept || text === null) return null;
  return { text, sha256: kept.sha256.toString('hex'), storedAt: kept.stored_at.toISOString() };
}

/** The words within the canonical text of the evidence. */
function textOf(content: string): string | null {
  try {
    const { text } = JSON.parse(content) as { text?: unknown };
    return typeof text === 'string' ? text : null;
  } catch {
    // What is left of erased evidence need not be JSON: there is nothing to show then.
    return null;
  }
}

async function viewDecided(tx: Transaction, row: Row): Promise<ReconsiderationView['decided']> {
  const { outcome, reason, decided_by, decided_at, act_id } = row;
  if (!outcome || reason === null || !decided_by || !decided_at || !act_id) return null;
  const act = await findAct(tx, act_id);
  const person = await findPerson(tx, decided_by);
  return { outcome, reason, by: person?.name ?? '', at: decided_at.toISOString(), act: act ? citeAct(act) : '' };
}

type First = Awaited<ReturnType<typeof readDecision>>['first'];
type Looked = { row: Row; reasons: Reasons; first: First };

async function viewMayDecide(
  tx: Transaction,
  { row, reasons, first }: Looked,
  { personId, at }: By,
): Promise<ReconsiderationView['mayDecide']> {
  const no = (because: { it: string; en: string }, cites: readonly string[] = []) => ({
    granted: false,
    because,
    cites: [...cites],
  });
  if (row.decided_at) return no({ it: 'Il riesame è concluso.', en: 'The reconsideration is over.' });
  const part = partInFirst(first, personId);
  if (part) return no(part, [row.clause]);
  const where = { accountId: reasons.accountId, at };
  for (const power of reasons.itemType === 'message'
    ? (['read-messages', 'moderate'] as const)
    : (['moderate'] as const)) {
    const answer = await askAuthority(tx, personId, { power, ...where });
    if (!answer.granted) return no(answer.because, answer.cites);
    if (power !== 'moderate') continue;
    const act = citeAct(answer.act);
    return { granted: true, because: { it: `Puoi decidere: ${act}.`, en: `You may decide: ${act}.` }, cites: [act] };
  }
  return no({ it: 'Non puoi decidere.', en: 'You may not decide.' });
}

/** For whoever looks at the case: whether another look can be asked for, and whether it was. */
export async function readRight(tx: Transaction, decisionId: string, { personId, at }: By): Promise<RightToAskReply> {
  const accountId = await accountOf(tx, decisionId);
  await requireAuthority(tx, personId, { power: 'see', accountId, at });
  const reasons = await readReasons(tx, decisionId);
  // Not final, or led to nothing: there is nothing to look at again.
  if (!reasons) return { granted: null, reconsiderationId: null };
  const right = rightToAsk(reasons);
  const asked = await findOfDecision(tx, decisionId);
  return {
    granted: right && { clause: right.clause, until: right.until?.toISOString() ?? null, form: right.form },
    reconsiderationId: asked?.reconsideration_id ?? null,
  };
}

async function accountOf(tx: Transaction, decisionId: string): Promise<string> {
  const decision = await moderation.findDecision(tx, decisionId);
  const found = decision && (await moderation.findCase(tx, decision.case_id));
  if (!found) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
  return found.account_id;
}
