// SPDX-License-Identifier: EUPL-1.2
import type { ActChange } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

// A sign beside the word: never colour alone.
const SIGNS: Record<ActChange['change'], string> = { added: '+', removed: '−', changed: '≠', unchanged: '=' };
const ABOUT = ['account', 'person', 'clause'] as const;

/** What an act adds, takes away and changes; what stays is only counted. */
export function ChangeList({ changes }: { changes: readonly ActChange[] }) {
  const { words } = useWords();
  const text = words.drafting.document;
  const moving = changes.filter(({ change }) => change !== 'unchanged');
  const still = changes.length - moving.length;
  return (
    <>
      <h3>{text.changes}</h3>
      {moving.length === 0 && <p className="quiet">{text.noChanges}</p>}
      {ABOUT.map((about) => {
        const lines = moving.filter((one) => one.about === about);
        return lines.length > 0 && <Lines key={about} title={text.about[about]} lines={lines} />;
      })}
      {still > 0 && <p className="quiet">{text.unchanged(still)}</p>}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ActChange[] }) {
  const { words } = useWords();
  const text = words.drafting.document;
  return (
    <>
      <h4 className="act-about">{title}</h4>
      <ul className="act-changes">
        {lines.map((one) => (
          <li key={one.what} className={`act-change act-change-${one.change}`}>
            <p>
              <span className="act-change-sign">
                <span aria-hidden="true">{SIGNS[one.change]} </span>
                {text.changeKinds[one.change]}
              </span>{' '}
              <strong>{one.what}</strong>
            </p>
            <dl>
              <dt>{text.before}</dt>
              <dd>{one.before ? <del lang="it">{one.before}</del> : text.none}</dd>
              <dt>{text.after}</dt>
              <dd>{one.after ? <ins lang="it">{one.after}</ins> : text.none}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
