// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../elements/tabs.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The parts of the citizens' room, side by side. */
export function CitizensTabs() {
  const { words } = useWords();
  const governs = useMay('govern');
  const sees = useMay('see');
  const parts = [
    { to: '/cittadini', name: words.dataRequests.tabs.enquiries, end: true },
    ...(sees ? [{ to: '/cittadini/riesami', name: words.reconsideration.title }] : []),
    ...(governs ? [{ to: '/cittadini/dati', name: words.dataRequests.title }] : []),
  ];
  if (parts.length === 1) return null;
  return <Tabs label={words.dataRequests.tabs.label} parts={parts} />;
}
