// SPDX-License-Identifier: EUPL-1.2
import type { PublicationView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { Seal } from '../posts/seal.tsx';

/** Who agreed to what, by name, hour and fingerprint. */
export function PublicationApprovals({ one }: { one: PublicationView }) {
  const { words, moment, role } = useWords();
  const text = words.archive.one;
  const takers = words.posts.path.takers;
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals">{text.approvals}</h2>
      <p className="quiet">{text.approvalsHelp}</p>
      <Seal seal={one.seal} label={text.seal} />
      {one.approvals.length === 0 && <p>{text.noApprovals}</p>}
      <ol className="archive-approvals">
        {one.approvals.map(({ by, person, verdict, at, ofThis, reason, seal }) => (
          <li key={`${at} ${by} ${person.id}`}>
            <p>
              <strong>{person.name}</strong> ({takers[by] ?? role(by)}) {text[verdict]}{' '}
              {ofThis ? text.ofThis : text.notOfThis}, <time dateTime={at}>{moment(at)}</time>
            </p>
            {reason && <p>{text.reason(reason)}</p>}
            {!ofThis && <Seal seal={seal} label={text.sealThen} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
