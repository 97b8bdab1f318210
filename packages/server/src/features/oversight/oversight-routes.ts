// SPDX-License-Identifier: EUPL-1.2
// Watching over what is written for the body: advice on answers, violations that are reported, notices that were ordered.
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { adviseAnswer } from './advise-answer.ts';
import { decideViolation } from './decide-violation.ts';
import { readViolations } from './list-violations.ts';
import { readNotices, registerNotice } from './register-notice.ts';
import { reportViolation } from './report-violation.ts';

export function oversightRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.checkAnswer, ({ caller, body }) =>
    readAs(context, caller, (tx, by) => adviseAnswer(tx, body, by)),
  );
  mountRoute(door, routes.listViolationReports, ({ caller }) => readAs(context, caller, readViolations));
  mountRoute(door, routes.reportViolation, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => reportViolation(tx, body, by)),
  }));
  mountRoute(door, routes.decideViolationReport, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => decideViolation(tx, params.reportId, body, by)),
  );
  mountRoute(door, routes.listNotices, ({ caller }) => readAs(context, caller, (tx, { at }) => readNotices(tx, at)));
  mountRoute(door, routes.registerNotice, ({ caller, body }) =>
    writeAs(context, caller, (tx, by) => registerNotice(tx, body, by)),
  );
}
