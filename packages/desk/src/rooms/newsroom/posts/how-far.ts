// SPDX-License-Identifier: EUPL-1.2
// How far a variant is on its way, where a screen has to know it.
import type { PostView } from '@arengo/contract';

type Variant = Pick<PostView['variants'][number], 'delivery'>;
/** There is nothing left to agree to: it is out or leaving, or it was taken back. */
export type Ended = 'out' | 'withdrawn' | null;

export function endedBy({ delivery }: Variant): Ended {
  if (delivery === null) return null;
  if (delivery.state === 'withdrawn') return 'withdrawn';
  const leaving = delivery.state === 'sending' || delivery.state === 'unconfirmed';
  return leaving || delivery.publishedAt !== null ? 'out' : null;
}
