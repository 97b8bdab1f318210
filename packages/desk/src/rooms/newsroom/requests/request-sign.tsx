// SPDX-License-Identifier: EUPL-1.2
import type { RequestRow } from '@arengo/contract';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';

type State = RequestRow['state'];

const ICONS: Record<State, `it-${string}`> = {
  draft: 'it-pencil',
  'to-sign': 'it-clock',
  signed: 'it-check',
  'to-decide': 'it-clock',
  accepted: 'it-check',
  taken: 'it-user',
  refused: 'it-close-circle',
  published: 'it-check-circle',
  unpublished: 'it-close-circle',
  withdrawn: 'it-close',
};

/** How far a request is, with a shape beside the colour. */
export function RequestSign({ state }: { state: State }) {
  const { words } = useWords();
  return (
    <span className={`sign request-${state}`}>
      <Icon name={ICONS[state]} size="xs" /> {words.requests.states[state]}
    </span>
  );
}
