// SPDX-License-Identifier: EUPL-1.2
import { planDelivery } from '../../features/publishing/plan-delivery.ts';
import { holdByHand } from '../../features/publishing/see-to-delivery.ts';
import type { Scene } from '../scene.ts';
import type { TestApp } from '../test-app.ts';
import type { Example } from './example.ts';

async function planned({ body, ids }: Scene, { app }: TestApp): Promise<undefined> {
  await body.inBody((tx) => planDelivery(tx, ids.variantId ?? '', app.clock.now()));
}

async function held(scene: Scene, tested: TestApp): Promise<undefined> {
  await planned(scene, tested);
  const by = { personId: scene.body.moderator.id, at: tested.app.clock.now() };
  await scene.body.inBody((tx) => holdByHand(tx, scene.ids.variantId ?? '', 'Aspettiamo.', by));
}

async function failed(scene: Scene, tested: TestApp): Promise<undefined> {
  await planned(scene, tested);
  await tested.administer(`update delivery set state = 'failed' where body_id = $1`, [scene.body.id]);
}

export const publishingExamples = {
  listDeliveries: {
    query: ({ ids }) => ({
      ...{ list: 'coming', from: '2026-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z' },
      accountId: ids.accountId,
    }),
  },
  holdDelivery: { before: planned, body: () => ({ reason: 'C’è una novità.' }) },
  releaseDelivery: { before: held },
  retryDelivery: { before: failed },
  confirmDelivery: { before: held, body: () => ({ permalink: 'https://rete.example/post/1' }) },
  withdrawDelivery: {
    before: planned,
    body: () => ({ reason: 'L’evento è annullato.', note: 'Ritirato: l’evento è annullato.' }),
  },
  freezeQueue: { body: () => ({ reason: 'Verifica straordinaria.' }) },
  endFreeze: {},
} satisfies Record<string, Example>;
