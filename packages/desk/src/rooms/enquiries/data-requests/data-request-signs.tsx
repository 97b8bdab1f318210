// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestRow } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** The state of a request in words; the colour only goes with it. */
export function StateSign({ row }: { row: Pick<DataRequestRow, 'state'> }) {
  const { words } = useWords();
  return <span className={`account-state data-request-${row.state}`}>{words.dataRequests.states[row.state]}</span>;
}
