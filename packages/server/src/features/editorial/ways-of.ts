// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { PUBLISHER, standingOf, stepsOf } from './approval.ts';
import type { Outbox } from './outbox.ts';
import type { Post, Variant } from './post.ts';
import type { Way } from './post-stage.ts';
import { electionPeriodAt, settingsAt } from './surroundings.ts';
import { verdictsOn } from './variants-store.ts';

type SeenWay = Way & { delivery: DeliveryView | null };

/** How far each variant of these posts is, by its id: without what the checks say, from verdicts and deliveries. */
export async function waysOf(
  tx: Transaction,
  outbox: Outbox,
  posts: readonly Post[],
  { byPost, at }: { byPost: ReadonlyMap<string, Variant[]>; at: Date },
): Promise<Map<string, SeenWay>> {
  const ids = [...byPost.values()].flat().map(({ variantId }) => variantId);
  const verdicts = Map.groupBy(await verdictsOn(tx, ids), ({ variantId }) => variantId);
  const deliveries = await outbox.deliveriesOf(tx, ids);
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const around = await settingsAt(tx, at);
  const standingFor = ({ thirdParty }: Post, { variantId, seal, plannedAt }: Variant) => {
    const electionPeriod = electionPeriodAt(around, plannedAt);
    const steps = [...(policy ? stepsOf(policy, { thirdParty: thirdParty !== null, electionPeriod }) : []), PUBLISHER];
    return standingOf(steps, verdicts.get(variantId) ?? [], { seal, at, lastsMs: null }).state;
  };
  return new Map(
    posts.flatMap((post) =>
      (byPost.get(post.postId) ?? []).map((variant): [string, SeenWay] => [
        variant.variantId,
        { standing: standingFor(post, variant), delivery: deliveries.get(variant.variantId) ?? null },
      ]),
    ),
  );
}
