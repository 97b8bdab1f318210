// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import type { Because } from '../../foundation/errors.ts';
import { permissionsOf } from '../authority/index.ts';
import { policyInForceIfAny, readBodySettings } from '../rules/index.ts';
import { mayAgree } from './agree-to-report.ts';
import { type CaseRow, listOpenCases, type ReportRow, reportsOf } from './impersonation-store.ts';
import { dueOf } from './impersonation-views.ts';

/** What is to be done about false accounts: by whoever governs, and by whoever has to agree to a report. */
export async function impersonationDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const open = await listOpenCases(tx);
  if (open.length === 0) return [];
  const reports = Map.groupBy(
    await reportsOf(
      tx,
      open.map((row) => row.case_id),
    ),
    (one) => one.case_id,
  );
  const governs = (await permissionsOf(tx, personId, at)).has('govern');
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const own = (await readBodySettings(tx)).falseAccounts?.reportWithin ?? null;
  const duties: Duty[] = [];
  for (const row of open) {
    const of = reports.get(row.case_id) ?? [];
    const due = dueOf(row, of, { policy, own });
    if (governs) duties.push(...stepsOf(row, of).map((code) => dutyOf(code, row, due)));
    for (const report of of) {
      if (report.state !== 'awaiting-agreement') continue;
      if ((await mayAgree(tx, report, personId, at)).granted)
        duties.push(dutyOf('agree-false-account-report', row, due));
    }
  }
  return duties;
}

type Code = keyof typeof WORDS;

/** What whoever governs has to do now. */
function stepsOf(row: CaseRow, reports: readonly ReportRow[]): Code[] {
  if (row.state === 'opened') return ['assess-false-account'];
  const sending = reports.some(({ state }) => state === 'ready') ? (['send-false-account-report'] as const) : [];
  if (row.state === 'reported') return [...sending, 'ask-about-false-account'];
  if (row.state !== 'assessed') return [...sending];
  if (row.verdict === 'unfounded') return ['conclude-false-account'];
  const waits = reports.some(({ state }) => state === 'awaiting-agreement');
  return sending.length > 0 || waits ? [...sending] : ['report-false-account'];
}

function dutyOf(code: Code, row: CaseRow, due: Date | null): Duty {
  return { code, about: WORDS[code](row.name), due, to: `/registri/falsi/${row.case_id}` };
}

const WORDS = {
  'assess-false-account': (name) => ({
    it: `Valuta se l’account «${name}» inganna chi lo guarda`,
    en: `Assess whether the account “${name}” deceives whoever looks at it`,
  }),
  'report-false-account': (name) => ({
    it: `Segnala l’account falso «${name}», o scrivi com’è finita`,
    en: `Report the false account “${name}”, or write how it ended`,
  }),
  'send-false-account-report': (name) => ({
    it: `Invia la segnalazione su «${name}» e conserva la ricevuta`,
    en: `Send the report on “${name}” and keep the receipt`,
  }),
  'ask-about-false-account': (name) => ({
    it: `Guarda se «${name}» è ancora visibile e scrivi che cosa è stato risposto`,
    en: `See whether “${name}” still shows and write what was answered`,
  }),
  'conclude-false-account': (name) => ({
    it: `«${name}» non inganna: scrivi l’esito e chiudi il caso`,
    en: `“${name}” does not deceive: write the outcome and close the case`,
  }),
  'agree-false-account-report': (name) => ({
    it: `Leggi la segnalazione su «${name}» e di’ se sei d’accordo`,
    en: `Read the report on “${name}” and say whether you agree`,
  }),
} satisfies Record<string, (name: string) => Because>;
