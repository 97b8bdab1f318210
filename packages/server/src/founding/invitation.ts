// SPDX-License-Identifier: EUPL-1.2
// The address under which a body is founded: a code of 256 bits that is used once, within its days.
import { createHash, randomBytes } from 'node:crypto';
import { type Because, RefusedError } from '../foundation/errors.ts';

export type InvitationLife = { expiresAt: Date; usedAt: Date | null };
export type InvitationState = 'open' | 'used' | 'expired';

export const newCode = () => randomBytes(32).toString('base64url');
export const hashOfCode = (code: string) => createHash('sha256').update(code).digest();
export const placeOfCode = (invitationId: string) => `founding-invitation/${invitationId}/code`;

export function invitationState(life: InvitationLife, at: Date): InvitationState {
  if (life.usedAt) return 'used';
  return at < life.expiresAt ? 'open' : 'expired';
}

const REFUSALS: Record<Exclude<InvitationState, 'open'> | 'unknown', Because> = {
  unknown: {
    it: 'Questo indirizzo di fondazione non vale. Controlla di averlo copiato tutto, oppure chiedine un altro a chi gestisce il server.',
    en: 'This founding address is not valid. Check that you copied all of it, or ask whoever runs the server for another.',
  },
  used: {
    it: 'Questo indirizzo è già stato usato: l’ente è fondato. Entra con la tua e-mail e la tua password.',
    en: 'This address has been used: the body is founded. Sign in with your e-mail and your password.',
  },
  expired: {
    it: 'Questo indirizzo è scaduto. Chi gestisce il server può farne un altro con «arengo body invite»; ciò che avevi scritto si ritrova lì.',
    en: 'This address has expired. Whoever runs the server can make another with “arengo body invite”; what you wrote is found there again.',
  },
};

/** The invitation, if it opens. Throws RefusedError with what to do. */
export function requireOpen<T extends { expires_at: Date; used_at: Date | null }>(found: T | undefined, at: Date): T {
  const state = found ? invitationState({ expiresAt: found.expires_at, usedAt: found.used_at }, at) : 'unknown';
  if (found && state === 'open') return found;
  throw new RefusedError(REFUSALS[state === 'open' ? 'unknown' : state], { code: `founding-${state}` });
}

/** The address to hand to whoever founds the body. */
export const foundingAddress = (publicUrl: string, code: string) => `${publicUrl}/desk/primo-avvio?codice=${code}`;
