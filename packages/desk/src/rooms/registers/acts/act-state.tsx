// SPDX-License-Identifier: EUPL-1.2
import type { ActState } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** The state of an act in words. */
export function ActStateSign({ state }: { state: ActState }) {
  const { words } = useWords();
  return <span className={`act-state act-state-${state}`}>{words.acts.states[state]}</span>;
}
