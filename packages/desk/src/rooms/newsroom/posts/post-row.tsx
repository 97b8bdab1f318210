// SPDX-License-Identifier: EUPL-1.2
import type { ReplyOf, routes } from '@arengo/contract';
import { Link } from 'react-router';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';

type Row = ReplyOf<typeof routes.listPosts>['rows'][number];

const ICONS = {
  draft: 'it-pencil',
  'to-approve': 'it-clock',
  refused: 'it-close-circle',
  approved: 'it-check-circle',
  out: 'it-check-circle',
  trouble: 'it-warning-circle',
  withdrawn: 'it-minus-circle',
} as const;

/** One post: how far it is, where and when it leaves, who wrote it. */
export function PostRow({ row }: { row: Row }) {
  const { words, age } = useWords();
  const text = words.posts;
  const names = row.authors.map(({ name }) => name);
  const last = names.pop();
  const authors = names.length > 0 ? `${names.join(', ')} ${text.list.and} ${last}` : last;
  return (
    <li className="newsroom-row" data-row>
      <p className="newsroom-row-head">
        <Link to={`/redazione/post/${row.id}`}>{row.workingTitle || text.list.untitled}</Link>
        <span className={`sign stage-${row.stage}`}>
          <Icon name={ICONS[row.stage]} size="xs" /> {text.stages[row.stage]}
        </span>
        {row.lane === 'emergency' && <span className="sign lane-emergency">{text.lanes.emergency}</span>}
      </p>
      {row.excerpt !== '' && (
        <p className="newsroom-excerpt" dir="auto">
          {row.excerpt}
        </p>
      )}
      <Where row={row} />
      <p className="quiet">
        {[authors && text.list.by(authors), text.list.changed(age(row.changedAt))].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}

/** Each account with its hour; of what is over, the account alone. */
function Where({ row: { accounts, stage } }: { row: Row }) {
  const { words, next } = useWords();
  const text = words.posts.list;
  if (accounts.length === 0) return <p className="quiet">{text.nowhere}</p>;
  const over = stage === 'out' || stage === 'withdrawn';
  return (
    <ul className="newsroom-where">
      {accounts.map(({ accountId, name, network, plannedAt }) => {
        const account = `${name} (${words.networks[network] ?? network})`;
        const when = plannedAt === null ? text.atOnce : next(plannedAt);
        return <li key={accountId}>{over ? account : text.when(account, when)}</li>;
      })}
    </ul>
  );
}
