// SPDX-License-Identifier: EUPL-1.2
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';

export function AuthorityRoom() {
  const { words } = useWords();
  return (
    <div className="page">
      <PageHeading title={words.authority.title} />
      <RegistersTabs />
    </div>
  );
}
