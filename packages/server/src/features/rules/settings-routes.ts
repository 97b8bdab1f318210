// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context, Government } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings } from './read-settings.ts';

export function settingsRoutes(door: Doorway, needs: Context & Government): void {
  mountRoute(door, routes.readSettings, ({ caller }) => readSettings(needs, caller.bodyId));
  mountRoute(door, routes.changeSettings, async ({ caller, body }) => {
    await changeSettings(needs, caller, body);
    return undefined;
  });
}
