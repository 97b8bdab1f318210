// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from '../../foundation/clock/clock.ts';
import { atHome } from './home-origin.ts';
import { deliverWebhooks } from './site/deliver-webhooks.ts';
import type { PracticeStore } from './site/store/practice-store.ts';

const EVERY_MS = 300;

type Needs = { practice: PracticeStore; clock: Clock; home: () => string };

/** The practice network's own postman: tells pages' owners what citizens wrote. */
export function startWebhooks({ practice, clock, home }: Needs): { stop(): void } {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      await deliverWebhooks({ store: practice.webhooks, clock, fetch: atHome(home) });
    } catch {
      // The database is restarting: what is due stays due.
    } finally {
      busy = false;
    }
  }, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
