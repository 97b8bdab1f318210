// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import { useWords } from '../words/use-words.tsx';
import { Icon } from './icon.tsx';

export const DELIVERY_ICONS = {
  planned: 'it-clock',
  held: 'it-minus-circle',
  due: 'it-clock',
  sending: 'it-upload',
  unconfirmed: 'it-help-circle',
  published: 'it-check-circle',
  failed: 'it-close-circle',
  withdrawn: 'it-minus-circle',
} as const;

/** The state of a delivery in a word or two; of what stands still, why. */
export function DeliverySign({ delivery }: { delivery: Pick<DeliveryView, 'state' | 'heldBecause'> }) {
  const { words } = useWords();
  const text = words.deliveries;
  const { state, heldBecause } = delivery;
  return (
    <span className={`sign delivery-${state}`}>
      <Icon name={DELIVERY_ICONS[state]} size="xs" /> {text.states[state]}
      {state === 'held' && heldBecause !== null && `: ${text.heldShort[heldBecause]}`}
    </span>
  );
}
