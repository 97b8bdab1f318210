// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { exportArchive } from './export-archive.ts';
import { readChoices, readPublication, readPublishedMedia, searchArchive, seenByPerson } from './read-archive.ts';
import type { By } from './see-to-delivery.ts';

export function archiveRoutes(door: Doorway, context: Context): void {
  const reading = <T>({ bodyId, personId }: Caller, read: (tx: Transaction, by: By) => Promise<T>): Promise<T> =>
    context.database.readInBody(bodyId, (tx) => read(tx, { personId, at: context.clock.now() }));
  mountRoute(door, routes.searchArchive, ({ caller, query }) =>
    reading(caller, (tx, by) => searchArchive(tx, query, by)),
  );
  mountRoute(door, routes.readArchiveChoices, ({ caller }) => reading(caller, readChoices));
  mountRoute(door, routes.exportArchive, async ({ caller, query: { form, ...asked } }) => {
    const filter = await reading(caller, (tx, by) => seenByPerson(tx, asked, by));
    return exportArchive(context, { bodyId: caller.bodyId, filter, form });
  });
  mountRoute(door, routes.readPublication, ({ caller, params }) =>
    reading(caller, (tx, by) => readPublication(tx, params.variantId, by)),
  );
  mountRoute(door, routes.readPublishedMedia, ({ caller, params }) =>
    reading(caller, (tx, by) => readPublishedMedia(tx, params, by)),
  );
}
