// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { giveTemplateVerdict } from './approve-template.ts';
import { listTemplates } from './templates-views.ts';
import { changeTemplate, retireTemplate, writeTemplate } from './write-template.ts';

export function templatesRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.listTemplates, ({ caller }) => readAs(context, caller, listTemplates));
  mountRoute(door, routes.writeTemplate, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => writeTemplate(tx, body, by)),
  }));
  mountRoute(door, routes.changeTemplate, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => changeTemplate(tx, params.templateId, body, by)),
  );
  mountRoute(door, routes.giveTemplateVerdict, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => giveTemplateVerdict(tx, params.templateId, body, by)),
  );
  mountRoute(door, routes.retireTemplate, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => retireTemplate(tx, params.templateId, body.reason, by)),
  );
}
