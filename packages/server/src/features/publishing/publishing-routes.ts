// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { endFreeze, freezeQueue } from './freeze-queue.ts';
import { openFreezes } from './freeze-store.ts';
import { listDeliveries, viewFreezes } from './list-deliveries.ts';
import { readDelivery } from './publishing-views.ts';
import { type By, confirmByHand, holdByHand, releaseDelivery, retryDelivery } from './see-to-delivery.ts';
import { askWithdrawal } from './withdraw-published.ts';

export function publishingRoutes(door: Doorway, context: Context): void {
  deliveryRoutes(door, context);
  freezeRoutes(door, context);
}

function deliveryRoutes(door: Doorway, context: Context): void {
  /** What a person does about a delivery; answers it as it stands then. */
  const act = (caller: Caller, variantId: string, deed: (tx: Transaction, by: By) => Promise<void>) =>
    writeAs(context, caller, async (tx, by) => {
      await deed(tx, by);
      return readDelivery(tx, variantId);
    });
  mountRoute(door, routes.listDeliveries, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => listDeliveries(tx, query, by)),
  );
  mountRoute(door, routes.holdDelivery, ({ caller, params: { variantId }, body }) =>
    act(caller, variantId, (tx, by) => holdByHand(tx, variantId, body.reason, by)),
  );
  mountRoute(door, routes.releaseDelivery, ({ caller, params: { variantId } }) =>
    act(caller, variantId, (tx, by) => releaseDelivery(tx, variantId, by)),
  );
  mountRoute(door, routes.retryDelivery, ({ caller, params: { variantId } }) =>
    act(caller, variantId, (tx, by) => retryDelivery(tx, variantId, by)),
  );
  mountRoute(door, routes.confirmDelivery, ({ caller, params: { variantId }, body }) =>
    act(caller, variantId, (tx, by) => confirmByHand(tx, variantId, body.permalink, by)),
  );
  mountRoute(door, routes.withdrawDelivery, ({ caller, params: { variantId }, body }) =>
    act(caller, variantId, (tx, by) => askWithdrawal(tx, variantId, body, by)),
  );
}

function freezeRoutes(door: Doorway, context: Context): void {
  mountRoute(door, routes.freezeQueue, ({ caller, body }) =>
    writeAs(context, caller, async (tx, by) => {
      const freezeId = await freezeQueue(tx, { because: 'person', reason: body.reason }, by);
      const [view] = await viewFreezes(
        tx,
        (await openFreezes(tx)).filter((one) => one.freeze_id === freezeId),
      );
      if (view) return view;
      throw new NotFoundError({ it: 'Questa sospensione', en: 'This freeze' });
    }),
  );
  mountRoute(door, routes.endFreeze, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => endFreeze(tx, params.freezeId, by)),
  );
}
