// SPDX-License-Identifier: EUPL-1.2
// What a file is about, and whether a person may hand it on: by acts over every account that it touches.
import type { DossierRecipient } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, NotFoundError } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import { requireAuthority, requireGovernment } from '../authority/index.ts';
import { type FalseAccount, readFalseAccount, ruleOfReport, usesProperty } from '../impersonation/index.ts';
import { type KeptCase, readKeptCase } from '../moderation/index.ts';
import { type DecidedCase, type DossierRule, fileClauses, ruleOfCases, together } from './dossier-rules.ts';

export type Subject = { caseIds: readonly string[]; impersonationCaseId: string | null };
export type ChosenCase = { caseId: string; accountId: string; kept: KeptCase };
export type Chosen = {
  cases: ChosenCase[];
  /** Cases that were chosen and are there no more. */
  gone: string[];
  impersonation: FalseAccount | null;
};

/** Throws NotFoundError when one that is `asked` for now was never there. */
export async function readChosen(tx: Transaction, subject: Subject, { asked }: { asked: boolean }): Promise<Chosen> {
  const cases: ChosenCase[] = [];
  const gone: string[] = [];
  for (const caseId of new Set(subject.caseIds)) {
    const kept = await readKeptCase(tx, caseId);
    if (kept) cases.push({ caseId, accountId: kept.found.account_id, kept });
    else if (asked) throw new NotFoundError({ it: 'Uno dei casi', en: 'One of the cases' });
    else gone.push(caseId);
  }
  const { impersonationCaseId } = subject;
  const impersonation = impersonationCaseId === null ? null : await readFalseAccount(tx, impersonationCaseId);
  if (asked && impersonationCaseId !== null && impersonation === null) {
    throw new NotFoundError({ it: 'Il caso dell’account falso', en: 'The case of the false account' });
  }
  return { cases, gone, impersonation };
}

export const accountsOf = ({ cases }: Chosen): string[] => [...new Set(cases.map(({ accountId }) => accountId))];

/** The acts by which the person may hand all of this on. Throws RefusedError with the reason where one is missing. */
export async function requireActs(
  tx: Transaction,
  chosen: Chosen & { accountIds?: readonly string[] },
  { personId, at }: { personId: string; at: Date },
): Promise<string[]> {
  const acts: string[] = [];
  const accountIds = new Set([...accountsOf(chosen), ...(chosen.accountIds ?? [])]);
  const withMessages = new Set(
    chosen.cases.filter(({ kept }) => kept.found.item_type === 'message').map(({ accountId }) => accountId),
  );
  for (const accountId of accountIds) {
    acts.push(citeAct(await requireAuthority(tx, personId, { power: 'moderate', accountId, at })));
    if (!withMessages.has(accountId)) continue;
    acts.push(citeAct(await requireAuthority(tx, personId, { power: 'read-messages', accountId, at })));
  }
  if (chosen.impersonation) acts.push(await requireGovernment(tx, personId, at));
  return [...new Set(acts)];
}

/** What the policy asks of a file on these for a recipient; without a policy in force nothing is stated. */
export function ruleOfChosen(policy: Policy | null, chosen: Chosen, recipient: DossierRecipient): DossierRule {
  const rules: DossierRule[] = [];
  const { cases, impersonation } = chosen;
  if (policy && cases.length > 0) {
    rules.push(
      ruleOfCases(
        policy,
        cases.map(({ kept }) => decidedOf(kept)),
        recipient,
      ),
    );
  }
  if (impersonation) rules.push(ruleOfFalseAccount(policy, impersonation, recipient));
  return together(rules);
}

function ruleOfFalseAccount(policy: Policy | null, found: FalseAccount, recipient: DossierRecipient): DossierRule {
  const { row, reports, agreements } = found;
  const refused = whyNotOn(found);
  if (!policy) return { clauses: [], requires: [], given: [], refused };
  const addressee = recipient === 'other' ? 'prosecutor' : recipient;
  const rule = ruleOfReport(policy, { kind: row.kind, property: usesProperty(row.signs) }, addressee);
  // A report that may leave, or left, has every agreement that was asked.
  const reported = new Set(
    reports
      .filter((one) => one.addressee === addressee && (one.state === 'ready' || one.state === 'sent'))
      .map((one) => one.report_id),
  );
  const agreed = new Set(
    agreements.flatMap((one) => (reported.has(one.report_id) && one.verdict === 'yes' ? [one.requirement] : [])),
  );
  return {
    clauses: [...new Set([...rule.clauses, ...fileClauses(policy, recipient, 'impersonation')])],
    requires: rule.requires.filter(({ requirement }) => !agreed.has(requirement)),
    given: rule.requires.filter(({ requirement }) => agreed.has(requirement)),
    refused,
  };
}

function whyNotOn({ row, evidence }: FalseAccount): Because | null {
  if (row.verdict !== 'confirmed' || row.outcome === 'authorised' || row.outcome === 'dismissed') return NOT_FALSE;
  return evidence.length === 0 ? NO_EVIDENCE : null;
}

const measures = z.object({
  measures: z.array(
    z.object({
      action: z.string(),
      lawful: z.boolean(),
      clause: z.string().nullable(),
      requires: z.array(z.string()).default([]),
    }),
  ),
});
const STOOD = ['waiting', 'sending', 'unconfirmed', 'by-hand', 'confirmed', 'refused'];

/** A case as far as its last final decision of a violation goes. */
export function decidedOf({ decisions, measures: taken, approvals }: KeptCase): DecidedCase {
  const standing = decisions.findLast(
    (one) => one.outcome === 'violation' && one.state === 'final' && one.overturned !== 'whole',
  );
  if (!standing) return { violation: false, lawful: [], reports: [] };
  const ruling = measures.safeParse(standing.ruling);
  const own = taken.filter((one) => one.decision_id === standing.decision_id && STOOD.includes(one.state));
  const agreed = approvals
    .filter((one) => one.decision_id === standing.decision_id && one.verdict === 'yes')
    .map(({ requirement }) => requirement);
  return {
    violation: true,
    lawful: (ruling.success ? ruling.data.measures : []).flatMap(({ action, lawful, clause, requires }) =>
      lawful && clause !== null ? [{ action, clause, requires }] : [],
    ),
    reports: own.map(({ action }) => ({ action, agreed })),
  };
}

/** Whether something of it is left to show. */
export const isKept = ({ kept }: Pick<ChosenCase, 'kept'>): boolean =>
  kept.item.erased_at === null || kept.evidence.some(({ content }) => content !== null);

const NOT_FALSE = {
  it: 'Secondo ciò che è scritto nel caso l’account non inganna nessuno: la satira e la critica dichiarate non si segnalano.',
  en: 'By what is written in the case the account deceives nobody: satire and criticism that say what they are, are not reported.',
};
const NO_EVIDENCE = {
  it: 'Nel caso dell’account falso non c’è nessuna prova. Aggiungine almeno una, poi chiedi il fascicolo.',
  en: 'There is no evidence in the case of the false account. Add one piece at least, then ask for the file.',
};
