// SPDX-License-Identifier: EUPL-1.2
import type { AccountSummary, AccountView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** The state in words; the colour only goes with it. */
export function AccountStateSign({ state }: { state: AccountSummary['state'] }) {
  const { words } = useWords();
  return <span className={`account-state account-state-${state}`}>{words.accounts.states[state]}</span>;
}

/** An act with its standing. */
export function ActSeen({ act }: { act: NonNullable<AccountView['opening']> }) {
  const { words } = useWords();
  return (
    <>
      <Link to={`/registri/atti/${act.id}`}>{act.citation}</Link>
      {act.standing !== 'in-force' && ` (${words.accounts.standings[act.standing]})`}
    </>
  );
}
