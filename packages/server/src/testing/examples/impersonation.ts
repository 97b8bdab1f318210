// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { addFile, addText } from '../../features/impersonation/add-evidence.ts';
import { askReport } from '../../features/impersonation/ask-report.ts';
import { assessAccount } from '../../features/impersonation/assess-account.ts';
import { openCase } from '../../features/impersonation/open-case.ts';
import { publishWarning } from '../../features/impersonation/publish-warning.ts';
import { closeCase, recordOutcome } from '../../features/impersonation/resolve-case.ts';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Scene } from '../scene.ts';
import type { TestApp } from '../test-app.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

const HOME = 'https://arengo.example';
const CLEAR = 'Ha il nome e lo stemma dell’ente e chiede dati ai cittadini.';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A case opened on an account that looks like the body's. */
export const SEEN = {
  kind: 'fake' as const,
  name: 'Comune ufficiale',
  shown: 'Usa lo stemma e promette contributi a chi manda i suoi dati.',
  signs: ['name' as const, 'coat-of-arms' as const],
  reporter: 'citizen' as const,
  reportedBy: 'Una cittadina, allo sportello',
  reportedOn: '2026-03-02',
};

/** A case in each state that routes ask for, with what stands beside it. */
export async function seedImpersonation(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at, act: 'Decreto n. 1' };
  return body.inBody(async (tx) => {
    const open = (handle: string) => openCase(tx, { ...SEEN, address: `facebook.com/${handle}` }, by, HOME);
    const confirmed = async (handle: string) => {
      const id = await open(handle);
      await addText(tx, id, 'Scrivici in privato per avere il contributo.', by);
      await assessAccount(tx, id, { verdict: 'confirmed', declared: false, reason: CLEAR }, by);
      return id;
    };
    const impersonationCaseId = await open('finto.uno');
    const falseId = await confirmed('finto.due');
    const awaiting = await askReport(tx, await confirmed('finto.tre'), { addressee: 'network', words: 'Testo.' }, by);
    const ready = await askReport(tx, await confirmed('finto.quattro'), { addressee: 'network', words: 'Testo.' }, by);
    await sql`update impersonation_report set state = 'ready' where report_id = ${ready.id}`.execute(tx.kysely);
    const end = async (handle: string) => {
      const id = await confirmed(handle);
      await recordOutcome(tx, id, { outcome: 'removed', reason: 'Rimosso.', actId: null }, by);
      return id;
    };
    const resolvedId = await end('finto.cinque');
    const closedId = await end('finto.sei');
    await closeCase(tx, closedId, by);
    const image = { name: 'schermata.png', mediaType: 'image/png', bytes: Buffer.from(PNG, 'base64') };
    const { id: evidenceId } = await addFile(tx, impersonationCaseId, image, by);
    const warned = await confirmed('finto.sette');
    const warning = { text: 'Non è del comune.', textEn: null, from: romeDay(at), to: null };
    const warningId = await publishWarning(tx, warned, warning, by);
    return {
      ...{ impersonationCaseId, falseAccountId: falseId, impersonationReportId: awaiting.id, readyReportId: ready.id },
      ...{ resolvedImpersonationId: resolvedId, closedImpersonationId: closedId, warningId, evidenceId },
    };
  });
}

const of = (name: string) => ({
  params: ({ ids }: Scene) => ({ impersonationCaseId: ids[name] }),
});
const report = (name: string) => ({
  params: ({ ids }: Scene) => ({ impersonationReportId: ids[name] }),
});
const today = ({ app }: TestApp) => romeDay(app.clock.now());

export const impersonationExamples = {
  listImpersonation: {},
  compareWithRegister: { body: () => ({ address: 'facebook.com/comune', name: 'Comune' }) },
  setImpersonationTerms: { body: () => ({ reportWithin: 3, answerWithin: 14 }) },
  openImpersonationCase: { body: () => ({ ...SEEN, address: 'facebook.com/finto.otto' }) },
  readImpersonationCase: {},
  addImpersonationFile: { body: () => ({ name: 'schermata.png', bytes: Buffer.from(PNG, 'base64') }) },
  addImpersonationText: { body: () => ({ text: 'Manda qui i tuoi dati.' }) },
  readImpersonationFile: {},
  assessImpersonation: { body: () => ({ verdict: 'confirmed', declared: false, reason: CLEAR }) },
  askImpersonationReport: { ...of('falseAccountId'), body: () => ({ addressee: 'network', words: 'Segnaliamo.' }) },
  agreeToImpersonationReport: { as: 'approver', body: () => ({ verdict: 'yes' }) },
  recordImpersonationSending: {
    ...report('readyReportId'),
    body: () => ({ on: '', receipt: 'Pratica 123' }),
    before: async (_scene, tested) => ({ on: today(tested) }),
  },
  withdrawImpersonationReport: {},
  recordImpersonationOutcome: {
    ...of('resolvedImpersonationId'),
    body: () => ({ outcome: 'not-removed', reason: 'È tornato visibile.' }),
  },
  closeImpersonationCase: of('resolvedImpersonationId'),
  reopenImpersonationCase: { ...of('closedImpersonationId'), body: () => ({ reason: 'È tornato.' }) },
  publishImpersonationWarning: {
    ...of('falseAccountId'),
    body: () => ({ text: 'Questo account non è del comune.', from: '' }),
    before: async (_scene, tested) => ({ from: today(tested) }),
  },
  withdrawImpersonationWarning: {},
  readStaffImage: {},
} satisfies Record<string, Example>;
