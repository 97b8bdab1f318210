// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../../elements/field.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';

type Props = { label: string; value: string; error: string | undefined; onChange: (accountId: string) => void };

/** One account of the register; the first one is proposed by nobody. */
export function AccountChoice({ label, value, error, onChange }: Props) {
  const { words } = useWords();
  const network = useNetworkName();
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  return (
    <Choice
      label={label}
      error={error}
      value={value}
      options={[
        { value: '', label: words.authority.why.accountMissing },
        ...accounts.map((account) => ({ value: account.id, label: `${account.name} (${network(account.network)})` })),
      ]}
      onChange={onChange}
    />
  );
}
