// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../../words/use-words.tsx';

type Props = { network: string; taken: number; most: number };

/** How much of a network's room is taken, in that network's own count. Said aloud only when there is too much. */
export function Counter({ network, taken, most }: Props) {
  const { words, number } = useWords();
  const text = words.compose.text;
  const name = words.networks[network] ?? network;
  const over = taken - most;
  return (
    <p className={over > 0 ? 'compose-counter compose-counter-over' : 'compose-counter'}>
      <span>{text.room(name, number(taken), number(most))}</span>{' '}
      <span role="status">{over > 0 && <strong>{text.over(number(over), over)}</strong>}</span>
      <meter aria-hidden="true" min={0} max={most} value={Math.min(taken, most)} />
    </p>
  );
}
