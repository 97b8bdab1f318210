// SPDX-License-Identifier: EUPL-1.2
import { NetworkBusy, NetworkOutcomeUnknown, NetworkRefused } from './network.ts';

/** How far a request had come: nothing left before `sent`; the answer's status was read at `answered`. */
export type Stage = 'connecting' | 'sent' | 'answered';

export type NetworkError = NetworkRefused | NetworkBusy | NetworkOutcomeUnknown;

/** The network error inside an error, however deep a library wrapped it. */
export function findNetworkError(error: unknown): NetworkError | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth++) {
    if (
      current instanceof NetworkRefused ||
      current instanceof NetworkBusy ||
      current instanceof NetworkOutcomeUnknown
    ) {
      return current;
    }
  }
  return null;
}

/** What a broken request means: only a request that changes something, and had left, may have taken effect. */
export function failureOfBreak(where: string, stage: Stage, harmless: boolean, cause: unknown): NetworkError {
  const known = findNetworkError(cause);
  if (known) return known;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  if (stage === 'connecting') return new NetworkBusy(`No connection to ${where}: ${reason}`);
  if (harmless) return new NetworkBusy(`${where} broke off: ${reason}`);
  return new NetworkOutcomeUnknown(`${where} did not answer the order: ${reason}`, { cause });
}

/**
 * The failure that a status means by itself, or null when the adapter has to read the body.
 * 429, and 503 with Retry-After, say that nothing was done (RFC 6585, RFC 9110 15.6.4); other 5xx say nothing.
 */
export function failureOfStatus(
  where: string,
  status: number,
  headers: Headers,
  harmless: boolean,
  now: number,
): NetworkError | null {
  if (status < 500 && status !== 429) return null;
  const wait = readRetryAfter(headers, now);
  if (status === 429 || (status === 503 && headers.has('retry-after'))) {
    return new NetworkBusy(`${where} answered ${status}`, wait);
  }
  if (harmless || status === 501) return new NetworkBusy(`${where} answered ${status}`, wait);
  return new NetworkOutcomeUnknown(`${where} answered ${status}`);
}

/** Seconds to wait: Retry-After in either form (RFC 9110 10.2.3), else RateLimit-Reset in seconds or as Unix time. */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const after = headers.get('retry-after') ?? headers.get('ratelimit-reset');
  if (after === null) return null;
  const number = Number(after);
  const seconds = Number.isFinite(number) && after.trim() !== '' ? number : Date.parse(after) / 1000;
  if (!Number.isFinite(seconds)) return null;
  const unixTimeFrom = 1_000_000_000;
  return Math.max(0, Math.ceil(seconds >= unixTimeFrom ? seconds - now / 1000 : seconds));
}
