// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { exportArchive } from './export-archive.ts';
import { readChoices, readPublication, readPublishedMedia, searchArchive, seenByPerson } from './read-archive.ts';

export function archiveRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.searchArchive, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => searchArchive(tx, query, by)),
  );
  mountRoute(door, routes.readArchiveChoices, ({ caller }) => readAs(context, caller, readChoices));
  mountRoute(door, routes.exportArchive, async ({ caller, query: { form, ...asked } }) => {
    const filter = await readAs(context, caller, (tx, by) => seenByPerson(tx, asked, by));
    return exportArchive(context, { bodyId: caller.bodyId, filter, form });
  });
  mountRoute(door, routes.readPublication, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readPublication(tx, params.variantId, by)),
  );
  mountRoute(door, routes.readPublishedMedia, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readPublishedMedia(tx, params, by)),
  );
}
