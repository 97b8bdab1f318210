// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { byGovernment } from '../authority/index.ts';
import { exportRegister } from './export-register.ts';
import { readDataProtection } from './read-data-protection.ts';
import { addToProcessing, setContacts } from './renew-register.ts';

export function dataProtectionRoutes(door: Doorway, needs: Context & { publicUrl: string }): void {
  mountRoute(door, routes.readDataProtection, ({ caller }) =>
    readAs(needs, caller, (tx, { at }) => readDataProtection(tx, needs.publicUrl, at)),
  );
  mountRoute(door, routes.setDataProtectionContacts, async ({ caller, body }) => {
    await byGovernment(needs, caller, (tx, by) => setContacts(tx, body, by));
    return undefined;
  });
  mountRoute(door, routes.addToProcessing, async ({ caller, body }) => {
    await byGovernment(needs, caller, (tx, by) => addToProcessing(tx, body, by));
    return undefined;
  });
  mountRoute(door, routes.downloadProcessingRegister, ({ caller, query }) =>
    readAs(needs, caller, (tx) => exportRegister(tx, query)),
  );
}
