// SPDX-License-Identifier: EUPL-1.2
// Watching over what is written for the body: advice on answers, violations that are reported, notices that were ordered.
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { By } from '../editorial/index.ts';
import { adviseAnswer } from './advise-answer.ts';
import { decideViolation } from './decide-violation.ts';
import { readViolations } from './list-violations.ts';
import { readNotices, registerNotice } from './register-notice.ts';
import { reportViolation } from './report-violation.ts';

export function oversightRoutes(door: Doorway, { database, clock }: Context): void {
  const writing = <T>({ bodyId, personId }: Caller, write: (tx: Transaction, by: By) => Promise<T>): Promise<T> => {
    const at = clock.now();
    return database.inBody(bodyId, (tx) => write(tx, { personId, at }));
  };
  const reading = <T>({ bodyId, personId }: Caller, read: (tx: Transaction, by: By) => Promise<T>): Promise<T> => {
    const at = clock.now();
    return database.readInBody(bodyId, (tx) => read(tx, { personId, at }));
  };
  mountRoute(door, routes.checkAnswer, ({ caller, body }) => reading(caller, (tx, by) => adviseAnswer(tx, body, by)));
  mountRoute(door, routes.listViolationReports, ({ caller }) => reading(caller, readViolations));
  mountRoute(door, routes.reportViolation, async ({ caller, body }) => ({
    id: await writing(caller, (tx, by) => reportViolation(tx, body, by)),
  }));
  mountRoute(door, routes.decideViolationReport, async ({ caller, params, body }) => {
    await writing(caller, (tx, by) => decideViolation(tx, params.reportId, body, by));
    return undefined;
  });
  mountRoute(door, routes.listNotices, ({ caller }) => reading(caller, (tx, { at }) => readNotices(tx, at)));
  mountRoute(door, routes.registerNotice, ({ caller, body }) =>
    writing(caller, (tx, by) => registerNotice(tx, body, by)),
  );
}
