// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, useId, useRef } from 'react';
import { Icon } from '../../../../elements/icon.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { AllPanel } from './all-panel.tsx';
import { type Tab, useCompose } from './use-compose.ts';
import { VariantPanel } from './variant-panel.tsx';

/** The words for all, and a tab for each account: what is not written there is as for all. */
export function TextTabs() {
  const { words } = useWords();
  const text = words.compose.tabs;
  const { draft, composer, points, tab, setTab } = useCompose();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const tabs: Tab[] = ['all', ...draft.variants.map(({ accountId }) => accountId)];
  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    setTab(tabs[next] ?? 'all');
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const nameOf = (accountId: string) => composer.accounts.find((one) => one.id === accountId)?.name ?? '';
  return (
    <section className="compose-part compose-text" aria-label={text.title}>
      <div ref={list} role="tablist" aria-label={text.title} className="compose-tabs" onKeyDown={move}>
        {tabs.map((one) => {
          const form = draft.variants.find(({ accountId }) => accountId === one);
          const wrong = points.some(({ severity, accounts }) => severity === 'blocks' && accounts.includes(one));
          return (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}-tab-${one}`}
              aria-selected={one === tab}
              aria-controls={`${id}-panel`}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => setTab(one)}
            >
              {wrong && <Icon name="it-warning-circle" size="xs" label={text.wrong} className="compose-tab-wrong" />}
              {one === 'all' ? text.all : nameOf(one)}
              {form?.text != null && <span className="compose-tab-own">{text.own}</span>}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${tab}`} className="compose-panel">
        {tab === 'all' ? <AllPanel /> : <VariantPanel key={tab} accountId={tab} />}
      </div>
    </section>
  );
}
