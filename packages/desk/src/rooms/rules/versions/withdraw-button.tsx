// SPDX-License-Identifier: EUPL-1.2
import type { VersionRowView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useRulesDeed } from '../rules-queries.ts';

type Props = { row: Pick<VersionRowView, 'version' | 'sha256'>; onDone?: () => void };

/** Takes back a proposal. Nothing is lost: the text can be changed and proposed again. */
export function WithdrawButton({ row, onDone }: Props) {
  const { words } = useWords();
  const { version, sha256 } = row;
  const withdraw = useRulesDeed(() => call(routes.withdrawVersion, { body: { version, sha256 } }), onDone);
  if (!useMay('govern')) return null;
  return (
    <div>
      <Button color="outline-primary" size="sm" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {words.ruleMaking.versions.withdraw}
      </Button>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
    </div>
  );
}
