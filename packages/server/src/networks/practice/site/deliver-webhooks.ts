// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import type { Clock } from '../../../foundation/clock/clock.ts';
import type { Delivery, WebhookStore } from './store/webhook-store.ts';

const SIGNATURE_HEADER = 'practice-signature-256';

const LEASE_MS = 60_000;
const TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 3_600_000;

export type DeliverWebhooksOptions = { store: WebhookStore; clock: Clock; fetch: typeof fetch; limit?: number };

/** The signature of a webhook: `sha256=` and the HMAC-SHA256 of the raw body, in hexadecimal. */
export function signWebhook(body: string | Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** How long to wait after the `attempts`-th failure, in milliseconds. It never gives up. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** Delivers what is due, at most `limit` (100). For a timer or a job; several may run at once. */
export async function deliverWebhooks(options: DeliverWebhooksOptions): Promise<{ accepted: number; refused: number }> {
  const { store, clock, limit = 100 } = options;
  const count = { accepted: 0, refused: 0 };
  while (count.accepted + count.refused < limit) {
    const now = clock.now();
    const delivery = await store.claim(now, new Date(now.getTime() + LEASE_MS));
    if (!delivery) break;
    const problem = await deliver(delivery, options.fetch);
    if (problem === null) {
      await store.accept(delivery.id);
      count.accepted++;
    } else {
      await store.defer(delivery.id, new Date(clock.now().getTime() + pauseAfter(delivery.attempts)), problem);
      count.refused++;
    }
  }
  return count;
}

/** Null when it was accepted (or the page no longer wants any), else why not. */
async function deliver(delivery: Delivery, send: typeof fetch): Promise<string | null> {
  if (delivery.url === null) return null;
  try {
    const answer = await send(delivery.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signWebhook(delivery.body, delivery.secret),
        'practice-delivery': delivery.id,
      },
      body: delivery.body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? null : `HTTP ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
  }
}
