// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { giveTemplateVerdict } from './approve-template.ts';
import type { By } from './create-post.ts';
import { listTemplates } from './templates-views.ts';
import { changeTemplate, retireTemplate, writeTemplate } from './write-template.ts';

export function templatesRoutes(door: Doorway, { database, clock }: Context): void {
  const writing = <T>({ bodyId, personId }: Caller, write: (tx: Transaction, by: By) => Promise<T>) => {
    const at = clock.now();
    return database.inBody(bodyId, (tx) => write(tx, { personId, at }));
  };
  mountRoute(door, routes.listTemplates, ({ caller: { bodyId, personId } }) =>
    database.readInBody(bodyId, (tx) => listTemplates(tx, { personId, at: clock.now() })),
  );
  mountRoute(door, routes.writeTemplate, async ({ caller, body }) => ({
    id: await writing(caller, (tx, by) => writeTemplate(tx, body, by)),
  }));
  mountRoute(door, routes.changeTemplate, async ({ caller, params, body }) => {
    await writing(caller, (tx, by) => changeTemplate(tx, params.templateId, body, by));
    return undefined;
  });
  mountRoute(door, routes.giveTemplateVerdict, async ({ caller, params, body }) => {
    await writing(caller, (tx, by) => giveTemplateVerdict(tx, params.templateId, body, by));
    return undefined;
  });
  mountRoute(door, routes.retireTemplate, async ({ caller, params, body }) => {
    await writing(caller, (tx, by) => retireTemplate(tx, params.templateId, body.reason, by));
    return undefined;
  });
}
