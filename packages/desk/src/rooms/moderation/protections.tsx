// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView } from '@arengo/contract';
import type { Ruling } from '@arengo/policy';
import { Clause } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What the policy says must never count as a violation. */
export function Protections({ ruling, clauses }: { ruling: Ruling; clauses: readonly ClauseView[] }) {
  const { words } = useWords();
  return (
    <div className="protections">
      {ruling.protections.map((protection) => (
        <div key={protection.clause} className="quiet">
          {words.ruling.protections[protection.what] ?? protection.what}{' '}
          <Clause id={protection.clause} clauses={clauses} />
        </div>
      ))}
    </div>
  );
}
