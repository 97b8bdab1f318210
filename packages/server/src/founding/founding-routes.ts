// SPDX-License-Identifier: EUPL-1.2
import { foundingDraft, routes } from '@arengo/contract';
import type { Context } from '../foundation/context.ts';
import { type Doorway, mountRoute } from '../foundation/http/mount-route.ts';
import { foundByInvitation } from './found-by-invitation.ts';
import { findInvitation, keepDraft, lockInvitation } from './founding-store.ts';
import { hashOfCode, requireOpen } from './invitation.ts';
import { readSetup } from './read-setup.ts';

export function foundingRoutes(door: Doorway, needs: Context): void {
  const { database, clock } = needs;

  mountRoute(door, routes.readInvitation, async ({ body }) => {
    const found = await database.acrossBodies((tx) => findInvitation(tx, hashOfCode(body.code)));
    const { expires_at: expiresAt, draft } = requireOpen(found, clock.now());
    return { expiresAt: expiresAt.toISOString(), draft: foundingDraft.parse(draft) };
  });

  mountRoute(door, routes.saveFounding, async ({ body }) => {
    await database.acrossBodies(async (tx) => {
      const row = requireOpen(await lockInvitation(tx, hashOfCode(body.code)), clock.now());
      await keepDraft(tx, row.invitation_id, body.draft);
    });
    return undefined;
  });

  mountRoute(door, routes.foundBody, async ({ body }) => {
    await foundByInvitation(needs, body);
    return { slug: body.plan.slug, name: body.plan.name, email: body.plan.email.toLowerCase() };
  });

  mountRoute(door, routes.readSetup, ({ caller }) => readSetup(needs, caller));
}
