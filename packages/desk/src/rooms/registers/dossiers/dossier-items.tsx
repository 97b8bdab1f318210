// SPDX-License-Identifier: EUPL-1.2
import type { DossierItem } from '@arengo/contract';
import { useId } from 'react';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';

/** What a file holds, item by item. */
export function DossierItems({ items }: { items: readonly DossierItem[] }) {
  const text = useWords().words.dossiers.item;
  return (
    <ul className="account-list dossier-items">
      {items.map((item) => (
        <li key={item.caseId}>
          <Item item={item} />
          {item.kept && (
            <p>
              <Link to={`/moderazione/${item.caseId}`}>{text.open}</Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

type ChosenProps = {
  items: readonly DossierItem[];
  chosen: ReadonlySet<string>;
  onChange: (caseId: string, chosen: boolean) => void;
};

/** The same, each to be chosen. */
export function ChosenItems({ items, chosen, onChange }: ChosenProps) {
  return (
    <ul className="account-list dossier-items">
      {items.map((item) => (
        <li key={item.caseId}>
          <Pick item={item} checked={chosen.has(item.caseId)} onChange={(on) => onChange(item.caseId, on)} />
        </li>
      ))}
    </ul>
  );
}

function Pick({ item, checked, onChange }: { item: DossierItem; checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  const { words } = useWords();
  const thing = item.itemType ? words.case.thing[item.itemType] : '';
  return (
    <div className="dossier-pick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={`${id}-said`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{words.case.title(thing, item.author || '…')}</label>
        <div id={`${id}-said`}>
          <Item item={item} />
        </div>
      </div>
    </div>
  );
}

function Item({ item }: { item: DossierItem }) {
  const { words, moment } = useWords();
  const text = words.dossiers.item;
  const network = useNetworkName();
  if (!item.kept) {
    return (
      <p>
        {text.gone} <code className="dossier-hash">{item.caseId}</code>
      </p>
    );
  }
  return (
    <>
      {item.readable ? (
        <blockquote className="conduct-fact" dir="auto">
          {item.excerpt || text.empty}
        </blockquote>
      ) : (
        <p>{text.hidden}</p>
      )}
      <p className="quiet">
        {[
          item.author,
          item.accountName,
          network(item.network),
          item.postedAt && moment(item.postedAt),
          item.violation ? text.violation : text.noDecision,
          item.evidence && text.evidence,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
