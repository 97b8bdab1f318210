// SPDX-License-Identifier: EUPL-1.2
import { useWords } from './use-words.tsx';

/** Names who has to agree: `co-approval:ROLE`, `second-person`. */
export function useAgreementName(): (requirement: string) => string {
  const { words, role } = useWords();
  return (requirement) =>
    requirement === 'second-person'
      ? words.impersonation.reports.secondPerson
      : role(requirement.slice('co-approval:'.length));
}
