// SPDX-License-Identifier: EUPL-1.2
import { XRPCError } from '@atproto/api';
import { findNetworkError } from '../http-failure.ts';
import { NetworkBusy, NetworkOutcomeUnknown, NetworkRefused } from '../network.ts';

const codeOfError: Readonly<Record<string, NetworkRefused['code']>> = {
  AuthenticationRequired: 'credentials',
  AuthFactorTokenRequired: 'credentials',
  AuthMissing: 'credentials',
  InvalidToken: 'credentials',
  ExpiredToken: 'credentials',
  AccountTakedown: 'forbidden',
  AccountDeactivated: 'forbidden',
  AccountSuspended: 'forbidden',
  BlockedActor: 'forbidden',
  BlockedByActor: 'forbidden',
  RecordNotFound: 'gone',
  RepoNotFound: 'gone',
  RepoDeactivated: 'gone',
  RepoTakendown: 'gone',
  NotFound: 'gone',
};
const codeOfStatus: Readonly<Record<number, NetworkRefused['code']>> = { 401: 'credentials', 403: 'forbidden' };
/** What @atproto/xrpc calls an exchange without a status, and an answer that breaks its schema. */
const [noStatus, brokenAnswer] = [1, 2];

/** What a failed call means to the features. `harmless`: the call would have changed nothing that anybody sees. */
export function translateFailure(error: unknown, harmless: boolean): unknown {
  const known = findNetworkError(error);
  if (known) return harmless && known instanceof NetworkOutcomeUnknown ? new NetworkBusy(known.message) : known;
  if (!(error instanceof XRPCError)) return error;
  const said = `Bluesky said ${error.error}: ${error.message}`;
  if (error.status === noStatus || error.status === brokenAnswer) {
    if (!harmless) return new NetworkOutcomeUnknown(said, { cause: error });
    return error.status === noStatus ? new NetworkBusy(said) : new NetworkRefused('invalid', said);
  }
  // The AppView has no name for a repository that is no more.
  if (error.message.startsWith('Could not find repo')) return new NetworkRefused('gone', said);
  return new NetworkRefused(codeOfError[error.error] ?? codeOfStatus[error.status] ?? 'invalid', said);
}

/** Runs `work`; null where the network says that what it looked for is gone. */
export async function unlessGone<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NetworkRefused && error.code === 'gone') return null;
    throw error;
  }
}
