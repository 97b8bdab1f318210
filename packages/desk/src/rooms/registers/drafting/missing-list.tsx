// SPDX-License-Identifier: EUPL-1.2
import type { ActMissing } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

const ORDER = ['needed', 'advised', 'last'] as const;

/** What is lacking before the act can be signed, the needed first, each with its clause and where one sees to it. */
export function MissingList({ missing }: { missing: readonly ActMissing[] }) {
  const { words, pick } = useWords();
  const text = words.drafting.document;
  const inOrder = missing.toSorted((one, other) => ORDER.indexOf(one.weight) - ORDER.indexOf(other.weight));
  return (
    <>
      <h3>{text.lacks}</h3>
      {inOrder.every(({ weight }) => weight === 'last') ? (
        <p className="notice notice-success">{text.complete}</p>
      ) : (
        <ul className="act-missing">
          {inOrder.map((one) => (
            <li key={`${one.code} ${one.about.it}`}>
              <span className={`act-weight act-weight-${one.weight}`}>{text.weights[one.weight]}</span>{' '}
              <span>{pick(one.about)}</span> {one.to && <Link to={one.to}>{text.seeTo}</Link>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
