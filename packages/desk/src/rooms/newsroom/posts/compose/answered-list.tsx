// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../../words/use-words.tsx';
import { useCompose } from './use-compose.ts';

/** What the author stated and what they hold to be mistaken: whoever approves reads it too. Each can be taken back. */
export function AnsweredList({ onGone }: { onGone: () => void }) {
  const { words } = useWords();
  const text = words.compose.checks;
  const { draft, edit } = useCompose();
  const { stated, dismissed } = draft.content;
  const takeBack = (change: Partial<typeof draft.content>) => {
    edit((before) => ({ ...before, content: { ...before.content, ...change } }));
    onGone();
  };
  const answers = Object.entries(stated);
  if (answers.length + dismissed.length === 0) return null;
  return (
    <details className="compose-answered" open>
      <summary>{text.answered(answers.length + dismissed.length)}</summary>
      <p className="quiet">{text.answeredHelp}</p>
      <ul className="plain">
        {answers.map(([check, reason]) => (
          <li key={check}>
            <strong>{text.names[check] ?? check.replaceAll('-', ' ')}</strong>: {reason}{' '}
            <TakeBack
              what={text.names[check] ?? check}
              onClick={() => takeBack({ stated: Object.fromEntries(answers.filter(([other]) => other !== check)) })}
            />
          </li>
        ))}
        {dismissed.map((one) => (
          <li key={`${one.check} ${one.quote}`}>
            <strong>{text.mistaken(one.quote)}</strong>: {one.reason}{' '}
            <TakeBack
              what={one.quote}
              onClick={() => takeBack({ dismissed: dismissed.filter((other) => other !== one) })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function TakeBack({ what, onClick }: { what: string; onClick: () => void }) {
  const { words } = useWords();
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {words.compose.checks.takeBack}
      <span className="visually-hidden">: {what}</span>
    </button>
  );
}
