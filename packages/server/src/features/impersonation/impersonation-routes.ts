// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { byGovernment, type Governor } from '../authority/index.ts';
import { addFile, addText } from './add-evidence.ts';
import { agreeToReport } from './agree-to-report.ts';
import { askReport } from './ask-report.ts';
import { assessAccount } from './assess-account.ts';
import type { Needs } from './case-at-hand.ts';
import { openCase } from './open-case.ts';
import { publishWarning, withdrawWarning } from './publish-warning.ts';
import { compareSeen, type Reader, readCase, readEvidenceFile, readRoom } from './read-impersonation.ts';
import { readStaffImage } from './read-staff-image.ts';
import { closeCase, recordOutcome, reopenCase } from './resolve-case.ts';
import { recordSending, withdrawReport } from './send-report.ts';
import { setTerms } from './set-terms.ts';

type Doors = {
  reading: <T>(caller: Caller, read: (tx: Transaction, reader: Reader) => Promise<T>) => Promise<T>;
  writing: <T>(caller: Caller, write: (tx: Transaction, by: Governor) => Promise<T>) => Promise<T>;
};

export function impersonationRoutes(door: Doorway, needs: Needs): void {
  const { database, clock, publicUrl: home } = needs;
  const doors: Doors = {
    reading(caller, read) {
      const reader = { personId: caller.personId, at: clock.now(), governs: caller.permissions.has('govern'), home };
      return database.readInBody(caller.bodyId, (tx) => read(tx, reader));
    },
    writing: (caller, write) => byGovernment(needs, caller, write),
  };
  caseRoutes(door, doors, home);
  reportRoutes(door, needs, doors);
  warningRoutes(door, doors);
}

async function done(write: Promise<unknown>): Promise<undefined> {
  await write;
  return undefined;
}

function caseRoutes(door: Doorway, { reading, writing }: Doors, home: string): void {
  mountRoute(door, routes.listImpersonation, ({ caller }) => reading(caller, readRoom));
  mountRoute(door, routes.compareWithRegister, ({ caller, body }) =>
    reading(caller, (tx, reader) => compareSeen(tx, body, reader)),
  );
  mountRoute(door, routes.setImpersonationTerms, ({ caller, body }) =>
    done(writing(caller, (tx, by) => setTerms(tx, body, by))),
  );
  mountRoute(door, routes.openImpersonationCase, async ({ caller, body }) => ({
    id: await writing(caller, (tx, by) => openCase(tx, body, by, home)),
  }));
  mountRoute(door, routes.readImpersonationCase, ({ caller, params }) =>
    reading(caller, (tx, reader) => readCase(tx, params.impersonationCaseId, reader)),
  );
  mountRoute(door, routes.addImpersonationFile, ({ caller, params, body }) =>
    writing(caller, (tx, by) => addFile(tx, params.impersonationCaseId, body, by)),
  );
  mountRoute(door, routes.addImpersonationText, ({ caller, params, body }) =>
    writing(caller, (tx, by) => addText(tx, params.impersonationCaseId, body.text, by)),
  );
  mountRoute(door, routes.readImpersonationFile, ({ caller, params }) =>
    reading(caller, (tx) => readEvidenceFile(tx, params.impersonationCaseId, params.evidenceId)),
  );
  mountRoute(door, routes.assessImpersonation, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => assessAccount(tx, params.impersonationCaseId, body, by))),
  );
  mountRoute(door, routes.recordImpersonationOutcome, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => recordOutcome(tx, params.impersonationCaseId, body, by))),
  );
  mountRoute(door, routes.closeImpersonationCase, ({ caller, params }) =>
    done(writing(caller, (tx, by) => closeCase(tx, params.impersonationCaseId, by))),
  );
  mountRoute(door, routes.reopenImpersonationCase, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => reopenCase(tx, params.impersonationCaseId, body.reason, by))),
  );
  mountRoute(door, routes.readStaffImage, ({ caller, params }) =>
    reading(caller, (tx, { personId, at }) => readStaffImage(tx, { caseId: params.conductCaseId, personId, at, home })),
  );
}

function reportRoutes(door: Doorway, needs: Needs, { writing }: Doors): void {
  mountRoute(door, routes.askImpersonationReport, ({ caller, params, body }) =>
    writing(caller, (tx, by) => askReport(tx, params.impersonationCaseId, body, by)),
  );
  mountRoute(door, routes.agreeToImpersonationReport, ({ caller, params, body }) =>
    agreeToReport(needs, caller, params.impersonationReportId, body),
  );
  mountRoute(door, routes.recordImpersonationSending, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => recordSending(tx, params.impersonationReportId, body, by))),
  );
  mountRoute(door, routes.withdrawImpersonationReport, ({ caller, params }) =>
    done(writing(caller, (tx, by) => withdrawReport(tx, params.impersonationReportId, by))),
  );
}

function warningRoutes(door: Doorway, { writing }: Doors): void {
  mountRoute(door, routes.publishImpersonationWarning, async ({ caller, params, body }) => ({
    id: await writing(caller, (tx, by) => publishWarning(tx, params.impersonationCaseId, body, by)),
  }));
  mountRoute(door, routes.withdrawImpersonationWarning, ({ caller, params }) =>
    done(writing(caller, (tx, by) => withdrawWarning(tx, params.warningId, by))),
  );
}
