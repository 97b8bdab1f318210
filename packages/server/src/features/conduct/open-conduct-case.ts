// SPDX-License-Identifier: EUPL-1.2
import type { Clause } from '@arengo/policy';
import { v7 as uuidv7 } from 'uuid';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { recordDeed } from '../audit/index.ts';
import { findRegistered } from '../people/index.ts';
import { policyInForce } from '../rules/index.ts';
import { casesOpenUnder, concerns } from './conduct-rules.ts';
import { insertCase } from './conduct-store.ts';
import { faultsOfReport, type Report } from './report.ts';
import { readReportedFile } from './reported-file.ts';
import { requireCharge } from './require-charge.ts';

/** Opens a case on what somebody brought. Answers its id. */
export async function openConductCase(
  { database, clock }: Context,
  { bodyId, personId }: Pick<Caller, 'bodyId' | 'personId'>,
  report: Report,
): Promise<string> {
  const file = await readReportedFile(report.file);
  return database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    const act = await requireCharge(tx, personId, now);
    refuseFaults(faultsOfReport(report, romeDay(now)));
    const { clause, version } = await clauseOf(tx, report, now);
    await requireStaff(tx, report.personId, personId, { clause, at: now });
    const caseId = uuidv7();
    await insertCase(tx, {
      case_id: caseId,
      clause: clause.id,
      policy_version: version,
      person_id: report.personId,
      brought_by: report.broughtBy,
      reported_on: report.reportedOn,
      fact: report.fact,
      fact_on: report.factOn,
      link: report.link,
      ...file,
      opened_at: now,
    });
    recordDeed(tx, {
      at: now,
      event: 'conduct.opened',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'conduct-case', id: caseId },
      cites: [act, clause.id],
    });
    return caseId;
  });
}

async function clauseOf(tx: Transaction, report: Report, at: Date): Promise<{ clause: Clause; version: number }> {
  const { policy, version } = await policyInForce(tx, at);
  const open = casesOpenUnder(policy);
  const clause = open.find(({ id }) => id === report.clause);
  if (clause) return { clause, version };
  throw new RefusedError(
    open.length === 0
      ? {
          it: 'La policy in vigore non prevede casi di condotta: restano fermi i codici di comportamento, fuori da Arengo.',
          en: 'The policy in force provides for no conduct cases: the codes of conduct apply, outside Arengo.',
        }
      : {
          it: 'Su questo articolo non si apre un caso: o non riguarda la condotta, o chiede solo una presa visione, e accertarlo vorrebbe dire sorvegliare.',
          en: 'No case is opened under this clause: it is not about conduct, or asks for acknowledgement only, and to find a breach out would be to monitor.',
        },
    { cites: [report.clause] },
  );
}

async function requireStaff(
  tx: Transaction,
  personId: string,
  handler: string,
  { clause, at }: { clause: Clause; at: Date },
): Promise<void> {
  const person = await findRegistered(tx, personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  if (personId === handler) {
    throw new RefusedError({
      it: 'Nessuno tratta un caso che lo riguarda. Deve aprirlo un’altra persona incaricata.',
      en: 'Nobody handles a case about themselves. Another person who is charged has to open it.',
    });
  }
  if (concerns((await policyInForce(tx, at)).policy, clause, person.kind)) return;
  throw new RefusedError(
    {
      it: 'L’articolo riguarda i dipendenti. Non vale per chi è stato eletto, per chi è esterno all’ente e mai per i cittadini: la loro critica è libera.',
      en: 'The clause is about employees. It holds neither for the elected nor for outsiders, and never for citizens: their criticism is free.',
    },
    { cites: [clause.id] },
  );
}
