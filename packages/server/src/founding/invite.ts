// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { listBodies } from '../features/people/index.ts';
import type { Context } from '../foundation/context.ts';
import type { SharedTransaction } from '../foundation/database/database.ts';
import type { Sealer } from '../foundation/sealing/sealer.ts';
import { deleteInvitations, insertInvitation, listUnused } from './founding-store.ts';
import { foundingAddress, hashOfCode, invitationState, newCode, placeOfCode } from './invitation.ts';

export const USUAL_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

type Needs = Context & { sealer: Sealer; publicUrl: string };
export type Invitation = { address: string; expiresAt: Date };

/** A new founding address. Expired ones give up their place to it, and the newest of them what was written there. */
export function inviteToFound(needs: Needs, days = USUAL_DAYS): Promise<Invitation> {
  return needs.database.acrossBodies((tx) => makeInvitation(tx, needs, days));
}

/** The addresses that still open, newest first. */
export function openInvitations(needs: Needs): Promise<Invitation[]> {
  return needs.database.acrossBodies((tx) => listOpen(tx, needs));
}

/** The address to print while there is no body: the one that is open, or a new one. Null once some body exists. */
export function firstInvitation(needs: Needs): Promise<Invitation | null> {
  return needs.database.acrossBodies(async (tx) => {
    if ((await listBodies(tx)).length > 0) return null;
    const [open] = await listOpen(tx, needs);
    return open ?? makeInvitation(tx, needs, USUAL_DAYS);
  });
}

async function makeInvitation(tx: SharedTransaction, { clock, sealer, publicUrl }: Needs, days: number) {
  const now = clock.now();
  const expired = (await listUnused(tx)).filter((row) => stateOf(row, now) === 'expired');
  await deleteInvitations(
    tx,
    expired.map((row) => row.invitation_id),
  );
  const [invitationId, code] = [uuidv7(), newCode()];
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const sealed = sealer.seal(code, placeOfCode(invitationId));
  const draft = expired[0]?.draft ?? {};
  await insertInvitation(tx, { invitationId, hash: hashOfCode(code), sealed, draft, madeAt: now, expiresAt });
  return { address: foundingAddress(publicUrl, code), expiresAt };
}

async function listOpen(tx: SharedTransaction, { clock, sealer, publicUrl }: Needs): Promise<Invitation[]> {
  const now = clock.now();
  return (await listUnused(tx)).flatMap((row) => {
    if (stateOf(row, now) !== 'open' || !row.code_sealed) return [];
    const code = sealer.open(row.code_sealed, placeOfCode(row.invitation_id));
    return [{ address: foundingAddress(publicUrl, code), expiresAt: row.expires_at }];
  });
}

const stateOf = (row: { expires_at: Date; used_at: Date | null }, at: Date) =>
  invitationState({ expiresAt: row.expires_at, usedAt: row.used_at }, at);
