// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Clause } from '../../../elements/clause.tsx';
import { policyQuery } from '../../../queries.ts';

type Props = { clause: string | null; norm: string | null };

/** The article of the policy, with its text, or the norm that something rests on. */
export function Cited({ clause, norm }: Props) {
  const policy = useQuery({ ...policyQuery, enabled: clause !== null });
  if (clause !== null) return <Clause id={clause} clauses={policy.data?.clauses ?? []} />;
  return norm === null ? null : <span className="sign">{norm}</span>;
}
