// SPDX-License-Identifier: EUPL-1.2
// Where a post is on its way, in one word: pure.
import type { DeliveryView, POST_STAGES } from '@arengo/contract';
import type { Standing } from './approval.ts';

export type PostStage = (typeof POST_STAGES)[number];
export type Way = { standing: Standing['state']; delivery: Pick<DeliveryView, 'state' | 'heldBecause'> | null };

// What is held because somebody has to agree again is no trouble: it waits for the agreement.
const AGREED_AGAIN = ['void', 'not-approved'];

function inTrouble({ delivery }: Way): boolean {
  if (delivery?.state === 'held') return !AGREED_AGAIN.includes(delivery.heldBecause ?? '');
  return delivery?.state === 'failed' || delivery?.state === 'unconfirmed';
}

const hasEnded = ({ delivery }: Way) => delivery?.state === 'published' || delivery?.state === 'withdrawn';

/** The stage of a post from those of its variants: trouble first, then what has to be done next. */
export function stageOf(asked: boolean, variants: readonly Way[]): PostStage {
  if (variants.some(inTrouble)) return 'trouble';
  const going = variants.filter((one) => !hasEnded(one));
  if (variants.length > 0 && going.length === 0)
    return variants.some(({ delivery }) => delivery?.state === 'published') ? 'out' : 'withdrawn';
  if (going.some(({ standing }) => standing === 'refused')) return 'refused';
  if (going.length > 0 && going.every(({ standing }) => standing === 'approved')) return 'approved';
  return asked && going.length > 0 ? 'to-approve' : 'draft';
}
