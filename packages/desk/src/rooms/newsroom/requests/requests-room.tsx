// SPDX-License-Identifier: EUPL-1.2
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';

export function RequestsRoom() {
  const { words } = useWords();
  return (
    <div className="page">
      <PageHeading title={words.requests.title} />
      <NewsroomTabs />
    </div>
  );
}
