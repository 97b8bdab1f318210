// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../elements/tabs.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The parts of Regole. */
export function RulesTabs() {
  const { words } = useWords();
  const { tabs } = words.ruleMaking;
  const parts = [
    { to: '/regole', name: words.rules.inForce, end: true },
    { to: '/regole/versioni', name: tabs.versions },
    { to: '/regole/scrivi', name: tabs.write },
    { to: '/regole/prese-visione', name: tabs.acknowledgements },
    { to: '/regole/suggerimenti', name: tabs.suggestions },
    { to: '/regole/chiarezza', name: tabs.clarity },
    { to: '/regole/condotta', name: words.conduct.title },
    { to: '/regole/prova', name: words.rules.trial },
  ];
  return <Tabs label={words.rules.title} parts={parts} />;
}
