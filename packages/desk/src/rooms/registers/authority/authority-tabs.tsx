// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';

const ROOM = '/registri/autorizzazioni';

/** The ways to look at authorisations. Whoever may not see the register sees their own. */
export function AuthorityTabs() {
  const { words } = useWords();
  const text = words.authority.tabs;
  const [sees, governs] = [useMay('see'), useMay('govern')];
  const tabs = [
    ...(sees ? [{ to: ROOM, name: text.list, end: true }] : []),
    { to: `${ROOM}/mie`, name: text.mine },
    { to: `${ROOM}/perche`, name: text.why },
    ...(sees ? [{ to: `${ROOM}/storia`, name: text.history }] : []),
    ...(governs ? [{ to: `${ROOM}/confronto`, name: text.misfits }] : []),
  ];
  return <Tabs lesser label={words.authority.views} parts={tabs} />;
}
