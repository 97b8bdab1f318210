// SPDX-License-Identifier: EUPL-1.2
import type { DossierRow } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** The state in words; the colour only goes with it. */
export function DossierStateSign({ row }: { row: Pick<DossierRow, 'state' | 'editions'> }) {
  const text = useWords().words.dossiers.states;
  const handed = row.editions.some(({ handovers }) => handovers.length > 0);
  const state = handed ? 'handed' : row.editions.length > 0 ? 'made' : row.state;
  return <span className={`account-state dossier-${state}`}>{text[state]}</span>;
}
