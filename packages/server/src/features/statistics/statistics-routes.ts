// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { writeReport } from './report.ts';
import { readStatistics, readTable } from './statistics-views.ts';

export function statisticsRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.readStatistics, ({ caller, query }) =>
    readAs(context, caller, (tx, { at }) => readStatistics(tx, query, at)),
  );
  mountRoute(door, routes.downloadStatisticsTable, ({ caller, query }) =>
    readAs(context, caller, (tx, { at }) => readTable(tx, query, at)),
  );
  mountRoute(door, routes.downloadStatisticsReport, async ({ caller, query }) => {
    const write = await readAs(context, caller, (tx, { at }) => writeReport(tx, query, at));
    return write();
  });
}
