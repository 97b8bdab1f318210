// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { NO_CONNECTION, Problem } from '../problem.ts';
import { useWords } from '../words/use-words.tsx';

type Props = { error: unknown; onRetry?: () => void };

/** What happened, why, and what to do; announced at once. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { words } = useWords();
  const said = useProblemText(error);
  return (
    <div className="notice notice-danger" role="alert">
      <p className="notice-title">{said.what}</p>
      {said.how && <p>{said.how}</p>}
      {said.cites.length > 0 && (
        <p>
          {words.problem.cites} {said.cites.join(', ')}.
        </p>
      )}
      {onRetry && (
        <Button color="outline-primary" size="sm" onClick={onRetry}>
          {words.problem.retry}
        </Button>
      )}
    </div>
  );
}

type Said = { what: string; how: string; cites: string[] };

/** The words of an error in the language of the screen. */
export function useProblemText(error: unknown): Said {
  const { words, locale } = useWords();
  const { problem } = words;
  if (!(error instanceof Problem)) {
    const code = error instanceof Error ? error.message : String(error);
    return { what: problem.unexpected, how: `${problem.unexpectedHelp} ${code}`, cites: [] };
  }
  const { document } = error;
  if (document.type === NO_CONNECTION) return { what: problem.noConnection, how: problem.noConnectionHelp, cites: [] };
  const detail = locale === 'it' ? (document.detailIt ?? document.detail) : document.detail;
  const cites = document.cites ?? [];
  if (detail) return { what: detail, how: document.errors?.map((each) => each.detail).join(' ') ?? '', cites };
  return { what: problem.unexpected, how: `${problem.unexpectedHelp} ${document.title}`, cites };
}
